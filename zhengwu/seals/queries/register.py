"""Reads of the register and of the requests, as an officer may see them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import StoredEvent
from zhengwu.organisations.public import Officer, covered_by
from zhengwu.seals.models import Seal, SealUse, UseRequest
from zhengwu.seals.operations._seal import APPROVE, KEEP, REGISTER, NoSuchSeal
from zhengwu.seals.operations.answer_use import NoSuchRequest

#: Whoever may do one of these with a seal may look at it.
READERS = (REGISTER, KEEP, APPROVE)
_MOST_SHOWN = 50


def seals_for(*, officer: Officer, q: str = "", kind: str = "", state: str = "") -> QuerySet[Seal]:
    """The seals an officer has to do with; `q` is part of the name, the body or the number."""
    found = Seal.objects.filter(covered_by(officer, actions=READERS, body_field="body__code"))
    if q:
        found = found.filter(Q(name__icontains=q) | Q(body__name__icontains=q) | Q(number__startswith=q))
    if kind:
        found = found.filter(kind=kind)
    if state:
        found = found.filter(state=state)
    return found.select_related("body", "keeper").order_by(
        "body__sort_order", "body__code", "kind", "purpose", "number"
    )


def seal_for(*, number: str, officer: Officer) -> Seal:
    """One of them.

    Raises:
        NoSuchSeal
    """
    number = number.replace("\x00", "")
    found = seals_for(officer=officer).select_related("body__division", "keeper").filter(number=number).first()
    if found is None:
        raise NoSuchSeal(number=number[:20])
    return found


def usable_seals(*, officer: Officer) -> QuerySet[Seal]:
    """The seals in force whose keeper this officer is by post."""
    within = covered_by(officer, actions=[KEEP], body_field="body__code")
    return (
        Seal.objects.filter(within, state=Seal.State.IN_FORCE)
        .select_related("body")
        .order_by("body__sort_order", "name")
    )


def standing_papers(seal: Seal) -> tuple[str, ...]:
    """The kinds of paper it is put on by itself."""
    return tuple(seal.standing_uses.filter(withdrawn_at=None).order_by("paper").values_list("paper", flat=True))


def uses_of(seal: Seal) -> QuerySet[SealUse]:
    """Every sealing, newest first."""
    return seal.uses.order_by("-used_at", "-pk")


def history_of(seal: Seal) -> list[StoredEvent]:
    """What happened to the seal itself, newest first; its uses have a list of their own."""
    about_itself = StoredEvent.objects.filter(subject=seal.subject).exclude(type="seals.SealUsed")
    return list(about_itself.order_by("-seq")[:_MOST_SHOWN])


def requests_for(*, officer: Officer, state: str = "") -> QuerySet[UseRequest]:
    """The requests about seals this officer has to do with, newest first; the files stay in the database."""
    found = UseRequest.objects.filter(covered_by(officer, actions=READERS, body_field="seal__body__code"))
    if state:
        found = found.filter(state=state)
    return found.defer("content", "sealed_content").select_related("seal__body").order_by("-asked_at", "-pk")


def request_for(*, request_id: int, officer: Officer) -> UseRequest:
    """One of them.

    Raises:
        NoSuchRequest
    """
    found = requests_for(officer=officer).select_related("seal__body__division").filter(pk=request_id).first()
    if found is None:
        raise NoSuchRequest
    return found
