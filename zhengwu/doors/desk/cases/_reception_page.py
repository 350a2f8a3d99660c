"""The reception form: materials in a list, three ways to go, and the paper each will bring. Pure translation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import MOST_DEADLINE_DAYS, Case, CaseMaterial, DeskAction, Gap, desk_actions
from zhengwu.doors.desk.cases import _previews
from zhengwu.doors.desk.cases._facts import fact_cards
from zhengwu.doors.desk.cases._reception_form import Asked, Typed
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.desk.shapes import Decision, ReceivePage, ReceptionRow
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted, many, opening, said
from zhengwu.doors.ui.saying import verb as verb_words
from zhengwu.doors.ui.shapes import Crumb, Field, Link, Paper, Step, Tone
from zhengwu.doors.ui.writing import week_day

_MOST_DIGITS = 3
_NOTES = {
    "accept": ("受理", "材料齐全，符合法定形式；两个时钟从今天开始走"),
    "request-correction": ("一次告知补正", "只能告知一次，要一次说全；补齐当天自动受理"),
    "refuse-acceptance": ("不予受理", "不归我们管，或依法不需要办；写明理由和该找谁"),
}


def reception_page(
    request: DoorRequest, case: Case, asked: Sequence[Asked], typed: Typed, *, refused: Refused
) -> ReceivePage:
    """Build it; `refused` brings back what was wrong."""
    missing = [a for a in asked if a.missing]
    return ReceivePage(
        frame=desk_frame(request, current="cases.accept"),
        crumbs=(
            Crumb(_("待办"), reverse("desk")),
            Crumb(case.item_name, reverse("desk-case", args=[case.project_no])),
            Crumb(_("受理")),
        ),
        heading=case.item_name,
        sub=case.applicant_name,
        project_no=case.project_no,
        action=reverse("desk-reception", args=[case.project_no]),
        steps=(Step(_("收件"), "done"), Step(_("看材料，答复"), "now"), Step(_("审查"), "next")),
        facts=fact_cards(case),
        rows=tuple(_row(case, a, typed, refused) for a in asked),
        rows_note=_("{n} 份，交来 {given} 份").format(n=len(asked), given=sum(bool(a.given) for a in asked)),
        rows_missing=counted("，缺 {n} 份", len(missing)) if missing else "",
        decisions=_decisions(request, case, typed),
        acceptance_fields=_tolerance(asked, typed, refused),
        correction_fields=(_deadline(typed, refused),),
        refusal_fields=_refusal_fields(typed, refused),
        errors=refused.errors,
        notice=refused.notice,
        paper=_paper(case, asked, typed, today=request.today),
        due_note=_due(case),
        button=_("确定"),
        can_preview=True,
    )


def _row(case: Case, asked: Asked, typed: Typed, refused: Refused) -> ReceptionRow:
    tone, status = _status(asked)
    first = next((m for m in asked.given if m.file_id), None)
    look = Link(_("看"), reverse("desk-file", args=[case.project_no, first.file_id])) if first else None
    return ReceptionRow(
        key=asked.key,
        name=asked.name,
        asked=_asked_words(asked),
        status=status,
        tone=tone,
        view=look,
        wrong=asked.key in typed.wrong,
        problem=typed.problems.get(asked.key, ""),
        remedy=typed.remedies.get(asked.key, ""),
        problem_error=refused.fields.get(f"problem-{asked.key}", ""),
        tolerable=asked.material is not None and asked.material.tolerable,
        tolerated=any(m.kind == CaseMaterial.Kind.TOLERATED for m in asked.given),
    )


def _status(asked: Asked) -> tuple[Tone, str]:
    if not asked.given:
        return ("late", _("没交")) if asked.missing else ("plain", _("没交，可以不交"))
    kinds = {m.kind for m in asked.given}
    if CaseMaterial.Kind.TOLERATED in kinds:
        return "need", _("先受理后补")
    if CaseMaterial.Kind.PROMISED in kinds:
        return "done", _("告知承诺，免交")
    if CaseMaterial.Kind.CERTIFICATE in kinds:
        return "done", _("用电子证照")
    return "done", _("已上传")


def _asked_words(asked: Asked) -> str:
    material = asked.material
    if material is None:
        return _("补交的材料")
    parts = []
    if asked.alternatives:
        parts.append(_("任选其一：{names}").format(names=asked.alternatives))
    elif not material.required:
        parts.append(_("有就交"))
    if material.original:
        parts.append(_("原件"))
    if material.copies:
        parts.append(counted("复印件 {n} 份", material.copies))
    if material.quantity:
        parts.append(counted("{n} 张", material.quantity))
    if material.note:
        parts.append(material.note)
    return _("，").join(parts)


def _decisions(request: DoorRequest, case: Case, typed: Typed) -> tuple[Decision, ...]:
    verbs = {v.key: v for v in desk_actions(case, officer=request.officer, today=request.today)}
    return tuple(
        Decision(
            value,
            verb_words(name),
            _(note),
            picked=typed.decision == value,
            locked=_why(verbs[value.replace("-", "_")]),
        )
        for value, (name, note) in _NOTES.items()
    )


def _why(verb: DeskAction) -> str:
    return opening(said(verb.refusal)) if verb.refusal else ""


def _deadline(typed: Typed, refused: Refused) -> Field:
    return Field(
        name="deadline_days",
        label=_("给申请人几天补"),
        kind="number",
        value=typed.deadline_days,
        unit=many("天", MOST_DEADLINE_DAYS),
        hint=_("自然日，1 到 {n}").format(n=MOST_DEADLINE_DAYS),
        error=refused.fields.get("deadline_days", ""),
    )


def _tolerance(asked: Sequence[Asked], typed: Typed, refused: Refused) -> tuple[Field, ...]:
    """Where something was promised for later: a day before the promise is due, if the window wants one."""
    if not any(m.kind == CaseMaterial.Kind.TOLERATED for a in asked for m in a.given):
        return ()
    return (
        Field(
            name="tolerance_days",
            label=_("容缺的材料几天内补"),
            kind="number",
            value=typed.tolerance_days,
            unit=_("工作日"),
            hint=_("从受理的下一个工作日起算；不填，就到承诺办结那天"),
            required=False,
            error=refused.fields.get("tolerance_days", ""),
        ),
    )


def _refusal_fields(typed: Typed, refused: Refused) -> tuple[Field, ...]:
    return (
        Field(
            name="reason",
            label=_("为什么不受理"),
            kind="long_text",
            value=typed.reason,
            hint=_("会原样印在通知书上"),
            error=refused.fields.get("reason", ""),
        ),
        Field(
            name="competent_body",
            label=_("该找哪个机关"),
            value=typed.competent_body,
            hint=_("依法不需要办的，写“依法不需要办理”"),
            error=refused.fields.get("competent_body", ""),
        ),
    )


def _paper(case: Case, asked: Sequence[Asked], typed: Typed, *, today: dt.date) -> Paper | None:
    match typed.decision:
        case "accept":
            later = typed.tolerance_days
            return _previews.acceptance(
                case, tolerance_days=int(later) if later.isdecimal() and len(later) <= _MOST_DIGITS else 0, today=today
            )
        case "request-correction":
            gaps = typed.gaps(asked)
            days = int(typed.deadline_days) if typed.deadline_days.isdecimal() else 0
            deadline = today + dt.timedelta(days=min(days, MOST_DEADLINE_DAYS))
            return _previews.correction(case, gaps or _no_gaps(), deadline_date=deadline, today=today)
        case "refuse-acceptance":
            return _previews.non_acceptance(case, reason=typed.reason, competent_body=typed.competent_body, today=today)
    return None


def _no_gaps() -> tuple[Gap, ...]:
    """Shown in the place of gaps nobody has written yet."""
    return (Gap(material="……", problem=_("在左边选“要补正”，写清楚问题")),)


def _due(case: Case) -> str:
    if case.acceptance_due_date is None:
        return ""
    return _("{day}前要答复，过期没有告知就算受理").format(day=week_day(case.acceptance_due_date))
