"""去世、注销: from which day nobody acts in a name any more (民法典 art. 13, 59, 68, 173)."""

from __future__ import annotations

from datetime import date

from zhengwu.kernel.pure import BadInput, Conflict


class EndInFuture(BadInput):
    """A death or dissolution that has not happened yet."""

    code = "ending.future"


class EndBeforeBirth(BadInput):
    """Earlier than the birth of the person."""

    code = "ending.before_birth"


class EndMissing(BadInput):
    """No day."""

    code = "ending.missing"


class AlreadyEnded(Conflict):
    """Recorded before."""

    code = "ending.already"
    template = "已经登记过了，不用再登记。登记错了，请用撤销登记。"


class NotEnded(Conflict):
    """Nothing to reverse."""

    code = "ending.none"
    template = "没有登记过，没有可撤销的。请刷新页面看最新情况。"


class PersonGone(Conflict):
    """The person died: the record can be put right, not changed."""

    code = "person.gone"
    template = "这位已经登记去世，不能再变更登记。登记错了，请先撤销去世登记。"


class FirmGone(Conflict):
    """The legal person was dissolved."""

    code = "legal_person.gone"
    template = "这个单位已经登记注销，不能再变更登记。登记错了，请先撤销注销登记。"


def check_end(day: date | None, *, born: date | None = None, today: date, loc: tuple[str | int, ...]) -> date:
    """The day something ended: today or before, and not before it began.

    Raises:
        EndMissing, EndInFuture, EndBeforeBirth
    """
    if day is None:
        raise EndMissing.one(loc, "请填写日期，照证明上写的。", "ending.missing")
    if day > today:
        raise EndInFuture.one(loc, "这个日子还没有到。请照证明上的日期填写。", "ending.future")
    if born is not None and day < born:
        raise EndBeforeBirth.one(loc, "这个日子早于出生日期。请照证明上的日期核对。", "ending.before_birth")
    return day
