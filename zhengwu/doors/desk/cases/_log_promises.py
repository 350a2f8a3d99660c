"""经过: promises, filings, and what undoes or prolongs a result, as officers read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.cases.public import CHECK_STATES, FILING_ANSWERS, SIGNED_NAMES, UNDOING_NAMES, CheckState
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.writing import day

Data = Mapping[str, Any]


def _day(value: str) -> str:
    return day(dt.date.fromisoformat(value))


def _undoing(d: Data) -> str:
    return _(UNDOING_NAMES[d["kind"]])


PROMISE_TITLES: dict[str, Callable[[Data], tuple[str, str]]] = {
    "cases.CommitmentSigned": lambda d: (
        _("申请人签了容缺承诺") if d["kind"] == "tolerance" else _("申请人签了告知承诺"),
        _("{names}，{who}").format(names=listed(d["materials"]), who=d["signed_by"]),
    ),
    "documents.SignatureGiven": lambda d: (
        _("手写签名") if d["how"] == "drawn" else _("写下姓名代替手写"),
        _(SIGNED_NAMES.get(d["of"], "")),
    ),
    "cases.ToleranceKept": lambda d: (_("容缺的材料补齐了"), listed(d["materials"])),
    "cases.ToleranceBroken": lambda d: (_("容缺逾期，终止"), f"{listed(d['materials'])} {d['notice_no']}"),
    "cases.CheckOpened": lambda d: (_("等核查承诺"), _("{day}前").format(day=_day(d["due_date"]))),
    "cases.CommitmentChecked": lambda d: (
        _("承诺核查：{state}").format(state=_(CHECK_STATES[CheckState(d["state"])])),
        d["finding"],
    ),
    "cases.CreditMarked": lambda d: (_("记入失信记录"), d["reason"]),
    "cases.CreditRepaired": lambda d: (_("信用修复"), d["reason"]),
    "cases.UndoingProposed": lambda d: (
        _("告知拟{kind}").format(kind=_undoing(d)),
        _("{no}，{day}前陈述申辩").format(no=d["notice_no"], day=_day(d["heard_until"])),
    ),
    "cases.ViewsGiven": lambda _d: (_("持证人陈述申辩"), ""),
    "cases.UndoingDropped": lambda d: (_("不予{kind}").format(kind=_undoing(d)), d["reason"]),
    "cases.ResultUndone": lambda d: (_("{kind}结果").format(kind=_undoing(d)), f"{d['reason']} {d['decision_no']}"),
    "cases.RefusalFiled": lambda d: (_("否定报备"), _("{day}前答复").format(day=_day(d["due_date"]))),
    "cases.FilingAnswered": lambda d: (
        _("否定报备答复：{answer}").format(answer=_(FILING_ANSWERS[d["answer"]])),
        d["reason"],
    ),
    "cases.RenewalDeemed": lambda d: (_("视为准予延续"), d["document_no"]),
}
