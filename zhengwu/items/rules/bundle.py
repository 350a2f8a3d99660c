"""一件事 a bundle: several items that one event of a life asks for, and what they ask for together.

One list of materials, in which a paper that several items ask for stands once. What is asked of somebody who applies for
several of them at once is in `bundle_guide.py`.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

#: A promise in working days and one in days are compared by the week: five of the one are seven of the other.
_PARTS: Final = {"workday": 7, "day": 5}
#: Types of materials that one fills in or writes oneself.
_WRITTEN: Final = frozenset({"form", "text"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One material of one item.

    settled: everybody hands it in; else it depends on the situation or may be left out. own: filled in or written for this
    item alone, such as its form: never the same as another one's, whatever it is called.
    """

    name: str
    settled: bool = True
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleItem:
    """An item in force, as far as a bundle needs it. `promise_unit`: workday or day."""

    task_code: str
    name: str
    summary: str
    body_code: str
    body_name: str
    promise_days: int
    promise_unit: str
    visits: int
    online_depth: int
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPaper:
    """A material of the bundle, the items that ask for it (in their order), and whether every one of them always does."""

    name: str
    needed_by: tuple[BundleItem, ...]
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What the items ask for together.

    asked: materials counted item by item (before); once: materials when the same one counts once (after). bodies: how many
    there are to deal with. longest: the item whose promise is the longest, None without items.
    """

    papers: tuple[SharedPaper, ...]
    asked: int
    once: int
    bodies: int
    longest: BundleItem | None


def plain_name(name: str) -> str:
    """A material's name as it is compared: width and spaces make no difference."""
    return "".join(unicodedata.normalize("NFKC", name).split())


def merge(items: Sequence[BundleItem], *, same: Mapping[str, Sequence[str]] | None = None) -> Merged:
    """Put the materials of the items together (合并材料); the order is that in which they are first asked for.

    Args:
        same: names that mean the same paper, by the name it gets in the bundle (户口簿 → 户口本, 户主户口本).
    """
    names = {plain_name(other): chosen for chosen, others in (same or {}).items() for other in (chosen, *others)}
    asked: dict[tuple[str, str], list[tuple[BundleItem, Paper]]] = {}
    for item in items:
        for paper in item.papers:
            name = plain_name(names.get(plain_name(paper.name), paper.name))
            asked.setdefault((item.task_code if paper.own else "", name), []).append((item, paper))
    papers = tuple(_shared(names.get(name), by) for (_, name), by in asked.items())
    return Merged(
        papers=papers,
        asked=sum(len(item.papers) for item in items),
        once=len(papers),
        bodies=len({item.body_code for item in items}),
        longest=max(items, key=_length, default=None),
    )


def _shared(chosen: str | None, asked: Sequence[tuple[BundleItem, Paper]]) -> SharedPaper:
    return SharedPaper(
        name=chosen or asked[0][1].name,
        needed_by=tuple({item.task_code: item for item, _ in asked}.values()),
        settled=all(paper.settled for _, paper in asked),
    )


def _length(item: BundleItem) -> int:
    return item.promise_days * _PARTS[item.promise_unit]


def is_own(kind: str) -> bool:
    """Whether a material of this type is written for its item alone: never the same as another one's, whatever it is called."""
    return kind in _WRITTEN


def papers_of(materials: Iterable[Mapping[str, Any]]) -> tuple[Paper, ...]:
    """The materials of a stored guide as papers. Alternatives, and what depends on an answer, are not settled."""
    return tuple(
        Paper(
            name=material["name"],
            settled=bool(material.get("required", True))
            and not any(material.get(word) for word in ("one_of", "when", "exempt_when")),
            own=is_own(material.get("type", "")),
        )
        for material in materials
    )
