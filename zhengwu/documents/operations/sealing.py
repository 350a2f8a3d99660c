"""用印: the seal of the issuing body on a paper that has just been set."""

from __future__ import annotations

from typing import Any

from zhengwu.documents.models import Document
from zhengwu.documents.rules.kinds import kind_named
from zhengwu.kernel.public import current_time
from zhengwu.seals.public import seal_pdf


def sealed(document: Document, content: bytes) -> tuple[bytes, dict[str, Any]]:
    """The paper with the seal of its body, and what the document remembers of it; the paper as it is when the body keeps none for
    this kind.

    It is sealed now, whenever it was issued: a time stamp says nothing else.

    Raises:
        SigningSilent, SigningNotSetUp
    """
    done = seal_pdf(
        content,
        body_code=document.issuer_code,
        purpose=kind_named(document.kind).purpose,
        subject=f"document:{document.pk}",
        kind=document.kind,
        title=f"{document.title} {document.number}",
        at=current_time(),
    )
    if done is None:
        return content, {}
    return done.content, {"sealed_by": done.seal_number, "sealed_at": done.sealed_at}
