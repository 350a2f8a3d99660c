"""用印申请: somebody wants a file sealed by hand."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.db import transaction

from zhengwu.kernel.public import BadInput, clean_line, local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.seals.events import UseAsked
from zhengwu.seals.models import UseRequest
from zhengwu.seals.operations._apply import apply_seal, must_be_in_force
from zhengwu.seals.operations._seal import KEEP, locked
from zhengwu.seals.operations.suspend import said_reason
from zhengwu.seals.rules.kinds import takes_two

MOST_BYTES = 10 * 1024 * 1024


def ask_for_use(
    *, seal_number: str, title: str, reason: str, content: bytes, by: Officer, now: dt.datetime
) -> UseRequest:
    """Ask to have a PDF sealed. A main seal waits for somebody else's approval; any other is put on at once by its keeper.

    Whoever calls this has proved a moment ago who they are.

    Raises:
        NoSuchSeal, NotPermitted, SealNotInForce
        BadInput: no title, no reason, no PDF; NotSealable
        SigningSilent, SigningNotSetUp
    """
    said = clean_line(title, max_length=200, loc=("title",))
    if not said:
        raise BadInput.one(("title",), "请写文件的名称。", "seal.title_missing")
    why = said_reason(reason)
    if not content.startswith(b"%PDF-") or len(content) > MOST_BYTES:
        raise BadInput.one(
            ("file",), "请选要盖章的 PDF 文件，最大 {most} MB。", "seal.file", most=MOST_BYTES // 1024 // 1024
        )
    with transaction.atomic():
        seal = locked(number=seal_number, action=KEEP, by=by)
        must_be_in_force(seal, today=local_date(now))
        request = UseRequest(
            seal=seal,
            title=said,
            reason=why,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            asked_account=by.account_id,
            asked_by=by.name,
            asked_at=now,
        )
        request.save()
        if takes_two(seal.kind):
            publish(
                UseAsked(seal_number=seal.number, request_id=request.pk, body_code=seal.body.code, title=said),
                by=by.actor,
                at=now,
            )
            return request
        sealed = apply_seal(
            seal, content, subject=f"use:{request.pk}", title=said, mode="keeper", by=by.actor, at=now, request=request
        )
        request.state, request.sealed_content = UseRequest.State.SEALED, sealed.content
        request.save(update_fields=["state", "sealed_content"])
    return request
