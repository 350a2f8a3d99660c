"""The kinds of documents (文书种类): code, name, mark in the number, required values, title. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from zhengwu.documents.rules import closing_values as c
from zhengwu.documents.rules import procedure_values as p
from zhengwu.documents.rules import values as v
from zhengwu.kernel.pure import BadInput, InputError

#: Rises when a template or a built-in wording changes what is printed; stays with each document.
TEMPLATE_VERSION = 3


#: Papers about taking an application in.
_BEFORE_ACCEPTANCE = frozenset(
    {"receipt", "acceptance_notice", "correction_notice", "non_acceptance_notice", "pre_return_notice"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of document. `mark` stands in its number (肥民*受*〔2026〕1号) and is its own for every kind."""

    code: str
    name: str
    mark: str
    values: type[v.Values]
    titled: Callable[[Any], str] | None = None

    @property
    def purpose(self) -> str:
        """Which of its special seals the body puts on it: 受理专用章 before acceptance, 行政审批专用章 after."""
        return "acceptance" if self.code in _BEFORE_ACCEPTANCE else "approval"

    @property
    def adverse(self) -> bool:
        """Whether it goes against the applicant, and so must tell the remedy."""
        return "remedy" in self.values.model_fields

    def title(self, values: v.Values) -> str:
        """What is printed as its title."""
        return self.titled(values) if self.titled else self.name


def _acceptance_title(values: v.AcceptanceNotice) -> str:
    return "容缺受理通知书" if values.tolerant else "受理通知书"


def _approval_title(values: v.ApprovalDecision) -> str:
    return "准予行政许可决定书" if values.permit else "准予决定书"


def _rejection_title(values: v.RejectionDecision) -> str:
    return "不予行政许可决定书" if values.permit else "不予办理决定书"


def _undoing_notice_title(values: v.UndoingNotice) -> str:
    return "拟撤销告知书" if values.undoing == "revoke" else "拟注销告知书"


def _undoing_decision_title(values: v.UndoingDecision) -> str:
    return "撤销决定书" if values.undoing == "revoke" else "注销决定书"


KINDS: Mapping[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind(code="receipt", name="收件凭证", mark="收", values=v.Receipt),
        Kind(
            code="acceptance_notice",
            name="受理通知书",
            mark="受",
            values=v.AcceptanceNotice,
            titled=_acceptance_title,
        ),
        Kind(code="correction_notice", name="补正告知书", mark="补", values=v.CorrectionNotice),
        Kind(code="non_acceptance_notice", name="不予受理通知书", mark="不受", values=v.NonAcceptanceNotice),
        Kind(code="special_procedure_notice", name="特别程序告知书", mark="特", values=v.SpecialProcedureNotice),
        Kind(code="extension_notice", name="延期告知书", mark="延", values=v.ExtensionNotice),
        Kind(
            code="approval_decision",
            name="准予行政许可决定书",
            mark="准",
            values=v.ApprovalDecision,
            titled=_approval_title,
        ),
        Kind(
            code="rejection_decision",
            name="不予行政许可决定书",
            mark="否",
            values=v.RejectionDecision,
            titled=_rejection_title,
        ),
        Kind(code="termination_notice", name="终止办理通知书", mark="终", values=v.TerminationNotice),
        Kind(
            code="undoing_notice",
            name="拟撤销告知书",
            mark="拟撤",
            values=v.UndoingNotice,
            titled=_undoing_notice_title,
        ),
        Kind(
            code="undoing_decision",
            name="撤销决定书",
            mark="撤",
            values=v.UndoingDecision,
            titled=_undoing_decision_title,
        ),
        Kind(code="pre_return_notice", name="预审退回告知书", mark="预退", values=p.PreReturnNotice),
        Kind(code="hearing_right_notice", name="听证告知书", mark="听告", values=p.HearingRightNotice),
        Kind(code="hearing_notice", name="听证通知书", mark="听通", values=p.HearingNotice),
        Kind(code="hearing_record", name="听证笔录", mark="听录", values=p.HearingRecord),
        Kind(code="transfer_letter", name="移送函", mark="移", values=p.TransferLetter),
        Kind(code="transfer_notice", name="移送告知书", mark="移告", values=p.TransferNotice),
        Kind(code="forwarding_letter", name="上报函", mark="报", values=p.ForwardingLetter),
        Kind(code="service_receipt", name="送达回证", mark="送", values=v.ServiceReceipt),
        Kind(code="pickup_voucher", name="取证凭单", mark="取", values=c.PickupVoucher),
        Kind(code="closing_notice", name="办结告知书", mark="办结", values=c.ClosingNotice),
    )
}


class UnknownKind(BadInput):
    """No such kind of document."""

    def __init__(self, kind: str) -> None:
        msg = "没有“{kind}”这种文书，可用的有：{known}。"
        facts = {"kind": kind, "known": "、".join(KINDS)}
        super().__init__([InputError(loc=("kind",), msg=msg, code="document.kind", facts=facts)], msg, **facts)


class WrongValues(BadInput):
    """The values do not make a complete document of this kind; every mistake is named."""

    template = "文书要素不全或有误，共 {count} 处，补齐后再出具。"


def kind_named(code: str) -> Kind:
    """The kind with this code.

    Raises:
        UnknownKind
    """
    if code not in KINDS:
        raise UnknownKind(code)
    return KINDS[code]


def complete_values(*, kind: Kind, values: Mapping[str, Any]) -> v.Values:
    """The values as the kind's typed form.

    Raises:
        WrongValues: with every missing, unknown or ill-typed value by its path
    """
    try:
        return kind.values.model_validate(dict(values))
    except ValidationError as wrong:
        errors = [_explained(error) for error in wrong.errors(include_url=False, include_input=False)]
        raise WrongValues(errors) from None


def _explained(error: Mapping[str, Any]) -> InputError:
    path = tuple(error["loc"])
    name = ".".join(str(step) for step in path)
    messages = {
        "missing": "文书缺少“{name}”一项，请补上。",
        "extra_forbidden": "这种文书没有“{name}”一项，请去掉。",
        "string_too_long": "文书的“{name}”一项太长，请删短一些。",
        "too_short": "文书的“{name}”一项至少要有一行。",
        "string_too_short": "文书的“{name}”一项是空的，请填写。",
    }
    msg = messages.get(error["type"], "文书的“{name}”一项填得不对，请改好再出具。")
    return InputError(loc=("values", *path), msg=msg, code=f"document.{error['type']}", facts={"name": name})
