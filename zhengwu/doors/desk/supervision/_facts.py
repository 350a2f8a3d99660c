"""What a card saw, in words: what happened, when, by which rule and law."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.supervision._words import RULE, about_pair
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Pair
from zhengwu.doors.ui.writing import full_day, moment
from zhengwu.supervision.public import CLOCK_NAMES, Card

#: Events a rule may have seen, in words. Those of rooms that are not built yet stand as they are.
EVENT_NAMES: Mapping[str, str] = {
    "cases.CaseReceived": "收件",
    "cases.CaseAccepted": "受理",
    "cases.CaseDecided": "作出决定",
    "cases.AcceptanceRefused": "不予受理",
    "cases.CorrectionRequested": "告知补正",
    "cases.SpecialProcedureStarted": "启动特别程序",
    "cases.SpecialProcedureEnded": "结束特别程序",
    "cases.CaseForwarded": "上报上级",
    "cases.LimitExtended": "延长期限",
    "cases.CasePreReturned": "预审退回",
    "cases.MaterialJudged": "审核材料",
    "flows.WorkItemDone": "办完一个环节",
}


def what_happened(card: Card) -> str:
    """One or two sentences a clerk understands without the rule."""
    return words_of_facts(card.facts)


def words_of_facts(facts: Mapping[str, Any]) -> str:
    """What a rule saw, in words."""
    if "yellow" in facts:
        return _("本季度认定的黄牌满了张数，算一张红牌。")
    if "clock" in facts:
        return _of_clock(facts)
    name = EVENT_NAMES.get(str(facts.get("event", "")), "")
    said = _("“{event}”的时候违反了规则。").format(event=_(name) if name else facts.get("event", ""))
    reason = facts.get("data", {}).get("reason") if isinstance(facts.get("data"), dict) else None
    return f"{said}{_('当时写的理由：{reason}').format(reason=reason)}" if reason else said


def _of_clock(facts: Mapping[str, Any]) -> str:
    name = _(CLOCK_NAMES.get(facts["clock"], "期限"))
    if step := facts.get("step"):
        name = _("环节“{step}”的期限").format(step=step)
    due = facts.get("due_date")
    if not due:
        return _("{clock}过了，应当做的还没有做。").format(clock=name)
    day = full_day(dt.date.fromisoformat(due))
    if facts.get("offset", 0) < 0:
        return _("{clock}到{day}为止，快要到期，还没有办完。").format(clock=name, day=day)
    late = facts.get("late_days") or 0
    said = _("{clock}到{day}为止，过了期限还没有办完。").format(clock=name, day=day)
    return said + counted("已经超过 {n} 个工作日。", late) if late > 1 else said


def card_pairs(card: Card, *, body_name: str) -> Iterator[Pair]:
    """The card in words."""
    rule = card.rule_version.rule
    yield Pair(_("发生了什么"), what_happened(card))
    if card.occurrence.endswith(":up"):
        yield Pair(_("升级办法"), _("前一张牌发出以后仍然没有办，信号升一级。"))
    yield Pair(_("发生时间"), moment(card.occurred_at))
    yield Pair(_("规则"), f"{rule.key} {_(rule.name)}", href=reverse(RULE, args=[rule.key]), link=_("看规则"))
    if rule.source:
        yield Pair(_("依据"), _(rule.source))
    if about := about_pair(card.subject):
        yield about
    if card.item_name:
        yield Pair(_("事项"), card.item_name)
    yield Pair(_("责任单位"), body_name)
    yield Pair(_("扣分"), str(card.weight), note=_("认定以后扣，撤销的退回"))
    if card.accountability:
        yield Pair(_("追责"), _("规则建议追究责任"))
    yield Pair(_("发出时间"), moment(card.raised_at))
    yield Pair(_("说明期限"), full_day(card.explain_due_date))
    if card.rectify_due_date:
        yield Pair(_("整改期限"), full_day(card.rectify_due_date))
    if card.appealed:
        yield Pair(_("申诉"), _("已经申诉过一次"))
