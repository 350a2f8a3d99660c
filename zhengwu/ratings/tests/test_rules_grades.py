"""五级评价: which grades and tags there are (DOMAIN §11)."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from zhengwu.kernel.pure import BadInput
from zhengwu.ratings.rules.grades import BAD, GRADES, TAGS, check_rating


@pytest.mark.parametrize(
    ("grade", "tags", "kept"),
    [
        *((grade, [], ()) for grade in GRADES if grade not in BAD),
        (5, ["slow"], ("slow",)),
        (5, ["办得慢", "attitude", "slow", "态度差"], ("slow", "attitude")),
        (1, list(TAGS), tuple(TAGS)),
        (1, list(TAGS.values()), tuple(TAGS)),
    ],
)
def test_grades_and_tags_by_code_or_by_name(grade: int, tags: Sequence[str], kept: tuple[str, ...]) -> None:
    assert check_rating(grade=grade, tags=tags) == kept


@pytest.mark.parametrize(
    ("grade", "tags", "code"),
    [
        (0, [], "rating.grade"),
        (6, [], "rating.grade"),
        (-1, [], "rating.grade"),
        (10**20, [], "rating.grade"),
        (3, ["rude"], "rating.tag"),
        (3, ["slow", ""], "rating.tag"),
        (3, ["{tag}"], "rating.tag"),
        (3, ["\x00" * 500], "rating.tag"),
        (9, ["rude"], "rating.grade"),
        (4, [], "rating.why"),
        (5, [], "rating.why"),
    ],
)
def test_what_is_not_on_the_list_is_refused(grade: int, tags: Sequence[str], code: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_rating(grade=grade, tags=tags)
    assert refused.value.errors[0].code == code
    assert len(refused.value.say()) < 100


def test_the_two_lowest_grades_are_bad() -> None:
    assert {GRADES[grade] for grade in BAD} == {"不满意", "非常不满意"}
