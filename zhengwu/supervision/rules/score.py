"""评分: 100 less the weights of the cards that stand; three yellow are one red (DOMAIN §10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.supervision.rules.figures import Figures
from zhengwu.supervision.rules.kinds import Signal

FULL = 100


class Grade(StrEnum):
    """等次."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    FAILING = "failing"


GRADE_NAMES: dict[Grade, str] = {
    Grade.EXCELLENT: "优秀",
    Grade.GOOD: "良好",
    Grade.FAIR: "合格",
    Grade.FAILING: "不合格",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """One card that stands. `converted`: a red one that only says that three yellow stand."""

    number: str
    signal: Signal
    weight: int
    converted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """`lost`: every card with its points. `yellow`, `red`: cards that stand, three yellow counted as one red and not as yellow."""

    points: int
    lost: tuple[tuple[str, int], ...]
    yellow: int
    red: int
    grade: Grade


def score(cards: Sequence[Lost], *, figures: Figures, yellow_to_red: int) -> Score:
    """The score that follows from the cards that stand.

    Args:
        yellow_to_red: so many yellow are one red; 0 where the place does not count so.
    """
    lost = tuple((card.number, card.weight) for card in cards if card.weight)
    points = max(0, FULL - sum(weight for _, weight in lost))
    yellow = sum(card.signal is Signal.YELLOW for card in cards)
    red = sum(card.signal is Signal.RED and not card.converted for card in cards)
    turned, left = divmod(yellow, yellow_to_red) if yellow_to_red else (0, yellow)
    return Score(points=points, lost=lost, yellow=left, red=red + turned, grade=grade_of(points, figures=figures))


def grade_of(points: int, *, figures: Figures) -> Grade:
    """等次 of so many points."""
    if points >= figures.excellent:
        return Grade.EXCELLENT
    if points >= figures.good:
        return Grade.GOOD
    return Grade.FAIR if points >= figures.fair else Grade.FAILING
