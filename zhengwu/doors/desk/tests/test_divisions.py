"""区划 at the desk: found, looked at, changed; whoever looks after another county only looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from zhengwu.doors.desk.tests.factories import NOW, TODAY, at_the_desk
from zhengwu.kernel.public import pinned_time
from zhengwu.organisations.public import division_by_any_code, division_of

PLACE = "/desk/admin/divisions"
TOWN, VILLAGE = f"{PLACE}/340123101000", f"{PLACE}/340123101001"


@pytest.fixture
def desk(county: None) -> Iterator[Client]:
    with pinned_time(NOW):
        yield at_the_desk("guanli")


def html_of(desk: Client, address: str, status: int = 200) -> str:
    answer = desk.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_the_tree_begins_at_ones_own_county_and_opens_where_asked(desk: Client) -> None:
    closed = html_of(desk, PLACE)
    assert "三河镇" in closed
    assert "北街社区" not in closed
    assert "庐江县" not in closed
    opened = html_of(desk, f"{PLACE}?open=340123101000")
    assert "北街社区" in opened
    assert 'id="branch-340123101000-toggle"' in opened
    assert opened.count('aria-expanded="true"') == 2
    country = html_of(desk, f"{PLACE}?from=all")
    assert "安徽省" in country
    assert "三河镇" not in country
    elsewhere = html_of(desk, f"{PLACE}?open=340124")
    assert "庐江县" in elsewhere


@pytest.mark.parametrize(
    ("query", "statements"),
    [("", 11), ("?open=340123101000", 13), ("?from=all", 9), ("?q=sp", 14), ("?q=340123", 9)],
)
def test_a_look_at_the_tree_costs_few_statements(desk: Client, query: str, statements: int) -> None:
    with CaptureQueriesContext(connection) as captured:
        html_of(desk, PLACE + query)
    assert len(captured) <= statements, "\n".join(one["sql"] for one in captured.captured_queries)


@pytest.mark.parametrize("q", ["三河", "sanhe", "shz", "340123101"])
def test_search_leads_to_the_record(desk: Client, q: str) -> None:
    html = html_of(desk, f"{PLACE}?q={q}")
    assert f'href="{TOWN}"' in html
    assert "安徽省 › 合肥市 › 肥西县" in html


@pytest.mark.parametrize("query", ["?open=x", "?open=34x&after=y", "?after=1", "?q=%00", "?q=" + "长" * 500])
def test_nonsense_in_the_address_is_no_error(desk: Client, query: str) -> None:
    html_of(desk, PLACE + query)


def test_the_record_shows_what_lies_there_and_what_can_be_done(desk: Client) -> None:
    html = html_of(desk, TOWN)
    for words in ("北街社区", "没有变更。", "在它下面新设", "撤销"):
        assert words in html
    assert f'href="{TOWN}/rename"' in html
    above = html_of(desk, f"{PLACE}/340000000000")
    assert "不在您管理的区划内" in above
    assert f'href="{PLACE}/340000000000/rename"' not in above
    html_of(desk, f"{PLACE}/340123999999", status=404)


def act(desk: Client, address: str, **form: str) -> str:
    answer = desk.post(address, {"do": "act", "on": TODAY.isoformat(), **form}, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_every_form_does_its_one_thing(desk: Client) -> None:
    assert "三河古镇" in act(desk, f"{TOWN}/rename", name="三河古镇", basis="肥政〔2026〕3 号")
    assert "三河镇改为三河古镇" in html_of(desk, TOWN)
    assert "新设社区" in act(desk, f"{TOWN}/add", division="340123101999", name="新设社区", on="2026-11-01")
    assert "已撤销" in act(desk, f"{PLACE}/340123101999/abolish")
    assert "没有后继区划" in html_of(desk, f"{PLACE}/340123101999")
    assert "已拆分" in act(
        desk, f"{VILLAGE}/split", parts="340123101001 北街社区\n340123101998 南街社区\n", on="2026-11-02"
    )
    assert "340123101997" in act(desk, f"{PLACE}/340123101998/recode", new_code="340123101997", on="2026-11-03")
    assert "已并入" in act(desk, f"{PLACE}/340123101997/merge?into=340123101001")
    assert [one.code for one in division_by_any_code("340123101998", on=TODAY)] == ["340123101001"]
    assert division_of("340123101").name == "三河古镇"


@pytest.mark.parametrize(
    ("verb", "form", "status", "words"),
    [
        ("rename", {"name": ""}, 422, "请填写姓名或名称"),
        ("rename", {"name": "三河", "on": "明天"}, 422, "请填日期"),
        ("rename", {"name": "三河", "on": "2999-01-01"}, 422, "不能晚于今天"),
        ("abolish", {}, 409, "下级区划：北街社区"),
        ("add", {"division": "340124101", "name": "某村"}, 422, "代码要以 340123101 开头"),
        ("split", {"parts": "340123101"}, 422, "至少有两个"),
        ("recode", {"new_code": "340123"}, 422, "层级要相同"),
        ("merge?into=340123101", {}, 422, "不能并入自己"),
    ],
)
def test_a_refusal_comes_back_on_the_form(
    desk: Client, verb: str, form: dict[str, str], status: int, words: str
) -> None:
    answer = desk.post(f"{TOWN}/{verb}", {"do": "act", "on": TODAY.isoformat(), **form})
    assert answer.status_code == status
    assert words in answer.content.decode()


def test_to_merge_one_first_chooses_a_division_of_the_same_level(desk: Client) -> None:
    html = html_of(desk, f"{TOWN}/merge?open=340123101000")
    assert f'href="{TOWN}/merge?into=340123100000"' in html
    assert "into=340123101000" not in html
    assert "into=340123101001" not in html


def test_who_may_not_is_told_so(desk: Client) -> None:
    assert at_the_desk("zhaomin").get(PLACE).status_code == 403
    assert desk.get(f"{PLACE}/340124000000/rename").status_code == 403
    assert desk.post(f"{PLACE}/340124000000/rename", {"name": "庐江", "on": TODAY.isoformat()}).status_code == 403
