"""Reads of 公开征求意见: for the public, and for those who opened it."""

from __future__ import annotations

import datetime as dt
from typing import Literal
from uuid import UUID

from django.db.models import Count, Prefetch, Q, QuerySet

from zhengwu.items.models import Consultation, ConsultedDraft, Draft
from zhengwu.items.models.draft import OPEN
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, covered_by, over_body, require

ConsultationWhen = Literal["", "open", "over", "coming"]


class ConsultationUnknown(NotFound):
    """There is no such round, or it has not begun."""

    code = "consultation.unknown"
    template = "没有找到这次征求意见。请从征求意见的列表里选。"


class OpinionUnknown(NotFound):
    """The round has no such opinion."""

    code = "consultation.opinion_unknown"
    template = "没有找到这条意见。请从意见列表里选。"


def consultations(*, when: ConsultationWhen = "", q: str = "", today: dt.date) -> QuerySet[Consultation]:
    """Rounds the public may see, newest first: those that have begun.

    Args:
        when: open (opinions are taken) · over. q: part of the title.
    """
    return _narrowed(_rows().filter(opens_date__lte=today), when, q, today)


def consultations_for(
    *, by: Officer, when: ConsultationWhen = "", q: str = "", today: dt.date
) -> QuerySet[Consultation]:
    """Rounds an officer looks after, newest first, those to come among them, with the number of opinions not yet answered."""
    mine = covered_by(by, actions=("items.edit", "items.publish"), body_field="body__code", task_field="")
    waiting = Count("opinions", filter=Q(opinions__answer=""))
    return _narrowed(_rows().filter(mine), when, q, today).annotate(unanswered=waiting)


def _rows() -> QuerySet[Consultation]:
    return Consultation.objects.select_related("body__division").annotate(given=Count("opinions"))


def _narrowed(rows: QuerySet[Consultation], when: str, q: str, today: dt.date) -> QuerySet[Consultation]:
    running = Q(closed_at=None, opens_date__lte=today, closes_date__gte=today)
    views = {
        "open": running,
        "over": Q(closed_at__isnull=False) | Q(closes_date__lt=today),
        "coming": Q(opens_date__gt=today),
    }
    if when in views:
        rows = rows.filter(views[when])
    if words := q.replace("\x00", "").strip():
        rows = rows.filter(title__icontains=words)
    return rows.order_by("-opens_date", "-opened_at")


def consultation_of(*, consultation_id: UUID, today: dt.date) -> Consultation:
    """A round that has begun, with its body, its drafts as they were laid out, and its opinions.

    Raises:
        ConsultationUnknown
    """
    found = _whole().filter(pk=consultation_id, opens_date__lte=today).first()
    if found is None:
        raise ConsultationUnknown
    return found


def consultation_for(*, consultation_id: UUID, by: Officer) -> Consultation:
    """The same for an officer who looks after it, begun or not.

    Raises:
        ConsultationUnknown, NotPermitted
    """
    found = _whole().filter(pk=consultation_id).first()
    if found is None:
        raise ConsultationUnknown
    over = over_body(found.body)
    if by.grant_for("items.publish", over) is None:
        require(by, "items.edit", over=over)
    return found


def consulted_draft(*, consultation_id: UUID, number: int, today: dt.date) -> ConsultedDraft:
    """One draft on the list of a round that has begun, as people were shown it.

    Raises:
        ConsultationUnknown
    """
    rows = ConsultedDraft.objects.select_related("consultation", "draft__item", "draft__body")
    found = rows.filter(pk=number, consultation_id=consultation_id, consultation__opens_date__lte=today).first()
    if found is None:
        raise ConsultationUnknown
    return found


def drafts_to_consult(*, by: Officer) -> list[Draft]:
    """Drafts an officer may lay before the public: being written or looked over, within their grants."""
    mine = covered_by(by, actions=("items.edit",), body_field="body__code")
    rows = Draft.objects.select_related("body__division").filter(OPEN, mine).exclude(state=State.APPROVED)
    return list(rows.defer("content").order_by("-changed_at")[:100])


def _whole() -> QuerySet[Consultation]:
    drafts = Prefetch("drafts", ConsultedDraft.objects.defer("content").select_related("draft"))
    return Consultation.objects.select_related("body__division").prefetch_related(drafts, Prefetch("opinions"))
