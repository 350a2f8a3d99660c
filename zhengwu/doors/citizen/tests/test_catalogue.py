"""Looking through everything that is published, and taking it home."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from openpyxl import load_workbook

from zhengwu.items.public import Shelving, browse, import_items, import_table
from zhengwu.items.tests.factories import COUNTY, EDITOR, NOW, OTHER_BODY, TOWN, a_county, source
from zhengwu.kernel.public import pinned_time

pytestmark = pytest.mark.django_db
LISTED = "X-000001"


@pytest.fixture
def shelf() -> None:
    """Four items with a guide, one that is only listed."""
    a_county()
    rows = [
        source("就业失业登记"),
        source(
            "公司设立登记",
            catalog_code="000714002000",
            audience="legal",
            themes=["设立变更"],
            life_events=[],
            item_type="10",
        ),
        source("社会救助", catalog_code="000714003000", audience="both", themes=["社会保障"], body=OTHER_BODY),
        source("=1+1", catalog_code="000714004000", division=TOWN),
    ]
    import_items(source=rows, by=EDITOR, now=NOW)
    listed = f"部门,事项名称,区划代码,事项编码,事项类型,网址\n肥西县民政局,殡葬设施审批,{COUNTY},{LISTED},1,http://a.test/x\n"
    import_table(content=listed.encode(), name="a.csv", by=EDITOR, now=NOW)


def names(**words: str) -> list[str]:
    found = browse(Shelving(**words), first=0, most=50)
    assert found.total == len(found.rows)
    return [version.name for version in found.rows]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({}, {"就业失业登记", "公司设立登记", "社会救助", "=1+1", "殡葬设施审批"}),
        ({"audience": "legal"}, {"公司设立登记", "社会救助", "殡葬设施审批"}),
        ({"theme": "就业创业"}, {"就业失业登记", "=1+1"}),
        ({"life_event": "找工作", "body": OTHER_BODY}, {"社会救助"}),
        ({"item_type": "10"}, {"公司设立登记"}),
        ({"level": "4"}, {"就业失业登记", "公司设立登记", "社会救助", "=1+1", "殡葬设施审批"}),
        ({"level": "2"}, set()),
        ({"division": TOWN}, {"=1+1"}),
        ({"division": COUNTY, "audience": "natural", "item_type": "01"}, {"殡葬设施审批"}),
    ],
)
def test_choices_combine(words: dict[str, str], expected: set[str]) -> None:
    assert set(names(**words)) == expected


@pytest.mark.usefixtures("shelf")
def test_every_choice_leaves_as_many_as_it_says() -> None:
    for start in (Shelving(), Shelving(audience="natural"), Shelving(theme="就业创业")):
        found = browse(start, first=0, most=1)
        facets = {
            "item_type": found.types, "audience": found.audiences, "level": found.levels, "body": found.bodies,
            "division": found.divisions, "theme": found.themes, "life_event": found.life_events,
        }  # fmt: skip
        assert found.total
        assert all(facets.values())
        for name, choices in facets.items():
            for choice in choices:
                if not getattr(start, name):
                    narrowed = {field: getattr(start, field) for field in Shelving.__slots__} | {name: choice.value}
                    assert browse(Shelving(**narrowed), first=0, most=1).total == choice.count, (name, choice)


@pytest.mark.usefixtures("shelf")
def test_the_page_takes_five_statements_and_says_what_is_only_listed(
    client: Client, django_assert_num_queries: Any
) -> None:
    client.get("/catalogue")
    with django_assert_num_queries(5):
        page = client.get("/catalogue").content.decode()
    assert "共 5 项" in page
    assert page.count("只列目录，指南编制中") == 1
    assert f'href="/items/{LISTED}"' in page
    narrowed = client.get("/catalogue?type=01&page=7&level=zz&audience=nobody").content.decode()
    assert "没有符合的事项" in narrowed
    assert [client.get(f"/catalogue?{odd}").status_code for odd in ("body=%00", "division=x", "page=-1")] == [
        200,
        422,
        200,
    ]


@pytest.mark.usefixtures("shelf")
def test_the_choices_of_a_large_catalogue_are_counted_once_and_anew_when_it_grows(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    counted = browse(Shelving(), first=0, most=50)
    monkeypatch.setitem(browse.__globals__, "_MANY", 1)
    browse(Shelving(), first=0, most=50)
    with django_assert_num_queries(2):
        assert browse(Shelving(), first=0, most=50) == counted
    with django_assert_num_queries(5):
        assert browse(Shelving(audience="legal"), first=0, most=50).themes != counted.themes
    import_items(source=[source("新事项", catalog_code="000714009000")], by=EDITOR, now=NOW)
    assert sum(one.count for one in browse(Shelving(), first=0, most=50).types) == 6
    cache.clear()


@pytest.mark.usefixtures("shelf")
def test_three_clicks_lead_from_home_to_an_item(client: Client) -> None:
    with pinned_time(NOW):
        assert 'href="/catalogue"' in client.get("/").content.decode()
    assert "?theme=" in client.get("/catalogue").content.decode()
    assert f'href="/items/{LISTED}"' in client.get(f"/catalogue?body={OTHER_BODY}").content.decode()


@pytest.mark.usefixtures("shelf")
def test_an_item_that_is_only_listed_promises_nothing_and_takes_no_application(client: Client) -> None:
    with pinned_time(NOW):
        page = client.get(f"/items/{LISTED}").content.decode()
        told = client.get(f"/api/v1/items/{LISTED}").json()
        assert client.get(f"/apply/{LISTED}").status_code in {302, 404, 409}
    assert "指南编制中" in page
    assert "肥西县民政局" in page
    assert 'href="http://a.test/x"' in page
    for promise in ("在线申请", "当场", "跑 1 次", "承诺"):
        assert promise not in page
    assert (told["listed_only"], told["offered"], told["visits"]) == (True, False, None)
    assert told["limits"] == {"promise": None, "statutory": None, "situations": []}


@pytest.mark.usefixtures("shelf")
def test_open_data_comes_in_three_formats_and_runs_in_no_spreadsheet(client: Client) -> None:
    def body(kind: str, query: str = "") -> bytes:
        answer = client.get(f"/catalogue/export.{kind}{query}")
        assert answer.status_code == 200
        return b"".join(answer.streaming_content)  # type: ignore[attr-defined]

    lines = list(csv.DictReader(io.StringIO(body("csv").decode("utf-8-sig"))))
    items = json.loads(body("json"))["items"]
    sheet = load_workbook(io.BytesIO(body("xlsx"))).worksheets[0]
    assert len(lines) == len(items) == sheet.max_row - 1 == 5
    assert {line["事项名称"] for line in lines} >= {"'=1+1", "殡葬设施审批"}
    listed = next(item for item in items if item["listed_only"])
    assert (listed["promise"], listed["visits"], listed["online_depth"]) == (None, None, None)
    assert json.loads(body("json", "?type=10"))["items"][0]["name"] == "公司设立登记"
    assert client.get("/catalogue/export.exe").status_code == 404
