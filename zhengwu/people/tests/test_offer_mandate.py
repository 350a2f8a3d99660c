"""A mandate is offered, answered, used within its scope, and ended by either side."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction

from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted
from zhengwu.people.models import Account, Mandate, NaturalPerson
from zhengwu.people.operations.mandates.answer_mandate import answer_mandate
from zhengwu.people.operations.mandates.grant_mandate import grant_mandate
from zhengwu.people.operations.mandates.offer_mandate import offer_mandate
from zhengwu.people.operations.mandates.record_guardian import record_guardian
from zhengwu.people.operations.mandates.revoke_mandate import revoke_mandate
from zhengwu.people.queries import (
    NoSuchMandate,
    NotYours,
    OutOfScope,
    applicant_for,
    applicants_for,
    mandate_of,
    visible_to,
)
from zhengwu.people.rules.mandate import MandateNotWaiting
from zhengwu.people.tests.factories import (
    LI_QIANG,
    NOW,
    TODAY,
    WAI_REN,
    account,
    company,
    person,
    registrar,
    resident_number,
    told,
)

TO = dt.date(2026, 6, 1)
ITEM, OTHER_ITEM = "A" * 31, "B" * 31


def two() -> tuple[NaturalPerson, Account]:
    """王芳, and 李强 with an account."""
    return person(), account("liqiang", "李强", person("李强", LI_QIANG))


def offered(principal: NaturalPerson, agent: Account, **terms: object) -> Mandate:
    assert agent.person is not None
    fields: dict[str, object] = {"scope": "办理", "valid_from": TODAY, "valid_to": TO, "by": SYSTEM, "now": NOW}
    return offer_mandate(principal=principal, agent=agent.person, **(fields | terms))  # type: ignore[arg-type]


def names(who: Account, today: dt.date = TODAY) -> list[str]:
    return [a.name for a in applicants_for(who, today)]


@pytest.mark.django_db
def test_an_offer_lives_once_it_is_accepted() -> None:
    wang_fang, li_qiang = two()
    waiting = offered(wang_fang, li_qiang)
    assert names(li_qiang) == ["李强"]
    answer_mandate(mandate=waiting, accept=True, by=li_qiang.actor, now=NOW)
    assert names(li_qiang) == ["李强", "王芳"]
    with pytest.raises(MandateNotWaiting):
        answer_mandate(mandate=waiting, accept=False, by=li_qiang.actor, now=NOW)
    assert told(wang_fang.ref) == ["PersonRegistered", "MandateOffered", "MandateAccepted"]


@pytest.mark.django_db
def test_a_declined_offer_never_lives() -> None:
    wang_fang, li_qiang = two()
    waiting = answer_mandate(mandate=offered(wang_fang, li_qiang), accept=False, by=li_qiang.actor, now=NOW)
    assert (waiting.end, names(li_qiang)) == ("declined", ["李强"])


@pytest.mark.django_db
@pytest.mark.parametrize("taken_back", [True, False])
def test_what_was_taken_back_or_is_over_can_not_be_accepted(taken_back: bool) -> None:
    wang_fang, li_qiang = two()
    waiting, when = offered(wang_fang, li_qiang), NOW
    if taken_back:
        revoke_mandate(mandate=waiting, by=SYSTEM, now=NOW)
    else:
        when = NOW + dt.timedelta(days=100)
    with pytest.raises(MandateNotWaiting):
        answer_mandate(mandate=waiting, accept=True, by=li_qiang.actor, now=when)


@pytest.mark.django_db
def test_the_agent_may_lay_it_down_too() -> None:
    wang_fang, li_qiang = two()
    waiting = answer_mandate(mandate=offered(wang_fang, li_qiang), accept=True, by=li_qiang.actor, now=NOW)
    assert revoke_mandate(mandate=waiting, by_agent=True, by=li_qiang.actor, now=NOW).end == "resigned"
    assert names(li_qiang) == ["李强"]


@pytest.mark.django_db
def test_a_scope_reaches_its_items_and_actions_and_no_further() -> None:
    wang_fang, li_qiang = two()
    assert li_qiang.person is not None
    grant_mandate(
        principal=wang_fang,
        agent=li_qiang.person,
        scope="查一件",
        task_codes=[ITEM],
        actions=["query"],
        valid_from=TODAY,
        valid_to=TO,
        by=SYSTEM,
        now=NOW,
    )
    ask = {"ref": wang_fang.ref, "today": TODAY}
    assert applicant_for(li_qiang, task_code=ITEM, action="query", **ask).name == "王芳"  # type: ignore[arg-type]
    for task_code, action in ((ITEM, "apply"), (OTHER_ITEM, "query"), (OTHER_ITEM, "receive")):
        with pytest.raises(OutOfScope, match="不包括这件事"):
            applicant_for(li_qiang, task_code=task_code, action=action, **ask)  # type: ignore[arg-type]
    assert [(v.refs, v.task_codes) for v in visible_to(li_qiang, today=TODAY)][1] == ((wang_fang.ref,), (ITEM,))
    grant_mandate(
        principal=wang_fang, agent=li_qiang.person, scope="全部", valid_from=TODAY, valid_to=TO, by=SYSTEM, now=NOW
    )
    assert applicant_for(li_qiang, task_code=OTHER_ITEM, **ask).scopes == ()  # type: ignore[arg-type]


@pytest.mark.django_db
def test_a_mandate_that_expires_in_mid_case_stops_further_acts() -> None:
    wang_fang, li_qiang = two()
    answer_mandate(mandate=offered(wang_fang, li_qiang), accept=True, by=li_qiang.actor, now=NOW)
    last = TO - dt.timedelta(days=1)
    assert applicant_for(li_qiang, ref=wang_fang.ref, today=last).name == "王芳"
    with pytest.raises(NotYours, match="到期"):
        applicant_for(li_qiang, ref=wang_fang.ref, today=TO)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ({"actions": ["fly"]}, "mandate.scope_unknown"),
        ({"task_codes": [f"{n:031}" for n in range(101)]}, "mandate.items"),
        ({"valid_to": TODAY}, "mandate.period"),
        ({"scope": ""}, "mandate.scope"),
    ],
)
def test_terms_that_cannot_be(terms: dict[str, object], code: str) -> None:
    wang_fang, li_qiang = two()
    with pytest.raises(BadInput) as caught:
        offered(wang_fang, li_qiang, **terms)
    assert code in {e.code for e in caught.value.errors}


@pytest.mark.django_db
def test_only_the_two_sides_open_it() -> None:
    wang_fang, li_qiang = two()
    waiting = offered(wang_fang, li_qiang)
    assert mandate_of(mandate_id=waiting.pk, person=li_qiang.person) == (waiting, True)
    assert mandate_of(mandate_id=waiting.pk, person=wang_fang) == (waiting, False)
    for stranger in (person("外人", WAI_REN), None):
        with pytest.raises(NoSuchMandate):
            mandate_of(mandate_id=waiting.pk, person=stranger)


@pytest.mark.django_db
def test_a_firms_mandate_is_its_representatives_to_end() -> None:
    wang_fang, li_qiang = two()
    firm = company(legal_representative=wang_fang)
    assert li_qiang.person is not None
    given = grant_mandate(
        principal=firm, agent=li_qiang.person, scope="办理", valid_from=TODAY, valid_to=TO, by=SYSTEM, now=NOW
    )
    assert given.kind == "operator"
    assert mandate_of(mandate_id=given.pk, person=wang_fang) == (given, False)


@pytest.mark.django_db
def test_a_guardian_acts_until_majority_and_not_a_day_longer() -> None:
    _wang_fang, li_qiang = two()
    child = person("外人", resident_number(birth=dt.date(2008, 3, 10)))
    assert li_qiang.person is not None
    record_guardian(
        ward=child,
        guardian=li_qiang.person,
        kind="guardian_minor",
        basis="户口簿",
        by=registrar(child, li_qiang.person),
        now=NOW,
    )
    assert names(li_qiang, dt.date(2026, 3, 9)) == ["李强", "外人"]
    assert names(li_qiang, dt.date(2026, 3, 10)) == ["李强"]


@pytest.mark.django_db
def test_a_guardian_of_an_adult_stays_until_somebody_ends_it() -> None:
    wang_fang, li_qiang = two()
    assert li_qiang.person is not None
    with pytest.raises(BadInput) as caught:
        record_guardian(
            ward=wang_fang,
            guardian=li_qiang.person,
            kind="guardian_minor",
            basis="",
            by=registrar(wang_fang, li_qiang.person),
            now=NOW,
        )
    assert {e.code for e in caught.value.errors} == {"mandate.ward_adult", "reason.missing"}
    terms = {"ward": wang_fang, "guardian": li_qiang.person, "kind": "guardian_adult", "basis": "判决书", "now": NOW}
    with pytest.raises(NotPermitted):
        record_guardian(by=registrar(wang_fang), **terms)  # type: ignore[arg-type]
    record_guardian(by=registrar(wang_fang, li_qiang.person), **terms)  # type: ignore[arg-type]
    assert names(li_qiang, dt.date(2060, 1, 1)) == ["李强", "王芳"]


@pytest.mark.django_db
def test_the_table_itself_lets_only_guardians_of_adults_stay_for_ever() -> None:
    wang_fang, li_qiang = two()
    waiting = offered(wang_fang, li_qiang)
    with pytest.raises(IntegrityError, match="mandate_only_guardians_stay"), transaction.atomic():
        Mandate.objects.filter(pk=waiting.pk).update(valid_to=None)


@pytest.mark.django_db(transaction=True)
def test_accepted_and_taken_back_at_once_it_is_one_of_the_two() -> None:
    wang_fang, li_qiang = two()
    waiting = offered(wang_fang, li_qiang)

    def accept() -> None:
        try:
            answer_mandate(mandate=waiting, accept=True, by=SYSTEM, now=NOW)
        except MandateNotWaiting:
            pass
        finally:
            connection.close()

    def revoke() -> None:
        try:
            revoke_mandate(mandate=waiting, by=SYSTEM, now=NOW)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=2) as sides:
        for done in [sides.submit(accept), sides.submit(revoke)]:
            done.result()
    waiting.refresh_from_db()
    assert waiting.end == "revoked"
    assert names(li_qiang) == ["李强"]
