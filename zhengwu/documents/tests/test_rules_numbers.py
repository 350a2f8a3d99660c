"""Numbers and codes as they are printed, read aloud and typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.documents.rules.numbers import CODE_ALPHABET, CODE_LENGTH, document_number, grouped, read_code

CODE = "ABCD2345EFGH6789JKLM"


def test_a_number_reads_as_officers_write_it() -> None:
    assert document_number(prefix="肥民", mark="受", year=2026, serial=1) == "肥民受〔2026〕1号"


@pytest.mark.parametrize("serial", [0, -1])
def test_serials_start_at_one(serial: int) -> None:
    with pytest.raises(ValueError, match="start at 1"):
        document_number(prefix="肥民", mark="受", year=2026, serial=serial)


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        "ABCD 2345 EFGH 6789 JKLM",
        "abcd-2345-efgh-6789-jklm",
        "ＡＢＣＤ２３４５ＥＦＧＨ６７８９ＪＫＬＭ",
        f"\u3000{CODE}\n",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == CODE


@pytest.mark.parametrize(
    "typed", ["", "ABCD", CODE + "A", CODE[:-1] + "0", CODE[:-1] + "I", "' OR 1=1 --", "\x00" * 20]
)
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


@given(st.text(alphabet=CODE_ALPHABET, min_size=CODE_LENGTH, max_size=CODE_LENGTH))
def test_a_printed_code_reads_back(code: str) -> None:
    assert read_code(grouped(code)) == code
    assert [len(group) for group in grouped(code).split()] == [4] * 5
