"""签名: what was signed in a case, by whom, and whether words and signature still are what they were."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zhengwu.cases.models import Case, Commitment
from zhengwu.cases.queries.promises import commitments_of
from zhengwu.cases.rules.promise import digest_of
from zhengwu.cases.rules.signing import SIGNED_NAMES
from zhengwu.documents.public import (
    Document,
    DrawnSignature,
    Standing,
    documents_of,
    hand_signatures_of,
    signature_holds,
    signed_content,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedWords:
    """A promise, or a paper signed on the pad. `signature` is None where a promise was made without one; `text` is a promise's.

    `digest`: the SHA-256 of what was signed, as recorded then; `standing`: recomputed from what stands there now.
    """

    of: str
    title: str
    text: str = ""
    materials: tuple[str, ...] = ()
    digest: str
    signed_by: str
    signed_at: dt.datetime
    signature: DrawnSignature | None
    standing: Standing


def signed_in(case: Case) -> list[SignedWords]:
    """Promises first, then papers. Two SQL statements, three where a paper was signed on the pad."""
    given = list(hand_signatures_of(case.subject))
    return [*_promises(case, given), *_papers(case, given)]


def _promises(case: Case, given: list[DrawnSignature]) -> Iterator[SignedWords]:
    for promise in commitments_of(case):
        of = promise.signed_as
        # A returned application is promised anew when it comes again: the last signature is the one under these words.
        signature = next((s for s in reversed(given) if s.of == of and s.signed_at >= promise.signed_at), None)
        yield SignedWords(
            of=of,
            title=SIGNED_NAMES[of],
            text=promise.text,
            materials=tuple(promise.materials),
            digest=promise.digest,
            signed_by=promise.signed_by,
            signed_at=promise.signed_at,
            signature=signature,
            standing=_standing(promise, signature),
        )


def _standing(promise: Commitment, signature: DrawnSignature | None) -> Standing:
    today = digest_of(promise.text)
    if today != promise.digest:
        return Standing.WORDS_CHANGED
    return signature_holds(signature, content_sha256=today) if signature else Standing.HOLDS


def _papers(case: Case, given: list[DrawnSignature]) -> Iterator[SignedWords]:
    signed = [s for s in given if not s.of.startswith(Commitment.SIGNED_AS)]
    papers = list(documents_of(case.subject)) if signed else []
    for signature in signed:
        paper = _paper_of(signature, papers)
        yield SignedWords(
            of=signature.of,
            title=SIGNED_NAMES[signature.of],
            digest=signature.content_sha256,
            signed_by=signature.signer_name,
            signed_at=signature.signed_at,
            signature=signature,
            standing=signature_holds(signature, content_sha256=signed_content(paper) if paper else ""),
        )


def _paper_of(signature: DrawnSignature, papers: list[Document]) -> Document | None:
    """The paper it was given under: issued in the same instant."""
    return next((p for p in papers if p.kind == signature.of and p.issued_at == signature.signed_at), None)
