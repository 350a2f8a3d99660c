"""承诺、撤销、报备、即办 at the desk: the buttons, the forms, the lists, and what the holder says in between."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from zhengwu.cases.public import Case, CommitmentCheck, CreditMark, RefusalFiling, Undoing, decide, deliver
from zhengwu.doors.desk.tests.factories import NOW, TODAY, at_the_desk, officer, received, reviewed

pytestmark = pytest.mark.usefixtures("county")


def url(name: str, case: Case) -> str:
    return reverse(name, args=[case.project_no])


def handed_over() -> Case:
    case = reviewed()
    decide(project_no=case.project_no, outcome="approve", by=officer("zhouzheng"), now=NOW)
    return deliver(project_no=case.project_no, method="window", recipient="王芳", by=officer("zhaomin"), now=NOW)


def state_of(case: Case) -> str:
    return Case.objects.get(pk=case.pk).state


def test_a_result_is_announced_answered_and_ended() -> None:
    case, reviewer, head, holder = (
        handed_over(),
        at_the_desk("sunli"),
        at_the_desk("zhouzheng"),
        at_the_desk("wangfang"),
    )
    assert url("desk-propose-undoing", case) in reviewer.get(url("desk-case", case)).content.decode()
    wrong = reviewer.post(url("desk-propose-undoing", case), {"ground": "", "reason": "x", "heard_days": "5"})
    assert (wrong.status_code, "请从法律列明的情形里选一项" in wrong.content.decode()) == (422, True)
    told = {"ground": "fraud", "reason": "材料是假的", "heard_days": "3"}
    assert reviewer.post(url("desk-propose-undoing", case), told).status_code == 302
    early = head.post(url("desk-undo", case), {"outcome": "done"})
    assert (early.status_code, "期满以后再决定" in early.content.decode()) == (409, True)
    assert url("my-views", case) in holder.get(url("my-case", case)).content.decode()
    assert "材料是假的" in holder.get(url("my-views", case)).content.decode()
    assert holder.post(url("my-views", case), {"views": " "}).status_code == 422
    assert holder.post(url("my-views", case), {"views": "材料是真的"}).status_code == 302
    assert holder.get(url("my-views", case)).status_code == 302, "once"
    assert "材料是真的" in head.get(url("desk-undo", case)).content.decode()
    silent = head.post(url("desk-undo", case), {"outcome": "done"})
    assert silent.status_code == 422
    assert head.post(url("desk-undo", case), {"outcome": "done", "answer": "查过了"}).status_code == 302
    assert (state_of(case), Undoing.objects.get().answer) == ("revoked", "查过了")
    page = holder.get(url("my-case", case)).content.decode()
    assert "结果不再有效" in page
    assert "行政复议" in page


def test_a_promise_is_verified_and_a_record_repaired() -> None:
    case, reviewer = handed_over(), at_the_desk("sunli")
    CommitmentCheck.objects.create(case=case, due_date=TODAY)
    mark = CreditMark.objects.create(
        party_ref=case.applicant_ref, party_name="王芳", case=case, kind="missed", reason="没补", marked_at=NOW
    )
    with CaptureQueriesContext(connection) as one:
        assert case.project_no in reviewer.get(reverse("desk-checks")).content.decode()
    for _n in range(2):
        CommitmentCheck.objects.create(case=handed_over(), due_date=TODAY)
    with CaptureQueriesContext(connection) as many:
        reviewer.get(reverse("desk-checks"), {"q": "王芳"})
    assert len(many) == len(one), "however many there are"
    assert case.project_no not in reviewer.get(reverse("desk-checks"), {"view": "late"}).content.decode()
    form = {"finding": "rectify", "method": "site", "words": "上门看过", "rectify_days": ""}
    assert reviewer.post(url("desk-verify-commitment", case), form).status_code == 422
    assert reviewer.post(url("desk-verify-commitment", case), form | {"rectify_days": "10"}).status_code == 302
    assert CommitmentCheck.objects.get(case=case).state == "rectifying"
    assert "王芳" in reviewer.get(reverse("desk-credit")).content.decode()
    assert reviewer.get(reverse("desk-credit-mark", args=[mark.pk])).status_code == 403
    head = at_the_desk("zhouzheng")
    here = reverse("desk-credit-mark", args=[mark.pk])
    assert head.post(here, {"reason": ""}).status_code == 422
    assert head.post(here, {"reason": "补交了"}).status_code == 302
    assert "已修复" in head.get(here).content.decode()
    assert head.get(reverse("desk-credit-mark", args=[10**15])).status_code == 404


def test_a_refusal_is_filed_and_answered() -> None:
    case, head, centre = reviewed(), at_the_desk("zhouzheng"), at_the_desk("chenjing")
    rules = reverse("desk-filing-rules")
    assert centre.post(rules, {"body": "nobody", "days": "2"}).status_code == 422
    assert centre.post(rules, {"body": case.body.code, "days": "2"}).status_code == 302
    assert case.body.name in centre.get(rules).content.decode()
    no: dict[str, Any] = {"outcome": "reject", "reason": "不符合第八条"}
    refused = head.post(url("desk-decide", case), no)
    assert (refused.status_code, "先向政务服务管理机构报备" in refused.content.decode()) == (409, True)
    assert head.post(url("desk-file-refusal", case), {"reason": "不符合第八条"}).status_code == 302
    assert case.project_no in centre.get(reverse("desk-filings")).content.decode()
    assert centre.post(url("desk-answer-filing", case), {"answer": "object", "reason": ""}).status_code == 422
    assert centre.post(url("desk-answer-filing", case), {"answer": "agree"}).status_code == 302
    assert RefusalFiling.objects.get().answered_by == "陈静"
    assert head.post(url("desk-decide", case), no).status_code == 302
    assert state_of(case) == "rejected"


def test_only_what_is_instant_is_settled_on_the_spot() -> None:
    case, window = received(), at_the_desk("zhaomin")
    assert url("desk-settle", case) not in window.get(url("desk-case", case)).content.decode()
    locked = window.post(url("desk-settle", case), {})
    assert (locked.status_code, "不是即办件" in locked.content.decode()) == (409, True)
