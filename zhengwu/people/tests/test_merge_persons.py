"""Duplicates become one, everything that named the one names the other, and it can be undone."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted
from zhengwu.people.models import NaturalPerson
from zhengwu.people.operations.mandates.grant_mandate import grant_mandate
from zhengwu.people.operations.persons.change_document import change_document
from zhengwu.people.operations.persons.merge_persons import AlreadyMerged, OneIsDead, merge_persons
from zhengwu.people.operations.persons.record_death import record_death
from zhengwu.people.operations.persons.undo_merge import NotMerged, NumberInUse, undo_merge
from zhengwu.people.operations.privacy.give_consent import give_consent
from zhengwu.people.queries import (
    applicant_for,
    applicants_for,
    find_persons,
    person_by_id_number,
    refs_of,
    resolve_ref,
)
from zhengwu.people.tests.factories import LI_QIANG, NOW, TODAY, account, company, foreigner, person, registrar, told

pytestmark = pytest.mark.django_db
TO = dt.date(2026, 6, 1)


def merged(keep: NaturalPerson, away: NaturalPerson) -> NaturalPerson:
    return merge_persons(keep=keep, away=away, reason="同一个人", by=registrar(keep, away), now=NOW)


def undone(away: NaturalPerson) -> NaturalPerson:
    return undo_merge(away=away, reason="两个人", by=registrar(away), now=NOW)


def test_everything_names_the_one_that_stays_and_goes_back_when_undone() -> None:
    keep, away, li_qiang = person(), foreigner(), person("李强", LI_QIANG)
    opened, firm = account("anna", "Anna", away), company(legal_representative=away)
    given = grant_mandate(
        principal=away, agent=li_qiang, scope="办理", valid_from=TODAY, valid_to=TO, by=SYSTEM, now=NOW
    )
    give_consent(person=away, purpose="notices", by=SYSTEM, now=NOW)

    merged(keep, away)
    opened.refresh_from_db()
    firm.refresh_from_db()
    given.refresh_from_db()
    away.refresh_from_db()
    assert (opened.person, firm.legal_representative, given.principal_person) == (keep, keep, keep)
    assert keep.consents.count() == 1
    assert away.merged_into == keep
    assert person_by_id_number(id_type="passport", id_number="C01X00T47") == keep
    assert list(find_persons(q="Anna")) == [], "an alias is no person of its own"
    assert {d.replaced_at is None for d in keep.documents.filter(id_type="passport")} == {False}
    assert resolve_ref(away.ref) == keep
    assert refs_of(keep) == (keep.ref, away.ref)
    assert [a.ref for a in applicants_for(opened, TODAY)] == [keep.ref, firm.ref]
    assert applicant_for(opened, ref=away.ref, today=TODAY).ref == keep.ref, "an old ref still means this person"

    undone(away)
    opened.refresh_from_db()
    firm.refresh_from_db()
    given.refresh_from_db()
    away.refresh_from_db()
    assert (opened.person, firm.legal_representative, given.principal_person) == (away, away, away)
    assert person_by_id_number(id_type="passport", id_number="C01X00T47") == away
    assert away.documents.get().replaced_at is None
    assert resolve_ref(away.ref) == away
    assert refs_of(keep) == (keep.ref,)
    assert told(keep.ref)[-2:] == ["PersonsMerged", "MergeUndone"]
    with pytest.raises(NotMerged):
        undone(away)


def test_a_mandate_between_the_two_ends() -> None:
    keep, away = person(), foreigner()
    between = grant_mandate(principal=keep, agent=away, scope="办理", valid_from=TODAY, valid_to=TO, by=SYSTEM, now=NOW)
    merged(keep, away)
    between.refresh_from_db()
    assert between.end == "revoked"
    assert between.agent == away


def test_a_consent_both_gave_stays_once() -> None:
    keep, away = person(), foreigner()
    for who in (keep, away):
        give_consent(person=who, purpose="notices", by=SYSTEM, now=NOW)
    merged(keep, away)
    assert (keep.consents.count(), away.consents.count()) == (1, 1)


def test_a_chain_of_merges_leads_to_the_last() -> None:
    first, second, third = person(), foreigner(), person("李强", LI_QIANG)
    merged(second, first)
    merged(third, second)
    assert resolve_ref(first.ref) == third
    assert set(refs_of(third)) == {first.ref, second.ref, third.ref}


def test_the_keeper_may_use_the_other_number_and_then_the_merge_stays() -> None:
    keep, away = foreigner(), person()
    number = away.id_number
    merged(keep, away)
    keep.refresh_from_db()
    change_document(person=keep, id_type="resident_id", id_number=number, reason="入籍", by=registrar(keep), now=NOW)
    away.refresh_from_db()
    with pytest.raises(NumberInUse):
        undone(away)


def test_what_cannot_be_merged() -> None:
    keep, away = person(), foreigner()
    with pytest.raises(BadInput, match="同一条"):
        merged(keep, keep)
    with pytest.raises(NotPermitted):
        merge_persons(keep=keep, away=away, reason="x", by=registrar(keep), now=NOW)
    record_death(person=away, died_date=TODAY, basis="证明", by=registrar(away), now=NOW)
    with pytest.raises(OneIsDead):
        merged(keep, away)
    record_death(person=keep, died_date=TODAY, basis="证明", by=registrar(keep), now=NOW)
    merged(keep, away)
    with pytest.raises(AlreadyMerged):
        merged(person("李强", LI_QIANG), away)


def test_nobody_is_their_own_alias() -> None:
    who = person()
    with pytest.raises(IntegrityError, match="person_not_own_alias"), transaction.atomic():
        NaturalPerson.objects.filter(pk=who.pk).update(merged_into=who)
