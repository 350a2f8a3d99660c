"""The rates in words, figures and drawings, as every public page of ratings shows them."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Bar, Bars, Grid, Stat
from zhengwu.ratings.public import GRADES, Rates

#: Below this many ratings a share would be gossip.
ENOUGH = 5


def share_words(share: float | None, n: int) -> str:
    """97.5%; too few ratings say so."""
    return f"{share * 100:.1f}%".replace(".0%", "%") if share is not None and n >= ENOUGH else _("数据还不够")


def stats_of(rates: Rates) -> tuple[Stat, ...]:
    """好评率, 主动评价, 按期整改, 回访."""
    n = rates.counted
    return (
        Stat(name=_("好评率"), figure=share_words(rates.good_rate, n), note=counted("{n} 个评价", n)),
        Stat(
            name=_("主动评价率"),
            figure=share_words(rates.active_rate, rates.asked),
            note=counted("{n} 件可以评价", rates.asked),
        ),
        Stat(
            name=_("差评按期整改率"),
            figure=share_words(rates.on_time_rate, rates.due) if rates.due else _("没有差评"),
            note=counted("{n} 个差评", rates.due),
        ),
        Stat(
            name=_("追评后满意"),
            figure=str(rates.better),
            note=counted("{n} 个追评", rates.again),
        ),
    )


def bars_of(rates: Rates) -> Bars:
    """How many gave which grade."""
    names = {grade: _(name) for grade, name in GRADES.items()}
    return Bars(
        title=_finding(rates),
        bars=tuple(
            Bar(names[grade], rates.grades[grade - 1], tone="late" if grade > _GOOD else "info") for grade in GRADES
        ),
        table=Grid(
            columns=(_("满意度"), _("评价")),
            rows=tuple((names[grade], str(rates.grades[grade - 1])) for grade in GRADES),
        ),
    )


_GOOD = 3


def _finding(rates: Rates) -> str:
    if not rates.counted:
        return _("还没有人评价")
    return _("{good} 个好评，{bad} 个差评").format(good=rates.good, bad=rates.bad)


def row_of(name: str, rates: Rates) -> Iterator[str]:
    """One row of a table of rates."""
    yield name
    yield str(rates.counted)
    yield share_words(rates.good_rate, rates.counted)
    yield str(rates.bad)
