"""Who is registered."""

from __future__ import annotations

from zhengwu.kernel.public import blind_index
from zhengwu.people.models import LegalPerson, NaturalPerson
from zhengwu.people.rules.id_types import IdType
from zhengwu.people.rules.normal import normal_number


def person_by_id_number(*, id_number: str, id_type: str = IdType.RESIDENT_ID) -> NaturalPerson | None:
    """The natural person registered under this document, found through the blind index: one SQL statement."""
    number = normal_number(id_number)
    if not _could_be_a_number(number):
        return None
    return NaturalPerson.objects.filter(id_type=id_type, id_index=blind_index(number)).first()


def legal_person_by_uscc(*, uscc: str) -> LegalPerson | None:
    """The legal person registered under this 统一社会信用代码."""
    code = normal_number(uscc)
    return LegalPerson.objects.filter(uscc=code).first() if _could_be_a_number(code) else None


def _could_be_a_number(number: str) -> bool:
    """Letters and digits: anything else stands in no document, and some of it in no database."""
    return number.isascii() and number.isalnum()
