"""送达: what holds a result back (行政许可法 art. 44; DOMAIN §6 容缺)."""

from __future__ import annotations

from zhengwu.kernel.pure import Conflict, LawForbids


class AlreadySent(Conflict):
    """The result has been handed over or sent already."""

    code = "delivery.already"
    template = "结果已经送出，不用再送。寄出的，等签收后点“办结”。"


class ToleratedStillOpen(LawForbids):
    """A tolerated material is still missing; the result is withheld until it comes."""

    code = "delivery.tolerated_open"
    article = "容缺受理承诺"
    template = "容缺的材料还没补来：{materials}。补齐以后再送达结果。"


class NotServedYet(LawForbids):
    """Closing without proof of service."""

    code = "close.not_served"
    article = "行政许可法第四十四条"
    template = "结果还没有送达，不能办结。请先办“送达”。"
