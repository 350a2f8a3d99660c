"""全市通办: a result decided elsewhere is handed out by the hall the applicant named, to whom it is for."""

from __future__ import annotations

from zhengwu.kernel.pure import Conflict, LawForbids


class CollectedElsewhere(Conflict):
    """The case names another hall."""

    code = "collection.elsewhere"
    template = "这件的结果不在您的大厅取。请申请人到{hall}取，或者由办理机关送达。"


class NotArrived(Conflict):
    """The parcel is not here yet."""

    code = "collection.not_arrived"
    template = "这件的结果还没到。请等派件单签收到件以后再发。"


class NotTheirs(LawForbids):
    """Whoever stands there is neither the applicant nor acts for them by any mandate that is known."""

    code = "collection.not_theirs"
    article = "行政许可法第四十四条"
    template = "来的人不是申请人，也没有登记过的委托。请核对委托书原件，在“委托说明”里写明是谁委托的、委托书编号。"


def may_hand_out(*, hall: str, hall_name: str, here: bool, arrived: bool, theirs: bool, mandate: str) -> None:
    """Refuse to hand a result to the wrong person or in the wrong place.

    Args:
        hall: code of the hall the case names; empty where it names none.
        here: the officer works in that hall.
        theirs: the person is the applicant, or acts for them.
        mandate: the paper that lets somebody else collect.

    Raises:
        CollectedElsewhere, NotArrived, NotTheirs
    """
    if not (hall and here):
        raise CollectedElsewhere(hall=hall_name or "办理机关")
    if not arrived:
        raise NotArrived
    if not theirs and not mandate.strip():
        raise NotTheirs
