"""进驻率 of the centre an officer's division has: what is there of what should be."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.items.public import offered
from zhengwu.organisations.public import Body, centres_to_enter, entered, entry_rate


def rate_words(request: DoorRequest) -> str:
    """进驻率 of the centre of one's own division in one sentence; empty where there is none. Four SQL statements.

    What should be there: every item offered by a body of the very division the centre serves.
    """
    centre = next(iter(centres_to_enter(on=request.today).filter(division__code=request.officer.division_code)), None)
    if centre is None:
        return ""
    rate = entry_rate(entered(centre.code, on=request.today), should=_should(centre))
    return _("{centre}的进驻率是 {rate}%：应进驻 {should} 项，已进驻 {entered} 项。").format(
        centre=centre.name, rate=f"{rate.per_mille / 10:.1f}", should=rate.should, entered=rate.entered
    )


def _should(centre: Body) -> list[tuple[str, str]]:
    rows = offered().filter(item__body__division=centre.division).order_by()
    return list(rows.values_list("item__body__code", "item__task_code"))
