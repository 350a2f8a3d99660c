"""手写签名: under promises and receipts, shown with what was signed, and told apart from what was changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhengwu.cases.models import Commitment
from zhengwu.cases.public import (
    AtCounter,
    Case,
    GivenMaterial,
    SignedWords,
    accept,
    deliver,
    pre_return,
    receive_at_counter,
    resubmit,
    signed_in,
    supply_at_counter,
)
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    at,
    decided,
    fact,
    given,
    handed_in,
    paper,
    told,
)
from zhengwu.documents.public import GivenSignature, Standing, hand_signatures_of, signed_content
from zhengwu.kernel.public import BadInput, events_of

pytestmark = pytest.mark.django_db

DRAWN = GivenSignature(strokes=(((100, 200), (400, 210)), ((200, 90), (210, 320))))
TYPED = GivenSignature(typed="王芳")


def promised(world: World, signature: GivenSignature | None = DRAWN) -> Case:
    what = application(materials=given(REQUEST, HOUSEHOLD, tolerate=[PHOTO]), signature=signature)
    return handed_in(world, what=what).case


def the_one(case: Case) -> SignedWords:
    (one,) = signed_in(case)
    return one


@pytest.mark.parametrize("signature", [DRAWN, TYPED, None])
def test_a_promise_is_kept_with_the_signature_under_it(world: World, signature: GivenSignature | None) -> None:
    case = promised(world, signature)
    one = the_one(case)
    assert (one.of, one.title, one.materials, one.signed_by) == ("commitment:tolerance", "容缺承诺", (PHOTO,), "王芳")
    assert one.digest == fact(case, "CommitmentSigned")["digest"]
    assert one.standing is Standing.HOLDS
    if signature is None:
        assert one.signature is None, "a name nobody wrote is no evidence"
        assert "SignatureGiven" not in told(case)
        return
    assert one.signature is not None
    assert (one.signature.how, one.signature.path, one.signature.account_id) == (
        signature.how, signature.path, world.fang.account_id,
    )  # fmt: skip
    (event,) = (e for e in events_of(case.subject) if e.type == "documents.SignatureGiven")
    assert (event.data["of"], event.data["sha256"]) == (one.of, one.signature.sha256)


def test_words_changed_behind_its_back_no_longer_match(world: World) -> None:
    case = promised(world)
    promise = Commitment.objects.get(case=case)
    for changes in ({"text": promise.text + "。"}, {"text": "别的", "digest": "d" * 64}, {"digest": "d" * 64}):
        Commitment.objects.filter(pk=promise.pk).update(**changes)
        assert the_one(case).standing is Standing.WORDS_CHANGED, changes
        promise.save()
        assert the_one(case).standing is Standing.HOLDS


def test_anothers_name_is_named_with_every_other_mistake(world: World) -> None:
    with pytest.raises(BadInput) as refused:
        handed_in(world, what=application(materials=given(REQUEST), signature=GivenSignature(typed="外人")))
    assert "signature.other_name" in {e.code for e in refused.value.errors}
    assert len(refused.value.errors) > 1


def test_signed_again_it_is_the_same_application(world: World) -> None:
    one, other = (
        application(materials=given(REQUEST, HOUSEHOLD, tolerate=[PHOTO]), signature=s) for s in (DRAWN, TYPED)
    )
    assert one.digest(world.fang) == other.digest(world.fang)


def test_a_returned_application_is_promised_anew_or_not_at_all(world: World) -> None:
    case = promised(world)
    back: dict[str, Any] = {"project_no": case.project_no, "reason": "户口簿缺页", "by": world.zhao_min}
    again: dict[str, Any] = {"project_no": case.project_no, "applicant": world.fang}
    pre_return(now=MONDAY, **back)
    resubmit(application=application(materials=given(REQUEST, HOUSEHOLD, PHOTO)), now=at("03-03"), **again)
    assert signed_in(case) == [], "nothing is promised any more"
    pre_return(now=at("03-04"), **back)
    changed = application(materials=given(REQUEST, HOUSEHOLD, tolerate=[PHOTO]), signature=TYPED)
    resubmit(application=changed, now=at("03-05"), **again)
    one = the_one(case)
    assert (one.signed_at, one.standing) == (at("03-05"), Standing.HOLDS)
    assert one.signature is not None
    assert one.signature.typed_name == "王芳"
    assert hand_signatures_of(case.subject).count() == 2, "what was signed first stays on record"


def test_at_the_window_one_hand_signs_promise_and_receipt(world: World) -> None:
    papers = tuple(GivenMaterial(name=name, paper=True) for name in (REQUEST, HOUSEHOLD))
    what = application(materials=(*papers, GivenMaterial(name=PHOTO, tolerate=True)), signature=DRAWN)
    case = receive_at_counter(
        application=what, applicant=replace(world.fang, account_id=0), counter=AtCounter(signed_on_paper=True),
        idempotency_key="pad", by=world.zhao_min, now=MONDAY,
    ).case  # fmt: skip
    assert [(one.of, one.standing) for one in signed_in(case)] == [
        ("commitment:tolerance", Standing.HOLDS),
        ("receipt", Standing.HOLDS),
    ]
    assert paper(case, "receipt").values["signature"] == DRAWN.path
    came = [GivenMaterial(name=PHOTO, paper=True)]
    accept(project_no=case.project_no, by=world.zhao_min, now=at("03-03"))
    supply_at_counter(project_no=case.project_no, materials=came, signature=DRAWN, by=world.zhao_min, now=at("03-04"))
    assert [(one.of, one.title) for one in signed_in(case)][1:] == [("receipt", "收件凭证")] * 2


def test_the_recipient_signs_for_the_result_only_where_they_stand(world: World) -> None:
    case = decided(world)
    asked: dict[str, Any] = {
        "project_no": case.project_no,
        "recipient": "王芳",
        "by": world.zhao_min,
        "now": at("03-05"),
    }
    for method in ("courier", "electronic"):
        with pytest.raises(BadInput, match="窗口领取"):
            deliver(method=method, signature=DRAWN, **asked)
    deliver(method="window", signature=DRAWN, **asked)
    with CaptureQueriesContext(connection) as statements:
        one = the_one(case)
    assert len(statements) == 3
    assert (one.of, one.title, one.signed_by, one.standing) == ("service_receipt", "送达回证", "王芳", Standing.HOLDS)
    proof = paper(case, "service_receipt")
    proof.values["recipient"] = "外人"
    assert signed_content(proof) != one.digest
