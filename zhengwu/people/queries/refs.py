"""Refs of people as other rooms keep them (`person:7`, `legal:3`), and whom they mean today."""

from __future__ import annotations

from zhengwu.kernel.public import NotFound
from zhengwu.people.models import LegalPerson, NaturalPerson

_LONGEST = 18


class NoSuchPerson(NotFound):
    """Not registered."""

    code = "person.unknown"
    template = "没有这个人的登记。请核对证件号码，或先登记。"


class NoSuchLegalPerson(NotFound):
    """Not registered."""

    code = "legal_person.unknown"
    template = "没有这个单位的登记。请核对统一社会信用代码，或先登记。"


def resolve_ref(ref: str) -> NaturalPerson | LegalPerson | None:
    """Whom a ref means: of a row merged into another, the other. None: nobody."""
    kind, _, key = ref.partition(":")
    if not (key.isascii() and key.isdigit() and len(key) <= _LONGEST):
        return None
    if kind == "legal":
        return LegalPerson.objects.filter(pk=int(key)).first()
    if kind != "person":
        return None
    person = NaturalPerson.objects.select_related("merged_into").filter(pk=int(key)).first()
    return person.merged_into or person if person else None


def refs_of(person: NaturalPerson) -> tuple[str, ...]:
    """Every ref under which other rooms may have kept this person: the own one first, then those of merged rows."""
    aliases = NaturalPerson.objects.filter(merged_into=person).order_by("pk").values_list("pk", flat=True)
    return (person.ref, *(f"person:{pk}" for pk in aliases))


def person_of(*, person_id: int) -> NaturalPerson:
    """The row of this key, an alias included.

    Raises:
        NoSuchPerson
    """
    person = NaturalPerson.objects.select_related("merged_into").filter(pk=person_id).first()
    if person is None:
        raise NoSuchPerson
    return person


def legal_person_of(*, legal_person_id: int) -> LegalPerson:
    """The legal person of this key.

    Raises:
        NoSuchLegalPerson
    """
    legal = LegalPerson.objects.select_related("legal_representative").filter(pk=legal_person_id).first()
    if legal is None:
        raise NoSuchLegalPerson
    return legal
