"""决策分析 at the desk: the heading is the finding, every chart has its files, cases stand behind figures, logs come and go."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from zhengwu.analytics.public import CaseLife, check_forecast, follow, make_wanted
from zhengwu.cases.public import generate_cases
from zhengwu.doors.desk.analysis._tables import TABLES
from zhengwu.doors.desk.tests.factories import NOW, at_the_desk
from zhengwu.kernel.public import events_of

pytestmark = pytest.mark.usefixtures("county", "history")
PLACES = ("", "/process", "/load", "/forecast", "/ranking", "/cases", "/reports", "/logs")
XES = b"""<log xes.version="1.0"><trace><event><string key="concept:name" value="A"/></event>
<event><string key="concept:name" value="B"/></event></trace></log>"""


@pytest.fixture
def history(county: None) -> None:
    """Four hundred cases with their events, read into the figures."""
    generate_cases(many=400, now=NOW, events=True)
    follow(now=NOW)
    check_forecast(now=NOW)


def said(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.getvalue().decode()[-2000:]
    return answer.getvalue().decode()


def test_every_page_shows_its_finding() -> None:
    chen = at_the_desk("chenjing")
    for place in PLACES:
        for query in ("", "?months=12", "?months=1&until=2026-10"):
            page = said(chen, f"/desk/analysis{place}{query}")
            assert "<h1>" in page
    assert "最费时间的一步是" in said(chen, "/desk/analysis/process?months=12")
    assert "按时作出决定" in said(chen, "/desk/analysis?months=12")
    assert "最忙的是" in said(chen, "/desk/analysis/load?months=12")
    assert "逾期" in said(chen, "/desk/analysis/forecast")


def test_every_table_leaves_as_a_file() -> None:
    chen = at_the_desk("chenjing")
    for key in TABLES:
        lines = said(chen, f"/desk/analysis/table/{key}.csv?months=12").splitlines()
        assert lines[0].startswith("\ufeff"), key
        book = load_workbook(io.BytesIO(chen.get(f"/desk/analysis/table/{key}.xlsx?months=12").getvalue()))
        assert book.active is not None
        assert book.active.max_row == len(lines), key
    said(chen, "/desk/analysis/table/nothing.csv", 404)


def test_cases_stand_behind_figures() -> None:
    chen = at_the_desk("chenjing")
    late = CaseLife.objects.filter(late=True, decided_at__year=2026).first()
    assert late is not None
    listed = said(chen, f"/desk/analysis/cases?kind=late&months=12&item={late.task_code}")
    assert late.project_no in listed
    assert f'name="item" value="{late.task_code}"' in listed, "the filters keep it"


def test_who_has_no_grant_sees_nothing() -> None:
    for address in ("/desk/analysis", "/desk/analysis/log/xes", "/desk/analysis/table/days.csv"):
        assert at_the_desk("zhaomin").get(address).status_code == 403


def test_the_log_leaves_without_names() -> None:
    chen = at_the_desk("chenjing")
    for form in ("xes", "ocel", "ocel-sqlite", "jsonl"):
        answer = chen.get(f"/desk/analysis/log/{form}?months=12")
        content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a streamed answer
        assert "受理".encode() in content
        assert "生成数据".encode() not in content
    said(chen, "/desk/analysis/log/docx", 404)


def test_a_report_is_asked_for_made_and_read() -> None:
    chen = at_the_desk("chenjing")
    assert chen.post("/desk/analysis/reports", {"month": "2026-11", "body": ""}).status_code == 422
    assert chen.post("/desk/analysis/reports", {"month": "2026-10", "body": ""}).status_code == 302
    assert "等待生成" in said(chen, "/desk/analysis/reports")
    assert make_wanted(now=NOW) == 1
    page = said(chen, "/desk/analysis/reports")
    address = page.split('href="/desk/analysis/reports/')[1].split('"')[0]
    answer = chen.get(f"/desk/analysis/reports/{address}")
    assert answer.content.startswith(b"%PDF-")
    said(chen, "/desk/analysis/reports/999999.pdf", 404)
    chain = events_of(f"analysis-report:{address.removesuffix('.pdf')}")
    assert [event.type for event in chain] == ["analytics.ReportWanted", "analytics.ReportMade"]


def test_a_log_of_others_is_drawn() -> None:
    chen = at_the_desk("chenjing")
    good = SimpleUploadedFile("theirs.xes", XES)
    answer = chen.post("/desk/analysis/logs", {"name": "自建系统", "file": good}, follow=True)
    assert "自建系统：100% 走同一条路" in answer.getvalue().decode()
    bad = SimpleUploadedFile("theirs.xes", b"<!DOCTYPE log [<!ENTITY a 'x'>]><log/>")
    assert chen.post("/desk/analysis/logs", {"name": "坏的", "file": bad}).status_code == 422
    said(chen, "/desk/analysis/logs/999999", 404)
