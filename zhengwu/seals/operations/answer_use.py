"""审批用印: a second person looks at the file and lets the seal be put on, or does not."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, NotFound, clean_text, publish
from zhengwu.organisations.public import Officer, Over, over_body, require
from zhengwu.seals.events import UseAnswered
from zhengwu.seals.models import UseRequest
from zhengwu.seals.operations._apply import apply_seal
from zhengwu.seals.operations._seal import APPROVE, KEEP


class NoSuchRequest(NotFound):
    """No such request, or not this officer's to see."""

    code = "seal.request_not_found"
    template = "没有找到这份用印申请，请从用印申请的列表里选。"


class AnsweredAlready(Conflict):
    """Somebody else was faster."""

    code = "seal.request_answered"
    template = "这份申请已经由{who}答复。请刷新页面看结果。"


def answer_use(*, request_id: int, approved: bool, answer: str, by: Officer, now: dt.datetime) -> UseRequest:
    """Approve a use, and the file is sealed at once; or refuse it, with the reason (双人用印).

    Nobody approves what they asked for: the table of permission says so, and the database too. Whoever calls this has proved a
    moment ago who they are.

    Raises:
        NoSuchRequest, NotPermitted, DidTheOtherSide, AnsweredAlready, SealNotInForce
        BadInput: refused without a reason
        SigningSilent, SigningNotSetUp, NotSealable
    """
    said = clean_text(answer, max_length=1000, loc=("answer",))
    if not approved and not said:
        raise BadInput.one(("answer",), "不同意时，请写明理由。", "seal.answer_missing")
    with transaction.atomic():
        request = (
            UseRequest.objects.select_for_update(of=("self",))
            .select_related("seal__body__division")
            .filter(pk=request_id)
            .first()
        )
        if request is None:
            raise NoSuchRequest
        require(by, APPROVE, over=over_of(request))
        if request.state != UseRequest.State.ASKED:
            raise AnsweredAlready(who=request.answered_by or request.asked_by)
        if approved:
            sealed = apply_seal(
                request.seal,
                bytes(request.content),
                subject=f"use:{request.pk}",
                title=request.title,
                mode="dual",
                by=by.actor,
                at=now,
                asked_by=request.asked_by,
                approved_by=by.name,
                request=request,
            )
            request.sealed_content = sealed.content
        request.state = UseRequest.State.SEALED if approved else UseRequest.State.REFUSED
        request.answered_account, request.answered_by = by.account_id, by.name
        request.answered_at, request.answer = now, said
        request.save(
            update_fields=["state", "sealed_content", "answered_account", "answered_by", "answered_at", "answer"]
        )
        publish(
            UseAnswered(
                seal_number=request.seal.number,
                request_id=request.pk,
                accounts=(request.asked_account,),
                approved=approved,
                answer=said,
            ),
            by=by.actor,
            at=now,
        )
    return request


def over_of(request: UseRequest) -> Over:
    """A request as the object of permission: at the body whose seal it is, asked for by somebody."""
    at = over_body(request.seal.body)
    return Over(division_code=at.division_code, body_code=at.body_code, done_by={KEEP: (request.asked_account,)})
