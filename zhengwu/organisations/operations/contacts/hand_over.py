"""Hand the responsibility for a matter over: offered, then accepted or declined. Until accepted, nothing changes."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, NotPermitted, clean_line, local_date, publish
from zhengwu.organisations.events import HandoverAccepted, HandoverDeclined, HandoverOffered
from zhengwu.organisations.models import Appointment, FirstContact
from zhengwu.organisations.queries.contacts import NobodyResponsible
from zhengwu.organisations.queries.presence import present
from zhengwu.organisations.rules.officer import Officer


class NotResponsible(NotPermitted):
    """Only who answers for a matter hands it over."""

    template = "首问负责人是{name}，要由本人移交。"


class NotOfferedToYou(Conflict):
    """The hand-over was not offered to this officer, or was taken back."""

    code = "first_contact.not_offered"
    template = "这次移交不是给您的，或已经撤回。请刷新后再看。"


class HandoverToNobody(Conflict):
    """Whom it is offered to is not at work today, or is the one who offers."""

    code = "first_contact.not_at_work"
    template = "请选一位今天在岗的同事，不能移交给自己。"


def offer_handover(*, subject: str, to_account_id: int, note: str = "", by: Officer, now: dt.datetime) -> FirstContact:
    """Ask a colleague who is at work today to take over; a new offer replaces the old one.

    Raises:
        NobodyResponsible, NotResponsible, HandoverToNobody, BadInput (the note)
    """
    note = clean_line(note, max_length=200, loc=("note",))
    with transaction.atomic():
        contact = _locked(subject)
        if contact.account_id != by.account_id:
            raise NotResponsible(action="first_contact", name=contact.account.display_name)
        at_work = Appointment.objects.filter(present(local_date(now)), account_id=to_account_id)
        if to_account_id == by.account_id or not at_work.exists():
            raise HandoverToNobody
        contact.offered_to_id, contact.offered_at, contact.note = to_account_id, now, note
        contact.save(update_fields=["offered_to", "offered_at", "note"])
        publish(
            HandoverOffered(about=subject, account_id=by.account_id, offered_to_id=to_account_id), by=by.actor, at=now
        )
    return contact


def accept_handover(*, subject: str, by: Officer, now: dt.datetime) -> FirstContact:
    """Take over what was offered: from now on this officer answers for it.

    Raises:
        NobodyResponsible, NotOfferedToYou
    """
    with transaction.atomic():
        before = _locked(subject)
        if before.offered_to_id != by.account_id:
            raise NotOfferedToYou
        before.until = now
        before.save(update_fields=["until"])
        contact = FirstContact.objects.create(subject=subject, account_id=by.account_id, since=now)
        publish(
            HandoverAccepted(about=subject, account_id=by.account_id, from_account_id=before.account_id),
            by=by.actor,
            at=now,
        )
    return contact


def decline_handover(*, subject: str, by: Officer, now: dt.datetime) -> FirstContact:
    """Say no to what was offered, or take the own offer back; who is responsible stays so.

    Raises:
        NobodyResponsible, NotOfferedToYou
    """
    with transaction.atomic():
        contact = _locked(subject)
        if contact.offered_to_id is None or by.account_id not in {contact.offered_to_id, contact.account_id}:
            raise NotOfferedToYou
        contact.offered_to = contact.offered_at = None
        contact.save(update_fields=["offered_to", "offered_at"])
        publish(
            HandoverDeclined(about=subject, account_id=contact.account_id, declined_by_id=by.account_id),
            by=by.actor,
            at=now,
        )
    return contact


def _locked(subject: str) -> FirstContact:
    rows = FirstContact.objects.select_for_update(of=("self",)).select_related("account")
    found = rows.filter(subject=subject, until=None).first()
    if found is None:
        raise NobodyResponsible
    return found
