"""国籍, and what documents of foreigners say of their holders."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.pure import BadInput
from zhengwu.people.rules.id_types import IdDocument, IdType, read_birth_date, read_id_document
from zhengwu.people.rules.nationality import NATIONALITIES, nationality_name, read_nationality
from zhengwu.people.tests.factories import TODAY

CARD = "911124198108030024"


@pytest.mark.parametrize(("typed", "code"), [("kor", "KOR"), (" DEU ", "DEU"), ("XXA", "XXA"), ("", "")])
def test_letters_of_the_standard_are_read(typed: str, code: str) -> None:
    assert read_nationality(typed) == code


@pytest.mark.parametrize("typed", ["XYZ", "德国", "DE", "\x00", "CHNN"])
def test_others_are_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_nationality(typed)
    assert caught.value.errors[0].code == "nationality.unknown"


def test_every_named_country_is_in_the_standard_and_reads_in_both_languages() -> None:
    for code, (chinese, english) in NATIONALITIES.items():
        assert read_nationality(code) == code
        assert (nationality_name(code), nationality_name(code, english=True)) == (chinese, english)
    assert nationality_name("TUV") == "TUV", "a country without a name of ours shows its letters"


@settings(deadline=None)
@given(st.text(max_size=10))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    with suppress(BadInput):
        assert len(read_nationality(typed)) in {0, 3}


def test_the_card_of_2023_has_the_check_digit_and_a_birthday() -> None:
    assert read_id_document(id_type="foreign_permanent_id", number=CARD, today=TODAY).birth_date == dt.date(1981, 8, 3)
    for place in range(1, 18):
        other = CARD[:place] + str((int(CARD[place]) + 1) % 10) + CARD[place + 1 :]
        with pytest.raises(BadInput):
            read_id_document(id_type="foreign_permanent_id", number=other, today=TODAY)


def test_the_card_of_2017_says_its_country() -> None:
    read = read_id_document(id_type="foreign_permanent_id", number="CAN110078092300", today=TODAY)
    assert (read.nationality, read.birth_date) == ("CAN", None)


@pytest.mark.parametrize(
    ("kind", "known", "typed", "code"),
    [
        (IdType.PASSPORT, None, None, "birth_date.missing"),
        (IdType.PASSPORT, None, TODAY + dt.timedelta(days=1), "birth_date.wrong"),
        (IdType.PASSPORT, None, dt.date(1899, 12, 31), "birth_date.wrong"),
        (IdType.RESIDENT_ID, dt.date(1991, 12, 3), dt.date(1991, 12, 4), "birth_date.wrong"),
    ],
)
def test_a_birthday_is_asked_and_checked(kind: IdType, known: dt.date | None, typed: dt.date | None, code: str) -> None:
    document = IdDocument(id_type=kind, number="X1234567", birth_date=known)
    with pytest.raises(BadInput) as caught:
        read_birth_date(typed, document=document, today=TODAY)
    assert caught.value.errors[0].code == code
    assert read_birth_date(known or dt.date(1990, 1, 1), document=document, today=TODAY) is not None
