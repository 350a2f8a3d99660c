"""Papers under the seal of their body: every kind, once, and what the public check says of them."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from zhengwu.documents.models import Document
from zhengwu.documents.public import KINDS, ContentLost, Issuer, issue, ofd, pdf, verify, verify_file
from zhengwu.documents.tests.factories import VALUES, ZHOU_ZHENG
from zhengwu.kernel.public import SYSTEM, current_time, relay
from zhengwu.ofd.public import verify as verify_ofd
from zhengwu.organisations.public import create_body, create_division
from zhengwu.people.public import complete_uscc, open_account
from zhengwu.seals.public import Seal, SealUse, check_pdf, register_seal, sm2_roots, stand

pytestmark = pytest.mark.django_db
BODY = Issuer(code=complete_uscc("11340123MA000005"), name="肥西县民政局", doc_prefix="肥民")
SINCE = dt.date(2020, 1, 1)


@pytest.fixture
def seals(db: None) -> dict[str, Seal]:
    """Both seals of 民政局, standing for every kind."""
    now = current_time()
    for code, name in (("340000000000", "安徽省"), ("340100000000", "合肥市"), ("340123000000", "肥西县")):
        create_division(code=code, name=name, by=SYSTEM, now=now)
    create_body(code=BODY.code, name=BODY.name, short_name="", division_code="340123000000", by=SYSTEM, now=now)
    keeper = open_account(username="zhaomin", display_name="赵敏", is_staff=True, by=SYSTEM, now=now)
    made = {}
    for number, purpose in (("3401230000017", "approval"), ("3401230000018", "acceptance")):
        made[purpose] = register_seal(
            number=number, body_code=BODY.code, kind="special", purpose=purpose, keeper=keeper, valid_from=SINCE,
            by=SYSTEM, now=now,
        )  # fmt: skip
        stand(made[purpose], papers=list(KINDS), by=SYSTEM, now=now)
    return made


def issued(kind: str) -> Document:
    values = VALUES[kind]["plain"]
    return issue(kind=kind, issuer=BODY, subject="case:1", values=values, by=ZHOU_ZHENG, at=current_time())


def test_every_kind_of_paper_is_sealed_and_poppler_agrees(seals: dict[str, Seal], tmp_path: Path) -> None:
    papers = [issued(kind) for kind in VALUES]
    relay(now=current_time())
    pdfsig = shutil.which("pdfsig")
    assert pdfsig, "pdfsig is missing: install poppler-utils"
    for paper in papers:
        paper.refresh_from_db()
        content = pdf(paper)
        purpose = KINDS[paper.kind].purpose
        assert paper.sealed_by == seals[purpose].number, paper.kind
        (found,) = check_pdf(content, now=current_time())
        assert (found.outcome, found.whole, found.seal_number) == ("genuine", True, paper.sealed_by)
        assert b"pdfaid:part>2<" in content
        (file := tmp_path / f"{paper.kind}.pdf").write_bytes(content)
        said = subprocess.run([pdfsig, str(file)], capture_output=True, check=False).stdout.decode()
        assert "Signature is Valid" in said, paper.kind
        assert "Total document signed" in said
    assert SealUse.objects.count() == len(papers), "each paper once"


def test_its_ofd_bears_the_same_seal_in_sm2(seals: dict[str, Seal]) -> None:
    paper = issued("approval_decision")
    content = ofd(paper)
    report = verify_ofd(content, roots=sm2_roots())
    assert report.outcome == "genuine", report
    (signature,) = report.signatures
    assert (signature.seal_name, signature.outcome) == ("肥西县民政局行政审批专用章", "genuine")
    assert verify_ofd(content).outcome == "not_trusted", "somebody who does not know us"
    assert ofd(Document.objects.get(pk=paper.pk)) == content
    uses = SealUse.objects.filter(subject=f"document:{paper.pk}", seal=seals["approval"])
    assert uses.count() == 2, "the PDF once, the OFD once"
    assert verify_file(content).outcome == "valid"
    late = issued("approval_decision")
    pdf(late)
    ended = {"state": "revoked", "state_since": current_time(), "state_reason": "换章"}
    Seal.objects.filter(pk=seals["approval"].pk).update(**ended)
    assert verify_ofd(ofd(Document.objects.get(pk=late.pk))).outcome == "unsigned", "no seal after its days"


def test_the_check_tells_whose_seal_it_is_and_what_became_of_it(seals: dict[str, Seal]) -> None:
    paper = issued("approval_decision")
    ours = pdf(paper)
    with pytest.raises(DatabaseError, match="sealed once"), transaction.atomic():
        Document.objects.filter(pk=paper.pk).update(sealed_by="", sealed_at=None)
    for verdict in (verify(paper.verify_code), verify_file(ours)):
        assert (verdict.outcome, verdict.seal_name) == ("valid", "肥西县民政局行政审批专用章")
        assert (verdict.seal_means, verdict.sealed_at) == ("counts", paper.sealed_at)
    swapped = ours.replace(b"/Rotate", b"/rotate") + b"\n"
    assert (verify_file(swapped).outcome, verify_file(swapped).number) == ("altered", paper.number)
    appended = ours + b"1 0 obj\n<</Type/Catalog>>\nendobj\n"
    assert verify_file(appended).outcome == "altered"
    without_code = ours.replace(b"zhengwu-verify-", b"zhengwu-vorify-")
    told = verify_file(without_code)
    assert (told.outcome, told.how, told.seal_name) == ("altered", "bytes", "肥西县民政局行政审批专用章")
    assert paper.sealed_at
    Seal.objects.filter(pk=seals["approval"].pk).update(
        state="revoked",
        state_since=current_time(),
        state_reason="失窃",
        compromised_from=paper.sealed_at - dt.timedelta(hours=1),
    )
    assert (verify(paper.verify_code).outcome, verify(paper.verify_code).seal_means) == ("valid", "doubtful")


def test_a_body_without_a_seal_issues_without_one(seals: dict[str, Seal]) -> None:
    Seal.objects.all().update(state="suspended", state_since=current_time(), state_reason="查找")
    paper = issued("receipt")
    content = pdf(paper)
    assert (paper.sealed_by, paper.sealed_at, verify(paper.verify_code).seal_name) == ("", None, "")
    Seal.objects.all().update(state="in_force", state_since=None)
    assert pdf(Document.objects.get(pk=paper.pk)) == content, "a paper that went out stays as it went out"


def test_a_lost_sealed_file_comes_from_the_backup_alone(seals: dict[str, Seal], tmp_path: Path) -> None:
    paper = issued("receipt")
    pdf(paper)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.unlink()
    with pytest.raises(ContentLost):
        pdf(paper)
