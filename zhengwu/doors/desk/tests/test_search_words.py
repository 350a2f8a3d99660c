"""搜索用词 on the desk: what was not found gets a word with one click, and the trial box says why things are found."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import at_the_desk
from zhengwu.items.public import SearchMiss, SearchWord, search_words

pytestmark = pytest.mark.usefixtures("county")


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_from_a_search_in_vain_to_a_word_that_helps_the_next_person() -> None:
    somebody = Client()
    assert "没找到" in read(somebody, "/search?q=炒鱿鱼 13800138000")
    read(somebody, "/search?q=炒鱿鱼&theme=社会保障")
    assert list(SearchMiss.objects.values_list("text", "times")) == [("炒鱿鱼", 1)]
    desk = at_the_desk("guanli")
    page = read(desk, reverse("desk-search-misses"))
    add = f"{reverse('desk-search-add')}?phrase=%E7%82%92%E9%B1%BF%E9%B1%BC"
    assert add in page
    assert 'value="炒鱿鱼"' in read(desk, add)
    typed = {"phrase": "炒鱿鱼", "means": "失业登记", "items": "", "note": "", "division_code": ""}
    answer = desk.post(reverse("desk-search-add"), typed, follow=True)
    assert "就业失业登记证发放" in answer.content.decode()
    assert "按“失业登记”找到" in answer.content.decode()
    assert "已有用词" in read(desk, reverse("desk-search-misses"))
    found = read(somebody, "/search?q=炒鱿鱼")
    assert "就业<mark>失业登记</mark>证发放" in found
    assert "“炒鱿鱼”按“失业登记”找到的" in found


def test_a_word_is_changed_and_ended_with_its_story() -> None:
    desk = at_the_desk("guanli")
    word = SearchWord.objects.get(phrase="下岗", ended_at=None)
    change = reverse("desk-search-change", args=[word.pk])
    typed = {"phrase": "下岗", "means": "失业登记\n就业援助", "seen_at": word.changed_at.isoformat()}
    assert desk.post(change, typed).status_code == 302
    stale = desk.post(change, typed | {"means": "低保", "seen_at": "2026-01-01T00:00:00+00:00"})
    assert stale.status_code == 409
    assert "刚刚有人改过" in stale.content.decode()
    wrong = desk.post(reverse("desk-search-add"), {"phrase": "下岗", "means": "低保"})
    assert wrong.status_code == 409
    assert "请改那一条" in wrong.content.decode()
    end = reverse("desk-search-end", args=[word.pk])
    assert desk.post(end, {"reason": ""}).status_code == 422
    assert desk.post(end, {"reason": "说法不准"}).status_code == 302
    story = read(desk, reverse("desk-search-word", args=[word.pk]))
    assert all(words in story for words in ("已停用", "说法不准", "就业援助"))
    assert "下岗" in read(desk, f"{reverse('desk-search')}?view=ended")


def test_a_sound_alike_is_asked_about(client: Client) -> None:
    page = read(client, "/search?q=失业灯记")
    assert "您要找的是不是" in page
    assert reverse("search") + "?q=%E5%A4%B1%E4%B8%9A%E7%99%BB%E8%AE%B0" in page


def test_facets_narrow_what_was_found(client: Client) -> None:
    every = client.get("/search?q=低保").context["page"].rows
    online = client.get("/search?q=低保&online=1&free=1&level=4").context["page"].rows
    assert len(online) <= len(every)
    assert client.get("/search?q=低保&level=1").context["page"].empty
    assert client.get("/search?q=低保&level=x").status_code == 200


def test_lists_cost_a_fixed_number_of_statements(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    desk = at_the_desk("guanli")
    assert search_words().count() > 40
    for address in ("desk-search", "desk-search-misses"):
        desk.get(reverse(address))
        with django_assert_max_num_queries(16):
            desk.get(reverse(address))
    with django_assert_max_num_queries(16):
        desk.get(f"{reverse('desk-search-test')}?q=下岗")


def test_whoever_may_not_is_told() -> None:
    for address in ("desk-search", "desk-search-add", "desk-search-misses", "desk-search-test"):
        assert at_the_desk("zhaomin").get(reverse(address)).status_code == 403
