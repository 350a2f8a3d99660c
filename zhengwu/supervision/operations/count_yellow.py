"""三黄折一红: so many yellow cards of one body (or person) in a quarter raise a red one; fewer again, and it goes."""

from __future__ import annotations

import datetime as dt

from django.db import connection, transaction
from django.db.models import QuerySet

from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.supervision.events import CardCancelled
from zhengwu.supervision.models import Card, RuleVersion
from zhengwu.supervision.operations._card import facts_of, step
from zhengwu.supervision.operations.raise_card import raise_card
from zhengwu.supervision.queries.specs import counting_version, spec_of
from zhengwu.supervision.rules.finding import Finding
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.path import FINAL, STANDING, Move, State
from zhengwu.supervision.rules.quarters import Quarter, quarter_of
from zhengwu.supervision.rules.reckoning import midnight

FEWER = "不再有足够的黄牌成立，折合的红牌自动撤销。"


def count_yellow(card: Card, *, now: dt.datetime) -> None:
    """After a yellow card came to stand, or ceased to: make the red cards of its quarter as many as they should be."""
    if card.signal != Signal.YELLOW:
        return
    quarter = quarter_of(local_date(card.occurred_at))
    version = counting_version(on=local_date(now))
    if version is None:
        return
    whose = _whose(card, version)
    if not whose:
        return
    with transaction.atomic():
        with connection.cursor() as cursor:  # two judged at once are counted one after the other
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"yellow:{whose}:{quarter.name}"])
        due = _standing(card, quarter, whose).count() // int(version.parameters["yellow"])
        there = list(Card.objects.filter(subject=whose, occurrence__startswith=f"{quarter.name}:").order_by("-pk"))
        alive = [red for red in there if red.state != State.CANCELLED]
        for place in range(len(alive), due):
            _raise(card, version, whose, f"{quarter.name}:{len(there) + place - len(alive) + 1}", now=now)
        for red in alive[: max(0, len(alive) - due)]:
            _withdraw(red, now=now)


def _whose(card: Card, version: RuleVersion) -> str:
    if version.parameters.get("of") == "person":
        return f"account:{card.responsible_account_id}" if card.responsible_account_id else ""
    return f"body:{card.body_code}"


def _standing(card: Card, quarter: Quarter, whose: str) -> QuerySet[Card]:
    rows = Card.objects.filter(
        signal=Signal.YELLOW,
        state__in=STANDING,
        occurred_at__gte=midnight(quarter.first),
        occurred_at__lt=midnight(quarter.last + dt.timedelta(days=1)),
    )
    if whose.startswith("account:"):
        return rows.filter(responsible_account_id=card.responsible_account_id)
    return rows.filter(body_code=card.body_code)


def _raise(card: Card, version: RuleVersion, whose: str, occurrence: str, *, now: dt.datetime) -> None:
    finding = Finding(
        spec=spec_of(version),
        subject=whose,
        occurrence=occurrence,
        at=card.occurred_at,
        signal=Signal(version.signal),
        weight=version.weight,
        body_code=card.body_code,
        task_code="",
        item_name="",
        handler=card.responsible_account_id if whose.startswith("account:") else None,
        approver=None,
        facts={
            "yellow": int(version.parameters["yellow"]),
            "quarter": occurrence.partition(":")[0],
            "last": card.number,
        },
    )
    raise_card(finding=finding, now=now)


def _withdraw(red: Card, *, now: dt.datetime) -> None:
    if red.state in FINAL - {State.CLOSED}:
        return
    step(red, Move.CANCEL, text=FEWER, by=SYSTEM, now=now, by_system=True)
    publish(CardCancelled(**facts_of(red), text=FEWER, by_system=True), by=SYSTEM, at=now)
