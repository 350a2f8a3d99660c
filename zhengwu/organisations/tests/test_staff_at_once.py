"""Two at once: the last seat, the last one at work, one person twice, the first who was asked."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from zhengwu.kernel.public import Conflict, Refusal, StoredEvent
from zhengwu.organisations.models import Absence, Appointment
from zhengwu.organisations.operations.absences.answer_absence import approve_absence
from zhengwu.organisations.operations.contacts.take_first_contact import take_first_contact
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.tests.factories import NOW, TODAY, County, asks, post
from zhengwu.people.public import Account


def _at_once(*attempts: Callable[[], Any]) -> list[Any]:
    def run(attempt: Callable[[], Any]) -> Any:
        try:
            return attempt()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=len(attempts)) as desks:
        return list(desks.map(run, attempts))


@pytest.mark.django_db(transaction=True)
def test_a_and_b_asking_at_two_desks_are_not_both_let_go(staffed: County) -> None:
    admin = staffed.at_work("管理员")
    leaves = [asks(staffed, "赵敏", 1, 2), asks(staffed, "编辑", 2, 3)]
    answers = _at_once(*(lambda one=one: approve_absence(absence_id=one.pk, by=admin, now=NOW) for one in leaves))
    assert sum(isinstance(answer, Absence) for answer in answers) == 1
    assert sum(isinstance(answer, Conflict) for answer in answers) == 1
    assert Absence.objects.filter(state="approved").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_appointments_to_the_last_seat_at_once_make_one(staffed: County) -> None:
    admin, empty = staffed.at_work("管理员"), post("EMPTY", "新岗", "reviewer")
    people: list[Account] = [staffed.accounts[name] for name in ("孙立", "周正", "陈静")]
    answers = _at_once(
        *(lambda who=who: appoint(post=empty, account=who, valid_from=TODAY, by=admin, now=NOW) for who in people)
    )
    assert sum(isinstance(answer, Appointment) for answer in answers) == 1
    assert empty.appointments.count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_person_asking_twice_at_once_has_one_leave(staffed: County) -> None:
    answers = _at_once(*(lambda: asks(staffed, "孙立", 1, 2) for _ in range(3)))
    assert sum(isinstance(answer, Absence) for answer in answers) == 1


@pytest.mark.django_db(transaction=True)
def test_two_first_contacts_at_once_are_one(staffed: County) -> None:
    officers = [staffed.at_work(name) for name in ("赵敏", "编辑", "孙立")]
    answers = _at_once(*(lambda by=by: take_first_contact(subject="case:9", by=by, now=NOW) for by in officers))
    assert len({answer.pk for answer in answers}) == 1
    assert StoredEvent.objects.filter(type="organisations.FirstContactTaken").count() == 1
