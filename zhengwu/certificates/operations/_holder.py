"""持证主体 as values."""

from __future__ import annotations

from zhengwu.certificates.models import Certificate
from zhengwu.certificates.rules.holder import Holder
from zhengwu.kernel.public import BadInput, clean_line
from zhengwu.people.public import LegalPerson, NaturalPerson, legal_person_by_uscc, person_by_id_number, resolve_ref


def holder_of(certificate: Certificate, *, name: str = "") -> Holder:
    """Who holds it, under another name if one is given."""
    return Holder(
        kind=certificate.holder_kind,
        ref=certificate.holder_ref,
        name=name or certificate.holder_name,
        id_type=certificate.holder_id_type,
        id_number=certificate.holder_id_number,
    )


def registered_holders(certificate: Certificate) -> list[NaturalPerson | LegalPerson]:
    """The people and firms we know that hold it, each once: registered before it was issued, or since."""
    written = [(certificate.holder_ref, certificate.holder_id_number)]
    written += [(other.ref, other.id_number) for other in certificate.co_holders.all()]
    found = {one.ref: one for ref, number in written if (one := resolve_ref(ref) or _of_number(number))}
    return list(found.values())


def _of_number(number: str) -> NaturalPerson | LegalPerson | None:
    return person_by_id_number(id_number=number) or legal_person_by_uscc(uscc=number)


def registered_holder(number: str, *, loc: tuple[str, ...] = ("holder",)) -> Holder:
    """The registered person or firm of this number: a certificate is nobody's whom we do not know.

    Raises:
        BadInput: nobody of this number is registered
    """
    number = clean_line(number, max_length=60, loc=loc)
    found = _of_number(number) if number else None
    if found is None:
        raise BadInput.one(
            loc, "没有登记这个证件号码的人或单位。请核对号码，或先在人员登记里登记。", "certificate.holder_unknown"
        )
    legal = isinstance(found, LegalPerson)
    return Holder(
        kind="legal" if legal else "natural",
        ref=found.ref,
        name=found.name,
        id_type="uscc" if isinstance(found, LegalPerson) else found.id_type,
        id_number=found.uscc if isinstance(found, LegalPerson) else found.id_number,
    )
