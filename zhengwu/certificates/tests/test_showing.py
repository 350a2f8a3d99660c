"""Shown by QR, lent to others, asked for by other bodies, copied: each time the holder's word, and a line the holder can read."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from zhengwu.certificates.models import CertificateUse, Showing
from zhengwu.certificates.operations.showing._held import NotUsable
from zhengwu.certificates.operations.showing.consent import AnsweredAlready, ConsentLapsed
from zhengwu.certificates.operations.showing.grant import GrantEnded
from zhengwu.certificates.public import (
    Certificate,
    ConsentRefused,
    ConsentRequest,
    Given,
    Grant,
    Grantee,
    GrantOver,
    Look,
    NoSuchCertificate,
    Offered,
    ShowingOver,
    Wanted,
    allow_use,
    answer_consent,
    certificate_pdf,
    consents_waiting,
    copy_for,
    copy_pdf,
    end_use,
    granted_to,
    look,
    make_copy,
    record_use,
    request_use,
    revoke,
    show,
    unfit,
    usable,
    verify,
    verify_file,
)
from zhengwu.certificates.queries.granted import NoSuchCopy, NoSuchGrant, NoSuchRequest, my_consent, my_copy
from zhengwu.certificates.rules.showing.disposing import BeyondTheMandate, OnlyTheHolder
from zhengwu.certificates.tests.factories import ELSEWHERE, FANG, MONDAY, Bureau, at, issued, standing_seal
from zhengwu.kernel.public import BadInput, NotPermitted, current_time, events_of
from zhengwu.organisations.public import Officer
from zhengwu.people.public import Applicant, Scope
from zhengwu.seals.public import check_pdf

TODAY = dt.date(2026, 3, 2)
LATER = TODAY + dt.timedelta(days=30)
SECOND = dt.timedelta(seconds=1)


def told(certificate: Certificate) -> list[str]:
    return [event.type.partition(".")[2] for event in events_of(certificate.subject)]


def shown(certificate: Certificate, who: Applicant, now: dt.datetime = MONDAY) -> str:
    return show(certificate_id=certificate.pk, applicant=who, now=now).address.rpartition("/")[2]


def allowed(certificate: Certificate, bureau: Bureau, *, to: str = "", **rest: Any) -> Grant:
    whole: dict[str, Any] = {"purpose": "handle", "words": "", "until": LATER, "applicant": bureau.fang, "now": MONDAY}
    grantee = Grantee(ref=to or bureau.li_qiang.ref, name="李强")
    return allow_use(**{**whole, "certificate_id": certificate.pk, "to": grantee, **rest})


def last_use(certificate: Certificate) -> CertificateUse:
    return certificate.uses.all()[0]


# ── 亮证 ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_code_is_good_for_a_minute_and_one_pair_of_eyes(bureau: Bureau) -> None:
    book = issued(bureau)
    token = shown(book, bureau.fang)
    assert len(token) >= 22, "128 bits at least"
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(s)::text FROM certificate_showing s")
        assert token not in cursor.fetchone()[0], "only its hash is kept"
    assert told(book) == ["CertificateIssued"], "a code nobody looked at is no event"
    first = look(token=token, now=MONDAY + 59 * SECOND)
    assert (first.certificate, first.shown_by, first.may_view) == (book, "王芳", False)
    assert look(token=token, mark=first.mark, now=MONDAY + 59 * SECOND).mark == first.mark, "the same browser, again"
    for mark, after in (("", 59), ("somebody else's", 59), (first.mark, 61)):
        with pytest.raises(ShowingOver):
            look(token=token, mark=mark, now=MONDAY + after * SECOND)
    for strange in ("", "x", token[:-1]):
        with pytest.raises(ShowingOver):
            look(token=strange, now=MONDAY)
    use = last_use(book)
    assert (book.uses.count(), use.way, use.consent_by) == (1, "shown", "王芳")
    assert told(book)[1:] == ["CertificateShown"]
    unseen = shown(book, bureau.fang, MONDAY)
    with pytest.raises(ShowingOver):
        look(token=unseen, now=MONDAY + 61 * SECOND)
    shown(book, bureau.fang, MONDAY + 120 * SECOND)
    assert Showing.objects.count() == 1, "what is over is swept away"


def test_an_officer_who_looks_is_named_and_sees_what_the_post_may_see(bureau: Bureau) -> None:
    book = issued(bureau)
    here = look(token=shown(book, bureau.fang), officer=bureau.zhao_min, now=MONDAY)
    elsewhere = look(token=shown(book, bureau.fang), officer=bureau.wairen, now=MONDAY)
    assert (here.may_view, elsewhere.may_view) == (True, False)
    assert [use.user_name for use in book.uses.all()] == ["肥西县水务局 外人", "肥西县民政局 赵敏"]
    assert events_of(book.subject)[-1].data["to_body"] == ELSEWHERE


def test_who_does_not_hold_it_or_may_not_shows_nothing(bureau: Bureau) -> None:
    book, narrowed = issued(bureau), replace(bureau.fang, agent_ref="person:9", scopes=(Scope(actions=("query",)),))
    for who, refusal in ((bureau.li_qiang, NoSuchCertificate), (narrowed, BeyondTheMandate)):
        with pytest.raises(refusal):
            shown(book, who)
    revoke(certificate_id=book.pk, reason="查实", by=bureau.zhao_min, now=MONDAY)
    with pytest.raises(NotUsable):
        shown(book, bureau.fang)
    assert not Showing.objects.exists()


def test_what_ends_between_the_code_and_the_look_is_seen_as_it_is(bureau: Bureau) -> None:
    book = issued(bureau)
    token = shown(book, bureau.fang)
    revoke(certificate_id=book.pk, reason="查实", by=bureau.zhao_min, now=MONDAY)
    assert look(token=token, now=MONDAY).certificate.status == "revoked"


@pytest.mark.django_db(transaction=True)
def test_two_who_scan_at_once_and_the_last_use_of_a_grant_each_have_one_winner(transactional_db: None) -> None:
    from zhengwu.certificates.tests.factories import open_bureau

    bureau = open_bureau()
    book = issued(bureau)
    token = shown(book, bureau.fang)
    grant = allowed(book, bureau, most_uses=1)
    second = shown(book, bureau.li_qiang), shown(book, bureau.li_qiang)

    def race(*tokens: str) -> int:
        gate = Barrier(2)

        def scan(one: str) -> Look | None:
            gate.wait()
            try:
                return look(token=one, now=MONDAY)
            except ShowingOver:
                return None
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            return sum(found is not None for found in pool.map(scan, tokens))

    assert race(token, token) == 1
    assert race(*second) == 1, "two codes, one use left"
    grant.refresh_from_db()
    assert (grant.uses, book.uses.count()) == (1, 2)


# ── 授权用证 ─────────────────────────────────────────────────────────────────────────────────────


def test_whoever_is_authorised_shows_and_uses_it_until_it_is_taken_back(bureau: Bureau) -> None:
    book, qiang = issued(bureau), bureau.li_qiang
    grant = allowed(book, bureau)
    assert [one.certificate for one in granted_to(qiang, today=TODAY)] == [book]
    seen = look(token=shown(book, qiang), now=MONDAY)
    assert (seen.shown_by, seen.grant) == ("李强", grant)
    mine: dict[str, Any] = {"holder_ref": qiang.ref, "id_number": qiang.id_number}
    assert usable(**mine, kinds={"低保证"}, today=TODAY) == {"低保证": book}
    offered = [Offered(name="低保证", kind="低保证", identifier=book.identifier or "")]
    assert unfit(offered, **mine, today=TODAY) == []
    handed_in: dict[str, Any] = {
        "identifiers": [book.identifier], "purpose": "办理“租房补贴”", "user_name": "肥西县民政局", "subject_ref": "case:1",
        "consent_by": "李强", **mine, "by": qiang.actor, "now": MONDAY,
    }  # fmt: skip
    with transaction.atomic():
        record_use(**handed_in)
        record_use(**handed_in)
    use = last_use(book)
    assert (use.consent_by, use.grant, use.way) == ("王芳", grant, "material"), "the consent is the holder's"
    grant.refresh_from_db()
    assert grant.uses == 2, "one look, one matter"
    waiting = shown(book, qiang)
    end_use(grant_id=grant.pk, applicant=bureau.fang, now=MONDAY)
    with pytest.raises(ShowingOver):
        look(token=waiting, now=MONDAY)
    with pytest.raises(NoSuchCertificate):
        shown(book, qiang)
    assert usable(**mine, kinds={"低保证"}, today=TODAY) == {}
    assert [one.name for one in unfit(offered, **mine, today=TODAY)] == ["低保证"]
    with pytest.raises(GrantOver), transaction.atomic():
        record_use(**handed_in | {"subject_ref": "case:2"})
    with pytest.raises(GrantEnded):
        end_use(grant_id=grant.pk, applicant=bureau.fang, now=MONDAY)
    assert told(book)[1:] == ["UseAllowed", "CertificateShown", "CertificateUsed", "UseAllowedEnded"]


def test_what_one_holds_goes_before_what_one_was_lent_and_a_purpose_is_one_purpose(bureau: Bureau) -> None:
    book, qiang = issued(bureau), bureau.li_qiang
    allowed(book, bureau, purpose="trade", words="投标")
    mine: dict[str, Any] = {"holder_ref": qiang.ref, "id_number": qiang.id_number, "kinds": {"低保证"}}
    assert usable(**mine, today=TODAY) == {}, "lent for something else"
    own = issued(bureau, qiang.id_number)
    allowed(book, bureau)
    assert usable(**mine, today=TODAY) == {"低保证": own}
    end = LATER + dt.timedelta(days=1)
    assert not granted_to(qiang, today=end).exists(), "over by itself"


def test_only_the_holder_authorises_and_takes_back(bureau: Bureau) -> None:
    book = issued(bureau)
    agent = replace(bureau.fang, agent_ref=bureau.li_qiang.ref, agent_name="李强")
    cases: tuple[tuple[dict[str, Any], type[Exception]], ...] = (
        ({"applicant": bureau.li_qiang, "to": "person:99"}, NoSuchCertificate),
        ({"applicant": agent}, OnlyTheHolder),
        ({"to": bureau.fang.ref}, BadInput),
        ({"until": TODAY + dt.timedelta(days=366)}, BadInput),
        ({"purpose": "other"}, BadInput),
    )
    for rest, refusal in cases:
        with pytest.raises(refusal):
            allowed(book, bureau, **rest)
    assert not Grant.objects.exists()
    grant = allowed(book, bureau)
    for who, refusal in ((bureau.li_qiang, NoSuchGrant), (agent, OnlyTheHolder)):
        with pytest.raises(refusal):
            end_use(grant_id=grant.pk, applicant=who, now=MONDAY)


# ── other bodies' systems ────────────────────────────────────────────────────────────────────────


def wanted(certificate: Certificate, **rest: Any) -> Wanted:
    whole: dict[str, Any] = {"purpose": "handle", "matter": "SW-1", "identifier": certificate.identifier}
    return Wanted(**whole | rest)


@pytest.fixture
def water(bureau: Bureau) -> Officer:
    """陈静 of the water bureau, whose post may call certificates."""
    from zhengwu.certificates.tests.factories import officer_who_may

    return officer_who_may("request", body=ELSEWHERE)


def test_a_body_asks_the_holder_says_yes_and_it_is_used_once(bureau: Bureau, water: Officer) -> None:
    book = issued(bureau)
    with pytest.raises(NotPermitted):
        request_use(wanted=wanted(book), by=bureau.zhao_min, now=MONDAY)
    asked = request_use(wanted=wanted(book), by=water, now=MONDAY)
    assert isinstance(asked, ConsentRequest)
    assert request_use(wanted=wanted(book), by=water, now=MONDAY) == asked, "a question that waits is not asked twice"
    assert list(consents_waiting(bureau.fang, now=MONDAY)) == [asked]
    with pytest.raises(NoSuchRequest):
        answer_consent(request_id=asked.pk, agree=True, applicant=bureau.li_qiang, now=MONDAY)
    answer_consent(request_id=asked.pk, agree=True, applicant=bureau.fang, now=MONDAY)
    with pytest.raises(AnsweredAlready):
        answer_consent(request_id=asked.pk, agree=False, applicant=bureau.fang, now=MONDAY)
    given = request_use(wanted=wanted(book), by=water, now=MONDAY)
    assert isinstance(given, Given)
    assert given.copy is not None
    again = request_use(wanted=wanted(book), by=water, now=MONDAY)
    assert isinstance(again, Given)
    assert again.copy == copy_for(copy_id=given.copy.pk, body_code=ELSEWHERE), "the same matter is the same use"
    use = last_use(book)
    assert (book.uses.count(), use.user_name, use.consent_by) == (1, "肥西县水务局", "王芳")
    assert "SW-1" in use.purpose
    other = request_use(wanted=wanted(book, matter="SW-2"), by=water, now=MONDAY)
    assert isinstance(other, ConsentRequest), "another matter, another question"
    end_use(
        grant_id=my_consent(request_id=asked.pk, applicant=bureau.fang).grant_id or 0, applicant=bureau.fang, now=MONDAY
    )
    with pytest.raises(ConsentRefused):
        request_use(wanted=wanted(book), by=water, now=MONDAY)
    with pytest.raises(NoSuchCopy):
        copy_for(copy_id=given.copy.pk, body_code=ELSEWHERE)
    assert told(book)[1:] == [
        "ConsentAsked", "ConsentAnswered", "CertificateUsed", "CopyMade", "ConsentAsked", "UseAllowedEnded",
    ]  # fmt: skip


def test_a_standing_word_is_enough_a_no_is_a_no_and_silence_lapses(bureau: Bureau, water: Officer) -> None:
    book = issued(bureau)
    allowed(book, bureau, to=f"body:{ELSEWHERE}", purpose="check")
    by_holder = Wanted(purpose="check", matter="SW-1", kind="低保证", holder_number=FANG)
    given = request_use(wanted=by_holder, by=water, now=MONDAY)
    assert isinstance(given, Given)
    assert (given.certificate, given.copy) == (book, None), "a mere check needs no copy"
    no = request_use(wanted=wanted(book), by=water, now=MONDAY)
    assert isinstance(no, ConsentRequest)
    answer_consent(request_id=no.pk, agree=False, applicant=bureau.fang, now=MONDAY)
    with pytest.raises(ConsentRefused):
        request_use(wanted=wanted(book), by=water, now=MONDAY)
    silent = request_use(wanted=wanted(book, matter="SW-2"), by=water, now=MONDAY)
    assert isinstance(silent, ConsentRequest)
    late = MONDAY + dt.timedelta(days=7)
    with pytest.raises(ConsentLapsed):
        answer_consent(request_id=silent.pk, agree=True, applicant=bureau.fang, now=late)
    assert not consents_waiting(bureau.fang, now=late).exists()
    anew = request_use(wanted=wanted(book, matter="SW-2"), by=water, now=late)
    assert isinstance(anew, ConsentRequest)
    assert (anew, anew.asked_at) == (silent, late), "asked anew"


def test_what_does_not_count_or_is_not_there_is_not_given(bureau: Bureau, water: Officer) -> None:
    book = issued(bureau)
    nowhere: tuple[tuple[dict[str, Any], type[Exception]], ...] = (
        ({"identifier": "1.2.156"}, NoSuchCertificate),
        ({"identifier": ""}, BadInput),
        ({"matter": " "}, BadInput),
        ({"purpose": "x"}, BadInput),
    )
    for rest, refusal in nowhere:
        with pytest.raises(refusal):
            request_use(wanted=wanted(book, **rest), by=water, now=MONDAY)
    allowed(book, bureau, to=f"body:{ELSEWHERE}")
    revoke(certificate_id=book.pk, reason="查实", by=bureau.zhao_min, now=MONDAY)
    with pytest.raises(NotUsable):
        request_use(wanted=wanted(book), by=water, now=MONDAY)
    assert not book.uses.exists()


# ── 加注件 ───────────────────────────────────────────────────────────────────────────────────────


def test_a_copy_says_what_for_is_sealed_and_ends_by_itself(bureau: Bureau) -> None:
    seal = standing_seal()
    book = issued(bureau)
    copy = make_copy(certificate_id=book.pk, purpose="trade", words="绿化工程", for_whom="派河物业", until=LATER,
                     applicant=bureau.fang, now=MONDAY)  # fmt: skip
    with pytest.raises(NoSuchCopy):
        my_copy(copy_id=copy.pk, applicant=bureau.li_qiang)
    content = copy_pdf(my_copy(copy_id=copy.pk, applicant=bureau.fang))
    assert content == copy_pdf(my_copy(copy_id=copy.pk, applicant=bureau.fang)), "set once"
    assert content != certificate_pdf(book)
    (signature,) = check_pdf(content, now=current_time())
    assert (signature.outcome, signature.whole, signature.seal_number) == ("genuine", True, seal.number)
    for verdict in (verify(copy.verify_code, today=LATER), verify_file(content, today=LATER)):
        assert (verdict.outcome, verdict.copy_for, verdict.copy_until) == ("valid", "派河物业", LATER)
        assert verdict.copy_purpose == "投标、签合同（绿化工程）"
    after = LATER + dt.timedelta(days=1)
    assert verify(copy.verify_code, today=after).outcome == "copy_over"
    assert verify(book.verify_code or "", today=after).outcome == "valid", "the certificate itself goes on"
    assert verify_file(content[:-9] + b"x" + content[-8:], today=LATER).outcome == "altered"
    revoke(certificate_id=book.pk, reason="查实", by=bureau.zhao_min, now=at("2026-03-03"))
    assert [verify(copy.verify_code, today=day).outcome for day in (LATER, after)] == ["revoked", "revoked"]
    assert told(book)[1:3] == ["CopyMade", "CertificateRevoked"]
    for wrong in ({"for_whom": " "}, {"until": TODAY + dt.timedelta(days=181)}, {"purpose": "other", "words": ""}):
        with pytest.raises(BadInput):
            make_copy(**{"certificate_id": book.pk, "purpose": "trade", "for_whom": "甲", "until": LATER,
                         "applicant": bureau.fang, "now": MONDAY} | wrong)  # type: ignore[arg-type]  # fmt: skip
