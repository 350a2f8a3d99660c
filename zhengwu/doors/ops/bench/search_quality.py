"""How well people find what they mean, on the demonstration county: whether the right item comes first, or among three."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings

from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.search_queries import JudgedQuery, judged_queries
from zhengwu.doors.ops.demo import data
from zhengwu.items.public import search

_HALVES = {"seen": "调过排序的一半", "held_out": "没看过的一半"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, and the items that came, as stems of their files."""

    query: JudgedQuery
    came: tuple[str, ...]

    @property
    def first(self) -> bool:
        """The first is right."""
        return bool(self.came) and self.came[0] in self.query.right

    @property
    def among_three(self) -> bool:
        """One of the first three is right."""
        return bool(self.query.right.intersection(self.came[:3]))


def judge() -> list[Judged]:
    """Every query asked as somebody of the county asks it. The demonstration county has to be there."""
    stems = {row["task_code"]: stem for stem, row in data.item_versions()}
    return [
        Judged(
            query,
            tuple(
                stems.get(row.task_code, row.task_code)
                for row in search(q=query.text, near=settings.HOME_DIVISION, limit=3).items
            ),
        )
        for query in judged_queries()
    ]


def share(judged: Sequence[Judged], right: Callable[[Judged], bool]) -> float:
    """The part of them that is right, 0 to 1."""
    return sum(right(one) for one in judged) / len(judged)


def measured() -> list[Measurement]:
    """hit@1 and hit@3 of both halves, beside their targets."""
    judged = judge()
    found = []
    for half, words in _HALVES.items():
        mine = [one for one in judged if one.query.half == half]
        for name, label, right, target in (
            ("hit1", "第一条就对", lambda one: one.first, 75),
            ("hit3", "前三条里有", lambda one: one.among_three, 90),
        ):
            found.append(
                Measurement(
                    name=f"search_{name}_{half}",
                    label=f"搜索：{label}，{words}",
                    value=100 * share(mine, right),
                    unit="%",
                    floor=target,
                    n=len(mine),
                    note="bench/search_queries.yaml 里群众的说法，演示县。下限：目标",
                )
            )
    return found
