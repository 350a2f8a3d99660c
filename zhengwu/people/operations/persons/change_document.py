"""Know a person by another document."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.kernel.public import BadInput, Conflict, blind_index, clean_name, local_date, publish
from zhengwu.people.events import DocumentChanged
from zhengwu.people.models import IdentityDocument, NaturalPerson
from zhengwu.people.operations.persons.register_person import keep_document
from zhengwu.people.rules.endings import PersonGone
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.id_types import IdDocument, read_birth_date, read_id_document
from zhengwu.people.rules.nationality import read_nationality
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


class NumberHeldByAnother(Conflict):
    """Another person is or was known by this number."""

    code = "document.held"
    template = "这个号码登记在另一个人名下。请核对号码；如果是同一个人登记了两次，请用“合并重复登记”。"


class SameDocument(Conflict):
    """The document in use."""

    code = "document.same"
    template = "现在用的就是这个证件，没有变化。请核对新证件的号码。"


class DocumentEndsBeforeItStarts(BadInput):
    """Valid to a day before it is valid from."""

    code = "document.period"


def change_document(
    *,
    person: NaturalPerson,
    id_type: str,
    id_number: str,
    reason: str,
    name: str = "",
    nationality: str = "",
    birth_date: dt.date | None = None,
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
    by: Registrar,
    now: dt.datetime,
) -> NaturalPerson:
    """Know a person by another document from now on (证件变更): a corrected number, a new passport, a resident ID after a permit.

    The document before stays in the history and still finds the person. Going back to one held before is possible.

    Args:
        name: as it stands on the new document; empty: unchanged.
    Raises:
        BadInput: every mistake at once
        NotPermitted, NumberHeldByAnother, SameDocument, PersonGone
    """
    by.must_have(EDIT, person.ref)
    gather, today = Gather(), local_date(now)
    read = gather.read(lambda: read_id_document(id_type=id_type, number=id_number, today=today))
    country = gather.read(lambda: read_nationality(nationality))
    called = gather.read(lambda: clean_name(name, loc=("name",)) if name.strip() else "")
    why = gather.read(lambda: read_reason(reason))
    born = gather.read(
        lambda: (
            None
            if read.refused
            else read_birth_date(birth_date or _known_birth(person, read.value), document=read.value, today=today)
        )
    )
    gather.read(lambda: _check_period(valid_from, valid_to))
    gather.done()
    document = read.value
    with transaction.atomic():
        held = NaturalPerson.objects.select_for_update().get(pk=person.pk)
        if held.died_date is not None:
            raise PersonGone
        if (held.id_type, held.id_index) == (document.id_type, blind_index(document.number)):
            raise SameDocument
        former_type = held.id_type
        held.id_type, held.id_number = document.id_type, document.number
        held.id_index = blind_index(document.number)
        held.name = called.value or held.name
        held.nationality = document.nationality or country.value or held.nationality
        held.birth_date = born.value or held.birth_date
        held.sex = document.sex or held.sex
        kept = _put_in_use(held, document, valid_from=valid_from, valid_to=valid_to, now=now)
        publish(
            DocumentChanged(
                person_id=held.pk,
                document_id=kept.pk,
                id_type=kept.id_type,
                former_id_type=former_type,
                reason=why.value,
            ),
            by=by.actor,
            at=now,
        )
    return held


def _known_birth(person: NaturalPerson, document: IdDocument) -> dt.date | None:
    """What we knew stands in where the new document does not say it; where it does, it is the better witness."""
    return None if document.birth_date else person.birth_date


def _put_in_use(
    person: NaturalPerson,
    document: IdDocument,
    *,
    valid_from: dt.date | None,
    valid_to: dt.date | None,
    now: dt.datetime,
) -> IdentityDocument:
    """The person first, then the document: in the order in which both are registered, so that two never wait for each other."""
    before = IdentityDocument.objects.filter(id_type=person.id_type, id_index=person.id_index).first()
    if before is not None and before.person_id != person.pk:
        raise NumberHeldByAnother
    try:
        with transaction.atomic():
            person.save()
            person.documents.filter(replaced_at__isnull=True).update(replaced_at=now)
            if before is None:
                return keep_document(person, document, now=now, valid_from=valid_from, valid_to=valid_to)
    except IntegrityError:
        raise NumberHeldByAnother from None
    before.replaced_at, before.recorded_at = None, now
    before.valid_from, before.valid_to = valid_from or before.valid_from, valid_to or before.valid_to
    before.save()
    return before


def _check_period(valid_from: dt.date | None, valid_to: dt.date | None) -> None:
    if valid_from and valid_to and valid_to <= valid_from:
        raise DocumentEndsBeforeItStarts.one(
            ("valid_to",), "有效期的终止日要晚于起始日，请照证件核对。", "document.period"
        )
