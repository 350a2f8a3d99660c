"""Officials tell search what people mean; what is not found is added up without who asked; use is counted cheaply."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from zhengwu.items.models import ItemUsage, ItemVersion, SearchMiss, SearchWord
from zhengwu.items.operations.search import count_uses
from zhengwu.items.operations.search import note_miss as noting
from zhengwu.items.public import (
    SearchWordOver,
    SearchWordTaken,
    WordChangedMeanwhile,
    add_search_word,
    change_search_word,
    count_opening,
    end_search_word,
    explain,
    forget_misses,
    import_items,
    missed,
    misses,
    note_miss,
    reindex_items,
    search,
    set_applied,
)
from zhengwu.items.tests.factories import BODY, COUNTY, EDITOR, NOW, TODAY, TOWN, a_county, catalogue, source
from zhengwu.kernel.public import BadInput, NotPermitted, events_of
from zhengwu.kernel.tests.grounds import ground
from zhengwu.organisations.public import GrantScope, Officer

pytestmark = pytest.mark.django_db
OFFICER = Officer(
    account_id=9, name="编辑", post_id=1, post_name="事项编辑岗", post_kind="editor", body_code=BODY, body_name="局",
    division_code=COUNTY, grants=(GrantScope(action="search.edit", subtree="340123"),),
)  # fmt: skip


def _lay() -> None:
    a_county()
    import_items(source=catalogue("就业失业登记证发放", "农村低保", "收养证办理"), by=EDITOR, now=NOW)


worded_county = ground("worded_county", _lay)


@pytest.fixture
def county(worded_county: None) -> None: ...


def found(q: str, **rest: Any) -> list[str]:
    return [row.name for row in search(q=q, **rest).items]


def test_a_word_leads_where_nothing_was_found_and_its_story_is_kept(county: None) -> None:
    assert found("炒鱿鱼") == []
    word = add_search_word(phrase="炒鱿鱼", means=["失业登记"], by=OFFICER, now=NOW)
    assert found("被炒鱿鱼了怎么办") == ["就业失业登记证发放"]
    assert search(q="炒鱿鱼").read_as == ("炒鱿鱼", "失业登记")
    assert search(q="炒鱿鱼").items[0].shown == ("失业登记",)
    changed = change_search_word(
        word_id=word.pk, seen_at=word.changed_at.isoformat(), phrase="炒鱿鱼", means=["低保"], by=OFFICER, now=NOW
    )
    assert found("炒鱿鱼") == ["农村低保"]
    end_search_word(word_id=word.pk, reason="说法不对", by=OFFICER, now=NOW)
    assert found("炒鱿鱼") == []
    kinds = [event.type for event in events_of(changed.ref)]
    assert kinds == ["items.SearchWordAdded", "items.SearchWordChanged", "items.SearchWordEnded"]
    with pytest.raises(SearchWordOver):
        end_search_word(word_id=word.pk, reason="再停", by=OFFICER, now=NOW)


def test_a_word_may_point_straight_to_an_item(county: None) -> None:
    code = search(q="收养证").items[0].task_code
    add_search_word(phrase="低保", items=[code], by=OFFICER, now=NOW)
    assert found("低保") == ["收养证办理", "农村低保"]
    _question, explained = explain(q="低保")
    assert dict(explained[0].score.parts)["pointed"] > 0
    with pytest.raises(BadInput):
        add_search_word(phrase="别的", items=["没有这个"], by=OFFICER, now=NOW)


def test_a_word_of_one_township_counts_there_alone(county: None) -> None:
    add_search_word(phrase="炒鱿鱼", means=["失业登记"], division_code=TOWN, by=OFFICER, now=NOW)
    assert found("炒鱿鱼") == found("炒鱿鱼", near=COUNTY) == []
    assert found("炒鱿鱼", near=TOWN) == ["就业失业登记证发放"]


def test_one_phrase_has_one_entry_and_the_second_writer_is_told(county: None) -> None:
    word = add_search_word(phrase="下岗", means=["失业登记"], by=OFFICER, now=NOW)
    with pytest.raises(SearchWordTaken) as refused:
        add_search_word(phrase=" 下岗。", means=["低保"], by=OFFICER, now=NOW)
    assert "失业登记" in str(refused.value)
    later = NOW + dt.timedelta(minutes=1)
    seen = word.changed_at.isoformat()
    change_search_word(word_id=word.pk, seen_at=seen, phrase="下岗", means=["低保"], by=OFFICER, now=later)
    with pytest.raises(WordChangedMeanwhile):
        change_search_word(word_id=word.pk, seen_at=seen, phrase="下岗", means=["收养"], by=OFFICER, now=later)


def test_who_has_no_grant_over_the_county_may_not(county: None) -> None:
    aside = replace(OFFICER, grants=(GrantScope(action="search.edit", body_code=BODY),))
    nobody = replace(OFFICER, grants=())
    for officer in (aside, nobody):
        with pytest.raises(NotPermitted):
            add_search_word(phrase="下岗", means=["失业登记"], by=officer, now=NOW)


@pytest.mark.django_db(transaction=True)
def test_two_add_the_same_word_at_once() -> None:
    def add(means: str) -> str:
        try:
            add_search_word(phrase="下岗", means=[means], by=EDITOR, now=NOW)
        except SearchWordTaken:
            return "told"
        finally:
            connection.close()
        return "added"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(add, ("失业登记", "低保"))) == ["added", "told"]
    assert SearchWord.objects.count() == 1


def test_misses_are_added_up_by_day_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    for q in ("火箭发射", "火箭发射 13800138000", "火箭 发射"):
        note_miss(q=q, found=0, now=NOW)
    note_miss(q="火箭发射", found=2, now=NOW + dt.timedelta(days=1))
    rows = missed(list(misses(since=TODAY)))
    assert [(one.text, one.times, one.found) for one in rows] == [("火箭发射", 3, 2), ("火箭 发射", 1, 0)]
    assert not note_miss(q="340123199001011234", found=0, now=NOW)
    add_search_word(phrase="火箭发射", means=["收养"], by=EDITOR, now=NOW)
    assert missed(list(misses(since=TODAY)))[0].answered
    monkeypatch.setattr(noting, "MOST_A_DAY", 2)
    note_miss(q="第三样东西", found=0, now=NOW)
    assert SearchMiss.objects.filter(text="第三样东西").count() == 0
    assert forget_misses(now=NOW + dt.timedelta(days=180)) == 0
    assert forget_misses(now=NOW + dt.timedelta(days=181)) == 2


def test_openings_are_written_together_and_applications_replaced(
    county: None, monkeypatch: pytest.MonkeyPatch, settings: Any, django_assert_num_queries: Any
) -> None:
    code = search(q="低保").items[0].task_code
    monkeypatch.setattr(count_uses, "_waiting", type(count_uses._waiting)())
    settings.OPENINGS_TOGETHER = 4
    with django_assert_num_queries(1):
        for opened in (code, code, "没有这个事项", code):
            count_opening(task_code=opened)
    set_applied(times={code: 7})
    set_applied(times={code: 4})
    assert list(ItemUsage.objects.values_list("opened", "applied")) == [(3, 4)]


def test_among_equals_the_used_and_the_near_lead(db: Any) -> None:
    a_county()
    rows = [
        source("养犬登记", catalog_code="000700001000", division="340100000000"),
        source("养犬登记", catalog_code="000700002000", division=TOWN),
        source("养犬登记", catalog_code="000700003000"),
    ]
    import_items(source=rows, by=EDITOR, now=NOW)
    near = [row.division_name for row in search(q="养犬登记", near=COUNTY).items]
    assert near[-1] == "合肥市"
    assert search(q="养犬登记", near=TOWN).items[0].division_name == "上派镇"
    code = next(row.task_code for row in search(q="养犬登记").items if row.division_name == "合肥市")
    set_applied(times={code: 500})
    assert search(q="养犬登记").items[0].task_code == code


def test_what_is_only_listed_is_found_marked_and_never_free_or_online(db: Any) -> None:
    a_county()
    import_items(source=[source("养犬登记", listed_only=True), *catalogue("犬只免疫")], by=EDITOR, now=NOW)
    row = search(q="养犬登记").items[0]
    assert row.listed_only
    assert not row.free
    assert search(q="养犬登记", free=True).total == search(q="养犬登记", online=True).total == 0


def test_the_index_is_derived_anew_without_touching_what_was_published(county: None) -> None:
    ItemVersion.objects.update(search="", keywords=[])
    assert found("低保") == []
    assert reindex_items() == 3
    assert found("低保") == ["农村低保"]


@pytest.mark.parametrize(
    "q",
    ["低保" * 5000, "!!!???", "\0低保", "低保 & | ! <-> :* '", "'; DROP TABLE items_item; --", "\u202e低保", "低保😀🏳️‍🌈",
     "\\", "''", "a:*", "~si.ye", "@340123", "\ud800", "a" * 10_000, "1" * 10_000, "%_", "(((", "低" * 60],
)  # fmt: skip
def test_nothing_typed_breaks_the_search(county: None, q: str) -> None:
    assert search(q=q, near=COUNTY).total <= 3
    assert explain(q=q, near="x'y")[1] is not None
