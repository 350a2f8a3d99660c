"""孙立 reviews, 周正 decides, 赵敏 delivers; the law's locks hold on every page."""

from __future__ import annotations

import pytest
from django.urls import reverse

from zhengwu.cases.public import Case, decide, deliver
from zhengwu.doors.desk.tests.factories import NOW, accepted, at_the_desk, officer, received, reviewed

pytestmark = pytest.mark.usefixtures("county")


def url(name: str, case: Case) -> str:
    return reverse(name, args=[case.project_no])


def test_an_opinion_goes_on_and_one_without_reason_is_kept() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    page = desk.get(url("desk-case", case)).content.decode()
    assert "初审" in page
    assert 'name="work_item_id"' in page
    refused = desk.post(url("desk-review", case), {"outcome": "return", "opinion": "  "})
    assert refused.status_code == 422
    assert "请写明理由" in refused.content.decode()
    nowhere = desk.post(url("desk-review", case), {"outcome": "flee", "opinion": "电话里核实过了"})
    assert nowhere.status_code == 422
    assert "电话里核实过了" in nowhere.content.decode()
    assert desk.post(url("desk-review", case), {"outcome": "approve", "opinion": "属实"}).status_code == 302
    after = desk.get(url("desk-case", case)).content.decode()
    assert "材料复核" in after
    assert "情况核实" in after
    assert "已同意" in after


def test_an_overlong_opinion_comes_back_whole() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    long = "长" * 2001
    answer = desk.post(url("desk-review", case), {"outcome": "approve", "opinion": long})
    assert answer.status_code == 422
    assert long in answer.content.decode()


def test_the_step_chosen_in_the_inbox_is_the_one_reviewed() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    desk.post(url("desk-review", case), {"outcome": "approve", "opinion": "属实"})
    rows = desk.get(reverse("desk")).content.decode()
    assert rows.count(f"{url('desk-case', case)}?step=") == 2


def test_the_reviewer_may_not_decide_and_the_page_says_why() -> None:
    case = accepted()
    page = at_the_desk("sunli").get(url("desk-case", case)).content.decode()
    assert "由有“决定”权限的岗位办" in page
    assert at_the_desk("sunli").get(url("desk-decide", case)).status_code == 403


def test_deciding_early_is_locked_with_its_article() -> None:
    case, desk = accepted(), at_the_desk("zhouzheng")
    page = desk.get(url("desk-decide", case)).content.decode()
    assert "审查还没做完" in page
    assert "行政许可法第三十四条" in page
    posted = desk.post(url("desk-decide", case), {"outcome": "approve", "reason": "符合条件"})
    assert posted.status_code == 409
    assert "符合条件" in posted.content.decode()


def test_a_rejection_needs_its_reason_and_is_seen_before() -> None:
    case, desk = reviewed(), at_the_desk("zhouzheng")
    bare = desk.post(url("desk-decide", case), {"outcome": "reject", "reason": ""})
    assert bare.status_code == 409
    assert 'href="#f-reason"' in bare.content.decode()
    typed = {"outcome": "reject", "reason": "不在就业年龄内"}
    preview = desk.post(url("desk-decide", case), typed | {"do": "preview"}).content.decode()
    assert "不在就业年龄内。" in preview
    assert "申请行政复议" in preview
    assert desk.post(url("desk-decide", case), typed).status_code == 302
    case.refresh_from_db()
    assert case.state == "rejected"


def test_special_procedure_stops_and_starts_the_clock() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    wrong = desk.post(url("desk-special-start", case), {"kind": "appraisal", "planned_days": "很多", "basis": "鉴定"})
    assert wrong.status_code == 422
    assert "请填整数" in wrong.content.decode()
    typed = {"kind": "appraisal", "planned_days": "5", "basis": "劳动能力鉴定管理办法第八条"}
    assert "鉴定" in desk.post(url("desk-special-start", case), typed | {"do": "preview"}).content.decode()
    assert desk.post(url("desk-special-start", case), typed).status_code == 302
    assert "特别程序期间不计时" in desk.get(url("desk-case", case)).content.decode()
    assert "暂停计时" in desk.get(reverse("desk")).content.decode()
    assert desk.post(url("desk-special-end", case), {"result": "鉴定完成"}).status_code == 302
    case.refresh_from_db()
    assert case.state == "reviewing"


def test_an_extension_once_and_at_most_ten_days() -> None:
    case, desk = accepted(), at_the_desk("zhouzheng")
    long = desk.post(url("desk-extend", case), {"days": "11", "reason": "要外调"})
    assert long.status_code == 409
    assert 'href="#f-days"' in long.content.decode()
    typed = {"days": "5", "reason": "要到外省核实"}
    assert (
        "延长后的期限为2026年12月4日" in desk.post(url("desk-extend", case), typed | {"do": "preview"}).content.decode()
    )
    assert desk.post(url("desk-extend", case), typed).status_code == 302
    again = desk.post(url("desk-extend", case), typed)
    assert again.status_code == 409
    assert "只能延长一次" in again.content.decode()


def test_handing_over_at_the_window_closes() -> None:
    case, desk = reviewed(), at_the_desk("zhaomin")
    decide(project_no=case.project_no, outcome="approve", by=officer("zhouzheng"), now=NOW)
    form = desk.get(url("desk-deliver", case)).content.decode()
    assert 'value="王芳"' in form
    bad = desk.post(url("desk-deliver", case), {"method": "pigeon", "recipient": "王芳"})
    assert bad.status_code == 422
    done = desk.post(url("desk-deliver", case), {"method": "window", "recipient": "李强"})
    assert done.status_code == 302
    case.refresh_from_db()
    assert case.state == "closed"
    page = desk.get(url("desk-case", case)).content.decode()
    assert "送达回证" in page
    assert "已办结" in page


def test_a_parcel_is_closed_when_signed_for() -> None:
    case, desk = reviewed(), at_the_desk("zhaomin")
    decide(project_no=case.project_no, outcome="approve", by=officer("zhouzheng"), now=NOW)
    locked = desk.get(url("desk-close", case)).content.decode()
    assert "结果还没有送达" in locked
    deliver(project_no=case.project_no, method="courier", recipient="王芳", by=officer("zhaomin"), now=NOW)
    assert desk.post(url("desk-close", case)).status_code == 302
    case.refresh_from_db()
    assert case.state == "closed"


def test_a_document_opens_as_pdf_and_only_under_its_own_case() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    page = desk.get(url("desk-case", case)).content.decode()
    start = page.index(f"/desk/cases/{case.project_no}/documents/")
    address = page[start : page.index('"', start)]
    answer = desk.get(address)
    assert answer.content.startswith(b"%PDF")
    other = received()
    assert desk.get(address.replace(case.project_no, other.project_no)).status_code == 404
