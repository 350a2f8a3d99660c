"""证件类型: foreigners without Chinese numbers are first-class."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.kernel.pure import BadInput
from zhengwu.people.models import NaturalPerson
from zhengwu.people.rules.id_types import ID_TYPE_NAMES, IdType, read_id_document
from zhengwu.people.tests.factories import TODAY, WANG_FANG


@pytest.mark.parametrize(
    ("id_type", "typed", "number"),
    [
        ("resident_id", WANG_FANG, WANG_FANG),
        ("hk_macao_permit", "h12345678", "H12345678"),
        ("hk_macao_permit", "M1234567801", "M1234567801"),
        ("taiwan_permit", "01234567", "01234567"),
        ("foreign_permanent_id", "CAN110078092300", "CAN110078092300"),
        ("foreign_permanent_id", "911124198108030024", "911124198108030024"),
        ("passport", "e 1234 5678", "E12345678"),
    ],
)
def test_documents_are_read(id_type: str, typed: str, number: str) -> None:
    assert read_id_document(id_type=id_type, number=typed, today=TODAY).number == number


@pytest.mark.parametrize(
    ("id_type", "typed", "code"),
    [
        ("hk_macao_permit", "X12345678", "id_number.shape"),
        ("taiwan_permit", "1234567", "id_number.shape"),
        ("foreign_permanent_id", "CAN1100", "id_number.shape"),
        ("passport", "护照", "id_number.shape"),
        ("passport", "", "id_number.shape"),
        ("resident_id", WANG_FANG[:-1], "resident_id.length"),
        ("driving_licence", "1", "id_type.unknown"),
        ("", "1", "id_type.unknown"),
    ],
)
def test_others_are_refused(id_type: str, typed: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_id_document(id_type=id_type, number=typed, today=TODAY)
    assert caught.value.errors[0].code == code


def test_only_a_resident_number_says_when_somebody_was_born() -> None:
    assert read_id_document(id_type="resident_id", number=WANG_FANG, today=TODAY).birth_date == dt.date(1991, 12, 3)
    assert read_id_document(id_type="passport", number="E12345678", today=TODAY).birth_date is None


def test_rules_and_table_know_the_same_documents() -> None:
    in_the_table = {value: str(label) for value, label in NaturalPerson.IdTypes.choices}
    assert in_the_table == {str(kind): name for kind, name in ID_TYPE_NAMES.items()}
    assert set(ID_TYPE_NAMES) == set(IdType)
