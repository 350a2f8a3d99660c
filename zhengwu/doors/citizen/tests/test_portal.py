"""Finding what to do."""

from __future__ import annotations

import gzip
from typing import Any
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import DayFigures
from zhengwu.doors.citizen.portal.day import per_cent
from zhengwu.doors.citizen.tests.factories import ALLOWANCE, applied, closed, correcting, signed_in
from zhengwu.ratings.public import Satisfaction

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
    client.get("/search?q=低保")  # how common words are is asked once in ten minutes
    with django_assert_max_num_queries(10):
        client.get("/search?q=低保")


def suggested(client: Client, q: str, language: str = "") -> list[dict[str, Any]]:
    answer = client.get(f"{language}/search/suggest", {"q": q})
    assert answer["Cache-Control"] == "public, max-age=60"
    rows: list[dict[str, Any]] = answer.json()["rows"]
    return rows


def words(parts: list[tuple[str, bool]]) -> str:
    return "".join(f"[{piece}]" if lit else piece for piece, lit in parts)


def test_suggestions_lead_to_guides_and_the_last_one_searches(client: Client) -> None:
    rows = suggested(client, "低保")
    found = {row["href"]: row for row in rows}
    allowance = found[reverse("guide", args=[ALLOWANCE])]
    assert (words(allowance["parts"]), words(allowance["also"])) == ("城镇居民最低生活保障申请", "[低保]")
    assert (allowance["body"], allowance["time"]) == ("肥西县民政局", "20 个工作日")
    assert words(next(row["parts"] for row in rows if words(row["parts"]) == "农村[低保]"))
    assert rows[-1]["kind"] == "all"
    assert rows[-1]["href"] == f"/search?q={quote('低保')}"


def test_everyday_words_are_suggested_with_the_word_that_was_meant(client: Client) -> None:
    first = suggested(client, "生孩子")[0]
    assert (words(first["parts"]), words(first["also"])) == ("婴儿入户办理", "[生孩子]")


def test_bundles_and_life_events_are_suggested_too(client: Client) -> None:
    rows = suggested(client, "养老")
    assert [(row["label"], row["href"]) for row in rows if row.get("label")] == [
        ("一件事", "/bundles/old-age"),
        ("人生的事", f"/search?event={quote('养老')}"),
    ]
    assert len(rows) <= 10


def test_suggestions_speak_the_language_of_the_address(client: Client) -> None:
    rows = suggested(client, "低保", "/en")
    assert rows[0]["href"].startswith("/en/items/")
    assert (rows[0]["lang"], rows[0]["time"]) == ("zh-CN", "20 working days")
    assert words(rows[-1]["parts"]) == "Search for “低保”"


def test_nothing_is_suggested_for_nothing(client: Client) -> None:
    for q in ("", "   ", "\0"):
        assert client.get("/search/suggest", {"q": q}).json() == {"rows": [], "said": ""}
    answer = client.get("/search/suggest", {"q": "龘" * 5000}).json()
    assert [row["kind"] for row in answer["rows"]] == ["all"]
    assert "回车" in answer["said"]
    assert len(answer["rows"][0]["parts"][0][0]) < 120


def test_suggestions_cost_a_fixed_number_of_statements(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    client.get("/search/suggest", {"q": "低保"})
    for q in ("低保", "养老"):
        with django_assert_max_num_queries(9):
            client.get("/search/suggest", {"q": q})


# ── what stands on the home page ────────────────────────────────────────────────────────────────────────────────────


def test_the_home_page_is_light(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    client.get("/")
    with django_assert_max_num_queries(15):
        answer = client.get("/")
    assert len(gzip.compress(answer.content)) <= 20_000
    assert len(gzip.compress(client.get("/en/").content)) <= 20_000


def test_bundles_show_before_and_after(client: Client) -> None:
    page = client.get("/").context["page"]
    assert [(f.now, f.before) for f in page.bundles[0].figures] == [("3", ""), ("1", ""), ("15", "17")]
    assert (page.bundles_more.text, len(page.bundles)) == ("全部 6 件", 4)


def test_figures_of_the_day_say_when_there_is_too_little(client: Client) -> None:
    case = closed()
    stats = client.get("/").context["page"].day.stats
    assert [(s.figure, s.unit, s.note) for s in stats] == [
        ("1", "件", "今天收件 1 件"),
        ("数据还不够", "", "近 30 天作出 1 个决定"),
        ("数据还不够", "", "近 30 天收到 0 个评价"),
        ("3", "个", "本地一共 3 个大厅"),
    ]
    assert case.closed_at
    assert "数字是怎么算的" in text(client, "/")
    assert "近 30 天作出 1 个决定" in text(client, "/figures")


def test_figures_of_the_day_give_a_share_with_its_base(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = DayFigures(received_today=612, closed_today=486, decided=902, on_time=895)
    monkeypatch.setattr("zhengwu.doors.citizen.portal.day.day_figures", lambda *, now: cases)
    said = Satisfaction(rated=3208, satisfied=3167)
    monkeypatch.setattr("zhengwu.doors.citizen.portal.day.satisfaction", lambda *, now: said)
    stats = client.get("/").context["page"].day.stats
    assert [(s.figure + s.unit, s.note) for s in stats[:3]] == [
        ("486件", "今天收件 612 件"),
        ("99.2%", "近 30 天 902 个决定，895 个在承诺期限里"),
        ("98.7%", "近 30 天 3208 个评价，3167 个是基本满意以上"),
    ]
    assert "99.2 %" in text(client, "/figures")


def test_figures_of_the_day_are_counted_once_a_minute(client: Client) -> None:
    before = client.get("/").context["page"].day
    closed()
    assert client.get("/").context["page"].day == before
    cache.clear()
    assert client.get("/").context["page"].day.stats[0].figure == "1"


@pytest.mark.parametrize(
    ("share", "said"),
    [(1.0, "100"), (0.9996, "99.9"), (0.992, "99.2"), (0.9, "90"), (0.5, "50"), (0.0, "0"), (2 / 3, "66.6")],
)
def test_a_share_is_never_rounded_up(share: float, said: str) -> None:
    assert per_cent(share) == said


def test_regions_are_those_where_something_can_be_done(client: Client) -> None:
    answer = client.get("/search?division=340123100000")
    levels = {level.name: [(link.text, link.current) for link in level.links] for level in answer.context["regions"]}
    assert levels == {
        "省": [("北京市", False), ("安徽省", False)],
        "市": [("合肥市", False)],
        "县区": [("肥西县", False)],
        "乡镇": [("上派镇", True)],
        "村社区": [("青年社区", False)],
    }
    assert "上派镇能办的事" in answer.content.decode()
    for level in answer.context["regions"]:
        for link in level.links:
            assert client.get(link.href).context["page"].rows, link.text


def test_one_region_is_no_choice(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhengwu.doors.citizen.portal.regions._read", lambda: [(3, "340123000000", "肥西县")])
    cache.clear()
    assert "region-switcher" not in text(client, "/")
