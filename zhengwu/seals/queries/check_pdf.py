"""验章: whose seal a PDF bears, when it was put there, and whether a byte has changed since."""

from __future__ import annotations

import datetime as dt
import io
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings

from zhengwu.seals.models import DemoKey, Seal
from zhengwu.seals.rules.findings import UNSIGNED, Finding, Seen, conclude
from zhengwu.seals.rules.revocation import meaning

if TYPE_CHECKING:
    from asn1crypto import x509

#: A paper bears one seal, or a few; who sends a thousand wants to keep us busy.
_MOST_SEALS = 20
_NO_PDF = Finding(outcome="unsigned", why="unreadable")
_BROKEN = Finding(outcome="altered", why="unreadable")


def check_pdf(content: bytes, *, now: dt.datetime) -> tuple[Finding, ...]:
    """One finding a seal on the file, in the order in which they were put there; one that says `unsigned` when there is none.

    A certificate is ours when it stands in the register. What was appended after a seal is read for what it does to the page
    (pyHanko's difference analysis): another seal beside it is fine, anything else makes the file an altered one, and so does a
    single byte after the last seal.

    Args:
        now: for a seal no trusted time stamp dates.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    if not content.startswith(b"%PDF-"):
        return (_NO_PDF,)
    try:
        signatures = PdfFileReader(io.BytesIO(content)).embedded_regular_signatures[:_MOST_SEALS]
    except Exception:  # whatever a file somebody made may bring a reader to raise
        logging.getLogger(__name__).info("a file could not be read as PDF", exc_info=True)
        return (_BROKEN if b"/ByteRange" in content else _NO_PDF,)
    if not signatures:
        return (UNSIGNED,)
    roots = _roots()
    return tuple(
        _finding(each, roots=roots, beside=len(signatures) - position - 1, now=now)
        for position, each in enumerate(signatures)
    )


def _finding(signature: Any, *, roots: list[x509.Certificate], beside: int, now: dt.datetime) -> Finding:
    try:
        certificate: x509.Certificate = signature.signer_cert
        seen = _look(signature, certificate, roots=roots, beside=beside, now=now)
    except Exception:  # the same: a broken signature is an answer, not our mistake
        logging.getLogger(__name__).info("a signature could not be read", exc_info=True)
        return _BROKEN
    seal = Seal.objects.select_related("body").filter(certificate_sha256=certificate.sha256.hex()).first()
    means = meaning(seal.standing, stamped_at=seen.stamped_at) if seal else "counts"
    outcome, why = conclude(seen, ours=seal is not None, means=means)
    return Finding(
        outcome=outcome,
        why=why,
        signer=certificate.subject.native.get("common_name", ""),
        sealed_at=seen.stamped_at,
        whole=seen.whole,
        seal_number=seal.number if seal else "",
        seal_name=seal.name if seal else "",
        body_name=seal.body.name if seal else "",
    )


def _look(
    signature: Any, certificate: x509.Certificate, *, roots: list[x509.Certificate], beside: int, now: dt.datetime
) -> Seen:
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    # The register, not a chain, says whose a certificate is, so it is itself what is trusted here.
    status = validate_pdf_signature(
        signature,
        signer_validation_context=ValidationContext(trust_roots=[certificate], allow_fetching=False),
        ts_validation_context=ValidationContext(trust_roots=roots, allow_fetching=False),
    )
    stamp = status.timestamp_validity
    stamped_at = stamp.timestamp if stamp is not None and stamp.intact and stamp.valid and stamp.trusted else None
    level = status.modification_level
    # Before another seal there may stand that seal's own field; after the last one, nothing at all.
    harmless = (
        {ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING} if beside else set()
    )
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    complete = status.coverage is not None and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
    at = stamped_at or now
    return Seen(
        intact=bool(status.intact and status.valid and complete),
        later_changes=not whole and level not in harmless,
        whole=whole,
        in_time=certificate.not_valid_before <= at <= certificate.not_valid_after,
        stamped_at=stamped_at,
    )


def _roots() -> list[x509.Certificate]:
    """Whose time stamps we believe: the demonstration's, once it has an authority, and those of this installation."""
    from asn1crypto import pem, x509

    texts = list(DemoKey.objects.filter(name="root").values_list("certificate_pem", flat=True))
    if settings.SEAL_TRUST_ROOTS:
        texts.append(Path(settings.SEAL_TRUST_ROOTS).read_text(encoding="ascii"))
    return [x509.Certificate.load(der) for text in texts for _, _, der in pem.unarmor(text.encode(), multiple=True)]
