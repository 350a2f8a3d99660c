"""Ids, money, days, search tokens and providers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.kernel.ids import READABLE
from zhengwu.kernel.providers import UnknownProvider
from zhengwu.kernel.public import (
    Fact,
    Registry,
    canonical,
    current_time,
    local_date,
    new_id,
    pinned_time,
    plain,
    random_code,
    search_tokens,
    yuan,
)
from zhengwu.kernel.tests.factories import NOW, Stamped, naughty_strings


class TestIds:
    def test_ids_sort_by_time_and_say_version_7(self) -> None:
        ids = [new_id() for _ in range(200)]
        assert len(set(ids)) == 200
        assert {i.version for i in ids} == {7}
        assert [i.time for i in ids] == sorted(i.time for i in ids) or ids == sorted(ids)

    @pytest.mark.parametrize("length", [0, 1, 8, 20])
    def test_codes_survive_being_read_aloud(self, length: int) -> None:
        code = random_code(length)
        assert len(code) == length
        assert set(code) <= set(READABLE)
        assert not set("0O1ILUV") & set(READABLE)

    def test_codes_do_not_repeat(self) -> None:
        assert len({random_code(20) for _ in range(500)}) == 500


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (0, "0 元"), (1, "0.01 元"), (10, "0.10 元"), (100, "1 元"), (12050, "120.50 元"), (12000, "120 元"),
        (123456789, "1,234,567.89 元"), (-5, "-0.05 元"), (-12000, "-120 元"), (10**15, "10,000,000,000,000 元"),
    ],
)  # fmt: skip
def test_money_is_said_in_yuan(fen: int, said: str) -> None:
    assert yuan(fen) == said


@given(st.integers(-(10**18), 10**18))
def test_no_fen_is_lost(fen: int) -> None:
    number = yuan(fen).removesuffix(" 元").replace(",", "")
    whole, _, rest = number.lstrip("-").partition(".")
    assert (int(whole) * 100 + int(rest or 0)) * (-1 if number.startswith("-") else 1) == fen


class TestTime:
    @pytest.mark.parametrize(
        ("instant", "day"),
        [
            (dt.datetime(2026, 3, 1, 15, 59, 59, tzinfo=dt.UTC), dt.date(2026, 3, 1)),
            (dt.datetime(2026, 3, 1, 16, tzinfo=dt.UTC), dt.date(2026, 3, 2)),
            (dt.datetime(2026, 12, 31, 16, tzinfo=dt.UTC), dt.date(2027, 1, 1)),
        ],
    )
    def test_days_are_those_of_shanghai(self, instant: dt.datetime, day: dt.date) -> None:
        assert local_date(instant) == day

    def test_an_instant_needs_a_zone(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            local_date(NOW.replace(tzinfo=None))

    def test_time_can_be_pinned_and_comes_free_again(self) -> None:
        with pinned_time(NOW):
            assert current_time() == NOW
            with pytest.raises(ZeroDivisionError), pinned_time(NOW + dt.timedelta(days=1)):
                raise ZeroDivisionError
            assert current_time() == NOW
        assert current_time().tzinfo is not None


class TestSearchTokens:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("失业登记", {"失业", "登记", "业登", "shiye", "dengji", "sydj"}),
            ("ETC 2026年", {"etc", "2026", "年"}),
            ("ＥＴＣ", {"etc"}),
            ("婴儿入户", {"婴儿", "入户", "yinger"}),
            ("㛃", {"㛃"}),
        ],
    )
    def test_words_pairs_and_pinyin(self, text: str, wanted: set[str]) -> None:
        assert wanted <= set(search_tokens(text))

    @pytest.mark.parametrize("text", ["", "  ", "！？，。", "😀"])
    def test_nothing_to_find(self, text: str) -> None:
        assert search_tokens(text) == ()

    @given(st.text(max_size=30) | st.sampled_from(naughty_strings()))
    def test_tokens_are_distinct_and_never_blank(self, text: str) -> None:
        tokens = search_tokens(text)
        assert len(set(tokens)) == len(tokens)
        assert all(token.strip() and not set(token) & set("'\\:&|!()<>\x00") for token in tokens)


class TestProviders:
    def test_a_provider_is_found_by_slug_and_says_whether_it_is_a_demonstration(self) -> None:
        sms: Registry[str] = Registry("sms")
        sms.register(slug="demo", label="演示短信", client="client", demonstration=True)
        sms.register(slug="real", label="短信", client="other")
        assert (sms.get("demo").client, sms.get("demo").demonstration) == ("client", True)
        assert [p.slug for p in sms if not p.demonstration] == ["real"]

    def test_an_unknown_one_names_those_there_are(self) -> None:
        sms: Registry[str] = Registry("sms")
        with pytest.raises(UnknownProvider, match="无"):
            sms.get("x")
        sms.register(slug="demo", label="演示短信", client="")
        with pytest.raises(UnknownProvider, match="demo"):
            sms.get("{x}")

    def test_two_under_one_slug_are_a_programming_error(self) -> None:
        sms: Registry[str] = Registry("sms")
        sms.register(slug="demo", label="演示短信", client="")
        with pytest.raises(ValueError, match="registered already"):
            sms.register(slug="demo", label="又一个", client="")


class TestFacts:
    def test_a_fact_names_its_room_and_its_chain(self) -> None:
        assert Stamped.type_name() == "kernel.Stamped"
        assert Stamped(paper="甲", page=1).subject == "paper:甲"
        with pytest.raises(TypeError, match="subject"):
            _ = Fact().subject

    def test_values_become_plain_and_have_one_spelling(self) -> None:
        value = plain(
            {"when": NOW, "day": NOW.date(), "names": frozenset({"乙", "甲"}), "fact": Stamped(paper="甲", page=1)}
        )
        assert value == {
            "when": "2026-11-23T01:00:00+00:00",
            "day": "2026-11-23",
            "names": ["乙", "甲"],
            "fact": {"paper": "甲", "page": 1},
        }
        assert canonical({"b": 1, "a": "甲"}) == '{"a":"甲","b":1}'

    def test_what_json_cannot_say_is_refused(self) -> None:
        with pytest.raises(TypeError, match="cannot stand"):
            plain(object())

    def test_floating_point_has_no_place_in_an_event(self) -> None:
        @dataclass(frozen=True, kw_only=True)
        class Weighed(Fact):
            loads: tuple[object, ...]

        with pytest.raises(TypeError, match="whole units"):
            Weighed(loads=({"kg": 1.5},)).payload()
        assert Weighed(loads=(1, True, None)).payload() == {"loads": [1, True, None]}
