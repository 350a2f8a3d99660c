"""用印: by the keeper's hand, by two people for the main seal, and never by one person twice."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import BadInput, Conflict, NotPermitted, StoredEvent, events_of
from zhengwu.kernel.tests.factories import together
from zhengwu.organisations.public import DidTheOtherSide
from zhengwu.organisations.tests.factories import CIVIL
from zhengwu.seals.models import Seal, SealUse, UseRequest
from zhengwu.seals.operations._seal import NoSuchSeal, SealNotInForce
from zhengwu.seals.operations.allow_standing import allow_standing
from zhengwu.seals.operations.answer_use import AnsweredAlready, NoSuchRequest, answer_use
from zhengwu.seals.operations.ask_for_use import ask_for_use
from zhengwu.seals.operations.register import SealTaken, register_seal
from zhengwu.seals.operations.revoke import revoke_seal
from zhengwu.seals.operations.set_standing import set_standing
from zhengwu.seals.operations.suspend import OutOfOrder, suspend_seal
from zhengwu.seals.providers.signing.failing import SigningNotSetUp
from zhengwu.seals.queries.check_pdf import check_pdf
from zhengwu.seals.queries.register import requests_for, seal_for, seals_for, standing_papers
from zhengwu.seals.rules.kinds import NotByItself
from zhengwu.seals.tests.factories import MINUTE, NOW, SINCE, Town
from zhengwu.seals.tests.test_sealing import a_pdf


@pytest.fixture
def town(db: None) -> Town:
    return Town()


def asked(town: Town, seal: Seal | None = None, **changes: Any) -> UseRequest:
    about: dict[str, Any] = {
        "title": "关于聘任的函",
        "reason": "聘任社区工作者",
        "content": a_pdf(),
        "by": town.keeper,
    } | changes
    return ask_for_use(seal_number=(seal or town.main).number, now=NOW, **about)


def answered(town: Town, request: UseRequest, **changes: Any) -> UseRequest:
    about: dict[str, Any] = {"approved": True, "answer": "", "by": town.head} | changes
    return answer_use(request_id=request.pk, now=NOW + MINUTE, **about)


def test_the_main_seal_takes_two_people(town: Town) -> None:
    request = asked(town)
    assert (request.state, request.sealed_content, SealUse.objects.count()) == ("asked", None, 0)
    done = answered(town, request)
    assert done.state == "sealed"
    (found,) = check_pdf(bytes(done.sealed_content or b""), now=NOW + MINUTE)
    assert (found.outcome, found.seal_name) == ("genuine", "肥西县民政局")
    use = SealUse.objects.get()
    assert (use.mode, use.used_by, use.approved_by, use.request_id) == ("dual", "赵敏", "周正", request.pk)
    assert use.sha256_before == hashlib.sha256(a_pdf()).hexdigest()
    assert [e.type for e in events_of(town.main.subject)] == [
        "seals.SealRegistered", "seals.UseAsked", "seals.SealUsed", "seals.UseAnswered",
    ]  # fmt: skip
    with pytest.raises(AnsweredAlready, match="周正"):
        answered(town, request)


def test_nobody_approves_what_they_asked_for(town: Town) -> None:
    request = asked(town, by=town.head)
    with pytest.raises(DidTheOtherSide):
        answered(town, request)
    with pytest.raises(IntegrityError, match="seals_use_by_two"), transaction.atomic():
        UseRequest.objects.filter(pk=request.pk).update(
            state="refused", answered_account=town.head.account_id, answered_at=NOW, answered_by="周正"
        )
    assert SealUse.objects.count() == 0


def test_a_refusal_says_why_and_seals_nothing(town: Town) -> None:
    request = asked(town)
    with pytest.raises(BadInput):
        answered(town, request, approved=False)
    assert answered(town, request, approved=False, answer="落款日期不对").state == "refused"
    assert SealUse.objects.count() == 0


def test_a_special_seal_is_put_on_by_its_keeper_at_once(town: Town) -> None:
    done = asked(town, town.special)
    assert (done.state, SealUse.objects.get().mode) == ("sealed", "keeper")
    assert check_pdf(bytes(done.sealed_content or b""), now=NOW)[0].outcome == "genuine"


def test_what_cannot_be_sealed_is_refused_in_words(town: Town) -> None:
    for wrong in ({"title": " "}, {"reason": ""}, {"content": b"PK"}, {"content": b"%PDF-1.4 not really"}):
        with pytest.raises(BadInput):
            asked(town, town.special, **wrong)
    for by in (town.outsider, town.registrar):
        with pytest.raises(NotPermitted):
            asked(town, by=by)
    with pytest.raises(NotPermitted):
        answered(town, asked(town), by=town.outsider)
    with pytest.raises(NoSuchRequest):
        answer_use(request_id=0, approved=True, answer="", by=town.head, now=NOW)
    with pytest.raises(NoSuchSeal):
        suspend_seal(seal_number="0", reason="x", by=town.keeper, now=NOW)
    suspend_seal(seal_number=town.main.number, reason="找不到", by=town.keeper, now=NOW)
    with pytest.raises(OutOfOrder):
        suspend_seal(seal_number=town.main.number, reason="找不到", by=town.keeper, now=NOW)
    with pytest.raises(SealNotInForce):
        asked(town)
    with pytest.raises(NotPermitted):
        revoke_seal(seal_number=town.main.number, reason="丢了", by=town.keeper, now=NOW)
    with pytest.raises(BadInput):
        revoke_seal(
            seal_number=town.main.number, reason="丢了", compromised_from=NOW + MINUTE, by=town.registrar, now=NOW
        )


def test_the_register_takes_a_seal_once_and_whole(town: Town) -> None:
    facts: dict[str, Any] = {
        "number": "3401230000099", "body_code": CIVIL, "kind": "special", "purpose": "acceptance",
        "keeper": town.county.accounts["赵敏"], "valid_from": SINCE, "by": town.registrar, "now": NOW,
    }  # fmt: skip
    for wrong in (
        {"number": "12"},
        {"keeper": None},
        {"valid_from": None},
        {"valid_to": SINCE},
        {"picture": b"<svg/>"},
    ):
        with pytest.raises(BadInput):
            register_seal(**(facts | wrong))
    with pytest.raises(NotPermitted):
        register_seal(**(facts | {"by": town.keeper}))
    assert register_seal(**facts).name == "肥西县民政局受理专用章"
    with pytest.raises(SealTaken, match="同样用途"):
        register_seal(**(facts | {"number": "3401230000100"}))
    with pytest.raises(SealTaken, match="编码"):
        register_seal(**(facts | {"kind": "main"}))


def test_the_keeper_sets_what_seals_by_itself(town: Town) -> None:
    number = town.special.number
    allow_standing(seal_number=number, papers=["receipt"], by=town.keeper, now=NOW)
    set_standing(seal_number=number, papers=["approval_decision"], by=town.keeper, now=NOW)
    set_standing(seal_number=number, papers=["approval_decision"], by=town.keeper, now=NOW)
    assert standing_papers(town.special) == ("approval_decision",)
    told = [e.type for e in events_of(town.special.subject)]
    assert told[1:] == ["seals.StandingUseAllowed", "seals.StandingUseAllowed", "seals.StandingUseWithdrawn"]
    with pytest.raises(NotByItself):
        set_standing(seal_number=town.main.number, papers=["receipt"], by=town.keeper, now=NOW)
    with pytest.raises(NotPermitted):
        set_standing(seal_number=number, papers=[], by=town.outsider, now=NOW)


def test_an_officer_sees_the_seals_they_have_to_do_with(town: Town) -> None:
    assert [seal.kind for seal in seals_for(officer=town.keeper)] == ["main", "special"]
    assert [seal.number for seal in seals_for(officer=town.head, q="审批")] == [town.special.number]
    assert not seals_for(officer=town.outsider)
    with pytest.raises(NoSuchSeal):
        seal_for(number=town.main.number, officer=town.outsider)
    asked(town)
    assert requests_for(officer=town.registrar, state="asked").count() == 1
    assert not requests_for(officer=town.outsider)


def test_a_token_or_service_that_is_not_set_up_says_what_it_lacks(town: Town) -> None:
    for provider, lacks in (("pkcs11", "PKCS11|pkcs11"), ("remote", "SEAL_REMOTE_URL")):
        Seal.objects.filter(pk=town.special.pk).update(provider=provider)
        with pytest.raises(SigningNotSetUp, match=lacks):
            asked(town, town.special)
    assert not UseRequest.objects.exists(), "nothing is left behind"


@pytest.mark.django_db(transaction=True)
def test_two_who_approve_at_once_seal_once() -> None:
    town = Town()
    request = asked(town)

    def one() -> object:
        try:
            return answered(town, request)
        except Conflict as late:
            return late

    done = together(one, one)
    assert sorted(type(each).__name__ for each in done) == ["AnsweredAlready", "UseRequest"]
    assert SealUse.objects.count() == 1
    assert StoredEvent.objects.filter(type="seals.UseAnswered").count() == 1
