"""好差评率: the rates, each from counts that stand beside it (DOMAIN §11)."""

from __future__ import annotations

from dataclasses import dataclass


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What was counted of one body, item, window or channel in a period.

    Args:
        asked: matters that were over and could be rated; `rated`: those somebody rated, whatever came of it.
        grades: how many gave 1, 2, 3, 4, 5, without what was excluded, forced or by default.
        defaults: silence taken as 满意. `excluded`: false, malicious or forced.
        due, on_time: bad ratings that were put right, or had to be; and of them within their days.
        named, called: bad ratings whose rater can be reached; and of them called back.
        again, better: second ratings, and those of them no longer bad.
    """

    asked: int = 0
    rated: int = 0
    grades: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    defaults: int = 0
    excluded: int = 0
    due: int = 0
    on_time: int = 0
    named: int = 0
    called: int = 0
    again: int = 0
    better: int = 0

    @property
    def counted(self) -> int:
        """N."""
        return sum(self.grades)

    @property
    def good(self) -> int:
        """非常满意, 满意, 基本满意."""
        return sum(self.grades[:3])

    @property
    def bad(self) -> int:
        """不满意, 非常不满意."""
        return sum(self.grades[3:])

    @property
    def good_rate(self) -> float | None:
        """好评率 (1+2+3)/N, 0 to 1; None while nobody has rated."""
        return _share(self.good, self.counted)

    @property
    def bad_rate(self) -> float | None:
        """差评率 (4+5)/N."""
        return _share(self.bad, self.counted)

    @property
    def active_rate(self) -> float | None:
        """主动评价率: rated by people themselves, of all that could be rated."""
        return _share(self.rated, self.asked)

    @property
    def on_time_rate(self) -> float | None:
        """差评按期整改率."""
        return _share(self.on_time, self.due)

    @property
    def callback_rate(self) -> float | None:
        """实名差评回访率; it should be 100 %."""
        return _share(self.called, self.named)
