"""审查: the form of the step that waits for this officer, and who has already spoken."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, typed_text
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import Outcome, ReviewForm, Signer
from zhengwu.doors.ui.saying import listed, verb
from zhengwu.doors.ui.shapes import Field, Hidden, Option, Tone
from zhengwu.doors.ui.writing import day, stamp
from zhengwu.flows.public import Said, WorkItem, inbox, opinions, steps_to_return_to
from zhengwu.organisations.public import Officer

ACTION = "cases.review"
_SAID: dict[str, tuple[str, Tone]] = {
    "approve": ("已同意", "done"),
    "reject": ("建议不予", "late"),
    "return": ("已退回", "need"),
}


def my_steps(case: Case, *, officer: Officer) -> list[WorkItem]:
    """The review steps this officer may do now, oldest first."""
    mine = inbox(officer=officer).filter(instance__subject=case.subject, action=ACTION)
    return list(mine.order_by("opened_at", "pk"))


def review_form(
    case: Case,
    steps: list[WorkItem],
    *,
    officer: Officer,
    wanted: str = "",
    opinion: str = "",
    refused: Refused = NOTHING,
) -> ReviewForm | None:
    """The form of the wanted step, or of the oldest; None when nothing waits for this officer."""
    if not steps:
        return None
    step = next((s for s in steps if str(s.pk) == wanted), steps[0])
    others = [s.name for s in steps if s is not step]
    note = _("到 {day}").format(day=day(step.due_date)) if step.due_date else ""
    if others:
        note = _("{note}，另有“{names}”等您").format(note=note, names=listed(others)).removeprefix(_("，")).strip()
    return ReviewForm(
        title=_(step.name),
        note=note,
        action=reverse("desk-review", args=[case.project_no]),
        opinion=opinion or typed_text(account_id=officer.account_id, subject=case.subject, place="review"),
        autosave_href=f"{reverse('desk-typed', args=[case.project_no])}?place=review",
        opinion_hint=_("退回或建议不予许可时，一定要写明理由"),
        opinion_error=refused.fields.get("opinion", ""),
        hidden=(Hidden("work_item_id", str(step.pk)),),
        back_to=_back_to(step),
        outcomes=(
            Outcome("approve", _("同意，往下走"), main=True, key="a"),
            Outcome("return", verb("退回重审")),
            Outcome("reject", verb("建议不予许可"), stern=True),
        ),
    )


def _back_to(step: WorkItem) -> Field | None:
    """退回到哪一步, where there is a choice."""
    steps = steps_to_return_to(item=step)
    if not steps:
        return None
    options = (Option("", _("审查的开始"), picked=True), *(Option(one.id, _(one.name)) for one in steps))
    return Field(name="to_step", label=_("退回时退到哪一步"), kind="select", required=False, options=options)


def signers_of(case: Case, *, waiting: Sequence[WorkItem]) -> tuple[Signer, ...]:
    """谁签了意见: every word in order, then the steps that still wait."""
    said = [_signer(word) for word in opinions(subject=case.subject)]
    awaited = [
        Signer(
            _(item.name),
            _("等意见，{day}前").format(day=day(item.due_date)) if item.due_date else _("等意见"),
            "need",
        )
        for item in waiting
    ]
    return (*said, *awaited)


def _signer(word: Said) -> Signer:
    state, tone = _SAID.get(word.outcome, (word.outcome, "plain"))
    name = _("{step} · {who} · {at}").format(step=_(word.name), who=word.officer_name, at=stamp(word.acted_at))
    if word.withdrawn:
        return Signer(name, _("已撤回"), "plain", word.opinion)
    return Signer(name, _(state), tone, word.opinion)
