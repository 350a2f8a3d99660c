"""申请人变更: a new name, a successor, or nobody who could go on (行政许可法 art. 49, 70(3); 民法典 art. 67)."""

from __future__ import annotations

from enum import StrEnum

from zhengwu.kernel.pure import LawForbids


class ChangeKind(StrEnum):
    """What happened to the applicant."""

    RENAME = "rename"
    SUCCESSION = "succession"
    DEATH = "death"
    DISSOLUTION = "dissolution"


CHANGE_NAMES: dict[ChangeKind, str] = {
    ChangeKind.RENAME: "更名",
    ChangeKind.SUCCESSION: "权利义务由别人承继",
    ChangeKind.DEATH: "申请人死亡，没有人接着办",
    ChangeKind.DISSOLUTION: "单位终止，没有承继人",
}

#: The case goes on with these; with the others it ends.
GOES_ON = frozenset({ChangeKind.RENAME, ChangeKind.SUCCESSION})


class ProofMissing(LawForbids):
    """The change is recorded from a paper, not from hearsay."""

    code = "succession.proof_missing"
    article = "行政许可法第四十九条"
    template = "请写明证明文件的名称和编号，例如：变更登记通知书、死亡证明、继承公证书。"


class WrongEnd(LawForbids):
    """People die, organisations are dissolved."""

    code = "succession.wrong_end"
    article = "行政许可法第七十条第三项"
    template = "“{change}”不适用于这位申请人。个人选“申请人死亡”，企业和单位选“单位终止”。"


class SuccessorMissing(LawForbids):
    """Somebody must be there to go on."""

    code = "succession.successor_missing"
    article = "行政许可法第四十九条"
    template = "请填承继人的证件号码。还没登记的，请先到“人员登记”登记。"


class NothingChanges(LawForbids):
    """The successor is the applicant."""

    code = "succession.nothing_changes"
    article = "行政许可法第四十九条"
    template = "填的就是现在的申请人，没有变更。请核对。"


def may_change(*, kind: ChangeKind, natural: bool, proof: str, same: bool) -> None:
    """Refuse a change without proof, of the wrong kind, or that changes nothing.

    Args:
        natural: the applicant is a person. same: name (and, with a successor, identity) stay as they are.

    Raises:
        WrongEnd, ProofMissing, NothingChanges
    """
    if (kind is ChangeKind.DEATH and not natural) or (kind is ChangeKind.DISSOLUTION and natural):
        raise WrongEnd(change=CHANGE_NAMES[kind])
    if not proof.strip():
        raise ProofMissing
    if kind in GOES_ON and same:
        raise NothingChanges
