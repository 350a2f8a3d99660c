"""Who answers for a matter, and what is offered to whom."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Appointment, FirstContact
from zhengwu.organisations.queries.presence import present
from zhengwu.organisations.rules.officer import Officer


class NobodyResponsible(NotFound):
    """Nobody was asked first about this matter, or the reader has nothing to do with it."""

    code = "first_contact.unknown"
    template = "没有这次首问或移交，或已经转给别人了。请回到首问移交里看。"


def first_contact_of(subject: str) -> FirstContact | None:
    """首问负责人 of a matter now: one SQL statement."""
    rows = FirstContact.objects.filter(subject=subject, until=None)
    return rows.select_related("account", "offered_to").first()


def contact_of_mine(officer: Officer, *, subject: str) -> FirstContact:
    """The same, for who answers for the matter or is asked to; for everybody else it is not there.

    Raises:
        NobodyResponsible
    """
    found = first_contact_of(subject)
    if found is None or officer.account_id not in {found.account_id, found.offered_to_id}:
        raise NobodyResponsible
    return found


def handovers_of(officer: Officer) -> list[FirstContact]:
    """Open offers to this officer or by this officer, oldest first: one SQL statement."""
    mine = Q(offered_to_id=officer.account_id) | Q(account_id=officer.account_id, offered_to__isnull=False)
    rows = FirstContact.objects.filter(mine, until=None).select_related("account", "offered_to")
    return list(rows.order_by("offered_at", "id"))


def colleagues_of(officer: Officer, *, today: dt.date) -> list[tuple[int, str, str]]:
    """Who is at work today in the body of this officer: account, name, post. One SQL statement."""
    rows = Appointment.objects.filter(present(today), post__body__code=officer.body_code)
    found: dict[int, tuple[int, str, str]] = {}
    wanted = ("account_id", "account__display_name", "post__name")
    for account_id, name, post in rows.order_by("role", "post_id", "id").values_list(*wanted):
        if account_id != officer.account_id:
            found.setdefault(account_id, (account_id, name, post))
    return list(found.values())
