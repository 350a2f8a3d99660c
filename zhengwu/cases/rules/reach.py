"""通办范围: from where a matter may be handed in at any window (全市通办 and its kin)."""

from __future__ import annotations

from zhengwu.kernel.pure import LawForbids

#: How many digits of two divisions must be the same.
_DIGITS = {"village": 12, "township": 9, "county": 6, "city": 4, "province": 2, "nation": 0}


class OutOfReach(LawForbids):
    """The guide does not let another place take it in."""

    code = "case.out_of_reach"
    article = "办事指南的通办范围"
    template = "“{name}”不能在这里代收，它由{body}收件。请告诉申请人去那里办，或者网上申请。"


def reaches(reach: str, *, home: str, here: str) -> bool:
    """Whether a window in division `here` may take in a matter of division `home`.

    Args:
        reach: the guide's: village, township, county, city, province or nation.
        home, here: 12-digit division codes.
    """
    digits = _DIGITS[reach]
    return home[:digits] == here[:digits]
