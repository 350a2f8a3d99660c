"""办理经过: promises, and what undoes or prolongs a result, in the citizen's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.cases.rules.undoing import KIND_NAMES
from zhengwu.cases.rules.verification import CHECK_STATES, CheckState

Data = Mapping[str, Any]


def _list(names: list[str]) -> str:
    return _("、").join(names)


def _undoing(d: Data) -> str:
    return _(KIND_NAMES[d["kind"]])


PROMISE_SENTENCES: dict[str, Callable[[Data], tuple[str, str]]] = {
    "cases.CommitmentSigned": lambda d: (
        _("您签了容缺承诺") if d["kind"] == "tolerance" else _("您签了告知承诺"),
        _list(d["materials"]),
    ),
    "cases.ToleranceKept": lambda d: (_("承诺补交的材料都到了"), _list(d["materials"])),
    "cases.ToleranceBroken": lambda d: (
        _("承诺补交的材料没有来，办理终止"),
        _("{names}，应在 {day} 前补交。终止办理通知书 {no}").format(
            names=_list(d["materials"]), day=d["deadline_date"], no=d["notice_no"]
        ),
    ),
    "cases.CheckOpened": lambda d: (_("我们会核查您的承诺"), _("{day} 前").format(day=d["due_date"])),
    "cases.CommitmentChecked": lambda d: (
        _("承诺核查：{state}").format(state=_(CHECK_STATES[CheckState(d["state"])])),
        _("请在 {day} 前整改：{words}").format(day=d["rectify_until"], words=d["finding"])
        if d["rectify_until"]
        else d["finding"],
    ),
    "cases.CreditMarked": lambda d: (_("没有兑现的承诺记入了信用记录"), d["reason"]),
    "cases.CreditRepaired": lambda d: (_("信用记录修复了"), d["reason"]),
    "cases.UndoingProposed": lambda d: (
        _("告知拟{kind}，您可以陈述申辩").format(kind=_undoing(d)),
        _("告知书 {no}，{day} 前提出").format(no=d["notice_no"], day=d["heard_until"]),
    ),
    "cases.ViewsGiven": lambda _d: (_("您提出了陈述申辩"), ""),
    "cases.UndoingDropped": lambda d: (_("不予{kind}，结果继续有效").format(kind=_undoing(d)), d["reason"]),
    "cases.ResultUndone": lambda d: (
        _("结果被{kind}").format(kind=_undoing(d)),
        _("{reason}（{no}）").format(reason=d["reason"], no=d["decision_no"]),
    ),
    "cases.RenewalDeemed": lambda d: (
        _("到期没有作出决定，依法视为准予延续"),
        _("决定书 {no}").format(no=d["document_no"]),
    ),
}
