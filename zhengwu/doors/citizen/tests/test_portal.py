"""Finding what to do."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.citizen.tests.factories import ALLOWANCE, applied, closed, correcting, signed_in

pytestmark = pytest.mark.usefixtures("county")


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_home_page_leads_everywhere(client: Client) -> None:
    home = text(client, "/")
    for word in ("23 个事项", "就业失业登记证发放", "肥西县政务服务中心", "婴儿入户办理", "社会救助", "12345"):
        assert word in home


def test_who_is_signed_in_sees_what_waits() -> None:
    case = correcting()
    home = text(signed_in(), "/")
    assert "王芳，有 1 件事等您" in home
    assert reverse("my-case", args=[case.project_no]) in home
    assert "等您" not in text(signed_in("wairen"), "/")


def test_the_home_page_costs_the_same_for_one_case_and_for_many(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for _n in range(4):
        applied()
    closed()
    fang = signed_in()
    with django_assert_max_num_queries(32):
        fang.get("/")


def test_peoples_own_words_find_the_item(client: Client) -> None:
    for words in ("低保", "dibao", "我想申请低保"):
        assert reverse("guide", args=[ALLOWANCE]) in text(client, f"/search?q={words}")


def test_filters_are_kept_from_page_to_page(client: Client) -> None:
    found = text(client, "/search?audience=natural&theme=社会救助")
    assert "城镇居民最低生活保障申请" in found
    assert "护照申请" not in found
    assert 'name="audience"' in found


def test_the_second_page_goes_on_where_the_first_ended(client: Client) -> None:
    first = client.get("/search").context["page"]
    assert (first.pager.first, first.pager.last, first.pager.total) == (1, 20, 23)
    second = client.get(first.pager.next_href).context["page"]
    assert (second.pager.first, second.pager.last) == (21, 23)
    assert not {r.href for r in first.rows} & {r.href for r in second.rows}


def test_nothing_found_offers_a_way_on(client: Client) -> None:
    page = text(client, "/search?q=<i>龘龘</i>")
    assert "没找到" in page
    assert "<i>龘" not in page
    assert "大家常搜" in page


def test_odd_searches_are_answered_and_never_break(client: Client) -> None:
    for query in ("q=%00", "q=%F0%9F%98%80", "theme=%27;--", "type=99", "audience=robot", "body=x", "q=" + "长" * 5000):
        assert client.get(f"/search?{query}").status_code == 200
    assert client.get("/search?cursor=nonsense").status_code == 422
    assert client.get("/search?n=999999999999").status_code == 200


def test_a_search_costs_a_fixed_number_of_statements(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_max_num_queries(8):
        client.get("/search?q=低保")


def test_suggestions_are_names_of_items(client: Client) -> None:
    assert "城镇居民最低生活保障申请" in [one["text"] for one in client.get("/search/suggest?q=低保").json()]
    assert client.get("/search/suggest?q=").json() == []
    assert client.get("/search/suggest?q=%00").json() == []
