"""撤销文书: say publicly that a document no longer counts."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.documents.events import DocumentRevoked
from zhengwu.documents.models import Document
from zhengwu.kernel.public import Actor, BadInput, Conflict, NotFound, publish


class AlreadyRevoked(Conflict):
    """It was revoked before."""

    code = "document.already_revoked"
    template = "{number} 已经撤销过了，不用再办。"


class NoSuchDocument(NotFound):
    """There is no such document."""

    code = "document.not_found"
    template = "没有找到这份文书，请检查编号。"


def revoke(*, document_id: UUID, reason: str, by: Actor, at: dt.datetime) -> Document:
    """Revoke a document (撤销文书): its number stays taken, whoever scans it reads 已撤销 and since when.

    Raises:
        NoSuchDocument, AlreadyRevoked, BadInput: no reason given
    """
    if not (reason := reason.strip()):
        raise BadInput.one(("reason",), "请写明撤销这份文书的理由。", "document.reason")
    with transaction.atomic():
        document = Document.objects.select_for_update().filter(pk=document_id).first()
        if document is None:
            raise NoSuchDocument
        if not document.is_valid:
            raise AlreadyRevoked(number=document.number)
        document.state, document.revoked_at, document.revoked_reason = Document.State.REVOKED, at, reason
        document.save(update_fields=["state", "revoked_at", "revoked_reason"])
        publish(
            DocumentRevoked(
                document_id=document.pk,
                kind=document.kind,
                number=document.number,
                reason=reason,
                about=document.subject,
            ),
            by=by,
            at=at,
        )
    return document
