"""考核 at the desk: recorded, computed, drilled down, objected to, answered, final; and a scheme written anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from zhengwu.appraisal.public import Loss, Mark, Objection, Result, Round, Scheme, ship_schemes
from zhengwu.doors.desk.tests.factories import NOW, at_the_desk
from zhengwu.kernel.public import pinned_time

pytestmark = pytest.mark.usefixtures("county")
MARKET = "11340123MA0000111W"


def said(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-1500:]
    return answer.content.decode()


@pytest.fixture
def judge() -> Iterator[Client]:
    ship_schemes(now=NOW)
    yield at_the_desk("chenjing")
    cache.clear()  # how many there are of a long list


def test_from_a_record_to_a_result_that_stands(judge: Client) -> None:
    mark = {"kind": "body", "target": MARKET, "source": "praise", "on": "2026-08-03", "words": "锦旗一面"}
    assert judge.post("/desk/appraisal/mark", mark | {"words": ""}).status_code == 422
    assert judge.post("/desk/appraisal/mark", mark).status_code == 302
    assert "请选一个方案" in judge.post("/desk/appraisal/compute", {"period": "2026Q3"}).content.decode()
    assert judge.post("/desk/appraisal/compute", {"scheme": "body", "period": "2026Q4"}).status_code == 422
    assert judge.post("/desk/appraisal/compute", {"scheme": "body", "period": "2026Q3"}).status_code == 302
    one = Round.objects.get()
    here = f"/desk/appraisal/rounds/{one.pk}"
    assert "★★★★★" in said(judge, here)
    best = Result.objects.get(target=MARKET)
    shown = said(judge, f"/desk/appraisal/results/{best.pk}")
    for words in ("102", "登记 ", "加分", "红榜"):
        assert words in shown
    table = judge.get(f"{here}/results.csv")
    lines = table.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("名次,考核对象,得分")
    assert lines[1].split(",")[2] == "102"
    assert judge.post(f"{here}/do/finalise").status_code == 409
    assert judge.post(f"{here}/do/publish").status_code == 302

    unit, loss = at_the_desk("zhouzheng"), Loss.objects.get(result=best)
    assert unit.post(f"/desk/appraisal/losses/{loss.pk}/object", {"reason": "是两面锦旗"}).status_code == 302
    asked = Objection.objects.get()
    assert "是两面锦旗" in said(judge, "/desk/appraisal")
    assert unit.get(f"/desk/appraisal/objections/{asked.pk}").status_code == 403
    answer = {"upheld": "0", "answer": "照片里是一面"}
    assert judge.post(f"/desk/appraisal/objections/{asked.pk}", answer).status_code == 302
    assert "照片里是一面" in said(unit, f"/desk/appraisal/results/{best.pk}")
    with pinned_time(NOW + dt.timedelta(days=20)):
        assert at_the_desk("chenjing").post(f"{here}/do/finalise").status_code == 302
    one.refresh_from_db()
    assert one.state == "final"


def test_what_was_recorded_wrongly_is_taken_back(judge: Client) -> None:
    mark = {"kind": "body", "target": MARKET, "source": "praise", "on": "2026-08-03", "words": "锦旗一面"}
    assert judge.post("/desk/appraisal/mark", mark).status_code == 302
    kept = Mark.objects.get()
    here = f"/desk/appraisal/marks/{kept.pk}"
    listed = said(judge, "/desk/appraisal/marks")
    assert here in listed
    assert "锦旗一面" in said(judge, here)
    assert judge.post(here, {"reason": " "}).status_code == 422
    assert judge.post(here, {"reason": "送错了单位"}).status_code == 302
    listed = said(judge, "/desk/appraisal/marks")
    assert "已撤销" in listed
    assert "送错了单位" in listed
    assert here not in listed, "nothing is left to do there"
    said(judge, here, 409)
    judge.post("/desk/appraisal/compute", {"scheme": "body", "period": "2026Q3"})
    assert Result.objects.get(target=MARKET).total == 100 * 100
    assert at_the_desk("zhouzheng").get("/desk/appraisal/marks").status_code == 403
    said(judge, "/desk/appraisal/marks/0", 404)


def test_a_long_list_is_counted_once_a_minute(judge: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = {"kind": "body", "target": MARKET, "source": "praise", "on": "2026-08-03", "words": "锦旗一面"}
    judge.post("/desk/appraisal/mark", mark)
    for many, counts in ((2, 1), (1, 0)):
        monkeypatch.setattr("zhengwu.doors.desk.admin._paged._MANY", many)
        said(judge, "/desk/appraisal/marks")
        with CaptureQueriesContext(connection) as asked:
            said(judge, "/desk/appraisal/marks")
        assert sum("COUNT(*)" in q["sql"] and "appraisal_mark" in q["sql"] for q in asked.captured_queries) == counts


def test_a_scheme_is_written_as_lines(judge: Client) -> None:
    page = said(judge, "/desk/appraisal/schemes/window/write")
    assert "attendance | 出勤 | deduct | 15 | 3 | half_day_absence" in page
    typed = {
        "indicators": "attendance | 出勤 | deduct | 60 | 3 | half_day_absence\n"
        'good | 好评率 | formula | 40 | 0 | {"field": "good_percent"}',
        "cap": "100",
        "bands": "90 80 60",
        "stars": "98 95 90 80 60",
        "honour": "99",
        "warning": "60",
        "valid_from": "2026-12-01",
    }
    for wrong in (
        {"indicators": "出勤"},
        {"bands": "1 2"},
        {"indicators": "a | 甲 | formula | 1 | 0 | {}"},
        {"cap": "x"},
    ):
        assert judge.post("/desk/appraisal/schemes/window/write", typed | wrong).status_code == 422, wrong
    assert judge.post("/desk/appraisal/schemes/window/write", typed).status_code == 302
    assert Scheme.objects.get(key="window").versions.count() == 2
    assert "good_percent" in said(judge, "/desk/appraisal/schemes/window")
    assert at_the_desk("zhouzheng").get("/desk/appraisal/schemes/window/write").status_code == 403
    said(judge, "/desk/appraisal/schemes/nothing", 404)
