"""移送: the case belongs to another body; it goes there with its file and its day of acceptance (DOMAIN §6)."""

from __future__ import annotations

from zhengwu.kernel.pure import Conflict, LawForbids


class TransferReasonMissing(LawForbids):
    """A body lets go of a case only for a reason."""

    code = "transfer.reason_missing"
    article = "行政许可法第二十四条、第三十二条"
    template = "请写明为什么移送：管辖变了，还是职权划走了，依据是什么。"


class SameBody(LawForbids):
    """There is nothing to transfer."""

    code = "transfer.same_body"
    article = "行政许可法第二十四条"
    template = "这件本来就在“{body}”，不用移送。请选另一个机关。"


class TransferPending(Conflict):
    """Until the other body has answered, nobody decides."""

    code = "transfer.pending"
    template = "这件正在移送“{body}”，等对方接收或退回后再办。"


class NoTransfer(Conflict):
    """Nothing to answer."""

    code = "transfer.none"
    template = "没有等着接收的移送。可能已经有人接收或退回了，请刷新页面。"


class SendBackReasonMissing(LawForbids):
    """A body that sends the file back says why."""

    code = "transfer.send_back_reason"
    article = "行政许可法第三十二条"
    template = "退回移送要写明理由：为什么不归本机关管，该归谁管。"


def may_transfer(*, same_body: bool, body: str, reason: str) -> None:
    """Refuse a transfer to oneself or without a reason.

    Raises:
        SameBody, TransferReasonMissing
    """
    if same_body:
        raise SameBody(body=body)
    if not reason.strip():
        raise TransferReasonMissing


def may_send_back(*, reason: str) -> None:
    """Refuse to send a file back without saying why.

    Raises:
        SendBackReasonMissing
    """
    if not reason.strip():
        raise SendBackReasonMissing
