"""Reactions to events of this room and of lower ones."""

from __future__ import annotations

from uuid import UUID

from zhengwu.documents.events import DocumentIssued
from zhengwu.documents.models import Document
from zhengwu.documents.operations.pdf import pdf
from zhengwu.kernel.public import StoredEvent, reacts


@reacts(DocumentIssued, later=True)
def set_pdf(event: StoredEvent) -> None:
    """Set the PDF soon after the document is issued, so that a reader never waits and a broken one is noticed."""
    if document := Document.objects.filter(pk=UUID(event.data["document_id"])).first():
        pdf(document)
