"""Two rows were one person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.db import transaction
from django.db.models import Q, QuerySet

from zhengwu.kernel.public import BadInput, Conflict, blind_index, publish
from zhengwu.people.events import PersonsMerged
from zhengwu.people.models import (
    Account,
    Consent,
    IdentityDocument,
    LegalPerson,
    LegalRepresentative,
    Mandate,
    NaturalPerson,
)
from zhengwu.people.rules.mandate import MandateEnd
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar

#: What names a person, by the name it has in the event: the rows of `away`, and the column that is turned over to `keep`.
RELATIONS: dict[str, tuple[Callable[[int], QuerySet], str]] = {  # type: ignore[type-arg]
    "accounts": (lambda pk: Account.objects.filter(person_id=pk), "person_id"),
    "documents": (lambda pk: IdentityDocument.objects.filter(person_id=pk), "person_id"),
    "firms": (lambda pk: LegalPerson.objects.filter(legal_representative_id=pk), "legal_representative_id"),
    "offices": (lambda pk: LegalRepresentative.objects.filter(person_id=pk), "person_id"),
    "mandates_given": (lambda pk: Mandate.objects.filter(principal_person_id=pk), "principal_person_id"),
    "mandates_held": (lambda pk: Mandate.objects.filter(agent_id=pk), "agent_id"),
    "aliases": (lambda pk: NaturalPerson.objects.filter(merged_into_id=pk), "merged_into_id"),
    "consents": (lambda pk: Consent.objects.filter(person_id=pk), "person_id"),
}


class MergeWithItself(BadInput):
    """One row given twice."""

    code = "merge.itself"


class AlreadyMerged(Conflict):
    """One of the two is an alias already."""

    code = "merge.already"
    template = "其中一条已经合并过了。请刷新页面，用合并后的那一条。"


class OneIsDead(Conflict):
    """Only one of the two is recorded as dead: one of the two records is wrong."""

    code = "merge.one_dead"
    template = "两条登记里只有一条登记了去世。请先核实，把去世登记改一致，再合并。"


def merge_persons(
    *, keep: NaturalPerson, away: NaturalPerson, reason: str, by: Registrar, now: dt.datetime
) -> NaturalPerson:
    """Merge a duplicate into the row that stays (合并重复登记). Everything that named `away` names `keep`; `away` stays as an
    alias, and `person:<away>` goes on meaning this person. The event says what was turned over, so it can be undone.

    Raises:
        MergeWithItself, ReasonMissing, NotPermitted, AlreadyMerged, OneIsDead
    """
    by.must_have(EDIT, keep.ref, away.ref)
    why = read_reason(reason)
    if keep.pk == away.pk:
        raise MergeWithItself.one(("away",), "这是同一条登记。请填另一条登记的证件号码。", "merge.itself")
    with transaction.atomic():
        rows = {
            p.pk: p for p in NaturalPerson.objects.select_for_update().filter(pk__in=[keep.pk, away.pk]).order_by("pk")
        }
        stays, goes = rows[keep.pk], rows[away.pk]
        if stays.merged_into_id or goes.merged_into_id:
            raise AlreadyMerged
        if (stays.died_date is None) != (goes.died_date is None):
            raise OneIsDead
        _end_between(stays, goes, now=now)
        moved = {name: _turn_over(name, goes, stays) for name in RELATIONS}
        IdentityDocument.objects.filter(pk__in=moved["documents"], replaced_at__isnull=True).update(replaced_at=now)
        goes.merged_into = stays
        # The number is the keeper's now, who may come to use it: the alias gives its place in the index up.
        goes.id_index = blind_index(f"alias {goes.pk}")
        goes.save(update_fields=["merged_into", "id_index"])
        publish(PersonsMerged(person_id=stays.pk, away_id=goes.pk, reason=why, moved=moved), by=by.actor, at=now)
    return stays


def _end_between(one: NaturalPerson, other: NaturalPerson, *, now: dt.datetime) -> None:
    """Nobody is their own agent: a mandate between the two ends, and stays with the alias as it was."""
    between = Q(principal_person=one, agent=other) | Q(principal_person=other, agent=one)
    Mandate.objects.filter(between, revoked_at__isnull=True).update(revoked_at=now, end=MandateEnd.REVOKED.value)


def _turn_over(name: str, goes: NaturalPerson, stays: NaturalPerson) -> list[int]:
    rows_of, column = RELATIONS[name]
    rows = rows_of(goes.pk)
    if name == "mandates_given":
        rows = rows.exclude(agent=stays)
    elif name == "mandates_held":
        rows = rows.exclude(principal_person=stays)
    elif name == "consents":
        # One open consent a purpose: where the keeper has given it, the alias keeps its own.
        open_ones = Consent.objects.filter(person=stays, withdrawn_at__isnull=True).values("purpose")
        rows = rows.exclude(withdrawn_at__isnull=True, purpose__in=open_ones)
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    rows.model.objects.filter(pk__in=keys).update(**{column: stays.pk})
    return keys
