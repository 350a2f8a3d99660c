"""提出委托: first who delegates, then to whom, what, and for how long."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._days import day_or_none, day_typed
from zhengwu.doors.desk.admin._items import chosen_items, item_fields
from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin.delegations._form import LAW
from zhengwu.doors.desk.admin.delegations._words import record_href
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import (
    ACTIONS,
    DELEGABLE,
    Body,
    body_named,
    body_of,
    over_body,
    propose_delegation,
    require,
)

_NAME = "desk-admin-delegations-new"


@page("desk/admin/delegations/new", may="delegations.edit", name=_NAME, methods=("GET", "HEAD", "POST"))
def propose(request: DoorRequest) -> HttpResponse:
    """`from` is the code of the delegating body; without it, that is asked first."""
    code = request.GET.get("from", "")
    return _propose(request, body_of(code)) if code else _who(request)


def _who(request: DoorRequest) -> HttpResponse:
    words, refused = request.POST.get("from_body", request.officer.body_name), NOTHING
    if posted(request):
        try:
            giver = body_named(words, name="from_body", on=request.today)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            return redirect(f"{reverse(_NAME)}?{urlencode({'from': giver.code})}")
    field = Field(
        name="from_body",
        label=_("委托机关的名称或代码"),
        value=words,
        error=refused.fields.get("from_body", ""),
    )
    return _show(request, refused, heading=_("提出委托"), fields=(field,), button=_("下一步"), action=reverse(_NAME))


def _propose(request: DoorRequest, giver: Body) -> HttpResponse:
    require(request.officer, "delegations.edit", over=over_body(giver))
    refused = NOTHING
    if posted(request):

        def act() -> str:
            proposed = propose_delegation(
                from_code=giver.code,
                to_code=body_named(request.POST.get("to_body", ""), name="to_body", on=request.today).code,
                task_codes=chosen_items(request),
                actions=request.POST.getlist("actions"),
                valid_from=day_typed(request.POST.get("valid_from", ""), name="valid_from"),
                valid_to=day_or_none(request.POST.get("valid_to", ""), name="valid_to"),
                basis=request.POST.get("basis", ""),
                by=request.officer,
                now=request.now,
            )
            return record_href(proposed.pk)

        done = tried(request, act, done=_("已经提出，等对方接受。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    return _show(
        request,
        refused,
        heading=_("{name}委托下放").format(name=giver.name),
        fields=_fields(request, giver, refused),
        button=_("提出委托"),
        action=request.get_full_path(),
    )


def _fields(request: DoorRequest, giver: Body, refused: Refused) -> tuple[Field, ...]:
    picked = set(request.POST.getlist("actions"))

    def field(name: str, label: str, hint: str = "", **more: str) -> Field:
        value = request.POST.get(name, more.pop("value", ""))
        return Field(name=name, label=label, hint=hint, value=value, error=refused.fields.get(name, ""))

    def day(name: str, label: str, value: str = "", hint: str = "", *, required: bool = True) -> Field:
        return Field(
            name=name,
            label=label,
            kind="date",
            hint=hint,
            value=request.POST.get(name, value),
            error=refused.fields.get(name, ""),
            required=required,
        )

    return (
        field("to_body", _("受委托机构的名称或代码"), _("行政许可只能委托给法定机关")),
        *item_fields(request, giver.code, error=refused.fields.get("task_codes", "")),
        Field(
            name="actions",
            label=_("委托哪些环节"),
            kind="checkboxes",
            options=tuple(Option(key, _(ACTIONS[key].name), picked=key in picked) for key in DELEGABLE),
            error=refused.fields.get("actions", ""),
        ),
        day("valid_from", _("从哪天起"), request.today.isoformat(), _("对方接受之前不生效")),
        day("valid_to", _("到哪天止（那天起不再有效）"), hint=_("不写就一直有效，直到终止"), required=False),
        field("basis", _("依据文件"), _("例如文号，会向社会公告")),
    )


def _show(
    request: DoorRequest, refused: Refused, *, heading: str, fields: tuple[Field, ...], button: str, action: str
) -> HttpResponse:
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-delegations"),
        crumbs=crumbs_to(Crumb(_("委托下放"), reverse("desk-admin-delegations")), Crumb(_("提出委托"))),
        heading=heading,
        lead=_("只能委托本机关自己的事项。对方接受后生效，并自动向社会公告。"),
        law=_(LAW),
        action=action,
        button=button,
        back_href=reverse("desk-admin-delegations"),
        fields=fields,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
