"""The terms of a mandate: read once, entered under the principal's lock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from zhengwu.kernel.public import BadInput, clean_line, local_date
from zhengwu.people.models import LegalPerson, Mandate, NaturalPerson
from zhengwu.people.rules.endings import FirmGone, PersonGone
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.mandate import MandateKind, check_parties, check_period, read_actions

MAX_SCOPE = 500
MOST_ITEMS = 100


def read_terms(
    *,
    principal: NaturalPerson | LegalPerson,
    agent: NaturalPerson,
    scope: str,
    valid_from: dt.date,
    valid_to: dt.date,
    task_codes: Iterable[str],
    actions: Iterable[str],
    now: dt.datetime,
) -> dict[str, Any]:
    """The columns of a mandate somebody gives; a legal person's agent is its operator (民法典 art. 170).

    Raises:
        BadInput: every mistake at once
    """
    gather, firm = Gather(), isinstance(principal, LegalPerson)
    words = gather.read(lambda: _scope(scope))
    gather.read(lambda: check_parties(principal_person_id=None if firm else principal.pk, agent_id=agent.pk))
    gather.read(lambda: check_period(valid_from=valid_from, valid_to=valid_to, today=local_date(now)))
    may = gather.read(lambda: read_actions(actions))
    items = gather.read(lambda: _task_codes(task_codes))
    gather.done()
    return {
        "principal_legal": principal if firm else None,
        "principal_person": None if firm else principal,
        "agent": agent,
        "kind": (MandateKind.OPERATOR if firm else MandateKind.AGENT).value,
        "scope": words.value,
        "task_codes": items.value,
        "actions": may.value,
        "valid_from": valid_from,
        "valid_to": valid_to,
    }


def entered(
    principal: NaturalPerson | LegalPerson, terms: dict[str, Any], *, awaits_answer: bool, now: dt.datetime
) -> tuple[Mandate, bool]:
    """The mandate on these terms that has not ended, or a new one. Mandates of one principal queue at the principal's row.

    Raises:
        PersonGone, FirmGone
    """
    held = type(principal).objects.select_for_update().get(pk=principal.pk)
    if isinstance(held, LegalPerson) and held.dissolved_date is not None:
        raise FirmGone
    if isinstance(held, NaturalPerson) and held.died_date is not None:
        raise PersonGone
    if same := Mandate.objects.filter(**terms, revoked_at__isnull=True).first():
        return same, False
    return Mandate.objects.create(**terms, awaits_answer=awaits_answer, granted_at=now), True


def _scope(scope: str) -> str:
    words = clean_line(scope, max_length=MAX_SCOPE, loc=("scope",))
    if not words:
        raise BadInput.one(("scope",), "请写明委托办理的事项。", "mandate.scope")
    return words


def _task_codes(codes: Iterable[str]) -> list[str]:
    read = sorted({code.strip().upper() for code in codes if code.strip()})
    if len(read) > MOST_ITEMS:
        raise BadInput.one(
            ("task_codes",),
            "一份委托最多列 {most} 个事项。请分几份，或委托全部事项。",
            "mandate.items",
            most=MOST_ITEMS,
        )
    return read
