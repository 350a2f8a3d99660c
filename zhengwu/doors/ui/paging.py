"""Pages of a list: which one is asked for, the way to the others, and which numbers are shown. Pure."""

from __future__ import annotations

from collections.abc import Callable

from zhengwu.doors.ui.shapes import Pager, Segment

#: So many numbers still fit one line of a phone.
_ALL_OF = 7
_AROUND = 1
_MOST_DIGITS = 6


def page_asked(typed: str, *, last: int | None = None) -> int:
    """The page an address asks for, from 1; whatever is no number is the first, whatever lies beyond the last is the last."""
    asked = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= _MOST_DIGITS else 1
    return max(asked if last is None else min(asked, last), 1)


def last_page(total: int, *, rows: int) -> int:
    """How many pages `total` rows fill, `rows` a page; at least one."""
    return max(1, -(-total // rows))


def pager_at(number: int, *, total: int, rows: int, href: Callable[[int], str], of_cases: bool = False) -> Pager | None:
    """The pager of a page; None when there is nothing, or when the page lies beyond the last.

    Args:
        rows: so many on a page.
        href: the address of a page.
        of_cases: the list counts cases (件); otherwise its rows (条).
    """
    last = last_page(total, rows=rows)
    if not total or number > last:
        return None
    return Pager(
        first=(number - 1) * rows + 1,
        last=min(number * rows, total),
        total=total,
        previous_href=href(number - 1) if number > 1 else "",
        next_href=href(number + 1) if number < last else "",
        numbers=page_numbers(here=number, last=last, href=href),
        of_cases=of_cases,
    )


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
