"""In whose name somebody may ask for something: oneself, one's company, one's principals — and nobody else's."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM, BadInput, StoredEvent
from zhengwu.people.models import Account, LegalPerson, Mandate, NaturalPerson
from zhengwu.people.operations.mandates.grant_mandate import grant_mandate
from zhengwu.people.operations.mandates.revoke_mandate import revoke_mandate
from zhengwu.people.queries import NotYours, applicant_for, applicants_for
from zhengwu.people.rules.mandate import MandateRevokedAlready
from zhengwu.people.tests.factories import COMPANY, LI_QIANG, NOW, TODAY, WAI_REN, WANG_FANG, account, company, person

pytestmark = pytest.mark.django_db

FROM, TO = dt.date(2026, 3, 1), dt.date(2026, 6, 1)


@pytest.fixture
def wang_fang() -> NaturalPerson:
    return person()


@pytest.fixture
def li_qiang() -> NaturalPerson:
    return person("李强", LI_QIANG, "13800000025")


@pytest.fixture
def li_qiangs_account(li_qiang: NaturalPerson) -> Account:
    return account("liqiang", "李强", li_qiang)


@pytest.fixture
def wai_rens_account() -> Account:
    return account("wairen", "外人", person("外人", WAI_REN, "13800000099"))


def mandate(principal: NaturalPerson | LegalPerson, agent: NaturalPerson, scope: str = "办理各类事项") -> Mandate:
    return grant_mandate(
        principal=principal, agent=agent, scope=scope, valid_from=FROM, valid_to=TO, by=SYSTEM, now=NOW
    )


def names(account: Account, today: dt.date = TODAY) -> list[str]:
    return [applicant.name for applicant in applicants_for(account, today)]


def test_wang_fang_acts_for_herself(wang_fang: NaturalPerson) -> None:
    opened = account(person=wang_fang)
    (herself,) = applicants_for(opened, TODAY)
    assert herself.kind == "natural"
    assert (herself.ref, herself.id_type, herself.id_number, herself.phone) == (
        wang_fang.ref,
        "resident_id",
        WANG_FANG,
        "13800000012",
    )
    assert not herself.by_agent
    assert herself.actor == opened.actor


def test_li_qiang_acts_for_a_company_that_mandated_him(li_qiang: NaturalPerson, li_qiangs_account: Account) -> None:
    principal = company()
    mandate(principal, li_qiang)
    himself, for_company = applicants_for(li_qiangs_account, TODAY)
    assert himself.name == "李强"
    assert (for_company.kind, for_company.ref, for_company.id_type, for_company.id_number) == (
        "legal",
        principal.ref,
        "uscc",
        COMPANY,
    )
    assert (for_company.agent_name, for_company.agent_ref) == ("李强", li_qiang.ref)
    assert for_company.actor.name == "李强"


def test_a_legal_representative_needs_no_mandate_and_is_listed_once(
    li_qiang: NaturalPerson, li_qiangs_account: Account
) -> None:
    mandate(company(legal_representative=li_qiang), li_qiang)
    assert names(li_qiangs_account) == ["李强", "合肥派河餐饮管理有限公司"]


def test_li_qiang_acts_for_wang_fang_while_the_mandate_lives(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson, li_qiangs_account: Account
) -> None:
    mandate(wang_fang, li_qiang)
    assert names(li_qiangs_account, FROM - dt.timedelta(days=1)) == ["李强"]
    assert names(li_qiangs_account, FROM) == ["李强", "王芳"]
    assert names(li_qiangs_account, TO - dt.timedelta(days=1)) == ["李强", "王芳"]
    assert names(li_qiangs_account, TO) == ["李强"], "half-open: the last day is the first without it"


def test_a_revoked_mandate_is_over_at_once(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson, li_qiangs_account: Account
) -> None:
    given = mandate(wang_fang, li_qiang)
    revoke_mandate(mandate=given, by=SYSTEM, now=NOW)
    assert names(li_qiangs_account) == ["李强"]
    with pytest.raises(MandateRevokedAlready):
        revoke_mandate(mandate=given, by=SYSTEM, now=NOW)
    assert [e.type for e in StoredEvent.objects.filter(subject=wang_fang.ref).order_by("seq")] == [
        "people.PersonRegistered",
        "people.MandateGranted",
        "people.MandateRevoked",
    ]
    renewed = mandate(wang_fang, li_qiang)
    assert renewed.pk != given.pk
    assert names(li_qiangs_account) == ["李强", "王芳"]


def test_wai_ren_may_act_for_nobody_but_himself(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson, wai_rens_account: Account
) -> None:
    mandate(wang_fang, li_qiang)
    mandate(company(), li_qiang)
    assert names(wai_rens_account) == ["外人"]
    for ref in (wang_fang.ref, "legal:1", "person:0", "account:1", "x"):
        with pytest.raises(NotYours):
            applicant_for(wai_rens_account, ref=ref, today=TODAY)
    assert applicant_for(wai_rens_account, today=TODAY).name == "外人"


def test_an_account_for_work_applies_for_nobody() -> None:
    desk = account("zhaomin", "赵敏", is_staff=True)
    assert applicants_for(desk, TODAY) == []
    with pytest.raises(NotYours):
        applicant_for(desk, today=TODAY)


def test_the_same_mandate_again_changes_nothing(wang_fang: NaturalPerson, li_qiang: NaturalPerson) -> None:
    assert mandate(wang_fang, li_qiang) == mandate(wang_fang, li_qiang)
    assert StoredEvent.objects.filter(type="people.MandateGranted").count() == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"valid_to": FROM}, "mandate.period"),
        ({"valid_from": dt.date(2025, 1, 1), "valid_to": TODAY}, "mandate.over"),
        ({"scope": "  "}, "mandate.scope"),
        ({"scope": "\x00"}, "text.control"),
    ],
)
def test_a_mandate_that_cannot_be(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson, change: dict[str, object], code: str
) -> None:
    terms: dict[str, object] = {"scope": "办理", "valid_from": FROM, "valid_to": TO}
    with pytest.raises(BadInput) as caught:
        grant_mandate(principal=wang_fang, agent=li_qiang, by=SYSTEM, now=NOW, **(terms | change))  # type: ignore[arg-type]
    assert caught.value.errors[0].code == code
    assert not Mandate.objects.exists()


def test_nobody_mandates_themselves(wang_fang: NaturalPerson) -> None:
    with pytest.raises(BadInput) as caught:
        mandate(wang_fang, wang_fang)
    assert caught.value.errors[0].code == "mandate.self"
    with pytest.raises(IntegrityError, match="mandate_not_to_oneself"), transaction.atomic():
        Mandate.objects.create(
            principal_person=wang_fang, agent=wang_fang, scope="x", valid_from=FROM, valid_to=TO, granted_at=NOW
        )


def test_the_table_itself_wants_exactly_one_principal(wang_fang: NaturalPerson, li_qiang: NaturalPerson) -> None:
    for principals in ({}, {"principal_person": wang_fang, "principal_legal": company()}):
        with pytest.raises(IntegrityError, match="mandate_has_one_principal"), transaction.atomic():
            Mandate.objects.create(
                **principals, agent=li_qiang, scope="x", valid_from=FROM, valid_to=TO, granted_at=NOW
            )


def test_however_many_principals_three_statements_do(
    wang_fang: NaturalPerson,
    li_qiang: NaturalPerson,
    li_qiangs_account: Account,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for scope in ("甲", "乙", "丙"):
        mandate(wang_fang, li_qiang, scope)
        mandate(company(), li_qiang, scope)
    with django_assert_num_queries(3):
        assert len(applicants_for(li_qiangs_account, TODAY)) == 3
