"""变更任职: prolong it, end it, or make its holder chief representative. One page, one step at a time."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import day_after, last_day, typed_day, typed_day_or_none
from zhengwu.doors.desk.admin.posts._way import crumbs_of, post_asked
from zhengwu.doors.desk.admin.posts._words import ROLES, period
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.hall.public import centres
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import (
    Appointment,
    Post,
    PostUnknown,
    appointment_of,
    end_appointment,
    name_chief,
    prolong_appointment,
)

_BIGGEST = 2**63 - 1
_NO_CHOICE = ""


@page(
    "desk/admin/posts/<int:post_id>/appointments/<int:appointment_id>",
    may="staff.edit",
    name="desk-admin-appointment",
    methods=("GET", "HEAD", "POST"),
)
def appointment(request: DoorRequest, post_id: int, appointment_id: int) -> HttpResponse:
    """What shall become of it, and from when."""
    post = post_asked(request, post_id)
    if appointment_id > _BIGGEST:
        raise PostUnknown
    held = appointment_of(post, appointment_id=appointment_id)
    refused, back = NOTHING, reverse("desk-admin-post", args=[post.pk])
    if posted(request):
        step = _STEPS.get(request.POST.get("step", ""), _nothing_chosen)
        done = tried(request, lambda: step(request, held), done=_("任职改好了。"), to=back)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_of(post, held.account.display_name),
        heading=_("变更任职：{name}").format(name=held.account.display_name),
        action=reverse("desk-admin-appointment", args=[post.pk, held.pk]),
        button=_("办理"),
        back_href=back,
        fields=_fields(request, held, refused),
        facts=(_facts(post, held),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _end(request: DoorRequest, held: Appointment) -> str:
    end = day_after(typed_day(request, "day"))
    assert end is not None
    end_appointment(appointment=held, valid_to=end, by=request.officer, now=request.now)
    return ""


def _prolong(request: DoorRequest, held: Appointment) -> str:
    prolong_appointment(
        appointment=held,
        valid_to=day_after(typed_day_or_none(request, "day")),
        today=request.today,
        by=request.officer,
        now=request.now,
    )
    return ""


def _chief(request: DoorRequest, held: Appointment) -> str:
    name_chief(
        appointment=held,
        centre_code=request.POST.get("centre_code", ""),
        valid_from=typed_day(request, "day"),
        by=request.officer,
        now=request.now,
    )
    return ""


def _nothing_chosen(_request: DoorRequest, _held: Appointment) -> str:
    raise BadInput.one(("step",), "请选择要办哪一步。", "appointment.step")


_STEPS: dict[str, Callable[[DoorRequest, Appointment], str]] = {"end": _end, "prolong": _prolong, "chief": _chief}


def _fields(request: DoorRequest, held: Appointment, refused: Refused) -> tuple[Field, ...]:
    wrong, chosen = refused.fields, request.POST.get("step", _NO_CHOICE)
    steps = (
        Option("end", _("免职"), hint=_("日期是在任的最后一天"), picked=chosen == "end"),
        Option("prolong", _("续任"), hint=_("日期是新的最后一天；不写就长期"), picked=chosen == "prolong"),
        Option("chief", _("当首席代表"), hint=_("日期是第一天；原来的首席代表同一天卸任"), picked=chosen == "chief"),
    )
    asked = request.POST.get("centre_code", "")
    return (
        Field(name="step", label=_("办什么"), kind="radio", options=steps, error=wrong.get("step", "")),
        Field(
            name="day",
            label=_("日期"),
            kind="date",
            value=request.POST.get("day", ""),
            required=False,
            error=wrong.get("day", "") or wrong.get("valid_to", ""),
        ),
        Field(
            name="centre_code",
            label=_("在哪个中心当首席代表"),
            kind="select",
            required=False,
            placeholder=_("不当首席代表"),
            options=tuple(Option(one.code, one.name, picked=one.code == asked) for one in centres()),
            error=wrong.get("centre_code", ""),
        ),
    )


def _facts(post: Post, held: Appointment) -> FactCard:
    pairs = [
        Pair(_("岗位"), post.name),
        Pair(_("角色"), _(ROLES[held.role])),
        Pair(_("任职方式"), str(held.get_kind_display())),
        Pair(_("任期"), period(held.valid_from, held.valid_to)),
    ]
    if held.valid_to is not None:
        pairs.append(Pair(_("最后一天"), str(last_day(held.valid_to)), code=True))
    if held.badge_no:
        pairs.append(Pair(_("工号"), held.badge_no, code=True))
    return FactCard(held.account.display_name, tuple(pairs))
