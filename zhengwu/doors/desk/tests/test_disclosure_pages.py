"""双公示 at the desk: entered, held, approved by another, corrected, answered, imported."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from zhengwu.disclosure.public import Disclosure, Looked, object_to, public_list, sweep_due
from zhengwu.doors.desk.tests.factories import NOW, TODAY, account, at_the_desk
from zhengwu.people.public import applicants_for

pytestmark = pytest.mark.usefixtures("county")
MARKET = "11340123MA0000111W"
TYPED = {
    "kind": "penalty",
    "body": MARKET,
    "subject_kind": "legal",
    "subject_name": "合肥派河餐饮管理有限公司",
    "subject_code": "91340123MA00001542",
    "decision_name": "行政处罚决定书",
    "decision_no": "肥市监罚〔2026〕99号",
    "decision_date": "2026-11-23",
    "offence": "没有亮证经营",
    "facts": "检查时没有在显著位置悬挂许可证。",
    "basis": "《食品经营许可和备案管理办法》",
    "category": ["警告", "罚款"],
    "content": "警告，罚款 120.50 元",
    "fine": "120.50",
    "grade": "ordinary",
}


def said(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-2000:]
    return answer.content.decode()


def made() -> Disclosure:
    return Disclosure.objects.get(decision_no=TYPED["decision_no"])


def test_a_penalty_is_entered_held_and_shown() -> None:
    entering, head = at_the_desk("sunli"), at_the_desk("zhouzheng")
    assert "肥市监罚〔2026〕93号" in said(entering, "/desk/disclosures?what=waiting&q=派河")
    wrong = entering.post("/desk/disclosures/new", TYPED | {"facts": "", "fine": "12.345"})
    assert wrong.status_code == 422
    assert "最多两位小数" in wrong.content.decode()
    assert "没有亮证经营" in wrong.content.decode(), "what was typed is still there"
    assert entering.post("/desk/disclosures/new", TYPED).status_code == 302
    row = made()
    assert (row.fine_fen, row.category, row.body_code) == (12050, "警告；罚款", MARKET)
    again = entering.post("/desk/disclosures/new", TYPED)
    assert again.status_code == 409
    here = f"/desk/disclosures/{row.pk}"
    entering.post(f"{here}/do/hold", {"ground": "privacy", "reason": "要核对"})
    assert "要核对" in said(entering, here)
    assert said(head, f"{here}/do/withhold")
    assert entering.post(f"{here}/do/withhold", {"answer": "同意"}).status_code == 403
    entering.post(f"{here}/do/release", {"reason": "核对过了"})
    entering.post(f"{here}/do/publish")
    row.refresh_from_db()
    assert row.state == "published"
    assert "办不了这一步" in said(entering, here)
    assert said(entering, f"{here}/do/fly", 404)


def test_what_is_late_is_told_to_whoever_looks_on(django_assert_num_queries: Any) -> None:
    sunli, chen = at_the_desk("sunli"), at_the_desk("chenjing")
    assert "逾期未公示" not in said(chen, "/desk/disclosures").split("<table")[0].split("<form")[0]
    sunli.post("/desk/disclosures/new", TYPED | {"decision_date": "2026-11-02"})
    assert "1 条逾期未公示" in said(chen, "/desk/disclosures")
    listed = said(chen, "/desk/disclosures?what=late")
    assert str(TYPED["decision_no"]) in listed
    assert "录入处罚" not in listed
    with django_assert_num_queries(5):
        chen.get("/desk/disclosures?what=late")
    sweep_due(now=NOW)
    assert made().published_at is not None
    assert made().late_at is not None


def test_an_objection_is_answered_with_a_correction() -> None:
    row = next(row for row in public_list(Looked()) if row.decision_no.startswith("肥市监罚"))
    applicants = applicants_for(account("liqiang"), TODAY)
    plea = object_to(disclosure_id=row.pk, words="金额不对", applicants=applicants, now=NOW)
    head, reader = at_the_desk("zhouzheng"), at_the_desk("chenjing")
    here = f"/desk/disclosures/pleas/{plea.pk}"
    assert "金额不对" in said(reader, here)
    assert f"{here}/answer" not in said(reader, here)
    assert f"{here}/answer" in said(head, here)
    assert said(reader, f"{here}/answer", 403)
    form = said(head, f"{here}/answer")
    assert "肥市监罚〔2026〕57号" in form
    typed = {
        "outcome": "correct",
        "answer": "核对过，是 2000 元",
        "subject_kind": "legal",
        "category": ["罚款"],
        "decision_date": row.decision_date.isoformat(),
        "fine": "2000",
        **{
            name: getattr(row, name)
            for name in (
                "subject_name",
                "subject_code",
                "decision_name",
                "decision_no",
                "offence",
                "facts",
                "basis",
                "grade",
            )
        },
        "content": "罚款 2000 元。",
    }
    assert head.post(f"{here}/answer", typed | {"outcome": ""}).status_code == 422
    assert head.post(f"{here}/answer", typed).status_code == 302
    row.refresh_from_db()
    assert (row.fine_fen, row.corrected_why) == (200_000, "核对过，是 2000 元")
    assert "核对过，是 2000 元" in said(Client(), f"/disclosure/{row.pk}")
    assert f"{here}/answer" not in said(head, here)


def test_a_persons_number_is_masked_in_the_form_and_kept_where_it_is_left_so() -> None:
    row = next(row for row in public_list(Looked()) if row.natural)
    sunli, here = at_the_desk("sunli"), f"/desk/disclosures/{row.pk}/correct"
    assert "340123199112030028" not in said(sunli, here)
    assert "340123199112030028" not in said(sunli, f"/desk/disclosures/{row.pk}")
    typed = {
        "subject_kind": "natural", "subject_name": "王芳", "subject_code": "3401**********0028", "category": ["认可"],
        "decision_name": row.decision_name, "decision_no": row.decision_no, "decision_date": row.decision_date.isoformat(),
        "content": "准予从事电梯修理作业（三年）。", "reason": "补充期限",
    }  # fmt: skip
    assert sunli.post(here, typed).status_code == 302
    row.refresh_from_db()
    assert (row.content, row.subject_id_number) == ("准予从事电梯修理作业（三年）。", "340123199112030028")


def test_a_table_of_penalties_is_tried_and_taken_in_and_csv_is_a_table_too() -> None:
    sunli = at_the_desk("sunli")
    head = (
        "处罚机关统一社会信用代码,行政相对人类别,行政相对人名称,统一社会信用代码或证件号码,决定文书名称,决定文书号,决定日期,"
        "违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额,失信严重程度"
    )
    line = (
        "{body},法人及非法人组织,合肥派河餐饮管理有限公司,{code},行政处罚决定书,表{n},2026-11-20,没有亮证,没有悬挂许可证,"
        "食品安全法,警告；罚款,罚款,500,一般"
    )
    good, bad = (
        line.format(body=MARKET, code="91340123MA00001542", n=1),
        line.format(body=MARKET, code="9134012", n=2),
    )

    def given(*lines: str) -> SimpleUploadedFile:
        return SimpleUploadedFile("处罚.csv", "\n".join((head, *lines)).encode("gb18030"), "text/csv")

    refused = sunli.post("/desk/admin/sheets/penalties", {"sheet": given(good, bad)}).content.decode()
    assert "有 1 行要改" in refused
    tried = sunli.post("/desk/admin/sheets/penalties", {"sheet": given(good)}).content.decode()
    assert not Disclosure.objects.filter(decision_no="表1").exists()
    file = tried.partition('name="file" value="')[2].partition('"')[0]
    assert sunli.post("/desk/admin/sheets/penalties", {"file": file}).status_code == 302
    assert Disclosure.objects.get(decision_no="表1").fine_fen == 50_000


def test_the_figures_are_set_by_whoever_looks_after_the_platform() -> None:
    admin = at_the_desk("guanli")
    assert said(at_the_desk("sunli"), "/desk/disclosures/terms", 403)
    assert said(admin, "/desk/disclosures/terms")
    figures = {
        "publish_days": 5, "wait_days": 0, "withdraw_days": 3, "objection_days": 7, "repair_days": 10, "minor_shortest": 0,
        "minor_longest": 3, "ordinary_shortest": 3, "ordinary_longest": 12, "serious_shortest": 12, "serious_longest": 36,
    }  # fmt: skip
    assert admin.post("/desk/disclosures/terms", figures | {"publish_days": 30}).status_code == 422
    assert admin.post("/desk/disclosures/terms", figures).status_code == 302
    at_the_desk("sunli").post("/desk/disclosures/new", TYPED)
    assert made().due_date == dt.date(2026, 11, 30)
