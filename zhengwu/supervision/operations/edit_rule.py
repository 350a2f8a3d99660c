"""维护监察规则: a new version from a day on; what was found by an older one keeps it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from zhengwu.kernel.public import BadInput, Conflict, clean_line, local_date, publish
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.supervision.events import RuleDrafted, RuleEnded, RuleInForce
from zhengwu.supervision.models import Rule, RuleVersion
from zhengwu.supervision.operations._card import RULES, words
from zhengwu.supervision.queries.rules import NoSuchRule
from zhengwu.supervision.rules.kinds import Standing
from zhengwu.supervision.rules.spec import check_rule

_MOST_REASON = 500


class NoDraft(Conflict):
    """There is nothing to put in force."""

    code = "supervision.no_draft"
    template = "这条规则没有草稿，可能同事刚刚办过。请刷新页面。"


class BeginsTooEarly(BadInput):
    """A version counts from tomorrow at the earliest: what has happened was judged by what was in force."""

    code = "supervision.begins_too_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a version is to say; see `rules.spec`."""

    signal: str
    weight: int
    kind: str
    parameters: Mapping[str, Any]
    condition: Mapping[str, Any]
    escalation: Mapping[str, Any]
    accountability: bool = False


def draft_rule(
    *, rule_key: str, name: str = "", draft: Draft, reason: str, by: Officer, now: dt.datetime
) -> RuleVersion:
    """Write the next version as a draft, or change the draft there is. A new key begins a new rule, which needs a name.

    Raises:
        NotPermitted, BadRule, BadInput
    """
    _allowed(by)
    reason = _reason(reason)
    check_rule(
        kind=draft.kind,
        parameters=draft.parameters,
        condition=draft.condition,
        escalation=draft.escalation,
        signal=draft.signal,
        weight=draft.weight,
    )
    key = clean_line(rule_key, max_length=20, loc=("rule_key",))
    with transaction.atomic():
        rule = Rule.objects.select_for_update().filter(key=key).first() or _begin(key, name)
        row = rule.versions.filter(state=Standing.DRAFT).first()
        if row is None:
            last = rule.versions.aggregate(last=Max("version"))["last"] or 0
            row = RuleVersion(rule=rule, version=last + 1, valid_from=local_date(now) + dt.timedelta(days=1))
        for field in ("signal", "weight", "kind", "accountability"):
            setattr(row, field, getattr(draft, field))
        row.parameters, row.condition, row.escalation = (
            dict(draft.parameters),
            dict(draft.condition),
            dict(draft.escalation),
        )
        row.reason, row.edited_by, row.edited_name, row.edited_at = reason, by.account_id, by.name, now
        row.save()
        publish(RuleDrafted(rule_key=rule.key, rule_version=row.version, reason=reason), by=by.actor, at=now)
    return row


def put_in_force(*, rule_key: str, valid_from: dt.date, by: Officer, now: dt.datetime) -> RuleVersion:
    """The draft counts from a day on, and the version before until then. Its cards keep the version they were raised by.

    Raises:
        NotPermitted, NoSuchRule, NoDraft
        BeginsTooEarly: the day is not later than today
    """
    _allowed(by)
    if valid_from <= local_date(now):
        raise BeginsTooEarly.one(
            ("valid_from",), "新版本最早从明天起生效：已经发生的事按当时的规则判定。", BeginsTooEarly.code
        )
    with transaction.atomic():
        rule = _locked(rule_key)
        row = rule.versions.filter(state=Standing.DRAFT).first()
        if row is None:
            raise NoDraft
        for before in rule.versions.filter(state=Standing.IN_FORCE, valid_to=None):
            # One that had not begun yet never counts.
            before.state = Standing.ENDED
            before.valid_to = (
                max(before.valid_from, valid_from) if before.valid_from < valid_from else before.valid_from
            )
            before.save(update_fields=["state", "valid_to"])
        row.state, row.valid_from = Standing.IN_FORCE, valid_from
        row.save(update_fields=["state", "valid_from"])
        publish(
            RuleInForce(rule_key=rule.key, rule_version=row.version, valid_from=valid_from, reason=row.reason),
            by=by.actor,
            at=now,
        )
    return row


def end_rule(*, rule_key: str, valid_to: dt.date, reason: str, by: Officer, now: dt.datetime) -> RuleVersion:
    """The rule counts no longer from a day on (停用).

    Raises:
        NotPermitted, NoSuchRule, NoDraft, BeginsTooEarly, BadInput
    """
    _allowed(by)
    reason = _reason(reason)
    if valid_to <= local_date(now):
        raise BeginsTooEarly.one(("valid_to",), "最早从明天起停用。", BeginsTooEarly.code)
    with transaction.atomic():
        row = _locked(rule_key).versions.filter(state=Standing.IN_FORCE, valid_to=None).first()
        if row is None:
            raise NoDraft("这条规则现在没有生效，不用停用。")
        row.state, row.valid_to = Standing.ENDED, max(valid_to, row.valid_from)
        row.save(update_fields=["state", "valid_to"])
        publish(
            RuleEnded(rule_key=rule_key, rule_version=row.version, valid_to=row.valid_to, reason=reason),
            by=by.actor,
            at=now,
        )
    return row


def _begin(key: str, name: str) -> Rule:
    name = clean_line(name, max_length=100, loc=("name",))
    if not key or not name:
        raise BadInput.one(("name",), "新规则要有编号和名称。", "supervision.rule_name")
    return Rule.objects.create(key=key, name=name)


def _locked(rule_key: str) -> Rule:
    rule = Rule.objects.select_for_update().filter(key=rule_key).first()
    if rule is None:
        raise NoSuchRule(key=rule_key[:20])
    return rule


def _allowed(by: Officer) -> None:
    require(by, RULES, over=Over(division_code=settings.HOME_DIVISION))


def _reason(reason: str) -> str:
    return words(reason, missing="请写明为什么修改。", name="reason")[:_MOST_REASON]
