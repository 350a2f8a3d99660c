"""The wording a document was issued in."""

from __future__ import annotations

from zhengwu.documents.models import Document
from zhengwu.documents.rules.wordings.blocks import Wording
from zhengwu.documents.wordings import built_in


def wording_of(document: Document) -> Wording:
    """The version pinned when it was issued; without one, the built-in wording."""
    return document.wording.wording if document.wording is not None else built_in(document.kind)
