"""What every operation on a seal begins with: the seal, locked, and whether this officer may."""

from __future__ import annotations

from zhengwu.kernel.public import Conflict, NotFound
from zhengwu.organisations.public import Officer, over_body, require
from zhengwu.seals.models import Seal

REGISTER, KEEP, APPROVE = "seals.register", "seals.keep", "seals.approve"


class NoSuchSeal(NotFound):
    """No seal has this number."""

    code = "seal.not_found"
    template = "没有编码为“{number}”的印章，请核对编码。"


class SealNotInForce(Conflict):
    """The seal is suspended, has ended, or is not valid on this day."""

    code = "seal.not_in_force"
    template = "“{name}”现在不能用：{why}。请换一枚在用的印章。"


def locked(*, number: str, action: str, by: Officer) -> Seal:
    """The seal, locked until the caller commits, if the officer may do this over its body.

    Raises:
        NoSuchSeal, NotPermitted
    """
    found = (
        Seal.objects.select_for_update(of=("self",))
        .select_related("body__division", "keeper")
        .filter(number=number.replace("\x00", ""))
        .first()
    )
    if found is None:
        raise NoSuchSeal(number=number[:20])
    require(by, action, over=over_body(found.body))
    return found
