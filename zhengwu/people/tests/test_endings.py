"""Deaths and dissolutions: from then on nobody acts in that name, and a wrong record is put right."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted
from zhengwu.people.models import Account, LegalPerson, Mandate, NaturalPerson
from zhengwu.people.operations.mandates.grant_mandate import grant_mandate
from zhengwu.people.operations.mandates.revoke_mandate import revoke_mandate
from zhengwu.people.operations.persons.change_representative import (
    RepresentativeInFuture,
    SameRepresentative,
    change_representative,
)
from zhengwu.people.operations.persons.record_death import record_death
from zhengwu.people.operations.persons.record_dissolution import record_dissolution
from zhengwu.people.operations.persons.reverse_death import reverse_death
from zhengwu.people.operations.persons.reverse_dissolution import reverse_dissolution
from zhengwu.people.queries import HolderDead, HolderDissolved, NotYours, applicant_for, applicants_for
from zhengwu.people.rules.endings import AlreadyEnded, FirmGone, NotEnded, PersonGone
from zhengwu.people.tests.factories import (
    LI_QIANG,
    NOW,
    TODAY,
    WAI_REN,
    account,
    company,
    person,
    registrar,
    told,
)

pytestmark = pytest.mark.django_db
TO = dt.date(2026, 6, 1)
TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture
def wang_fang() -> NaturalPerson:
    return person()


@pytest.fixture
def li_qiang() -> NaturalPerson:
    return person("李强", LI_QIANG)


@pytest.fixture
def li_qiangs(li_qiang: NaturalPerson) -> Account:
    return account("liqiang", "李强", li_qiang)


def mandate(principal: NaturalPerson | LegalPerson, agent: NaturalPerson, scope: str = "办理") -> Mandate:
    return grant_mandate(
        principal=principal, agent=agent, scope=scope, valid_from=TODAY, valid_to=TO, by=SYSTEM, now=NOW
    )


def dies(who: NaturalPerson, day: dt.date | None = TODAY) -> None:
    record_death(person=who, died_date=day, basis="死亡医学证明", by=registrar(who), now=NOW)


def dissolved(firm: LegalPerson) -> None:
    record_dissolution(legal=firm, dissolved_date=TODAY, basis="注销通知书", by=registrar(firm), now=NOW)


def names(who: Account) -> list[str]:
    return [applicant.name for applicant in applicants_for(who, TODAY)]


def test_a_dead_principal_is_acted_for_no_more_and_the_agent_is_told(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson, li_qiangs: Account
) -> None:
    given = mandate(wang_fang, li_qiang)
    assert names(li_qiangs) == ["李强", "王芳"]
    dies(wang_fang)
    given.refresh_from_db()
    assert (given.revoked_at, given.end) == (NOW, "death")
    assert names(li_qiangs) == ["李强"]
    with pytest.raises(HolderDead, match="已经去世"):
        applicant_for(li_qiangs, ref=wang_fang.ref, today=TODAY)
    assert told(wang_fang.ref)[-1] == "DeathRecorded"


def test_who_never_acted_for_her_is_not_told_that_she_died(wang_fang: NaturalPerson) -> None:
    dies(wang_fang)
    outsider = account("wairen", "外人", person("外人", WAI_REN))
    with pytest.raises(NotYours) as caught:
        applicant_for(outsider, ref=wang_fang.ref, today=TODAY)
    assert type(caught.value) is NotYours


def test_an_account_of_the_dead_acts_for_nobody(li_qiang: NaturalPerson, li_qiangs: Account) -> None:
    firm = company(legal_representative=li_qiang)
    dies(li_qiang)
    assert names(li_qiangs) == []
    for ref in ("", firm.ref):
        with pytest.raises(HolderDead):
            applicant_for(li_qiangs, ref=ref, today=TODAY)


def test_a_wrong_record_is_reversed_and_only_what_it_ended_comes_back(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson, li_qiangs: Account
) -> None:
    kept, revoked = mandate(wang_fang, li_qiang), mandate(wang_fang, li_qiang, "查询")
    revoke_mandate(mandate=revoked, by=SYSTEM, now=NOW)
    dies(wang_fang)
    reverse_death(person=wang_fang, reason="同名的另一位", by=registrar(wang_fang), now=NOW)
    kept.refresh_from_db()
    revoked.refresh_from_db()
    assert (kept.revoked_at, kept.end) == (None, "")
    assert revoked.end == "revoked"
    assert names(li_qiangs) == ["李强", "王芳"]
    with pytest.raises(NotEnded):
        reverse_death(person=wang_fang, reason="再来", by=registrar(wang_fang), now=NOW)


def test_a_mandate_does_not_come_back_while_the_other_side_is_dead(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson
) -> None:
    given = mandate(wang_fang, li_qiang)
    dies(wang_fang)
    dies(li_qiang)
    reverse_death(person=wang_fang, reason="登记错了", by=registrar(wang_fang), now=NOW)
    given.refresh_from_db()
    assert given.end == "death"


@pytest.mark.parametrize(
    ("day", "code"),
    [(None, "ending.missing"), (TOMORROW, "ending.future"), (dt.date(1991, 12, 2), "ending.before_birth")],
)
def test_a_day_that_cannot_be(wang_fang: NaturalPerson, day: dt.date | None, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        dies(wang_fang, day)
    assert caught.value.errors[0].code == code


def test_nobody_dies_twice_and_nobody_without_the_right_records_it(wang_fang: NaturalPerson) -> None:
    with pytest.raises(NotPermitted):
        record_death(person=wang_fang, died_date=TODAY, basis="证明", by=registrar(), now=NOW)
    dies(wang_fang)
    with pytest.raises(AlreadyEnded):
        dies(wang_fang)
    with pytest.raises(PersonGone):
        mandate(wang_fang, person("李强", LI_QIANG))


def test_a_dissolved_firm_is_acted_for_by_nobody(li_qiang: NaturalPerson, li_qiangs: Account) -> None:
    firm = company(legal_representative=li_qiang)
    operator = account("wangfang", "王芳", person())
    assert operator.person is not None
    mandate(firm, operator.person)
    dissolved(firm)
    for who in (li_qiangs, operator):
        with pytest.raises(HolderDissolved, match="已经注销"):
            applicant_for(who, ref=firm.ref, today=TODAY)
    assert names(li_qiangs) == ["李强"]
    with pytest.raises(FirmGone):
        mandate(firm, li_qiang)
    reverse_dissolution(legal=firm, reason="登记错了", by=registrar(firm), now=NOW)
    assert firm.name in names(li_qiangs)
    assert firm.name in names(operator)
    assert told(firm.ref)[-2:] == ["DissolutionRecorded", "DissolutionReversed"]


def test_another_representative_and_the_former_one_can_act_no_more(
    wang_fang: NaturalPerson, li_qiang: NaturalPerson, li_qiangs: Account
) -> None:
    firm = company(legal_representative=li_qiang)
    change = {"legal": firm, "reason": "变更登记", "now": NOW}
    with pytest.raises(SameRepresentative):
        change_representative(person=li_qiang, since_date=None, by=registrar(firm, li_qiang), **change)  # type: ignore[arg-type]
    with pytest.raises(RepresentativeInFuture):
        change_representative(person=wang_fang, since_date=TOMORROW, by=registrar(firm, wang_fang), **change)  # type: ignore[arg-type]
    with pytest.raises(NotPermitted):
        change_representative(person=wang_fang, since_date=TODAY, by=registrar(firm), **change)  # type: ignore[arg-type]
    change_representative(person=wang_fang, since_date=TODAY, by=registrar(firm, wang_fang), **change)  # type: ignore[arg-type]
    assert names(li_qiangs) == ["李强"]
    with pytest.raises(NotYours):
        applicant_for(li_qiangs, ref=firm.ref, today=TODAY)
    now_in, before = firm.representatives.order_by("-pk")
    assert (now_in.person, now_in.until_date) == (wang_fang, None)
    assert (before.person, before.until_date) == (li_qiang, TODAY)
