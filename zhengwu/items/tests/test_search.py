"""Searching the way people type: whole names, parts, sound, initials, homophones; stable pages."""

import base64
import json
from typing import Any

import pytest
from django.db import connection

from zhengwu.forms.tests.factories import naughty_strings
from zhengwu.items.public import (
    CursorWrong,
    cancel_item,
    count_by_body,
    count_by_life_event,
    count_by_theme,
    import_items,
    search,
)
from zhengwu.items.queries import search_commonness
from zhengwu.items.tests.factories import BODY, COUNTY, EDITOR, NOW, OTHER_BODY, TOWN, a_county, catalogue, source
from zhengwu.kernel.public import BadInput
from zhengwu.kernel.tests.grounds import ground
from zhengwu.organisations.public import create_division

pytestmark = pytest.mark.django_db

NAMES = (
    "就业失业登记证发放", "零就业家庭就业援助", "申报社会保险补贴", "农村低保", "城镇居民最低生活保障申请",
    "户口迁入本社区", "户口迁出社区",
    "申报大病救助", "重度残疾人生活救助", "廉租房保障", "收养证办理", "企业离退休人员领取养老金资格认证",
)  # fmt: skip


def _lay() -> None:
    a_county()
    import_items(source=catalogue(*NAMES, themes=["社会保障"]), by=EDITOR, now=NOW)


searched_county = ground("searched_county", _lay)


@pytest.fixture
def county(searched_county: None) -> None: ...


def found(q: str, **rest: Any) -> list[str]:
    return [row.name for row in search(q=q, **rest).items]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("就业失业登记证发放", "就业失业登记证发放"),
        ("失业登记", "就业失业登记证发放"),
        ("登记", "就业失业登记证发放"),
        ("业登", "就业失业登记证发放"),
        ("失业灯记", "就业失业登记证发放"),
        ("事业登记", "就业失业登记证发放"),
        ("shiyedengji", "就业失业登记证发放"),
        ("ShiYe", "就业失业登记证发放"),
        ("sydj", "就业失业登记证发放"),
        ("dengj", "就业失业登记证发放"),
        ("我想办理失业登记怎么办", "就业失业登记证发放"),
        ("低保", "农村低保"),
        ("底保", "农村低保"),
        ("dibao", "农村低保"),
        ("最低生活保障", "城镇居民最低生活保障申请"),
        ("户口迁出", "户口迁出社区"),
        ("户口 迁入", "户口迁入本社区"),
        ("收养", "收养证办理"),
        ("残疾人", "重度残疾人生活救助"),
        ("养老金认证", "企业离退休人员领取养老金资格认证"),
        ("ＤＩＢＡＯ", "农村低保"),
    ],
)
def test_the_best_match_leads(county: Any, typed: Any, first: Any) -> None:
    assert found(typed)[:1] == [first]


def test_a_single_character_finds_what_contains_it(county: Any) -> None:
    assert set(found("证")) == {"就业失业登记证发放", "收养证办理", "企业离退休人员领取养老金资格认证"}


def test_one_common_word_does_not_drag_everything_in(county: Any) -> None:
    assert found("失业登记") == ["就业失业登记证发放"]


def test_keywords_themes_and_summary_are_searched_after_names(db: Any) -> None:
    a_county()
    rows = [
        source("困难补助", catalog_code="000700001000", guide={"keywords": ["低保"]}),
        source("农村低保", catalog_code="000700002000"),
        source("生活救助", catalog_code="000700003000", guide={"summary": "已经享受低保的重度残疾人可以申请。"}),
    ]
    import_items(source=rows, by=EDITOR, now=NOW)
    assert found("低保") == ["农村低保", "困难补助", "生活救助"]


def test_a_keyword_as_typed_leads_over_names_that_share_a_part_of_it(db: Any) -> None:
    a_county()
    rows = [
        source("收养孩子登记", catalog_code="000700001000"),
        source("孩子入园", catalog_code="000700002000", guide={"summary": "生孩子以后可以办。"}),
        source("婴儿入户办理", catalog_code="000700003000", guide={"keywords": ["上户口", "生孩子"]}),
    ]
    import_items(source=rows, by=EDITOR, now=NOW)
    for typed in ("生孩子", "我要办理生孩子？", " 生孩子 "):
        assert found(typed)[0] == "婴儿入户办理", typed
    assert search(q="生孩子").items[0].keywords == ("上户口", "生孩子")


def test_nothing_found_is_an_empty_page(county: Any) -> None:
    for typed in ("火箭发射", "!!!", "😀"):
        page = search(q=typed)
        assert (page.items, page.next, page.total) == ((), None, 0)


def test_no_string_breaks_the_search(county: Any) -> None:
    for text in naughty_strings():
        assert search(q=text).total >= 0
        assert search(theme=text, body=text, life_event=text, audience=text, item_type=text).total >= 0


def test_cancelled_and_historic_items_are_not_offered(county: Any) -> None:
    code = search(q="农村低保").items[0].task_code
    cancel_item(task_code=code, version=1, reason="依据已废止", by=EDITOR, now=NOW)
    import_items(
        source=[source("取环证明", catalog_code="000799999000", state="cancelled", historic=True, effective_date=None)],
        by=EDITOR,
        now=NOW,
    )
    assert "农村低保" not in found("农村低保")
    assert found("取环证明") == []


def test_pages_follow_each_other_without_gap_or_repetition(county: Any) -> None:
    for q in ("", "救助"):
        whole = found(q, limit=100)
        seen: list[str] = []
        cursor = ""
        while True:
            page = search(q=q, limit=1 if q else 2, cursor=cursor)
            assert page.total == len(whole)
            seen += [row.name for row in page.items]
            if page.next is None:
                break
            cursor = page.next
        assert seen == whole
        assert len(set(seen)) == len(seen) >= 2


def test_a_page_does_not_shift_when_something_is_published_before_it(county: Any) -> None:
    first = search(limit=3)
    import_items(source=[source("一件新事", catalog_code="000788888000")], by=EDITOR, now=NOW)
    second = search(limit=3, cursor=first.next or "")
    assert not {row.name for row in first.items} & {row.name for row in second.items}


@pytest.mark.parametrize(
    "cursor",
    ["x", "!!!", "e30", "bnVsbA", "W10", base64.urlsafe_b64encode(b'["x",1,2]').decode(), "字", "\0", "9" * 5000],
)
def test_a_strange_cursor_is_refused(county: Any, cursor: Any) -> None:
    with pytest.raises(CursorWrong):
        search(cursor=cursor)


def test_a_cursor_belongs_to_its_search(county: Any) -> None:
    cursor = search(limit=2).next or ""
    with pytest.raises(CursorWrong):
        search(q="户口", limit=2, cursor=cursor)


@pytest.mark.parametrize("limit", [0, -1, 201])
def test_a_page_has_a_size(county: Any, limit: Any) -> None:
    with pytest.raises(BadInput):
        search(limit=limit)


def test_filters_narrow_and_combine(db: Any) -> None:
    a_county()
    rows = [
        source("甲", catalog_code="000700001000"),
        source("乙", catalog_code="000700002000", audience="legal", themes=["人力资源"], life_events=["开公司"]),
        source("丙", catalog_code="000700003000", audience="both", body=OTHER_BODY, item_type="20"),
        source("丁", catalog_code="000700004000", division=TOWN),
    ]
    import_items(source=rows, by=EDITOR, now=NOW)

    def names(**filters: Any) -> set[str]:
        return {row.name for row in search(**filters).items}

    assert names(audience="natural") == {"甲", "丙", "丁"}
    assert names(audience="legal") == {"乙", "丙"}
    assert names(body=OTHER_BODY) == {"丙"}
    assert names(theme="人力资源") == {"乙"}
    assert names(life_event="开公司") == {"乙"}
    assert names(item_type="20") == {"丙"}
    assert names(division=TOWN) == {"丁"}
    assert names(division="3401") == names() == {"甲", "乙", "丙", "丁"}
    assert names(division=COUNTY, audience="natural", body=BODY) == {"甲", "丁"}
    assert count_by_theme() == {"就业创业": 3, "人力资源": 1}
    assert count_by_life_event(audience="legal") == {"找工作": 1, "开公司": 1}
    assert [(code, items) for code, _, items in count_by_body()] == [(BODY, 3), (OTHER_BODY, 1)]


def test_what_is_common_is_what_the_database_counted(county: Any) -> None:
    search_commonness.forget_commonness()
    assert search_commonness.commonness("default").rows_with("户口") == 0
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE items_itemversion")
    search_commonness.forget_commonness()
    assert round(search_commonness.commonness("default").rows_with("户口")) == 2
    search_commonness.forget_commonness()


def test_plenty_at_home_hides_nothing_that_was_asked_for_elsewhere(county: Any) -> None:
    """A filter on another place is answered there, however much the asker's own place has of the same words."""
    other = "340121000000"
    create_division(code=other, name="长丰县", by=EDITOR, now=NOW)
    at_home = [source(f"户口登记第{n}种", catalog_code=f"0008{n:05d}000") for n in range(45)]
    away = source("户口登记变更", catalog_code="000900001000", division=other)
    import_items(source=[*at_home, away], by=EDITOR, now=NOW)
    assert found("户口登记", near=COUNTY, division=other) == ["户口登记变更"]
    assert found("户口登记", near=COUNTY, theme="没有的") == []


def test_a_page_of_results_takes_four_statements(county: Any, django_assert_max_num_queries: Any) -> None:
    """Words of officials, one look, what it found, the page; how common words are is asked now and then."""
    search(q="低保")
    with django_assert_max_num_queries(4):
        row = search(q="低保", limit=100).items[0]
    assert (row.body_code, row.division_name, row.item_type_name, row.promise_days, row.free) == (
        BODY, "肥西县", "行政确认", 3, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("q", "key", "last_id"),
    [
        ("", "\ud800", 1),
        ("", "a", 10**30),
        ("户口", 10**30, 1),
        ("户口", True, 1),
        ("户口", 1, -(10**30)),
        ("", None, 1),
    ],
)
def test_a_forged_cursor_is_refused(county: Any, q: str, key: Any, last_id: int) -> None:
    real = base64.urlsafe_b64decode((search(q=q, limit=1).next or "") + "===")
    forged = json.dumps([json.loads(real)[0], key, last_id])
    with pytest.raises(CursorWrong):
        search(q=q, limit=1, cursor=base64.urlsafe_b64encode(forged.encode()).decode())
