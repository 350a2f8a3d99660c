"""How a question is read: without politeness, in pairs that need no dictionary, with what officials gave to its words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.items.rules.search_plan import Commonness, levels_above, near_query, prefix_of, tiers
from zhengwu.items.rules.search_query import Meaning, phrases_in, read_question, without_politeness
from zhengwu.items.rules.search_score import ELSEWHERE, Candidate, rank
from zhengwu.items.rules.search_sounds import folded, sound_pairs, spelled, spelled_pairs
from zhengwu.items.rules.search_words import checked_meanings, checked_phrase, one_slip_apart, text_of_miss
from zhengwu.kernel.pure import BadInput

HAN = st.text(alphabet="失业登记证发放农村低保收养护照户口迁出婴儿入公开", min_size=2, max_size=12)
ANYTHING = st.text(max_size=80)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("我想办理低保", "低保"),
        ("请问护照在哪里办", "护照"),
        ("节能审查怎么办", "节能审查"),
        ("企业所得税办理", "企业所得税"),
        ("how to apply for a passport", "passport"),
        ("怎么办", "怎么办"),
        ("", ""),
        ("！？", ""),
    ],
)
def test_what_is_said_around_the_matter_is_left_out(typed: str, left: str) -> None:
    assert without_politeness(typed) == left


@pytest.mark.parametrize(
    ("typed", "written"),
    [("失业等级", "失业登记"), ("五宝户", "五保户"), ("农村低保", "浓村低保"), ("杀业登记", "失业登记")],
)
def test_what_sounds_alike_has_the_same_pairs(typed: str, written: str) -> None:
    assert sound_pairs(typed) == sound_pairs(written) or set(sound_pairs(typed)) & set(sound_pairs(written))


@pytest.mark.parametrize(("one", "other"), [("zhi", "zi"), ("ning", "lin"), ("sheng", "sen"), ("chang", "can")])
def test_sounds_that_regions_mix_up_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_letters_are_cut_into_syllables() -> None:
    assert spelled("shiyedengji") == ("shi", "ye", "deng", "ji")
    assert spelled_pairs("siyedenji") == sound_pairs("失业登记")
    assert spelled("") == spelled("4050") == ()


def test_an_officials_word_is_one_more_way_to_read() -> None:
    known = [Meaning(phrase="下岗", means=("失业登记",)), Meaning(phrase="岗", means=("岗位",))]
    read = read_question("下岗了怎么办", meanings=known)
    assert [(r.text, r.said, r.meant) for r in read.readings] == [("下岗", "", ""), ("失业登记", "下岗", "失业登记")]
    pointing = read_question("下岗", meanings=[Meaning(phrase="下岗", items=("X1",))])
    assert pointing.pointed == (("X1", "下岗"),)


def test_single_characters_are_phrases_only_where_they_are_words() -> None:
    assert "穷" in phrases_in("家里穷")
    assert "嫁" not in phrases_in("嫁接果树")
    assert "hong kong" in phrases_in("travel to Hong Kong")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("11340123MA0000023E4000714001000", "11340123ma0000023e4000714001000"),
        ("1134 0123 MA00", "11340123ma00"),
        ("4050", ""),
        ("失业登记", ""),
        ("passport", ""),
    ],
)
def test_what_looks_like_a_code(typed: str, code: str) -> None:
    assert read_question(typed).code == code


def test_places_from_the_closest_up() -> None:
    assert prefix_of("340123000000") == "340123"
    assert prefix_of("340000000000") == "34"
    assert levels_above("340123100") == ("340123", "3401", "34")
    assert near_query("340123") == "'@340123':* | '@3401' | '@34'"


def test_what_is_common_is_not_looked_for_everywhere() -> None:
    """Within the asker's places all that tells anything counts; over the whole country the rare pieces alone."""
    country = Commonness({"申请": 0.99, "~sen.qin": 0.99, "工伤": 0.2, "~gon.san": 0.2}, rows=100_000)
    *_strict, loose = tiers(read_question("遗属工伤申请"), near="340123", commonness=country)
    near, anywhere = " ".join(loose.near), " ".join(loose.anywhere)
    assert "遗属" in near
    assert "工伤" in near
    assert "申请" not in near
    assert "遗属" in anywhere
    assert "工伤" not in anywhere


def test_a_place_with_more_items_than_a_look_can_afford_is_looked_through_by_what_is_rare() -> None:
    shares = {"工伤": 0.2, "~gon.san": 0.2, "@340123": 0.3, "@340123100": 0.3}
    city = Commonness(shares, rows=100_000)
    *_strict, loose = tiers(read_question("遗属工伤"), near="340123", commonness=city)
    assert city.rows_within("340123") == 60_000
    assert loose.near == ()
    assert "遗属" in (anywhere := " ".join(loose.anywhere))
    assert "工伤" not in anywhere
    *_strict, small = tiers(read_question("遗属工伤"), near="340124", commonness=city)
    assert "工伤" in " ".join(small.near)


def test_what_is_common_is_looked_for_when_there_is_nothing_else() -> None:
    country = Commonness({"申请": 0.99, "~sen.qin": 0.99}, rows=100_000)
    strict, *_rest, loose = tiers(read_question("申请"), near="340123", commonness=country)
    assert "申请" in strict.anywhere[0]
    assert "申请" in loose.near[-1]
    assert loose.anywhere == ()


@given(ANYTHING)
def test_no_text_breaks_reading_or_planning(text: str) -> None:
    question = read_question(text, meanings=[Meaning(phrase="的", means=("x",))])
    for tier in tiers(question, near="340123"):
        for tsquery in (tier.whole, *tier.near, *tier.anywhere):
            assert tsquery.count("(") == tsquery.count(")")
    assert (
        rank(question, [Candidate(key=1, task_code="A", catalog_code="B", name=text or "甲", by_words=(text,))])
        is not None
    )


def test_a_thing_at_home_comes_before_the_same_thing_elsewhere() -> None:
    """A name that fits better is of no use in a place that is not the asker's."""
    home = Candidate(key=2, task_code="R", catalog_code="R", name="领取遗属补助资格认证", distance=1)
    away = Candidate(key=1, task_code="W", catalog_code="W", name="烈士遗属补助", distance=ELSEWHERE)
    assert [one.key for one in rank(read_question("遗属补助"), [away, home])] == [2, 1]


@settings(max_examples=60)
@given(HAN, HAN)
def test_a_slip_never_comes_before_what_was_typed(typed: str, other: str) -> None:
    """An item called so leads over every item not called so, however near and popular that one is."""
    right = Candidate(key=2, task_code="R", catalog_code="R", name=typed)
    wrong = Candidate(key=1, task_code="W", catalog_code="W", name=other, distance=0, uses=10**6)
    question = read_question(typed)
    if typed in other or question.readings[0].plain != typed:
        return
    ranked = rank(question, [wrong, right])
    assert ranked[0].key == 2
    assert ranked[0].points == sum(points for _name, points in ranked[0].parts)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("失业登记", "失业登记"),
        ("我的身份证340123199001011234丢了", "我的身份证 丢了"),
        ("13800138000", ""),
        ("wang@example.cn 低保", "低保"),
        ("a", ""),
        ("😀", ""),
        ("\u202e低保", "低保"),
    ],
)
def test_what_is_kept_of_a_miss_names_nobody(typed: str, kept: str) -> None:
    assert text_of_miss(typed) == kept


@given(ANYTHING)
def test_no_digit_is_ever_kept(text: str) -> None:
    assert not any(char.isascii() and char.isdigit() for char in text_of_miss(text))


@pytest.mark.parametrize(
    ("typed", "word", "apart"),
    [
        ("pasport", "passport", True),
        ("passsport", "passport", True),
        ("unemploymnet", "unemployment", True),
        ("passport", "passport", False),
        ("airport", "passport", False),
        ("hospitel", "hospital", True),
    ],
)
def test_one_slip(typed: str, word: str, apart: bool) -> None:
    assert one_slip_apart(typed, word) is apart


def test_a_word_is_checked() -> None:
    assert checked_phrase(" 下岗？ ") == "下岗"
    assert checked_phrase("ＶＩＳＡ") == "visa"
    assert checked_meanings(["失业登记", "", "失业登记"], phrase="下岗", items=()) == ("失业登记",)
    for typed in ("", "？！", "长" * 41):
        with pytest.raises(BadInput):
            checked_phrase(typed)
    for means in ([], ["下岗"], ["长" * 41], [f"说法{n}" for n in range(7)]):
        with pytest.raises(BadInput):
            checked_meanings(means, phrase="下岗", items=())
