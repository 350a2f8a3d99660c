"""Cleaning keeps every honest character and refuses what hides or breaks, with its position."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel import text as cleaning
from zhengwu.kernel.public import BadInput, clean_line, clean_name, clean_text
from zhengwu.kernel.tests.factories import naughty_strings

LOC = ("form", "x")

any_text = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(naughty_strings())


def line(value: str) -> str:
    return clean_line(value, max_length=200, loc=LOC)


def text(value: str) -> str:
    return clean_text(value, max_length=200, loc=LOC)


def name(value: str) -> str:
    return clean_name(value, loc=LOC)


CLEANERS = [line, text, name]


def code_of(clean: Callable[[str], str], value: str) -> tuple[str, int | None]:
    with pytest.raises(BadInput) as refused:
        clean(value)
    (error,) = refused.value.errors
    assert error.loc == LOC
    return error.code, error.facts.get("position")


def kept_or_refused(clean: Callable[[str], str], value: str) -> str | None:
    """What is kept; None when it is refused in a sentence that is filled in."""
    try:
        return clean(value)
    except BadInput as refusal:
        refused = refusal
    assert refused.errors
    assert "{position}" not in refused.say()
    return None


@pytest.mark.parametrize("clean", CLEANERS)
@pytest.mark.parametrize(
    "value", ["王芳", "㛃", "𬭼", "欧阳·娜娜", "阿卜杜拉·买买提", "O'Neil", "Ａ１", "مرحبا", "合肥（集团）有限公司"]
)
def test_names_of_real_people_and_companies_pass_everywhere(clean: Callable[[str], str], value: str) -> None:
    assert clean(value) == value


@pytest.mark.parametrize("clean", CLEANERS)
@pytest.mark.parametrize(
    ("value", "position"),
    [
        ("a\x00b", 2),
        ("\x1b[31m", 1),
        ("王\x7f", 2),
        ("a\x85b", 2),
        ("\ud800", 1),
        ("王\udfff芳", 2),
        ("a\u202eb", 2),
        ("\u2066x", 1),
        ("x\u2069", 2),
        ("  a\x00", 4),
        ("\t王芳\x00", 4),
    ],
)
def test_what_hides_is_refused_at_the_place_it_was_typed(
    clean: Callable[[str], str], value: str, position: int
) -> None:
    assert code_of(clean, value) == ("text.control", position)


@pytest.mark.parametrize("value", ["a\nb", "a\tb", "a\u2028b", "a\u2029b", "a\u200bb", "a\u00adb", "x\ufeffy"])
def test_a_line_is_one_line_without_format_marks(value: str) -> None:
    assert code_of(line, value) == ("text.control", 2)
    assert code_of(name, value) == ("text.control", 2)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\tb", "a\tb"),
        ("👩‍👩‍👧‍👦 谢谢", "👩‍👩‍👧‍👦 谢谢"),
        ("  \n x \n ", "x"),
        ("e\u0301", "é"),
        ("", ""),
    ],
)
def test_a_text_keeps_its_lines_and_its_emoji(value: str, kept: str) -> None:
    assert text(value) == kept


@pytest.mark.parametrize(
    ("value", "code", "position"),
    [
        ("", "name.empty", None),
        ("　 ", "name.empty", None),
        ("王😀", "name.symbol", 2),
        ("<b>", "name.symbol", 1),
        ("王" * 101, "text.too_long", None),
    ],
)
def test_what_is_no_name(value: str, code: str, position: int | None) -> None:
    assert code_of(name, value) == (code, position)


@pytest.mark.parametrize(("length", "passes"), [(199, True), (200, True), (201, False)])
@pytest.mark.parametrize("char", ["字", "𬭼", "e\u0301"])
def test_length_is_counted_in_characters_as_kept(char: str, length: int, passes: bool) -> None:
    if passes:
        assert len(text(char * length)) == length
    else:
        assert code_of(text, char * length) == ("text.too_long", None)


@pytest.mark.parametrize("clean", CLEANERS)
@given(value=any_text)
def test_never_another_exception_and_clean_stays_clean(clean: Callable[[str], str], value: str) -> None:
    kept = kept_or_refused(clean, value)
    if kept is None:
        return
    assert clean(kept) == kept
    assert kept == kept.strip()
    kept.encode()
    assert "\x00" not in kept
    if clean is not text:
        assert len(kept.splitlines()) <= 1


@pytest.mark.parametrize("value", naughty_strings())
def test_naughty_strings_are_kept_or_refused(value: str) -> None:
    for clean in CLEANERS:
        kept = kept_or_refused(clean, value)
        assert kept is None or kept.encode().decode() == kept


@pytest.mark.parametrize("clean", [line, text])
@pytest.mark.parametrize("blank", ["", " ", "\u3000", "\u3164", "\u2800 \u115f", "\uffa0\u3164"])
def test_what_shows_nothing_is_empty(clean: Callable[[str], str], blank: str) -> None:
    assert clean(blank) == ""


def test_a_reason_of_joiners_alone_is_no_reason() -> None:
    assert text("\u200b\u200d\u2060") == ""
    assert text("👩\u200d👧") == "👩\u200d👧"


def test_a_filler_is_nobodys_name() -> None:
    assert code_of(name, "\u3164")[0] == "name.empty"


def test_what_is_honest_beyond_doubt_is_what_looking_through_finds_honest() -> None:
    """Every one of those characters, alone and between others, comes out as it would if it were looked at."""
    for pattern, allowed, marks in ((cleaning._HONEST_LINE, "", False), (cleaning._HONEST_TEXT, "\n\t", True)):
        honest = [char for char in map(chr, range(0x11000)) if pattern.fullmatch(char)]
        assert len(honest) > 21_000
        for char in honest:
            for value in (char, f"甲{char}b"):
                looked = cleaning._looked_through(value, loc=LOC, allowed=frozenset(allowed), any_format_mark=marks)
                assert looked == value.strip(), f"U+{ord(char):04X}"
