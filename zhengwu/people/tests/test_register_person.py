"""Registering natural persons."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction

from zhengwu.kernel.public import SYSTEM, BadInput, StoredEvent, blind_index
from zhengwu.people.models import NaturalPerson
from zhengwu.people.operations.persons.register_person import PersonNameDiffers, register_person
from zhengwu.people.queries import legal_person_by_uscc, person_by_id_number
from zhengwu.people.tests.factories import LI_QIANG, NOW, WANG_FANG, person

pytestmark = pytest.mark.django_db


def test_wang_fang_is_registered_and_found_by_her_number() -> None:
    registered = register_person(
        name="王芳", id_number=WANG_FANG, phone="138 0000 0012", address="上派镇演示路 8 号", by=SYSTEM, now=NOW
    )
    found = person_by_id_number(id_number=f" {WANG_FANG[:6]} {WANG_FANG[6:]}")
    assert found == registered
    assert found is not None
    assert (found.id_number, found.phone, found.address) == (WANG_FANG, "13800000012", "上派镇演示路 8 号")
    assert (str(found.birth_date), found.sex) == ("1991-12-03", "female")


def test_nothing_personal_lies_in_the_clear() -> None:
    registered = person()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id_number, phone, address, id_index FROM people_naturalperson WHERE id = %s", [registered.pk]
        )
        sealed = cursor.fetchone()
    assert all(WANG_FANG.encode() not in bytes(column) for column in sealed[:3])
    assert all(b"13800000012" not in bytes(column) for column in sealed[:3])
    assert WANG_FANG not in sealed[3]
    assert sealed[3] == blind_index(WANG_FANG)
    data = str([event.data for event in StoredEvent.objects.all()])
    assert WANG_FANG not in data
    assert "13800000012" not in data
    assert str(registered) == registered.ref, "a name in a log line would be personal information too"


def test_registering_again_is_the_same_person_and_one_event() -> None:
    assert person() == person()
    assert NaturalPerson.objects.count() == 1
    assert [event.type for event in StoredEvent.objects.all()] == ["people.PersonRegistered"]


def test_a_new_phone_replaces_the_old_one_and_an_empty_one_does_not() -> None:
    person(phone="13800000012")
    assert person(phone="").phone == "13800000012"
    assert person(phone="13900000012").phone == "13900000012"
    assert StoredEvent.objects.filter(type="people.PersonChanged").get().data["changed"] == ["phone"]


def test_one_number_does_not_belong_to_two_names() -> None:
    person()
    with pytest.raises(PersonNameDiffers):
        person(name="王方")
    assert NaturalPerson.objects.get().name == "王芳"


def test_every_mistake_is_named_at_once_and_nothing_is_written() -> None:
    with pytest.raises(BadInput) as caught:
        register_person(name="王芳😀", id_number=WANG_FANG[:-1] + "9", phone="138", address="\x00", by=SYSTEM, now=NOW)
    assert [(error.loc, error.code) for error in caught.value.errors] == [
        (("name",), "name.symbol"),
        (("id_number",), "resident_id.check_digit"),
        (("phone",), "phone.length"),
        (("address",), "text.control"),
    ]
    assert not NaturalPerson.objects.exists()
    assert not StoredEvent.objects.exists()


@pytest.mark.parametrize("name", ["㛃", "𬭼", "王㛃", "阿卜杜拉·买买提", "Anna-Maria O’Neill", "José", "Нина", "張三"])
def test_real_names_pass(name: str) -> None:
    assert person(name=name).name == name


@pytest.mark.parametrize(
    "name", ["", "  ", "王芳😀", "王\u202e芳", "王\u200b芳", "王\x00芳", "<b>王芳</b>", "王" * 101]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(BadInput) as caught:
        person(name=name)
    assert caught.value.errors[0].loc == ("name",)


def test_the_table_itself_refuses_a_second_row_for_one_document() -> None:
    first = person()
    with pytest.raises(IntegrityError, match="person_once_per_document"), transaction.atomic():
        NaturalPerson.objects.create(
            name="别人", id_type=first.id_type, id_number=LI_QIANG, id_index=first.id_index, registered_at=NOW
        )


def test_a_foreigner_without_a_chinese_number() -> None:
    anna = register_person(
        name="Anna Müller",
        id_type="passport",
        id_number="c01x00t47",
        nationality="deu",
        birth_date=dt.date(1988, 2, 29),
        by=SYSTEM,
        now=NOW,
    )
    assert (anna.name, anna.id_number, anna.nationality) == ("Anna Müller", "C01X00T47", "DEU")
    assert (anna.birth_date, anna.sex) == (dt.date(1988, 2, 29), "")
    assert person_by_id_number(id_type="passport", id_number="C01X00T47") == anna
    assert person_by_id_number(id_number="C01X00T47") is None


def test_a_passport_says_neither_country_nor_birthday_so_both_are_asked() -> None:
    with pytest.raises(BadInput) as caught:
        register_person(name="Anna Müller", id_type="passport", id_number="C01X00T47", by=SYSTEM, now=NOW)
    assert [error.code for error in caught.value.errors] == ["nationality.missing", "birth_date.missing"]


@pytest.mark.parametrize("typed", ["", "\x00", "\ud800", "王", "' OR 1=1 --"])
def test_whatever_is_looked_for_is_found_or_not(typed: str) -> None:
    person()
    assert person_by_id_number(id_number=typed) is None
    assert legal_person_by_uscc(uscc=typed) is None
