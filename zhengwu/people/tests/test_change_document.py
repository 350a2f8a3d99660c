"""A person keeps the numbers of a lifetime: every one of them leads to the same person."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction

from zhengwu.kernel.public import BadInput, NotPermitted, blind_index
from zhengwu.people.models import IdentityDocument, NaturalPerson
from zhengwu.people.operations.persons.change_document import NumberHeldByAnother, SameDocument, change_document
from zhengwu.people.operations.persons.record_death import record_death
from zhengwu.people.queries import documents_of, find_persons, person_by_id_number
from zhengwu.people.rules.endings import PersonGone
from zhengwu.people.tests.factories import (
    LI_QIANG,
    NOW,
    TODAY,
    WAI_REN,
    WANG_FANG,
    foreigner,
    person,
    registrar,
    resident_number,
    told,
)

NEW_NUMBER = resident_number(birth=dt.date(1991, 12, 3), order=4)


def change(who: NaturalPerson, number: str = NEW_NUMBER, **terms: object) -> NaturalPerson:
    fields: dict[str, object] = {"id_type": "resident_id", "reason": "公安机关更正", "by": registrar(who), "now": NOW}
    return change_document(person=who, id_number=number, **(fields | terms))  # type: ignore[arg-type]


@pytest.mark.django_db
def test_a_corrected_number_becomes_the_current_one_and_the_old_one_still_finds_her() -> None:
    wang_fang = person()
    changed = change(wang_fang)
    assert (changed.pk, changed.id_number, changed.name) == (wang_fang.pk, NEW_NUMBER, "王芳")
    assert person_by_id_number(id_number=WANG_FANG) == person_by_id_number(id_number=NEW_NUMBER) == wang_fang
    assert list(find_persons(q=WANG_FANG)) == [wang_fang]
    current, former = documents_of(wang_fang)
    assert (current.id_number, current.replaced_at) == (NEW_NUMBER, None)
    assert (former.id_number, former.replaced_at) == (WANG_FANG, NOW)
    assert told(wang_fang.ref) == ["PersonRegistered", "DocumentChanged"]


@pytest.mark.django_db
def test_registered_under_a_former_number_she_is_the_same_person() -> None:
    wang_fang = person()
    change(wang_fang)
    again = person(phone="13900000012")
    assert again == wang_fang
    assert NaturalPerson.objects.get().id_number == NEW_NUMBER, (
        "a former number does not become the current one unasked"
    )


@pytest.mark.django_db
def test_a_foreigner_later_holds_a_permanent_card() -> None:
    anna = foreigner()
    settled = change(anna, "911124198802290029", id_type="foreign_permanent_id", name="Anna Maria Müller")
    assert (settled.name, settled.nationality, settled.birth_date) == (
        "Anna Maria Müller",
        "DEU",
        dt.date(1988, 2, 29),
    )
    assert person_by_id_number(id_type="passport", id_number="C01X00T47") == settled


@pytest.mark.django_db
def test_a_new_passport_needs_no_birthday_again() -> None:
    anna = foreigner()
    assert change(anna, "C99X11T22", id_type="passport").birth_date == dt.date(1988, 2, 29)


@pytest.mark.django_db
def test_going_back_to_a_former_number_doubles_nothing() -> None:
    wang_fang = person()
    change(change(wang_fang), WANG_FANG)
    assert NaturalPerson.objects.get().id_number == WANG_FANG
    assert [d.replaced_at is None for d in documents_of(wang_fang)] == [True, False]


@pytest.mark.django_db
@pytest.mark.parametrize("held", [LI_QIANG, WANG_FANG])
def test_a_number_of_somebody_else_is_refused_even_a_former_one(held: str) -> None:
    li_qiang, wang_fang = person("李强", LI_QIANG), person()
    change(wang_fang)
    other = person("外人", WAI_REN) if held == WANG_FANG else wang_fang
    with pytest.raises(NumberHeldByAnother, match="合并"):
        change(other, held)
    assert li_qiang.documents.count() == 1


@pytest.mark.django_db
def test_what_is_refused_changes_nothing() -> None:
    wang_fang = person()
    with pytest.raises(SameDocument):
        change(wang_fang, WANG_FANG)
    with pytest.raises(BadInput) as caught:
        change(
            wang_fang,
            NEW_NUMBER[:-1],
            reason=" ",
            nationality="XYZ",
            valid_from=TODAY,
            valid_to=TODAY,
        )
    assert [e.loc[-1] for e in caught.value.errors] == ["id_number", "nationality", "reason", "valid_to"]
    with pytest.raises(NotPermitted):
        change(wang_fang, by=registrar())
    with pytest.raises(NotPermitted):
        change(wang_fang, by=registrar(wang_fang, action="people.reveal"))
    record_death(person=wang_fang, died_date=TODAY, basis="死亡证明", by=registrar(wang_fang), now=NOW)
    with pytest.raises(PersonGone):
        change(wang_fang)
    assert told(wang_fang.ref) == ["PersonRegistered", "DeathRecorded"]


@pytest.mark.django_db
def test_the_table_itself_gives_a_number_to_one_person_only() -> None:
    wang_fang, li_qiang = person(), person("李强", LI_QIANG)
    with pytest.raises(IntegrityError, match="document_once"), transaction.atomic():
        IdentityDocument.objects.create(
            person=li_qiang,
            id_type="resident_id",
            id_number=WANG_FANG,
            id_index=blind_index(WANG_FANG),
            recorded_at=NOW,
        )
    assert wang_fang.documents.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_people_claim_one_new_number_at_once_and_one_gets_it() -> None:
    people = [person(), person("李强", LI_QIANG)]

    def claim(who: NaturalPerson) -> bool:
        try:
            change(who, NEW_NUMBER)
        except NumberHeldByAnother:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(max_workers=2) as windows:
        assert sorted(windows.map(claim, people)) == [False, True]
    assert IdentityDocument.objects.filter(id_index=blind_index(NEW_NUMBER)).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_number_changed_to_while_it_is_registered_elsewhere_belongs_to_one() -> None:
    wang_fang = person()

    def register() -> None:
        try:
            person("外人", NEW_NUMBER)
        finally:
            connection.close()

    def rename() -> None:
        try:
            change(wang_fang)
        except NumberHeldByAnother:
            pass
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=2) as windows:
        done = [windows.submit(register), windows.submit(rename)]
    refused = [type(d.exception()).__name__ for d in done if d.exception()]
    assert refused in ([], ["PersonNameDiffers"]), refused
    holder = IdentityDocument.objects.get(id_index=blind_index(NEW_NUMBER)).person
    assert NaturalPerson.objects.get(id_index=blind_index(NEW_NUMBER)) == holder
