"""承诺: what is promised and in which words, what is owed until when, and whose word no longer counts."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from zhengwu.cases.models import Case, Commitment, CommitmentCheck, CreditMark
from zhengwu.cases.queries.over import PARTY_FIELDS, over_of
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.promise import notice_text, tolerance_text
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, covered_by, require
from zhengwu.people.public import person_of, refs_of


class NoSuchMark(NotFound):
    """No such record."""

    code = "credit.not_found"
    template = "没有这条失信记录，请刷新页面。"


def open_marks(ref: str) -> tuple[str, ...]:
    """Names of the unrepaired broken promises of a party, of rows merged into the same person too."""
    marks = CreditMark.objects.filter(party_ref__in=_refs(ref), repaired_at=None)
    return tuple(dict.fromkeys(CreditMark.Kind(kind).label for kind in marks.values_list("kind", flat=True)))


def _refs(ref: str) -> tuple[str, ...]:
    """The party under every ref it is kept: rows merged into one person count as that person."""
    kind, _, number = ref.partition(":")
    if kind != "person":
        return (ref,)
    person = person_of(person_id=int(number))
    return refs_of(person.merged_into or person)


def promise_texts(version: ItemVersion, materials: Sequence[GivenMaterial]) -> dict[str, tuple[tuple[str, ...], str]]:
    """The promises that come with these materials: kind → what is promised, and the words that are signed."""
    found: dict[str, tuple[tuple[str, ...], str]] = {}
    if later := tuple(m.name for m in materials if m.tolerate):
        found[Commitment.Kind.TOLERANCE] = later, tolerance_text(item=version.name, materials=later)
    if instead := tuple(m.name for m in materials if m.promise):
        guide = version.guide
        found[Commitment.Kind.NOTICE] = (
            instead,
            notice_text(
                item=version.name,
                proofs=instead,
                content=guide.commitment_content,
                liability=guide.commitment_liability,
                verify_days=guide.verify_days,
            ),
        )
    return found


def tolerance_of(case: Case) -> Commitment | None:
    """The promise to bring what was tolerated; None when nothing was."""
    return Commitment.objects.filter(case=case, kind=Commitment.Kind.TOLERANCE).first()


def commitments_of(case: Case) -> list[Commitment]:
    """Every promise of a case, as signed."""
    return list(Commitment.objects.filter(case=case).order_by("signed_at", "pk"))


def _theirs(officer: Officer, action: str) -> Q:
    fields = tuple(f"case__{name}" for name in PARTY_FIELDS)
    return covered_by(
        officer,
        actions=[action],
        body_field="case__body__code",
        task_field="case__task_code",
        party_fields=fields,
    )


def checks_for(officer: Officer) -> QuerySet[CommitmentCheck]:
    """The verifications within this officer's authority, the most urgent first."""
    return (
        CommitmentCheck.objects.select_related("case__body")
        .defer("case__sealed_form", "case__answers")
        .filter(_theirs(officer, "cases.verify_commitment"))
        .order_by("due_date", "pk")
    )


def mark_for(officer: Officer, *, mark_id: int) -> CreditMark:
    """One broken promise, for who may repair it.

    Raises:
        NoSuchMark
        NotPermitted
    """
    found = CreditMark.objects.select_related("case__body__division").filter(pk=mark_id).first()
    if found is None:
        raise NoSuchMark
    require(officer, "cases.repair_credit", over=over_of(found.case, "cases.repair_credit"))
    return found


def marks_for(officer: Officer) -> QuerySet[CreditMark]:
    """The broken promises within this officer's authority, newest first."""
    return (
        CreditMark.objects.select_related("case__body")
        .defer("case__sealed_form", "case__answers")
        .filter(_theirs(officer, "cases.verify_commitment"))
    )
