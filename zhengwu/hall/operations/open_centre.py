"""Open a centre."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from zhengwu.hall.events import CentreChanged, CentreOpened
from zhengwu.hall.models import Centre
from zhengwu.hall.operations.choices import checked_choice
from zhengwu.hall.rules.hours import WeeklyHours
from zhengwu.hall.rules.place import checked_point
from zhengwu.kernel.public import Actor, clean_line, clean_name, publish
from zhengwu.organisations.public import body_of, division_of


def open_centre(
    *,
    code: str,
    name: str,
    division_code: str,
    address: str,
    hours: WeeklyHours,
    kind: str = Centre.Kinds.CENTRE,
    body_code: str = "",
    place: str = "",
    phone: str = "",
    latitude: Decimal | None = None,
    longitude: Decimal | None = None,
    closed_on_holidays: bool = True,
    by: Actor,
    now: datetime,
) -> Centre:
    """Open a centre (设立大厅) under its code, or bring it up to date; the same again changes nothing.

    Args:
        hours: see `read_hours`
        kind: `centre`, `township`, `village` or `branch`
        body_code: who runs it, by 统一社会信用代码
        place: where in the building, e.g. 一楼综合大厅
        latitude, longitude: decimal degrees, WGS-84; both or neither, kept to six decimals (11 cm)
        closed_on_holidays: it follows the work calendar
    Raises:
        DivisionCodeWrong, DivisionUnknown, BodyUnknown, BadPoint, BadInput (a text, the kind)
    """
    division = division_of(division_code)
    point = checked_point(latitude, longitude)
    wanted = {
        "name": clean_name(name, max_length=100, loc=("name",)),
        "kind": checked_choice(kind, choices=Centre.Kinds, loc=("kind",)),
        "division_id": division.pk,
        "body_id": body_of(body_code).pk if body_code else None,
        "place": clean_line(place, max_length=100, loc=("place",)),
        "address": clean_line(address, max_length=200, loc=("address",)),
        "phone": clean_line(phone, max_length=60, loc=("phone",)),
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
        "hours": hours.as_data(),
        "closed_on_holidays": closed_on_holidays,
    }
    code = clean_line(code, max_length=40, loc=("code",))
    with transaction.atomic():
        centre, is_new = Centre.objects.select_for_update().get_or_create(code=code, defaults=wanted)
        if is_new:
            publish(CentreOpened(centre_code=code, name=centre.name, division_code=division.code), by=by, at=now)
        elif changed := tuple(field for field, value in wanted.items() if getattr(centre, field) != value):
            for field in changed:
                setattr(centre, field, wanted[field])
            centre.save()
            publish(CentreChanged(centre_code=code, changed=changed), by=by, at=now)
    return centre
