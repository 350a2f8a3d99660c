"""清单公开, as anybody reads it and takes it away."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from zhengwu.doors.citizen.tests.factories import NOW
from zhengwu.items.public import in_force, powers, preconditions
from zhengwu.kernel.public import local_date

pytestmark = pytest.mark.usefixtures("county")
UNEMPLOYMENT = "11340123MA0000023E4000714001000"
PASSPORT = "11110000MA000014662000109931000"


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-2000:]
    return answer.content.decode()


def test_the_power_list_is_narrowed_and_paged(client: Client) -> None:
    whole = page(client, "/lists/power")
    assert "护照申请" in whole
    assert "lists/power?page=2" in whole
    permits = page(client, "/lists/power?type=01")
    assert "建设项目环境影响评价审批" in permits
    assert "就业失业登记证发放" not in permits
    of_body = page(client, f"/lists/power?body={UNEMPLOYMENT[:18]}&q=就业")
    assert "就业失业登记证发放" in of_body
    assert "护照申请" not in of_body
    assert "没有找到" in page(client, "/lists/power?q=没有的事项&type=99")
    # Beyond the last page is the last page.
    assert "下一页" not in page(client, "/lists/power?page=999")
    with CaptureQueriesContext(connection) as asked:
        page(client, "/lists/power")
    assert len(asked) == 3


def test_a_power_shows_its_other_half_and_how_it_runs(client: Client) -> None:
    shown = page(client, f"/lists/power/{UNEMPLOYMENT}")
    for words in (
        "责任事项",
        "一次告知要补正的",
        "追责情形",
        "泄露申请人信息",
        "《中华人民共和国就业促进法》",
        "<svg",
        "流程图：",
        "监督电话",
    ):
        assert words in shown
    assert "还没有公布" in page(client, f"/lists/power/{PASSPORT}")
    assert page(client, "/lists/power/9", 404)


def test_the_negative_list_says_why_one_has_to_come(client: Client) -> None:
    shown = page(client, "/lists/negative")
    assert "要本人到场采集指纹和照片" in shown
    assert "护照申请" in page(client, "/lists/negative?q=000109931")
    # It is complete: whatever in the county asks for a visit is on it.
    listed = page(client, "/lists/negative?q=34") + page(client, "/lists/negative?q=00")
    assert [one.name for one in powers() if one.visits and one.name not in listed] == []


def test_preconditions_are_gathered_from_the_guides(client: Client) -> None:
    shown = page(client, "/lists/preconditions")
    assert "就业失业登记" in shown
    assert "申报社会保险补贴" in shown
    with CaptureQueriesContext(connection) as asked:
        rows, total = preconditions(q="就业")
    assert (len(asked), total, rows[0].bases) == (2, 1, ("《中华人民共和国就业促进法》",))
    assert len(rows[0].items) == 2
    assert preconditions(q="就_") == ([], 0)
    assert preconditions(q="%") == ([], 0)
    assert preconditions(limit=1, offset=1)[1] == 2
    assert preconditions(division="340124000000") == ([], 0)


@pytest.mark.parametrize("key", ["power", "negative", "preconditions"])
def test_a_list_is_taken_away_as_it_is_shown(client: Client, key: str) -> None:
    answer = client.get(f"/lists/{key}.csv")
    rows = list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))
    book = load_workbook(io.BytesIO(client.get(f"/lists/{key}.xlsx").getvalue()))
    assert [[cell or "" for cell in line] for line in book.worksheets[0].iter_rows(values_only=True)] == rows
    assert len(rows) > 2
    narrowed = client.get(f"/lists/{key}.csv?q=没有的事项").getvalue().decode("utf-8-sig")
    assert len(narrowed.splitlines()) == 1
    assert "attachment" in answer["Content-Disposition"]


def test_the_file_of_powers_holds_every_power(client: Client) -> None:
    rows = list(csv.reader(io.StringIO(client.get("/lists/power.csv").getvalue().decode("utf-8-sig"))))
    by_code = {row[0]: row for row in rows[1:]}
    assert set(by_code) == {one.item.task_code for one in powers()}
    assert by_code[UNEMPLOYMENT][7].splitlines() == list(
        in_force(task_code=UNEMPLOYMENT, on=local_date(NOW)).guide.duties
    )
    for wrong in ("/lists/power.pdf", "/lists/other.csv"):
        assert client.get(wrong).status_code == 404


def test_the_lists_are_found_from_every_page(client: Client) -> None:
    assert 'href="/lists"' in page(client, "/")
    hub = page(client, "/lists")
    for key in ("power", "negative", "preconditions"):
        assert f'href="/lists/{key}"' in hub
