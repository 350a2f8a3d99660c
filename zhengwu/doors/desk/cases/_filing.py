"""否定报备 in words: what was filed and what was answered."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.cases.public import FILING_ANSWERS, RefusalFiling
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.shapes import Pair
from zhengwu.doors.ui.writing import day, moment


def filing_card(filing: RefusalFiling) -> FactCard:
    """The latest filing of a case."""
    pairs = [
        Pair(_("报备"), f"{filing.filed_by} {moment(filing.filed_at)}"),
        Pair(_("理由"), filing.reason),
        Pair(_("答复期限"), day(filing.due_date)),
    ]
    if filing.answer:
        said = _(FILING_ANSWERS[filing.answer])
        pairs.append(Pair(_("答复"), said, note=f"{filing.answered_by} {filing.answer_reason}".strip()))
    return FactCard(_("否定报备"), tuple(pairs))
