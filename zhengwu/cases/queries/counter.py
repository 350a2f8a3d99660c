"""What the counter asks: unfinished applications, in whose name, what may be used again, and cases taken in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from zhengwu.cases.models import Case, CaseMaterial, WindowDraft
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS, NoSuchDraft
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.trust import REUSABLE
from zhengwu.organisations.public import Officer, require
from zhengwu.people.public import NaturalPerson, refs_of, resolve_ref

#: A case that was never taken in, or was taken back, proves nothing about its papers.
_UNSURE = (State.SUBMITTED, State.RETURNED, State.WITHDRAWN)


def window_drafts_of(*, by: Officer, now: dt.datetime) -> QuerySet[WindowDraft]:
    """What this receptionist has begun and not handed in, newest first."""
    return (
        WindowDraft.objects.select_related("item_version__item")
        .defer("item_version__guide_json", "item_version__search", "sealed")
        .filter(account_id=by.account_id, saved_at__gte=now - dt.timedelta(days=KEPT_DAYS))
        .order_by("-saved_at")
    )


def window_draft_of(*, draft_id: UUID, by: Officer) -> WindowDraft:
    """One of them, with its item.

    Raises:
        NoSuchDraft
    """
    draft = (
        WindowDraft.objects.select_related("item_version__item__body__division", "item_version__item__division")
        .filter(pk=draft_id, account_id=by.account_id)
        .first()
    )
    if draft is None:
        raise NoSuchDraft
    return draft


def window_case_from(*, draft_id: UUID, by: Officer) -> Case | None:
    """The case a draft has become."""
    key = f"counter:{by.account_id}:draft:{draft_id}"[:100]
    return Case.objects.filter(reception__account_id=by.account_id, idempotency_key=key).first()


def reusable(*, applicant_ref: str) -> QuerySet[CaseMaterial]:
    """Hand-ins of this person's earlier cases that may be used again: those of rows that were merged into theirs, too."""
    whose = resolve_ref(applicant_ref)
    refs = refs_of(whose) if isinstance(whose, NaturalPerson) else (applicant_ref,)
    return (
        CaseMaterial.objects.filter(
            case__applicant_ref__in=refs,
            kind=CaseMaterial.Kind.FILE,
            replaced_at=None,
            reused_from=None,
            trust__in=sorted(REUSABLE),
        )
        .exclude(case__state__in=_UNSURE)
        .exclude(opinions__fit=False)
    )


def reusable_by_name(*, applicant_ref: str, names: Collection[str]) -> dict[str, CaseMaterial]:
    """The newest one of each of these names. One statement beside finding whose they are."""
    rows = (
        reusable(applicant_ref=applicant_ref)
        .filter(name__in=names)
        .select_related("case", "file")
        .defer("case__sealed_form", "case__answers")
        .order_by("name", "-given_at", "-pk")
        .distinct("name")
    )
    return {material.name: material for material in rows}


def reception_case(*, project_no: str, by: Officer) -> Case:
    """A case this officer took in over the counter, another county's too, or one they may look at anyway.

    Raises:
        NoSuchCase, NotPermitted
    """
    case = numbered(project_no).select_related("item_version", "body__division", "reception").first()
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    reception = getattr(case, "reception", None)
    if reception is None or reception.account_id != by.account_id:
        require(by, "cases.view", over=over_of(case, "cases.view"))
    return case
