"""签名: keep a signature with the words it stands under, and tell later whether either was changed."""

from __future__ import annotations

import datetime as dt
import hashlib
from enum import StrEnum
from typing import Any

from zhengwu.documents.events import SignatureGiven
from zhengwu.documents.models import Document, DrawnSignature
from zhengwu.documents.rules.given_signature import GivenSignature, must_be
from zhengwu.kernel.public import Actor, canonical, plain, publish

#: What stands in the values of a paper for the hand that signed it; no part of what was signed.
SIGNATURE = "signature"


class Standing(StrEnum):
    """What a signature is worth today."""

    HOLDS = "holds"
    """Neither it nor what it stands under was changed."""
    WORDS_CHANGED = "words_changed"
    """What it stands under is not what was signed."""
    SIGNATURE_CHANGED = "signature_changed"
    """The signature itself was changed."""


def sign(
    *,
    subject: str,
    of: str,
    words: str,
    content_sha256: str,
    given: GivenSignature,
    signer_name: str,
    account_id: int | None,
    by: Actor,
    at: dt.datetime,
) -> DrawnSignature:
    """Keep a signature (签名) inside the caller's transaction.

    Args:
        subject: the chain of the matter, `case:…`.
        of: what is signed: `commitment:tolerance`, `commitment:notice`, or the kind of a document.
        words: what stood above the pad.
        content_sha256: the digest of exactly what is signed.
        signer_name: whose signature it is.
        account_id: their account, where they signed with one.

    Raises:
        BadInput: the name written instead is another's
    """
    must_be(given, signer=signer_name)
    signature = DrawnSignature.of_given(
        given,
        subject=subject,
        of=of,
        words=words,
        content_sha256=content_sha256,
        signer_name=signer_name,
        account_id=account_id,
        signed_at=at,
    )
    signature.sha256 = _digest(signature)
    signature.save(force_insert=True)
    publish(
        SignatureGiven(signature_id=signature.pk, of=of, how=signature.how, sha256=signature.sha256, about=subject),
        by=by,
        at=at,
    )
    return signature


def signature_holds(signature: DrawnSignature, *, content_sha256: str) -> Standing:
    """Whether a signature still is what was given, under what was signed.

    Args:
        content_sha256: the digest of what stands there today.
    """
    if _digest(signature) != signature.sha256:
        return Standing.SIGNATURE_CHANGED
    return Standing.HOLDS if signature.content_sha256 == content_sha256 else Standing.WORDS_CHANGED


def signed_content(document: Document) -> str:
    """SHA-256 of what a paper says, the hand that signed it left out."""
    said = {key: value for key, value in document.values.items() if key != SIGNATURE}
    return hashlib.sha256(canonical({"kind": document.kind, "values": said}).encode()).hexdigest()


def signature_record(signature: DrawnSignature) -> dict[str, Any]:
    """Everything its `sha256` covers: the digest of these in their one spelling (`kernel.canonical`)."""
    names = (
        *("subject", "of", "words", "content_sha256", "how", "strokes", "typed_name"),
        *("signer_name", "account_id", "signed_at"),
    )
    return {name: plain(getattr(signature, name)) for name in names}


def _digest(signature: DrawnSignature) -> str:
    return hashlib.sha256(canonical(signature_record(signature)).encode()).hexdigest()
