"""存量制证, the rules: days, columns, rows, samples, names of pictures."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.certificates.rules.stock.columns import CORE, guess, mapping_errors, targets_of
from zhengwu.certificates.rules.stock.days import read_day
from zhengwu.certificates.rules.stock.findings import FINDING_NAMES
from zhengwu.certificates.rules.stock.paper import Terms, read_paper
from zhengwu.certificates.rules.stock.pictures import is_picture, keys_of, leads_outside, member_name, picture_key
from zhengwu.certificates.rules.stock.sampling import QualityRule, Reservoir
from zhengwu.certificates.rules.stock.states import (
    ENDED,
    StockNotNow,
    StockState,
    StockStep,
    can_step,
    next_stock_state,
)
from zhengwu.certificates.rules.validity import Validity
from zhengwu.kernel.pure import BadInput

TODAY = dt.date(2026, 3, 2)
DAY = dt.date(2019, 3, 1)


@pytest.mark.parametrize(
    "text",
    ["2019年3月1日", "2019年03月01日", "2019 年 3 月 1 日", "2019.3.1", "2019-03-01", "2019/3/1", "20190301", "2019-03-01 00:00:00",
     "２０１９．３．１", "二〇一九年三月一日", "二零一九年三月一日", "43525", "43525.0"],
)  # fmt: skip
def test_a_day_is_read_however_it_was_written(text: str) -> None:
    assert read_day(text) == DAY


def test_words_of_days_and_what_is_none() -> None:
    words = {"二〇二〇年十二月三十一日": dt.date(2020, 12, 31), "二〇二〇年十月二十日": dt.date(2020, 10, 20)}
    assert {text: read_day(text) for text in words} == words
    for text in ("", "2019年3月", "2019-13-01", "2019-02-30", "昨天", "1.2", "99999999", "二〇二〇年一一月一日", "0"):
        with pytest.raises(ValueError):
            read_day(text)


@settings(deadline=None, max_examples=60)
@given(st.dates(dt.date(1950, 1, 1), dt.date(2070, 1, 1)))
def test_every_day_survives_every_spelling(day: dt.date) -> None:
    serial = str((day - dt.date(1899, 12, 30)).days)
    for text in (f"{day:%Y%m%d}", f"{day.year}年{day.month}月{day.day}日", day.isoformat(), serial):
        assert read_day(text) == day


FIELDS = targets_of([("address", "住址", False), ("people", "人口", False)])


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["证照编号", "持证人", "持证人证件号码", "颁发日期"], "number holder_name holder_number issued"),
        (["编号", "姓名", "身份证号码", "发证日期", "有效期至", "家庭住址", "人口"],
         "number holder_name holder_number issued valid_to says.address says.people"),
        (["许可证号 *", "企业名称", "统一社会信用代码", "核发日期", "备注"], "number holder_name holder_number issued -"),
        (["序号", "备注"], "- -"),
    ],
)  # fmt: skip
def test_columns_are_recognised_by_name_alias_and_likeness(headings: list[str], expected: str) -> None:
    found = {heading: key for key, heading in guess(headings, FIELDS).items()}
    assert " ".join(found.get(heading, "-") for heading in headings) == expected


def test_a_mapping_names_what_is_missing_and_what_is_not_there() -> None:
    errors = mapping_errors({"number": "编号", "colour": "编号", "issued": "无"}, headings=["编号"], targets=FIELDS)
    assert {(error.loc[0], error.code.split(".")[1]) for error in errors} == {
        ("holder_name", "column_missing"), ("holder_number", "column_missing"), ("colour", "target_unknown"),
        ("issued", "column_unknown"),
    }  # fmt: skip


GOOD = {"number": "肥民〔2019〕1号", "holder_name": "王芳", "holder_number": "340123199112030028", "issued": "2019.3.1"}


def read(category: str = "natural", validity: Validity = Validity.PERMANENT, **changes: str) -> tuple[Any, set[str]]:
    def number(kind: str, text: str) -> str:
        if (kind == "uscc") != text.startswith("9") or not text[:4].isdigit():
            raise BadInput.one(("n",), "号码不对。", "n")
        return text

    terms = Terms(category=category, validity=validity, months=12, names={target.key: target.name for target in CORE})
    paper, findings = read_paper({**GOOD, **changes}, terms=terms, read_number=number, today=TODAY)
    assert {one.code for one in findings} <= FINDING_NAMES.keys()
    return paper, {f"{one.column} {one.template.format(**one.facts)[:6]}" for one in findings}


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, set()),
        ({"number": "", "issued": ""}, {"证照编号 没有填。请照", "颁发日期 没有填。请照"}),
        ({"holder_number": "abc"}, {"持证人证件号码 号码不对。"}),
        ({"holder_id_type": "驾照"}, {"证件类型 认不出证件类"}),
        ({"holder_id_type": "营业执照", "holder_number": "11"}, {"持证人证件号码 号码不对。"}),
        ({"holder_id_type": "营业执照", "holder_number": "91340123"}, {"持证人证件号码 这种证照不发"}),
        ({"holder_name": "王芳<b>"}, {"持证人 姓名或名称里"}),
        ({"number": "1\u202e2"}, {"证照编号 第 2 个字"}),
        ({"issued": "去年"}, {"颁发日期 认不出日期“"}),
        ({"issued": "2026-03-03"}, {"颁发日期 日期在今天以"}),
        ({"valid_to": "2018-01-01"}, {"有效期止 有效期止早于"}),
        ({"valid_from": "2019-04-01", "valid_to": "2019-03-31"}, {"有效期止 有效期止早于"}),
        ({"valid_to": "长期"}, set()),
    ],
)
def test_what_is_wrong_with_a_row_is_said_at_its_column(changes: dict[str, str], wrong: set[str]) -> None:
    paper, said = read("natural", Validity.PERMANENT, **changes)
    assert said == wrong
    assert (paper is None) == bool(wrong)


def test_a_row_says_whose_it_is_and_how_long_it_holds() -> None:
    paper, _ = read(validity=Validity.MONTHS)
    assert (paper.id_type, paper.holder_kind, paper.valid_from, paper.valid_to) == (
        "resident_id", "natural", DAY, dt.date(2020, 2, 29)
    )  # fmt: skip
    assert read("both", holder_number="91340123")[0].holder_kind == "legal", "the number tells"
    assert read("both")[0].holder_kind == "natural"
    assert read(validity=Validity.STATED)[1] == {"有效期止 这种证照要写"}
    assert read(validity=Validity.STATED, valid_to="2022年1月1日")[0].valid_to == dt.date(2022, 1, 1)
    assert read(valid_to="永久", validity=Validity.MONTHS)[0].valid_to is None, "what stands on the paper goes first"


def test_the_sample_grows_with_the_batch_within_limits() -> None:
    rule = QualityRule()
    assert [rule.size(good) for good in (0, 7, 20, 4_000, 10_001, 1_000_000)] == [0, 7, 20, 20, 51, 200]
    assert [rule.allowed(size) for size in (20, 99, 100, 200)] == [0, 0, 1, 2]


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 300), st.integers(1, 30), st.integers(0, 2**53))
def test_a_sample_has_no_row_twice_and_the_seed_draws_it_again(rows: int, most: int, seed: int) -> None:
    def draw() -> list[int]:
        pool: Reservoir[int] = Reservoir(seed=seed, most=most)
        for row in range(rows):
            pool.offer(row)
        return pool.drawn(min(rows, most))

    drawn = draw()
    assert len(set(drawn)) == min(rows, most)
    assert set(drawn) <= set(range(rows))
    assert draw() == drawn


def test_every_row_has_the_same_chance_to_be_drawn() -> None:
    times = [0] * 40
    for seed in range(2_000):
        pool: Reservoir[int] = Reservoir(seed=seed, most=8)
        for row in range(40):
            pool.offer(row)
        for row in pool.drawn(4):
            times[row] += 1
    assert min(times) > 140, times  # 200 are expected, four and a half standard deviations below are 140
    assert max(times) < 260, times


def test_pictures_find_their_certificate_and_none_leads_outside() -> None:
    number = "肥民低保字〔2019〕12号"
    for name in (
        "肥民低保字〔2019〕12号.jpg",
        "扫描/肥民低保字[2019]12号.PDF",
        "肥民低保字（2019）12号_2.png",
        "肥民低保字201912号-背面.jpg",
    ):
        assert picture_key(number) in keys_of(name), name
        assert is_picture(name)
    assert picture_key("A-1") == picture_key("a 1")
    assert picture_key("2019-12") in keys_of("2019-12.jpg"), "a number that ends as pages are counted is itself first"
    assert not any(map(is_picture, ("__MACOSX/1.jpg", ".DS_Store", "1.exe", "1", "a/.b/1.png")))
    for name in ("../1.jpg", "a/../../1.jpg", "/etc/1.jpg", "C:/1.jpg", "a\\1.jpg", ""):
        assert leads_outside(name), name
    assert not leads_outside("扫描/1.jpg")
    broken = "扫描件.jpg".encode("gb18030").decode("cp437")
    assert member_name(broken, utf8=False) == "扫描件.jpg"
    assert member_name("扫描件.jpg", utf8=True) == "扫描件.jpg"


def test_the_table_of_steps_leads_to_an_end_and_never_past_the_sample() -> None:
    way = (StockStep.MAP, StockStep.CHECK, StockStep.PASS, StockStep.START, StockStep.FINISH)
    state = StockState.UPLOADED
    for step in way:
        state = next_stock_state(state, step)
    assert state is StockState.DONE
    for ended in ENDED:
        assert not any(can_step(ended, step) for step in StockStep)
    assert [s for s in StockState if can_step(s, StockStep.START)] == [StockState.SAMPLED]
    with pytest.raises(StockNotNow, match="等抽检"):
        next_stock_state(StockState.CHECKED, StockStep.START)
