"""Give a legal person another legal representative."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, local_date, publish
from zhengwu.people.events import RepresentativeChanged
from zhengwu.people.models import LegalPerson, LegalRepresentative, NaturalPerson
from zhengwu.people.rules.endings import FirmGone, PersonGone
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


class SameRepresentative(Conflict):
    """Represents it already."""

    code = "representative.same"
    template = "这位现在就是法定代表人，不用变更。"


class RepresentativeInFuture(BadInput):
    """From a day that has not come."""

    code = "representative.future"


def change_representative(
    *,
    legal: LegalPerson,
    person: NaturalPerson,
    since_date: dt.date | None,
    reason: str,
    by: Registrar,
    now: dt.datetime,
) -> LegalPerson:
    """Enter another legal representative (法定代表人变更, 民法典 art. 61, 64). The former one can act no more, from this moment;
    the firm's cases and mandates stay, they are the firm's.

    Args:
        since_date: the day of the change in the commercial register; None: today.
    Raises:
        BadInput, NotPermitted, SameRepresentative, FirmGone, PersonGone
    """
    by.must_have(EDIT, legal.ref, person.ref)
    gather, today = Gather(), local_date(now)
    why = gather.read(lambda: read_reason(reason))
    since = gather.read(lambda: _check_since(since_date or today, today=today))
    gather.done()
    with transaction.atomic():
        held = LegalPerson.objects.select_for_update().get(pk=legal.pk)
        if held.dissolved_date is not None:
            raise FirmGone
        if person.died_date is not None:
            raise PersonGone
        if held.legal_representative_id == person.pk:
            raise SameRepresentative
        former = f"person:{held.legal_representative_id}" if held.legal_representative_id else ""
        succeed(held, person, since_date=since.value, registered_date=local_date(held.registered_at))
        held.legal_representative = person
        held.save(update_fields=["legal_representative"])
        publish(
            RepresentativeChanged(
                legal_person_id=held.pk,
                person_ref=person.ref,
                former_ref=former,
                since_date=since.value,
                reason=why.value,
            ),
            by=by.actor,
            at=now,
        )
    return held


def succeed(legal: LegalPerson, person: NaturalPerson, *, since_date: dt.date, registered_date: dt.date) -> None:
    """Write the history: whoever was in office leaves it on the day the next one enters."""
    office = legal.representatives.filter(until_date__isnull=True).first()
    if office is None and legal.legal_representative_id is not None:
        office = LegalRepresentative(
            legal=legal, person_id=legal.legal_representative_id, since_date=min(registered_date, since_date)
        )
    if office is not None:
        office.since_date = min(office.since_date, since_date)
        office.until_date = since_date
        office.save()
    LegalRepresentative.objects.create(legal=legal, person=person, since_date=since_date)


def _check_since(day: dt.date, *, today: dt.date) -> dt.date:
    if day > today:
        raise RepresentativeInFuture.one(("since_date",), "变更日期还没有到，到那天再登记。", "representative.future")
    return day
