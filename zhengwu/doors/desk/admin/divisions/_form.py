"""What the forms of 区划 share: the division they are about, a day and a basis, and how a refusal comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field, Pair
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import LEVEL_NAMES, Division, Over, division_of, division_path, require

PLACE = "desk-admin-divisions"
Typed = Mapping[str, str]
Fields = Callable[[Typed, Refused], Sequence[Field]]


def division_to_edit(request: DoorRequest, code: str) -> Division:
    """The division, if this officer looks after it: who may not change it is not asked how.

    Raises:
        DivisionCodeWrong, DivisionUnknown, NotPermitted
    """
    division = division_of(code)
    require(request.officer, "divisions.edit", over=Over(division_code=division.code))
    return division


def record_href(code: str) -> str:
    """The record of a division."""
    return reverse("desk-admin-division", args=[code])


def crumbs_of(*way: Crumb) -> Sequence[Crumb]:
    """管理 › 区划 › …"""
    return crumbs_to(Crumb(_("区划"), reverse(PLACE)), *way)


def day_of(typed: str, *, name: str = "on") -> dt.date:
    """A day as a date field sends it.

    Raises:
        BadInput
    """
    try:
        return dt.date.fromisoformat(typed.strip())
    except ValueError:
        raise BadInput.one((name,), "请填日期，例如 2026-03-01。", "date.form") from None


def on_field(typed: Typed, refused: Refused, *, label: str) -> Field:
    """The day from which it is so."""
    return Field(
        name="on",
        label=label,
        kind="date",
        value=typed["on"],
        hint=_("以批复写明的日期为准，不晚于今天"),
        error=refused.fields.get("on", ""),
    )


def basis_field(typed: Typed, refused: Refused) -> Field:
    """The document that orders it."""
    return Field(
        name="basis",
        label=_("依据"),
        value=typed["basis"],
        hint=_("批复文号，例如 肥政〔2026〕3 号"),
        required=False,
        error=refused.fields.get("basis", ""),
    )


def facts_of(division: Division) -> FactCard:
    """The division a form is about, beside it."""
    above = [one for one in division_path(division.code) if one.code != division.code]
    return FactCard(
        division.name,
        (
            Pair(_("代码"), division.code, code=True),
            Pair(_("层级"), _(LEVEL_NAMES[division.level])),
            Pair(_("上级"), " › ".join(one.name for one in above) or _("没有")),
        ),
    )


def show_change(
    request: DoorRequest,
    code: str,
    *,
    names: Sequence[str],
    heading: str,
    button: str,
    lead: str,
    done: str,
    fields: Fields,
    act: Callable[[Typed], str],
    law: str = "",
    stern: bool = False,
    beside: Sequence[FactCard] = (),
    starts: Typed | None = None,
) -> HttpResponse:
    """One form that changes one division.

    Args:
        names: what the form asks for; `on` begins with today.
        act: calls the operation, gives the code of the division to go on to ("" = this one).
        beside: more facts to see beside the form.
    """
    division = division_to_edit(request, code)
    begins = {"on": request.today.isoformat(), **(starts or {})}
    typed = {name: request.POST.get(name, begins.get(name, "")) for name in names}
    refused = NOTHING
    if posted(request):
        answer = tried(request, lambda: record_href(act(typed) or division.code), done=done)
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    back = record_href(division.code)
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_of(Crumb(division.name, back), Crumb(heading)),
        heading=heading,
        action=request.get_full_path(),
        button=button,
        back_href=back,
        fields=tuple(fields(typed, refused)),
        lead=lead,
        law=law,
        stern=stern,
        errors=refused.errors,
        notice=refused.notice,
        facts=(facts_of(division), *beside),
    )
    return show_form(request, built, refused=refused)
