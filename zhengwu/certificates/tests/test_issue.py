"""Issued, changed, held back, ended: by whom, with which number, and what a check says of it."""

from __future__ import annotations

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from zhengwu.certificates.models import Certificate, CertificateChange
from zhengwu.certificates.public import (
    AskedAlready,
    NoSuchCertificate,
    NothingAsked,
    NotNow,
    answer_correction,
    ask_correction,
    cancel,
    certificate_actions,
    certificate_for,
    certificate_ofd,
    certificate_pdf,
    certificates_for,
    certificates_of,
    change,
    extend,
    history_of,
    issue,
    my_certificate,
    read_identifier,
    release,
    revoke,
    sweep_expired,
    transfer,
    verify,
    verify_file,
    versions_of,
    withdraw,
    withhold,
)
from zhengwu.certificates.rules.directory import NotInForce
from zhengwu.certificates.rules.validity import NotLonger
from zhengwu.certificates.tests.factories import CIVIL, FANG, MONDAY, QIANG, TYPE, Bureau, at, issued, standing_seal
from zhengwu.documents.public import destroy_files, store_file
from zhengwu.kernel.public import BadInput, NotPermitted, current_time, events_of
from zhengwu.ofd.public import verify as verify_ofd
from zhengwu.seals.public import check_pdf, sm2_roots

TODAY = dt.date(2026, 3, 2)


def told(certificate: Certificate) -> list[str]:
    return [event.type.partition(".")[2] for event in events_of(certificate.subject)]


def outcome(certificate: Certificate, today: dt.date = TODAY) -> str:
    return verify(certificate.verify_code or "", today=today).outcome


def test_it_gets_its_number_identifier_code_and_days(bureau: Bureau) -> None:
    first, second = issued(bureau), issued(bureau, QIANG, FANG)
    assert (first.number, second.number) == ("肥民低保字〔2026〕1号", "肥民低保字〔2026〕2号")
    read = read_identifier(first.identifier or "")
    assert (read.type_code, read.issuer_code, read.serial, read.version) == (TYPE, CIVIL, "2600000001", 1)
    assert len(first.verify_code or "") == 26
    assert (first.valid_to, first.trust_level) == (dt.date(2027, 3, 1), "A")
    assert told(first) == ["CertificateIssued"]
    assert FANG not in str(events_of(first.subject)[0].data)
    assert set(certificates_of(bureau.fang)) == {first, second}, "her own, and the one she holds with somebody"
    assert my_certificate(certificate_id=second.pk, applicant=bureau.fang) == second
    with pytest.raises(NoSuchCertificate):
        my_certificate(certificate_id=first.pk, applicant=bureau.li_qiang)
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(c)::text FROM certificate c")
        assert not any(FANG in row[0] or "巢湖路" in row[0] for row in cursor.fetchall()), "sealed in the database"


def test_who_may_not_or_says_it_wrong_issues_nothing(bureau: Bureau) -> None:
    whole = {"type_code": TYPE, "body_code": CIVIL, "holders": [FANG], "says": {}, "valid_from": TODAY, "now": MONDAY}
    with pytest.raises(NotPermitted):
        issue(**whole, by=bureau.wairen)  # type: ignore[arg-type]
    for wrong, refusal in (
        ({"holders": []}, BadInput),
        ({"holders": ["340123200001010011"]}, BadInput),
        ({"says": {"number": "1"}}, BadInput),
        ({"valid_to": dt.date(2026, 3, 1)}, BadInput),
        ({"type_code": "X"}, NotInForce),
    ):
        with pytest.raises(refusal):
            issue(**whole | wrong, by=bureau.zhao_min)  # type: ignore[arg-type]
    assert not Certificate.objects.exists()
    assert issued(bureau).number.endswith("〕1号"), "what was refused took no number"


def test_changes_end_the_old_identifier_and_keep_the_number(bureau: Bureau) -> None:
    first, officer = issued(bureau), bureau.zhao_min
    second = change(certificate_id=first.pk, says={"people": 4}, reason="添了孩子", by=officer, now=at("2026-04-01"))
    third = extend(
        certificate_id=second.pk, valid_to=dt.date(2028, 3, 1), reason="复核", by=officer, now=at("2026-05-01")
    )
    assert first.number == second.number == third.number
    assert [read_identifier(c.identifier or "").version for c in (first, second, third)] == [1, 2, 3]
    assert (third.predecessor, third.data["people"], third.valid_to) == (second, 4, dt.date(2028, 3, 1))
    assert [outcome(c) for c in (first, second, third)] == ["replaced", "replaced", "valid"]
    assert [line.what for line in history_of(third)] == ["签发", "变更", "延续"]
    assert list(versions_of(first)) == [third, second, first]
    assert list(certificates_of(bureau.fang)) == [third]
    assert told(first) == ["CertificateIssued", "CertificateChanged"]
    with pytest.raises(NotNow):
        change(certificate_id=first.pk, says={"people": 5}, reason="旧的", by=officer, now=MONDAY)
    with pytest.raises(NotLonger):
        extend(certificate_id=third.pk, valid_to=dt.date(2027, 1, 1), reason="短", by=officer, now=MONDAY)
    for nothing in ({"says": {"people": 4}, "reason": "一样"}, {"says": {"people": 9}, "reason": " "}):
        with pytest.raises(BadInput):
            change(certificate_id=third.pk, **nothing, by=officer, now=MONDAY)  # type: ignore[arg-type]
    with pytest.raises(IntegrityError), transaction.atomic():
        Certificate.objects.filter(pk=first.pk).update(status="valid")


@pytest.mark.parametrize(
    ("verbs", "ends"),
    [
        ((withhold,), "withheld"),
        ((withhold, release), "valid"),
        ((withhold, withdraw), "withdrawn"),
        ((revoke,), "revoked"),
        ((cancel,), "cancelled"),
        ((transfer,), "transferred"),
    ],
)
def test_what_an_authority_does_to_it(bureau: Bureau, verbs: tuple[object, ...], ends: str) -> None:
    certificate = issued(bureau)
    for verb in verbs:
        for by, reason, refusal in ((bureau.wairen, "想", NotPermitted), (bureau.zhao_min, "", BadInput)):
            with pytest.raises(refusal):
                verb(certificate_id=certificate.pk, reason=reason, by=by, now=MONDAY)  # type: ignore[operator]
        verb(certificate_id=certificate.pk, reason="查实", by=bureau.zhao_min, now=MONDAY)  # type: ignore[operator]
    assert outcome(certificate) == ends
    assert len(told(certificate)) == 1 + len(verbs) == 1 + CertificateChange.objects.count()
    assert all(b.locked for b in certificate_actions(_fresh(certificate), officer=bureau.zhao_min)) == (
        ends not in {"valid", "withheld"}
    )
    assert certificate_actions(_fresh(certificate), officer=bureau.wairen) == []


def _fresh(certificate: Certificate) -> Certificate:
    return Certificate.objects.select_related("issuer__division").get(pk=certificate.pk)


def test_the_day_after_the_last_one_it_expires_once(bureau: Bureau) -> None:
    certificate, forever = issued(bureau, valid_to=TODAY), issued(bureau)
    assert outcome(certificate, TODAY) == "valid"
    assert outcome(certificate, dt.date(2026, 3, 3)) == "expired", "whether or not the sweep has been"
    assert sweep_expired(now=MONDAY) == 0
    assert [sweep_expired(now=at("2026-03-03", 0)) for _ in range(2)] == [1, 0]
    assert told(certificate)[-1] == "CertificateExpired"
    assert _fresh(forever).status == "valid"


@pytest.mark.django_db(transaction=True)
def test_two_officers_at_once_get_two_numbers_and_an_undone_one_leaves_no_gap(bureau: Bureau) -> None:
    gate = Barrier(2, timeout=30)

    def run(undone: bool) -> str:
        try:
            with transaction.atomic():
                gate.wait()
                number = issued(bureau).number
                if undone:
                    transaction.set_rollback(True)
            return number
        finally:
            connection.close()

    for undone in (False, True):
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(run, [False, undone]))
    numbers = sorted(Certificate.objects.values_list("number", flat=True))
    assert numbers == [f"肥民低保字〔2026〕{n}号" for n in (1, 2, 3)]


def test_the_paper_is_pdf_a_and_a_changed_byte_is_found(bureau: Bureau) -> None:
    certificate = issued(bureau)
    content = certificate_pdf(certificate)
    assert certificate_pdf(_fresh(certificate)) == content
    assert b"pdfaid" in content
    from pdfminer.high_level import extract_text

    words = extract_text(io.BytesIO(content)).replace("\n", "").replace(" ", "")
    for said in ("低保证", "王芳", "肥西县民政局", "上派镇巢湖路12号", "3401**********0028", "肥民低保字〔2026〕1号"):
        assert said in words, said
    assert FANG not in words, "nobody needs the whole number"
    assert verify_file(content, today=TODAY).outcome == "valid"
    altered = content.replace(b"2026", b"2027", 1)
    assert altered != content
    assert verify_file(altered, today=TODAY).outcome == "altered"
    assert verify_file(b"%PDF-1.7 nothing of ours", today=TODAY).outcome == "not_found"
    withhold(certificate_id=certificate.pk, reason="查", by=bureau.zhao_min, now=MONDAY)
    assert verify_file(content, today=TODAY).outcome == "withheld"


def test_it_bears_the_seal_of_its_issuer_and_is_spared_when_files_are_destroyed(
    bureau: Bureau, django_capture_on_commit_callbacks: Any
) -> None:
    seal = standing_seal()
    certificate = issued(bureau, FANG)
    content = certificate_pdf(certificate)
    (found,) = check_pdf(content, now=current_time())
    assert (found.outcome, found.whole, found.seal_number) == ("genuine", True, seal.number)
    verdict = verify(certificate.verify_code or "", today=TODAY)
    assert (verdict.outcome, verdict.seal_name, verdict.seal_means) == ("valid", seal.name, "counts")
    as_ofd = certificate_ofd(certificate)
    assert certificate_ofd(Certificate.objects.get(pk=certificate.pk)) == as_ofd, "made once"
    report = verify_ofd(as_ofd, roots=sm2_roots())
    assert (report.outcome, report.signatures[0].seal_name) == ("genuine", seal.name)
    assert verify_file(as_ofd, today=TODAY).outcome == "valid"
    altered = as_ofd[:-1] + bytes([as_ofd[-1] ^ 1])
    assert verify_file(altered, today=TODAY).outcome == "altered", "it still says its code"
    handed_in = store_file(
        name="低保证.pdf",
        stream=io.BytesIO(content),
        declared_type="application/pdf",
        owner_ref="account:1",
        now=MONDAY,
    )
    with django_capture_on_commit_callbacks(execute=True):
        assert destroy_files([handed_in.pk], now=MONDAY) == 1
    assert certificate_pdf(Certificate.objects.get(pk=certificate.pk)) == content


def test_a_check_is_one_statement_and_names_nobody(bureau: Bureau) -> None:
    certificate = issued(bureau)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        found = verify(f" {certificate.verify_code} ".lower(), today=TODAY)
    assert len(asked) == 1
    assert (found.holder_masked, found.title, found.number) == ("王*", "低保证", certificate.number)
    assert found.valid_to == dt.date(2027, 3, 1)
    for guess in ("", "A" * 26, "A" * 20, "A" * 25, "\x00", "证" * 26):
        assert verify(guess, today=TODAY).outcome == "not_found"


def test_the_holder_asks_for_a_correction_and_is_answered_once(bureau: Bureau) -> None:
    certificate = issued(bureau)
    with pytest.raises(NoSuchCertificate):
        ask_correction(certificate_id=certificate.pk, what="人口", applicant=bureau.li_qiang, now=MONDAY)
    with pytest.raises(BadInput):
        ask_correction(certificate_id=certificate.pk, what=" ", applicant=bureau.fang, now=MONDAY)
    ask_correction(certificate_id=certificate.pk, what="是 4 个人", applicant=bureau.fang, now=MONDAY)
    with pytest.raises(AskedAlready):
        ask_correction(certificate_id=certificate.pk, what="是 4 个人", applicant=bureau.fang, now=MONDAY)
    assert list(certificates_for(officer=bureau.zhao_min, status="asked")) == [certificate]
    for says in ({"people": 3}, {"people": "x"}):
        with pytest.raises(BadInput):
            answer_correction(
                certificate_id=certificate.pk, correct=True, answer="已改", says=says, by=bureau.zhao_min, now=MONDAY
            )
    answer_correction(
        certificate_id=certificate.pk, correct=True, answer="已改", says={"people": 4}, by=bureau.zhao_min, now=MONDAY
    )
    with pytest.raises(NothingAsked):
        answer_correction(certificate_id=certificate.pk, correct=False, answer="再看", by=bureau.zhao_min, now=MONDAY)
    now_valid = certificates_of(bureau.fang).get()
    assert (now_valid.version, now_valid.data["people"]) == (2, 4)
    assert told(certificate) == ["CertificateIssued", "CorrectionAsked", "CertificateChanged", "CorrectionAnswered"]


def test_the_desk_finds_what_it_may_see(bureau: Bureau) -> None:
    certificate = issued(bureau)
    issued(bureau, QIANG)
    for q in (certificate.number, "王", FANG, certificate.identifier or ""):
        assert list(certificates_for(officer=bureau.zhao_min, q=q)) == [certificate], q
    assert certificates_for(officer=bureau.zhao_min, status="valid").count() == 2
    assert not certificates_for(officer=bureau.wairen).exists()
    with pytest.raises(NotPermitted):
        certificate_for(certificate_id=certificate.pk, by=bureau.wairen)
    for unknown in ("\x00", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(NoSuchCertificate):
            certificate_for(certificate_id=unknown, by=bureau.zhao_min)
