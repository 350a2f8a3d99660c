"""From the first word typed to the receipt."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import Case, Draft
from zhengwu.doors.citizen.tests.factories import (
    ALLOWANCE,
    FIRMS_ONLY,
    FORM,
    PASSWORD,
    SUBSIDY,
    draft_address,
    filled_in,
    handed_in,
    picture,
    posted,
    signed_in,
)
from zhengwu.items.public import offered

pytestmark = pytest.mark.usefixtures("county")


def only_draft() -> Draft:
    return Draft.objects.get()


# ── the way in ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_signing_in_comes_back_to_the_application_with_its_answers(client: Client) -> None:
    start = reverse("apply-start", args=[SUBSIDY]) + "?application=again"
    asked = client.get(start)
    assert asked.status_code == 302
    page = client.get(asked["Location"]).context["page"]
    hidden = {one.name: one.value for one in page.hidden}
    answer = client.post(page.action, {"login": "wangfang", "password": PASSWORD, **hidden})
    assert answer["Location"] == start
    here = client.get(start)["Location"]
    assert client.get(here).status_code == 200
    assert only_draft().answers == {"application": "again"}


def test_what_is_known_is_filled_in_and_the_identity_is_not_typed() -> None:
    fang = signed_in()
    page = fang.get(draft_address(fang)).context["page"]
    pairs = {p.term: p.detail for s in page.sections for p in s.pairs}
    assert pairs["姓名"] == "王芳"
    assert pairs["身份证号"] == "3401**********0028"
    fields = {f.name: f.value for s in page.sections for f in s.fields}
    assert fields["phone"] == "13800000012"
    assert "applicant_id" not in fields


def test_an_agent_chooses_in_whose_name() -> None:
    liqiang = signed_in("liqiang")
    code = offered().get(name=FIRMS_ONLY).item.task_code
    here = draft_address(liqiang, task_code=code, answers="")
    assert "李强替合肥派河餐饮管理有限公司办理。" in liqiang.get(here).content.decode()
    both = next((v for v in offered() if v.audience == "both"), None)
    if both:
        asked = liqiang.get(reverse("apply-start", args=[both.item.task_code]))
        assert [o.text for o in asked.context["page"].fields[0].options] == ["李强", "合肥派河餐饮管理有限公司"]


def test_a_person_cannot_apply_for_what_is_for_firms() -> None:
    code = offered().get(name=FIRMS_ONLY).item.task_code
    answer = signed_in().get(reverse("apply-start", args=[code]))
    assert answer.status_code == 409
    assert "由企业或单位申请" in answer.content.decode()


def test_nobody_applies_in_a_strangers_name() -> None:
    assert signed_in("wairen").get(reverse("apply-start", args=[SUBSIDY]) + "?as=person:1").status_code == 403


# ── drafts ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_draft_keeps_what_was_typed_right_or_wrong() -> None:
    fang = signed_in()
    here = draft_address(fang)
    words = {"phone": "1380000012", "paid_total": "三千六", "job": "  开店 ", "insurance_kinds": ["pension", "medical"]}
    answer = fang.post(f"{here}/autosave", posted(words), headers={"X-Autosave": "1"})
    assert answer.status_code == 200
    assert "saved_at" in answer.json()
    page = fang.get(here).context["page"]
    fields = {f.name: f for s in page.sections for f in s.fields}
    assert (fields["phone"].value, fields["paid_total"].value, fields["job"].value) == (
        "1380000012",
        "三千六",
        "  开店 ",
    )
    assert [o.value for o in fields["insurance_kinds"].options if o.picked] == ["pension", "medical"]
    assert fields["address"].value  # was not on that page, and is still there


def test_emptying_a_field_empties_it() -> None:
    fang = signed_in()
    here = draft_address(fang)
    fang.post(here, posted({"phone": ""}))
    assert "phone" not in only_draft().content["form"]


#: Unseen, backwards, outside the usual planes, far too long, hostile.
ODD_WORDS = ("\0", "\u202e名字", "😀" * 10, "长" * 10_000, "'; DROP TABLE--", "\ufffe", "<script>")


def test_whatever_is_typed_is_kept_and_explained() -> None:
    fang = signed_in()
    here = draft_address(fang)
    for words in ODD_WORDS:
        form: dict[str, Any] = dict.fromkeys(FORM, words)
        assert fang.post(f"{here}/autosave", posted(form)).status_code == 200
        answer = fang.post(here, posted(form, do="review"))
        assert answer.status_code == 422
        assert "<script>" not in answer.content.decode()
        assert fang.get(here).status_code == 200


def test_more_than_a_draft_can_hold_is_said_and_loses_nothing() -> None:
    fang = signed_in()
    here = draft_address(fang)
    fang.post(here, posted())
    answer = fang.post(here, posted(FORM | {"job": "长" * 300_000}))
    assert answer.status_code == 413
    assert only_draft().content["form"]["job"] == FORM["job"]


def test_an_ended_sign_in_is_told_to_the_autosave(client: Client) -> None:
    here = draft_address(signed_in())
    assert client.post(f"{here}/autosave", posted()).status_code == 401


def test_drafts_are_their_owners_only() -> None:
    here = draft_address(signed_in())
    outsider = signed_in("wairen")
    for address in (here, f"{here}/review", f"{here}/discard", f"{here}/files/{uuid4()}"):
        assert outsider.get(address).status_code == 404
    assert outsider.post(f"{here}/autosave", posted()).status_code == 404
    assert Draft.objects.count() == 1


def test_a_draft_can_be_thrown_away() -> None:
    fang = signed_in()
    here = draft_address(fang)
    assert fang.get(f"{here}/discard").status_code == 200
    fang.post(f"{here}/discard")
    assert not Draft.objects.exists()


# ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_files_survive_every_other_mistake() -> None:
    fang = signed_in()
    here = draft_address(fang)
    bad = SimpleUploadedFile("发票.jpg", b"MZ\x90\0", "image/jpeg")
    files: dict[str, Any] = {"file.passbook": picture("存折.png"), "file.payment_invoice": bad}
    answer = fang.post(here, posted(FORM | {"phone": "123"}, do="review", **files))
    assert answer.status_code == 422
    rows = {row.key: row for block in answer.context["page"].material_blocks for row in block.rows}
    assert rows["passbook"].files[0].name == "存折.png"
    assert "程序" in rows["payment_invoice"].error
    again = fang.get(here).context["page"]
    rows = {row.key: row for block in again.material_blocks for row in block.rows}
    assert rows["passbook"].state == "uploaded"
    shown = fang.get(rows["passbook"].files[0].href)
    assert shown["Content-Type"] == "image/png"
    assert shown["Content-Security-Policy"].startswith("sandbox")
    fang.post(here, posted(do="remove:passbook"))
    assert "存折" not in only_draft().content["materials"]


@pytest.mark.parametrize(
    ("name", "content", "status"), [("空.pdf", b"", 422), ("大.pdf", b"%PDF-1.7" + b"0" * (20 * 2**20), 413)]
)
def test_files_we_cannot_take_say_why(name: str, content: bytes, status: int) -> None:
    fang = signed_in()
    here = draft_address(fang)
    file = SimpleUploadedFile(name, content, "application/pdf")
    files: dict[str, Any] = {"file.passbook": file}
    answer = fang.post(here, posted(do="upload:passbook", **files))
    assert answer.status_code == status
    assert answer.context["page"].errors[0].target == "material-passbook"
    assert only_draft().content["form"]["job"] == FORM["job"]


# ── review and submit ───────────────────────────────────────────────────────────────────────────────────────────────


def test_every_mistake_is_named_at_once_and_leads_to_its_place() -> None:
    fang = signed_in()
    here = draft_address(fang)
    answer = fang.post(here, posted(FORM | {"phone": "138", "paid_from": "2027-01-01"}, do="review"))
    assert answer.status_code == 422
    page = answer.context["page"]
    assert {e.target for e in page.errors} >= {"f-phone", "f-paid_from", "material-passbook"}
    html = answer.content.decode()
    for error in page.errors:
        assert f'id="{error.target}"' in html
    assert 'value="138"' in html


def test_what_an_answer_brings_is_shown_before_it_is_judged() -> None:
    fang = signed_in()
    here = draft_address(fang, task_code=ALLOWANCE, answers="")
    answer = fang.post(
        here, posted({"phone": "13800000012"}, "review", **{"answer.situation": "ill", "answer.children": "no"})
    )
    assert answer.status_code == 302
    page = fang.get(here).context["page"]
    fields = {f.name for s in page.sections for f in s.fields}
    assert {"patient_name", "illness"} <= fields
    assert "school_children" not in fields
    assert page.situation == "本人或家人因病不能工作"


def test_the_whole_way_to_the_receipt() -> None:
    fang = signed_in()
    here = filled_in(fang)
    review = fang.get(f"{here}/review")
    assert "138****0012" in review.content.decode()
    assert "3600.50 元" in review.content.decode()
    unticked = fang.post(f"{here}/review", {})
    assert unticked.status_code == 422
    done = fang.post(f"{here}/review", {"promise_true": "yes"})
    case = Case.objects.get()
    assert done["Location"] == reverse("submitted", args=[case.project_no])
    receipt = fang.get(done["Location"]).context["page"]
    assert receipt.project_no == case.project_no
    assert len(receipt.query_password) == 8
    assert case.form["paid_total"] == 360_050
    assert case.form["applicant_name"] == "王芳"
    assert case.answers == {"application": "again"}
    assert not Draft.objects.exists()


def test_pressing_twice_hands_in_once() -> None:
    fang = signed_in()
    case = handed_in(fang)
    here = case.idempotency_key.removeprefix("draft:")
    again = fang.post(reverse("apply-review", args=[here]), {"promise_true": "yes"})
    assert again["Location"] == reverse("submitted", args=[case.project_no])
    assert fang.get(reverse("apply", args=[here]))["Location"] == reverse("submitted", args=[case.project_no])
    assert Case.objects.count() == 1


def test_the_password_is_shown_in_the_session_of_the_submit_only() -> None:
    case = handed_in(signed_in())
    page = signed_in().get(reverse("submitted", args=[case.project_no])).context["page"]
    assert page.query_password == ""
    assert page.password_note


def test_review_of_an_unfinished_draft_leads_back_to_what_is_missing() -> None:
    fang = signed_in()
    here = draft_address(fang)
    answer = fang.get(f"{here}/review")
    assert answer["Location"] == f"{here}?check=1"
    assert fang.get(answer["Location"]).context["page"].errors


def test_a_posted_identity_changes_nothing() -> None:
    fang = signed_in()
    here = filled_in(fang)
    fang.post(here, posted(FORM | {"applicant_name": "外人", "applicant_id": "340123197903020054"}))
    fang.post(f"{here}/review", {"promise_true": "yes"})
    assert Case.objects.get().form["applicant_name"] == "王芳"
