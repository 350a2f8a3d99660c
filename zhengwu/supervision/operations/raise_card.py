"""发出监察卡: a rule was broken; the unit is told at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from django.conf import settings
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.supervision.events import CardNotified, CardRaised
from zhengwu.supervision.models import Card, next_numbers
from zhengwu.supervision.operations._card import facts_of, step
from zhengwu.supervision.queries.bodies import divisions_of
from zhengwu.supervision.queries.figures import figures_in_force
from zhengwu.supervision.rules.finding import Finding
from zhengwu.supervision.rules.path import Move, State
from zhengwu.timelimits.public import work_calendar

_CASE = "case:"


def raise_card(*, finding: Finding, now: dt.datetime) -> Card | None:
    """Raise one card and tell the unit: RAISED -> NOTIFIED. None when this occurrence has its card already."""
    return next(iter(raise_cards([finding], now=now)), None)


def raise_cards(findings: Collection[Finding], *, now: dt.datetime) -> list[Card]:
    """Raise a card for every finding that has none yet; whoever else raises one at this moment waits, and then finds ours.

    Runs in the caller's transaction if there is one. Numbers have no gaps.
    """
    fresh = _without_card(findings)
    if not fresh:
        return []
    explain_due = work_calendar().add_workdays(local_date(now), figures_in_force().explain_workdays)
    divisions = divisions_of({finding.body_code for finding in fresh})
    with transaction.atomic():
        return [
            card
            for finding in fresh
            if (card := _one(finding, divisions, explain_due=explain_due, now=now)) is not None
        ]


def _without_card(findings: Collection[Finding]) -> list[Finding]:
    if not findings:
        return []
    subjects = {finding.subject for finding in findings}
    there = set(Card.objects.filter(subject__in=subjects).values_list("rule_key", "subject", "occurrence"))
    return [finding for finding in findings if finding.key not in there]


def _one(finding: Finding, divisions: Mapping[str, str], *, explain_due: dt.date, now: dt.datetime) -> Card | None:
    try:
        with transaction.atomic():  # a lost race gives its number back
            card = Card.objects.create(
                number=next_numbers(local_date(now))[0],
                rule_version_id=finding.spec.version_id,
                rule_key=finding.spec.key,
                subject=finding.subject,
                project_no=finding.subject.removeprefix(_CASE) if finding.subject.startswith(_CASE) else "",
                occurrence=finding.occurrence,
                signal=finding.signal,
                weight=finding.weight,
                accountability=finding.spec.accountability,
                body_code=finding.body_code,
                # What belongs to no body we know is looked after at home.
                division_code=divisions.get(finding.body_code, settings.HOME_DIVISION),
                task_code=finding.task_code,
                item_name=finding.item_name[:200],
                responsible_account_id=finding.handler,
                approver_account_id=finding.approver,
                facts=dict(finding.facts),
                occurred_at=finding.at,
                raised_at=now,
                state=State.RAISED,
                explain_due_date=explain_due,
            )
    except IntegrityError:
        return None
    _announce(card, rule_version=finding.spec.version, now=now)
    return card


def _announce(card: Card, *, rule_version: int, now: dt.datetime) -> None:
    publish(
        CardRaised(
            **facts_of(card),
            rule_version=rule_version,
            occurrence=card.occurrence,
            weight=card.weight,
            accountability=card.accountability,
            item_name=card.item_name,
            division_code=card.division_code,
            responsible_account=card.responsible_account_id,
            approver_account=card.approver_account_id,
            occurred_at=card.occurred_at,
        ),
        by=SYSTEM,
        at=now,
    )
    step(card, Move.NOTIFY, by=SYSTEM, now=now)
    publish(
        CardNotified(
            **facts_of(card),
            explain_due_date=card.explain_due_date,
            item_name=card.item_name,
            responsible_account=card.responsible_account_id,
            approver_account=card.approver_account_id,
        ),
        by=SYSTEM,
        at=now,
    )
