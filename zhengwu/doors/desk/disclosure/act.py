"""公示、暂缓、恢复、不予公示、撤回: one form, whatever is done."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure import public as disclosures
from zhengwu.disclosure.public import (
    HOLD_GROUNDS,
    VERB_NAMES,
    WITHDRAWAL_GROUNDS,
    Disclosure,
    Verb,
    disclosure_for,
    shown,
)
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option

NAME = "desk-disclosure-act"
#: The verbs of this page → which action they take, and what will have happened, before it is done.
LEADS: Mapping[Verb, tuple[str, str]] = {
    Verb.PUBLISH: ("disclosure.hold", "马上公示，不等到自动公示的那一天。"),
    Verb.HOLD: ("disclosure.hold", "暂缓期间不自动公示，公示期限不变，过了还是算逾期。已经公示的，批准以前照常公示。"),
    Verb.RELEASE: ("disclosure.hold", "恢复以后，到了日子的马上自动公示。"),
    Verb.WITHHOLD: ("disclosure.approve", "批准以后不再公示，已经公示的马上撤下。提出的人不能批准。"),
    Verb.WITHDRAW: (
        "disclosure.enter",
        "处罚被变更、撤销、确认违法或者无效的，要在 3 个工作日内撤回，并公开说明理由。",
    ),
}
_GROUNDS: Mapping[Verb, Mapping[str, str]] = {
    Verb.HOLD: {ground.value: name for ground, name in HOLD_GROUNDS.items()},
    Verb.WITHDRAW: {ground.value: name for ground, name in WITHDRAWAL_GROUNDS.items()},
}
_STERN = frozenset({Verb.WITHHOLD, Verb.WITHDRAW})
_LAWS = {Verb.WITHHOLD: "政府信息公开条例第十四条、第十五条", Verb.WITHDRAW: "行政处罚法第四十八条第二款"}


@page("desk/disclosures/<int:disclosure_id>/do/<str:verb>", may="disclosure.view", name=NAME,
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def act(request: DoorRequest, disclosure_id: int, verb: str) -> HttpResponse:
    """One step of the table, with its reason."""
    step = next((each for each in LEADS if each == verb), None)
    if step is None:
        raise Http404
    action, lead = LEADS[step]
    row = disclosure_for(disclosure_id=disclosure_id, by=request.officer, action=action)
    refused, here, one = NOTHING, reverse(RECORD, args=[row.pk]), shown(row)
    if posted(request):

        def do() -> str:
            _do(request, row, step)
            return here

        done = tried(request, do, done=_("办好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    title = _(VERB_NAMES[step])
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(one.cells["decision_no"], here), Crumb(title)),
        heading=f"{title} · {one.name} · {one.cells['decision_no']}",
        lead=_(lead),
        law=_(_LAWS[step]) if step in _LAWS else "",
        stern=step in _STERN,
        action=request.path,
        button=title,
        back_href=here,
        fields=_fields(request, step, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _fields(request: DoorRequest, verb: Verb, refused: Refused) -> tuple[Field, ...]:
    data = request.POST
    if verb is Verb.PUBLISH:
        return ()
    fields = []
    if grounds := _GROUNDS.get(verb):
        options = tuple(Option(key, _(name), picked=data.get("ground") == key) for key, name in grounds.items())
        wrong = refused.fields.get("ground", "")
        fields.append(Field(name="ground", label=_("事由"), kind="radio", options=options, error=wrong))
    name = "answer" if verb is Verb.WITHHOLD else "reason"
    label = {Verb.WITHHOLD: _("批准的意见"), Verb.WITHDRAW: _("撤回说明")}.get(verb, _("理由"))
    hint = _("会向社会公开") if verb is Verb.WITHDRAW else ""
    fields.append(
        Field(
            name=name,
            label=label,
            kind="long_text",
            rows=3,
            hint=hint,
            value=data.get(name, ""),
            error=refused.fields.get(name, ""),
        )
    )
    return tuple(fields)


def _do(request: DoorRequest, row: Disclosure, verb: Verb) -> None:
    by, now, key = request.officer, request.now, row.pk
    ground, reason = request.POST.get("ground", ""), request.POST.get("reason", "")
    match verb:
        case Verb.PUBLISH:
            disclosures.publish_now(disclosure_id=key, by=by, now=now)
        case Verb.HOLD:
            disclosures.hold(disclosure_id=key, ground=ground, reason=reason, by=by, now=now)
        case Verb.RELEASE:
            disclosures.release(disclosure_id=key, reason=reason, by=by, now=now)
        case Verb.WITHHOLD:
            answer = request.POST.get("answer", "")
            disclosures.withhold(disclosure_id=key, answer=answer, by=by, now=now)
        case _:
            disclosures.withdraw(disclosure_id=key, ground=ground, reason=reason, by=by, now=now)
