"""保管期限: how long a case is kept, and when it may be archived (机关文件材料归档范围和文书档案保管期限规定)."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.pure import LawForbids

#: A decision can be fought in court for six months (行政诉讼法 art. 46): until then the papers stay at hand.
AFTER_DAYS = 183

#: Years by kind of item (事项类型); None is for ever. What gives rights for long is kept longest.
_YEARS: dict[str, int | None] = {
    "01": 30,  # 行政许可
    "02": 30,  # 行政处罚
    "03": 30,  # 行政强制
    "04": 30,  # 行政征收
    "05": 30,  # 行政给付
    "06": 10,  # 行政检查
    "07": 30,  # 行政确认
    "08": 30,  # 行政奖励
    "09": None,  # 行政裁决
    "10": 10,  # 其他行政权力
    "20": 10,  # 公共服务
}
_USUAL = 10
#: What came to no decision on the merits.
_BRIEF = frozenset({"withdrawn", "terminated", "not_accepted"})


class StillKept(LawForbids):
    """The retention period has not ended."""

    code = "archive.still_kept"
    article = "档案法第十四条"
    template = "档案“{archive_no}”要保管到{until}，现在不能销毁。请从清单里去掉它。"


def retention_years(*, item_type: str, outcome: str) -> int | None:
    """How many years a case is kept; None is for ever (永久).

    Args:
        outcome: the state in which the case ended. A revoked decision may be asked about for ever.
    """
    if outcome == "revoked":
        return None
    if outcome in _BRIEF:
        return _USUAL
    return _YEARS.get(item_type, _USUAL)


def kept_until(*, closed_date: dt.date, years: int | None) -> dt.date | None:
    """The last day of keeping: years count from the first of January after the case ended (DA/T 22). None is for ever."""
    return None if years is None else dt.date(closed_date.year + years, 12, 31)


def may_destroy(*, archive_no: str, until: dt.date | None, today: dt.date) -> None:
    """Whether the period has ended.

    Raises:
        StillKept
    """
    if until is None or today <= until:
        raise StillKept(archive_no=archive_no, until=until.isoformat() if until else "永久")
