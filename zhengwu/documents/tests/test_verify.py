"""The public check: what a scanned code or a file really is, masked; and revocation."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction

from zhengwu.documents.models import Document
from zhengwu.documents.public import (
    AlreadyRevoked,
    Issuer,
    NoSuchDocument,
    issue,
    pdf,
    revoke,
    verify,
    verify_file,
    verify_url,
)
from zhengwu.documents.tests.factories import CIVIL_AFFAIRS, NOW, VALUES, ZHOU_ZHENG, small_pdf
from zhengwu.kernel.public import BadInput, events_of

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(days=3)


@pytest.fixture
def decision() -> Document:
    return issue(
        kind="approval_decision",
        issuer=CIVIL_AFFAIRS,
        subject="case:1",
        values=VALUES["approval_decision"]["plain"],
        by=ZHOU_ZHENG,
        at=NOW,
    )


def test_a_genuine_document_is_valid_and_its_holder_masked(decision: Document) -> None:
    verdict = verify(decision.verify_code)
    assert (verdict.outcome, verdict.title, verdict.number) == ("valid", "准予决定书", "肥民准〔2026〕1号")
    assert (verdict.issuer_name, verdict.holder_masked) == ("肥西县民政局", "王*")
    assert verdict.issued_date == dt.date(2026, 11, 24)


def test_a_legal_person_is_named_in_full() -> None:
    issued = issue(
        kind="receipt",
        issuer=Issuer(code="x", name="肥西县生态环境局", doc_prefix="肥环"),
        subject="case:2",
        values=VALUES["receipt"]["agent"],
        by=ZHOU_ZHENG,
        at=NOW,
    )
    assert verify(issued.verify_code).holder_masked == "肥西㛃𬭼农业发展有限责任公司"


@pytest.mark.parametrize("code", ["", "ABCD", "ABCD2345EFGH6789JKLM", "😀" * 20, "%' OR '1'='1"])
def test_an_unknown_code_is_not_found(code: str, decision: Document) -> None:
    assert verify(code).outcome == "not_found"
    assert verify(code).number == ""


def test_the_file_we_issued_is_ours_and_any_other_is_not(decision: Document) -> None:
    ours = pdf(decision)
    assert verify_file(ours).outcome == verify_file(decision.pdf_sha256 or "").outcome == "valid"
    altered = verify_file(ours + b"\n")
    assert (altered.outcome, altered.number) == ("altered", decision.number)
    assert verify_file(small_pdf()).outcome == "not_found"
    assert verify_file(b"").outcome == verify_file("").outcome == verify_file("x" * 64).outcome == "not_found"


def test_the_qr_code_leads_to_the_check(decision: Document) -> None:
    assert verify_url(decision).endswith(f"/v/{decision.verify_code}")


def test_a_revoked_document_says_so_and_since_when(decision: Document) -> None:
    ours = pdf(decision)
    revoke(document_id=decision.pk, reason="隐瞒家庭收入", by=ZHOU_ZHENG, at=LATER)
    for verdict in (verify(decision.verify_code), verify_file(ours)):
        assert (verdict.outcome, verdict.revoked_date) == ("revoked", dt.date(2026, 11, 27))
    assert [event.type for event in events_of("case:1")] == ["documents.DocumentIssued", "documents.DocumentRevoked"]


def test_a_document_is_revoked_once_and_for_a_reason(decision: Document) -> None:
    with pytest.raises(BadInput):
        revoke(document_id=decision.pk, reason=" ", by=ZHOU_ZHENG, at=LATER)
    revoke(document_id=decision.pk, reason="隐瞒家庭收入", by=ZHOU_ZHENG, at=LATER)
    with pytest.raises(AlreadyRevoked, match="肥民准"):
        revoke(document_id=decision.pk, reason="再来一次", by=ZHOU_ZHENG, at=LATER)
    with pytest.raises(NoSuchDocument):
        revoke(document_id=UUID(int=0), reason="没有", by=ZHOU_ZHENG, at=LATER)
    with pytest.raises(DatabaseError, match="stays revoked"), transaction.atomic():
        Document.objects.filter(pk=decision.pk).update(state="valid", revoked_at=None)
