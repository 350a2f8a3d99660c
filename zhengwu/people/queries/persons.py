"""Who is registered."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from zhengwu.kernel.public import BadInput, blind_index
from zhengwu.people.models import IdentityDocument, LegalPerson, LegalRepresentative, NaturalPerson
from zhengwu.people.rules.id_types import IdType
from zhengwu.people.rules.normal import normal_number
from zhengwu.people.rules.phone import read_phone

#: So long is the shortest number of any document: a shorter text is a name.
SHORTEST_NUMBER = 5


def person_by_id_number(*, id_number: str, id_type: str = IdType.RESIDENT_ID) -> NaturalPerson | None:
    """The natural person known by this document now or formerly, found through the blind index: one SQL statement."""
    number = normal_number(id_number)
    if not _could_be_a_number(number):
        return None
    return NaturalPerson.objects.filter(
        Q(documents__id_type=id_type, documents__id_index=blind_index(number)), merged_into__isnull=True
    ).first()


def person_by_phone(*, name: str, phone: str) -> NaturalPerson | None:
    """The natural person of this name and phone number, if there is just one: one SQL statement."""
    try:
        number = read_phone(phone)
    except BadInput:
        return None
    found = NaturalPerson.objects.filter(phone_index=blind_index(number), name=name, merged_into__isnull=True)[:2]
    return found[0] if len(found) == 1 else None


def legal_person_by_uscc(*, uscc: str) -> LegalPerson | None:
    """The legal person registered under this 统一社会信用代码."""
    code = normal_number(uscc)
    return LegalPerson.objects.filter(uscc=code).first() if _could_be_a_number(code) else None


def find_persons(*, q: str) -> QuerySet[NaturalPerson]:
    """People by a whole number of any kind of document, held now or formerly, or by how their name begins.

    Numbers are never found by a part: whoever may search knows the whole one from the paper in hand.
    """
    people = NaturalPerson.objects.order_by("name", "pk")
    number = normal_number(q)
    if len(number) >= SHORTEST_NUMBER and _could_be_a_number(number) and any(char.isdigit() for char in number):
        holders = IdentityDocument.objects.filter(id_index=blind_index(number)).values("person_id")
        return people.filter(pk__in=holders)
    begins = q.strip()
    if not begins:
        return people.none()
    return people.filter(name__startswith=begins, merged_into__isnull=True) if "\x00" not in begins else people.none()


def find_legal_persons(*, q: str) -> QuerySet[LegalPerson]:
    """Legal persons by their code, or by how their name begins; all of them where nothing is asked."""
    legal_persons = LegalPerson.objects.select_related("legal_representative").order_by("name", "pk")
    begins = q.strip()
    if "\x00" in begins:
        return legal_persons.none()
    return legal_persons.filter(Q(name__startswith=begins) | Q(uscc=normal_number(begins))) if begins else legal_persons


def documents_of(person: NaturalPerson) -> list[IdentityDocument]:
    """Every document of a person: the one in use first, then the newest."""
    return list(IdentityDocument.objects.filter(person=person).order_by(F("replaced_at").desc(nulls_first=True), "-pk"))


def representatives_of(legal: LegalPerson) -> list[LegalRepresentative]:
    """Who represented it when, the one in office first."""
    return list(legal.representatives.select_related("person").order_by("-since_date", "-pk"))


def _could_be_a_number(number: str) -> bool:
    """Letters and digits: anything else stands in no document, and some of it in no database."""
    return number.isascii() and number.isalnum()
