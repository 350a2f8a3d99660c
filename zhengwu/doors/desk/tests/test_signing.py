"""手写签名 at the window: for the papers taken in, with the promise of what comes later, and for the result."""

from __future__ import annotations

import pytest
from django.urls import reverse

from zhengwu.cases.public import Case, decide, signed_in
from zhengwu.documents.public import Standing, documents_of
from zhengwu.doors.desk.tests.factories import NOW, UNEMPLOYMENT, at_the_desk, officer, reviewed, signed_on
from zhengwu.doors.desk.tests.test_counter import begun, text, written
from zhengwu.doors.desk.window._posted import LATER, PAPER, SEEN
from zhengwu.items.public import in_force

pytestmark = pytest.mark.usefixtures("county")


def test_one_hand_signs_the_promise_and_the_receipt_under_what_was_shown() -> None:
    desk = at_the_desk("zhaomin")
    draft = begun(desk)
    here = reverse("desk-window-form", args=[draft.pk])
    desk.post(here, written(draft, do="situation"))
    signed = signed_on(text(desk.get(here)))
    key = next(
        m.key for m in in_force(task_code=UNEMPLOYMENT, on=NOW.date()).guide.materials if m.name == "解除劳动合同书"
    )
    brought = written(draft, do="receive", signed_on_paper="1", **signed)
    brought = {name: value for name, value in brought.items() if name not in {PAPER + key, SEEN + key}}
    # The promise was ticked just now: nobody has read it above the pad yet.
    unread = desk.post(here, brought | {LATER + key: "1"})
    assert unread.status_code == 422
    assert "要签的内容变了" in text(unread)
    assert 'href="#f-signature"' in text(unread)
    assert "申请容缺受理：解除劳动合同书" in text(unread)
    assert not Case.objects.exists()
    done = desk.post(here, brought | {LATER + key: "1"} | signed_on(text(unread)))
    assert done.status_code == 302, text(done)
    case = Case.objects.get()
    assert [(one.of, one.standing) for one in signed_in(case)] == [
        ("commitment:tolerance", Standing.HOLDS),
        ("receipt", Standing.HOLDS),
    ]
    case_page = reverse("desk-case", args=[case.project_no])
    page = text(desk.get(case_page))
    assert (page.count('<path class="hand" d="M120 200'), page.count("和签的时候一样")) == (2, 2)
    assert "手写签名" in page
    # Somebody changed the promise in the database.
    case.commitments.update(text="我什么都没有承诺。")
    page = text(desk.get(case_page))
    assert (page.count("内容和签的时候不一样"), page.count("和签的时候一样")) == (1, 1)


def test_the_recipient_signs_for_the_result_where_they_stand() -> None:
    case = reviewed()
    decide(project_no=case.project_no, outcome="approve", by=officer("zhouzheng"), now=NOW)
    desk, here = at_the_desk("zhaomin"), reverse("desk-deliver", args=[case.project_no])
    given = {"do": "act", "recipient": "王芳"} | signed_on(text(desk.get(here)))
    parcel = desk.post(here, given | {"method": "courier"})
    assert (parcel.status_code, "只有当面领取" in text(parcel)) == (422, True)
    assert "[[[120,200]" in text(parcel), "what was drawn is still there"
    assert desk.post(here, given | {"method": "window"}).status_code == 302
    (proof,) = documents_of(case.subject).filter(kind="service_receipt")
    assert proof.values["signature"].startswith("M120 200L")
    assert "送达回证" in text(desk.get(reverse("desk-case", args=[case.project_no]))).partition('id="signed"')[2]
