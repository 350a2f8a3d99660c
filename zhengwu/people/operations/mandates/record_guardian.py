"""Enter a guardian."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.people.events import GuardianRecorded
from zhengwu.people.models import Mandate, NaturalPerson
from zhengwu.people.operations.mandates._terms import entered
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.mandate import GUARDIANS, KIND_NAMES, MandateKind, check_parties, guardianship_until
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


def record_guardian(
    *, ward: NaturalPerson, guardian: NaturalPerson, kind: str, basis: str, by: Registrar, now: dt.datetime
) -> Mandate:
    """Enter a guardian (监护登记): of a minor until majority (民法典 art. 27), or of an adult without capacity (art. 28).

    The law makes a guardian, so nobody accepts anything; `basis` is the paper that shows it (户口簿, 出生医学证明, 法院判决).

    Raises:
        BadInput: every mistake at once (WardIsAdult, WardBirthUnknown, MandateToOneself, ReasonMissing)
        NotPermitted, PersonGone
    """
    by.must_have(EDIT, ward.ref, guardian.ref)
    gather, today = Gather(), local_date(now)
    read = gather.read(lambda: _kind(kind))
    ground = gather.read(lambda: read_reason(basis, loc=("basis",)))
    gather.read(lambda: check_parties(principal_person_id=ward.pk, agent_id=guardian.pk))
    until = gather.read(
        lambda: None if read.refused else guardianship_until(kind=read.value, birth_date=ward.birth_date, today=today)
    )
    gather.done()
    terms: dict[str, object] = {
        "principal_person": ward,
        "principal_legal": None,
        "agent": guardian,
        "kind": read.value.value,
        "scope": KIND_NAMES[read.value],
        "task_codes": [],
        "actions": [],
        "valid_from": today,
        "valid_to": until.value,
    }
    with transaction.atomic():
        mandate, is_new = entered(ward, terms, awaits_answer=False, now=now)
        if is_new:
            publish(
                GuardianRecorded(
                    mandate_id=mandate.pk,
                    principal_ref=ward.ref,
                    agent_ref=guardian.ref,
                    kind=mandate.kind,
                    basis=ground.value,
                    valid_from=today,
                    valid_to=until.value,
                ),
                by=by.actor,
                at=now,
            )
    return mandate


def _kind(kind: str) -> MandateKind:
    if kind not in GUARDIANS:
        raise BadInput.one(("kind",), "请选择监护的种类。", "mandate.kind")
    return MandateKind(kind)
