"""What supervision has found in the county: a few cards, an order and a finding, counted back from now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import yaml
from pydantic import BaseModel, ConfigDict

from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, body_of, officer_for
from zhengwu.people.public import Account
from zhengwu.supervision.public import (
    Card,
    Finding,
    Order,
    Problem,
    assign_finding,
    explain_card,
    file_finding,
    issue_order,
    raise_card,
    rule_of,
    sign_order,
    spec_of,
)


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CardRow(_Row):
    """监察卡; `clock` is the one that ran out, `late_days` ago (0: tomorrow)."""

    key: str
    rule: str
    hours_ago: int
    body: str
    item: str
    clock: str
    step: str = ""
    late_days: int
    explained: str = ""


class OrderRow(_Row):
    """督办单, signed already."""

    title: str
    content: str
    basis: str
    body: str
    due_in_days: int


class FindingRow(_Row):
    """问题, assigned already."""

    source: str
    kind: str
    place: str
    what: str
    body: str
    due_in_days: int


class SupervisionRows(_Row):
    """The file."""

    cards: tuple[CardRow, ...]
    orders: tuple[OrderRow, ...]
    findings: tuple[FindingRow, ...]


def rows_of_supervision() -> SupervisionRows:
    """What was found, as the file has it."""
    text = (data.HERE / "supervision.yaml").read_text(encoding="utf-8")
    return SupervisionRows.model_validate(yaml.safe_load(text))


def load_supervision(accounts: Mapping[str, Account], *, now: dt.datetime, tell: Callable[[int, int], None]) -> None:
    """Bring in what is not there yet."""
    rows = rows_of_supervision()
    boss, unit = (_officer(accounts[name], now) for name in ("chenjing", "sunli"))
    total = len(rows.cards) + len(rows.orders) + len(rows.findings)
    for done, row in enumerate((*rows.cards, *rows.orders, *rows.findings), start=1):
        match row:
            case CardRow():
                _card(row, unit, now=now)
            case OrderRow():
                _order(row, boss, unit, now=now)
            case FindingRow():
                _finding(row, boss, now=now)
        tell(done, total)


def _officer(account: Account, now: dt.datetime) -> Officer:
    found = officer_for(account, today=local_date(now))
    assert found is not None, account
    return found


def _card(row: CardRow, unit: Officer, *, now: dt.datetime) -> None:
    at, subject = now - dt.timedelta(hours=row.hours_ago), f"demo:{row.key}"
    version = rule_of(row.rule).versions.filter(valid_from__lte=local_date(at)).first()
    if version is None or Card.objects.filter(subject=subject).exists():
        return
    due = local_date(at) - dt.timedelta(days=row.late_days) if row.late_days else local_date(at) + dt.timedelta(days=1)
    facts = {
        "clock": row.clock,
        "offset": 0 if row.late_days else -1,
        "due_date": due.isoformat(),
        "late_days": row.late_days,
    }
    spec = spec_of(version)
    card = raise_card(
        finding=Finding(
            spec=spec,
            subject=subject,
            occurrence=f"{row.clock}:{due.isoformat()}",
            at=at,
            signal=spec.signal,
            weight=spec.weight,
            body_code=row.body,
            task_code="",
            item_name=row.item,
            handler=unit.account_id,
            approver=None,
            facts=facts | ({"step": row.step} if row.step else {}),
        ),
        now=at,
    )
    if card is not None and row.explained:
        explain_card(card_number=card.number, text=row.explained, by=unit, now=at + dt.timedelta(hours=1))


def _order(row: OrderRow, boss: Officer, unit: Officer, *, now: dt.datetime) -> None:
    if Order.objects.filter(title=row.title).exists():
        return
    at = now - dt.timedelta(days=1)
    order = issue_order(
        title=row.title,
        content=row.content,
        basis=row.basis,
        body=body_of(row.body),
        due_date=local_date(now) + dt.timedelta(days=row.due_in_days),
        by=boss,
        now=at,
    )
    sign_order(number=order.number, by=unit, now=at + dt.timedelta(hours=2))


def _finding(row: FindingRow, boss: Officer, *, now: dt.datetime) -> None:
    if Problem.objects.filter(place=row.place, what=row.what).exists():
        return
    at = now - dt.timedelta(hours=5)
    finding = file_finding(
        source=row.source,
        kind=row.kind,
        place=row.place,
        what=row.what,
        body=body_of(row.body),
        found_date=local_date(at),
        by=boss,
        now=at,
    )
    due = local_date(now) + dt.timedelta(days=row.due_in_days)
    assign_finding(number=finding.number, due_date=due, by=boss, now=at + dt.timedelta(minutes=20))
