"""Which page numbers a pager shows: all of a few; of many the first, the last, and those around here. Pure."""

from __future__ import annotations

from collections.abc import Callable

from zhengwu.doors.ui.shapes import Segment

#: So many numbers still fit one line of a phone.
_ALL_OF = 7
_AROUND = 1


def page_numbers(*, here: int, last: int, href: Callable[[int], str]) -> tuple[Segment, ...]:
    """The numbers of pages 1 to `last` as links; a gap is a segment without one.

    A gap never stands for a single page: then its number is shown instead. One page needs no numbers.
    """
    if last <= 1:
        return ()
    shown: list[int] = []
    for number in _kept(here, last):
        hidden = number - (shown[-1] if shown else 0) - 1
        if hidden:
            shown.append(number - 1 if hidden == 1 else 0)
        shown.append(number)
    return tuple(Segment(str(n), href(n), n == here) if n else Segment("…", "") for n in shown)


def _kept(here: int, last: int) -> list[int]:
    if last <= _ALL_OF:
        return list(range(1, last + 1))
    return sorted({1, last, *range(max(here - _AROUND, 1), min(here + _AROUND, last) + 1)})
