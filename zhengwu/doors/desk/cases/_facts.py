"""Who applies and what they wrote: cards of facts, numbers masked."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, earlier_cases_of, together_on_desk
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Line, Pair
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.forms.public import summary
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, first_contact_of
from zhengwu.people.public import mask_id, mask_phone

_MASKS = {"resident_id": mask_id, "id_number": mask_id, "phone": mask_phone}
_MOST_EARLIER = 10


def fact_cards(case: Case) -> tuple[FactCard, ...]:
    """Applicant, situation, form, and what the guide demands."""
    return (applicant_card(case), *_situation(case), *_form(case), *_conditions(case))


def contact_card(case: Case, *, officer: Officer) -> tuple[FactCard, ...]:
    """首问负责人: one line; who is responsible hands over from here."""
    contact = first_contact_of(case.subject)
    if contact is None:
        return ()
    asked = _("已请{name}接手，等答复").format(name=contact.offered_to.display_name) if contact.offered_to else ""
    offer = f"{reverse('desk-handover-offer')}?{urlencode({'subject': case.subject})}"
    mine = contact.account_id == officer.account_id and case.closed_at is None
    pair = Pair(
        _("负责人"),
        contact.account.display_name,
        note=asked or _("{day}起").format(day=full_day(local_date(contact.since))),
        href=offer if mine else "",
        link=_("移交") if mine else "",
        link_more=_("首问责任") if mine else "",
    )
    return (FactCard(_("首问负责"), (pair,)),)


def applicant_card(case: Case) -> FactCard:
    """申请人: document and phone masked, with the way to show them."""
    number = Pair(
        _(case.applicant_id_type_name),
        mask_id(case.applicant_id_number),
        href=reverse("desk-reveal", args=[case.project_no]),
        link=_("显示"),
        link_more=_("完整证件号和电话，要写理由"),
        code=True,
    )
    pairs = [Pair(_("姓名") if case.applicant_kind == "natural" else _("名称"), case.applicant_name), number]
    if case.agent_name:
        pairs.append(Pair(_("代办"), case.agent_name))
    pairs += [
        Pair(_("电话"), mask_phone(case.phone), code=True),
        Pair(_("提交时间"), f"{stamp(case.submitted_at)} {_(case.get_source_display())}"),
    ]
    return FactCard(_("申请人"), tuple(pairs))


def _situation(case: Case) -> Sequence[FactCard]:
    pairs = []
    for question in case.item_version.guide.questions:
        answer = case.answers.get(question.key)
        picked = set(answer) if isinstance(answer, list) else {answer}
        words = [option.text for option in question.options if option.value in picked]
        if words:
            pairs.append(Pair(question.text, listed(words)))
    return [FactCard(_("情形"), tuple(pairs))] if pairs else []


def _form(case: Case) -> Sequence[FactCard]:
    definition = case.item_version.guide.form
    kinds = {field.key: field.kind for field in definition.fields()}
    return [
        FactCard(
            title or _("申请表"),
            tuple(Pair(label, words, code=kinds.get(key) in _MASKS) for key, label, words in rows),
        )
        for title, rows in summary(definition, case.form, mask=_masked)
    ]


def _masked(kind: str, words: str) -> str:
    mask = _MASKS.get(kind)
    return mask(words) if mask else words


def _conditions(case: Case) -> Sequence[FactCard]:
    guide = case.item_version.guide
    pairs = [Pair(_("须符合"), text) for text in guide.eligibility]
    pairs += [Pair(_("任一"), text) for text in guide.eligibility_any]
    pairs += [Pair(_("不予"), text, tone="late") for text in guide.refuse_when]
    return [FactCard(_("办理条件"), tuple(pairs))] if pairs else []


def together_with(case: Case, *, officer: Officer) -> tuple[str, tuple[Line, ...]]:
    """同一件事的其他办件: those of other bodies are named, and opened only by who may."""
    name, others = together_on_desk(case, by=officer)
    return name, tuple(
        Line(
            other.item_name,
            note=other.body.short_name or other.body.name,
            href=reverse("desk-case", args=[other.project_no]) if mine else "",
            end=_(other.state_name) if mine else "",
        )
        for other, mine in others
    )


def earlier_cases(case: Case, *, officer: Officer) -> tuple[Line, ...]:
    """以前的办件: others of the same applicant within the officer's grants, newest first."""
    return tuple(
        Line(
            other.item_name,
            note=full_day(local_date(other.submitted_at)),
            href=reverse("desk-case", args=[other.project_no]),
            end=_(other.state_name),
        )
        for other in earlier_cases_of(case, by=officer, limit=_MOST_EARLIER)
    )
