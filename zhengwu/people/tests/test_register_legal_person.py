"""Registering legal persons."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import SYSTEM, BadInput, StoredEvent
from zhengwu.people.models import LegalPerson
from zhengwu.people.operations.persons.register_legal_person import register_legal_person
from zhengwu.people.queries import legal_person_by_uscc
from zhengwu.people.tests.factories import COMPANY, LI_QIANG, NOW, company, person

pytestmark = pytest.mark.django_db


def test_a_company_is_registered_with_its_representative() -> None:
    li_qiang = person("李强", LI_QIANG)
    registered = company(legal_representative=li_qiang)
    assert legal_person_by_uscc(uscc=COMPANY.lower()) == registered
    assert registered.legal_representative == li_qiang
    assert company(legal_representative=li_qiang) == registered
    assert StoredEvent.objects.filter(type__startswith="people.LegalPerson").count() == 1


def test_a_renamed_company_keeps_its_code_and_what_was_known() -> None:
    company(legal_representative=person("李强", LI_QIANG))
    renamed = register_legal_person(name="合肥新派河餐饮有限公司", uscc=COMPANY, by=SYSTEM, now=NOW)
    assert renamed.name == "合肥新派河餐饮有限公司"
    assert renamed.phone == "13800000025"
    assert renamed.legal_representative is not None
    assert StoredEvent.objects.get(type="people.LegalPersonChanged").data["changed"] == ["name"]


def test_every_mistake_is_named_at_once() -> None:
    with pytest.raises(BadInput) as caught:
        register_legal_person(name="", uscc="1", phone="1", by=SYSTEM, now=NOW)
    assert [error.code for error in caught.value.errors] == ["uscc.length", "name.empty", "phone.length"]
    assert not LegalPerson.objects.exists()


def test_the_table_itself_refuses_a_code_of_another_shape() -> None:
    with pytest.raises(IntegrityError, match="legal_person_uscc_shape"), transaction.atomic():
        LegalPerson.objects.create(name="公司", uscc="not a code", registered_at=NOW)
