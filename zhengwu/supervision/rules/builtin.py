"""The rules as shipped (DOMAIN §10), each with where it comes from. They are first versions: a place edits them as data.

F1, D1 and parts of P4 and M1 name events of rooms and platforms that are not built yet (`payment`, `exchange`, cases reported from
elsewhere): they find what those write from the day they write it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from zhengwu.supervision.rules.kinds import Kind, Signal, Standing

#: From when they count.
SHIPPED_FROM = dt.date(2026, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Builtin:
    """A rule and its first version."""

    key: str
    name: str
    source: str
    signal: Signal
    weight: int
    kind: Kind
    parameters: dict[str, Any]
    condition: dict[str, Any] = field(default_factory=dict)
    escalation: dict[str, Any] = field(default_factory=dict)
    accountability: bool = False


_NOT = "not"
BUILTIN: tuple[Builtin, ...] = (
    Builtin(
        key="T1",
        name="承诺期限将到",
        source="电子监察系统预警：剩余不超过 1 个工作日",
        signal=Signal.ALERT,
        weight=0,
        kind=Kind.CLOCK,
        parameters={"clock": "promise", "offset": -1},
        # What is promised for the same or the next day has no day on which to warn.
        condition={"gt": ["clock.limit", 1]},
    ),
    Builtin(
        key="T2",
        name="环节超时",
        source="电子监察系统黄牌：环节超时而办件没有超时",
        signal=Signal.YELLOW,
        weight=2,
        kind=Kind.CLOCK,
        parameters={"clock": "step", "offset": 0},
        condition={_NOT: {"eq": ["case.overdue", True]}},
    ),
    Builtin(
        key="T3",
        name="办件超过承诺期限",
        source="电子监察系统红牌：办件超时",
        signal=Signal.RED,
        weight=5,
        kind=Kind.CLOCK,
        parameters={"clock": "promise", "offset": 0},
    ),
    Builtin(
        key="T4",
        name="办件超过法定期限",
        source="行政许可法第四十二条、第七十四条",
        signal=Signal.RED,
        weight=10,
        accountability=True,
        kind=Kind.CLOCK,
        parameters={"clock": "statutory", "offset": 0},
        condition={_NOT: {"eq": ["item.statutory", False]}},
    ),
    Builtin(
        key="P1",
        name="未在五日内告知，或再次告知",
        source="行政许可法第三十二条",
        signal=Signal.YELLOW,
        weight=2,
        kind=Kind.CLOCK,
        parameters={
            "clock": "acceptance",
            "offset": 0,
            "also": [
                {
                    "kind": "event",
                    "events": ["cases.CorrectionRequested"],
                    "condition": {"gt": ["case.corrections", 1]},
                }
            ],
        },
    ),
    Builtin(
        key="P2",
        name="不予受理、不予许可没有说明理由或救济途径",
        source="行政许可法第三十八条",
        signal=Signal.RED,
        weight=5,
        kind=Kind.EVENT,
        parameters={
            "events": ["cases.AcceptanceRefused"],
            "also": [
                {
                    "kind": "event",
                    "events": ["cases.CaseDecided"],
                    "condition": {
                        "all": [
                            {"eq": ["outcome", "reject"]},
                            {"any": [{_NOT: {"answered": "reason"}}, {"eq": ["remedy_told", False]}]},
                        ]
                    },
                }
            ],
        },
        condition={"any": [{_NOT: {"answered": "reason"}}, {"eq": ["remedy_told", False]}]},
    ),
    Builtin(
        key="P3",
        name="上报、答复不及时",
        source="行政许可法第四十三条：自受理之日起二十日内审查完毕",
        signal=Signal.YELLOW,
        weight=2,
        kind=Kind.EVENT,
        parameters={
            "events": ["cases.CaseForwarded"],
            "also": [{"kind": "clock", "clock": "forwarding", "offset": 0}],
        },
        condition={"gt": ["case.workdays_since_acceptance", 20]},
    ),
    Builtin(
        key="P4",
        name="体外循环、补录、跳过环节",
        source="国务院关于在线政务服务的若干规定第七条",
        signal=Signal.YELLOW,
        weight=2,
        kind=Kind.EVENT,
        parameters={
            "events": ["cases.CaseDecided"],
            "also": [
                {
                    "kind": "event",
                    "events": ["cases.CaseAccepted"],
                    "condition": {_NOT: {"eq": ["case.received", True]}},
                },
                {
                    "kind": "event",
                    "events": ["cases.CaseSubmitted", "exchange.CaseReported"],
                    "condition": {"any": [{"eq": ["backfilled", True]}, {"eq": ["source", "backfilled"]}]},
                },
            ],
        },
        condition={_NOT: {"eq": ["case.accepted", True]}},
    ),
    Builtin(
        key="P5",
        name="特别程序没有依据、没有告知，或超过计划",
        source="行政许可法第四十五条",
        signal=Signal.YELLOW,
        weight=2,
        kind=Kind.EVENT,
        parameters={
            "events": ["cases.SpecialProcedureStarted"],
            "also": [{"kind": "clock", "clock": "special", "offset": 0}],
        },
        condition={"any": [{_NOT: {"answered": "basis"}}, {_NOT: {"answered": "notice_no"}}]},
    ),
    Builtin(
        key="F1",
        name="目录外收费、超标准收费",
        source="行政许可法第五十八条、第五十九条",
        signal=Signal.RED,
        weight=5,
        kind=Kind.EVENT,
        parameters={
            "events": ["payment.FeeCharged"],
            "facts": {"over_fen": {"difference": [{"field": "amount_fen"}, {"field": "standard_fen"}]}},
        },
        condition={"any": [{"eq": ["listed", False]}, {"gt": ["over_fen", 0]}]},
    ),
    Builtin(
        key="M1",
        name="清单外要材料，退回不说明理由",
        source="行政许可法第三十条；综合窗口受理规范",
        signal=Signal.YELLOW,
        weight=2,
        kind=Kind.EVENT,
        parameters={
            "events": ["cases.CorrectionRequested"],
            "also": [
                {
                    "kind": "event",
                    "events": ["cases.CasePreReturned", "cases.TransferSentBack", "exchange.CaseReturned"],
                    "condition": {_NOT: {"answered": "reason"}},
                },
                {"kind": "event", "events": ["exchange.MaterialAsked"], "condition": {"eq": ["listed", False]}},
            ],
        },
        condition={"answered": "item.off_list"},
    ),
    Builtin(
        key="S1",
        name="差评、投诉逾期未处理",
        source="国办发〔2019〕51号：差评整改",
        signal=Signal.YELLOW,
        weight=2,
        kind=Kind.CLOCK,
        parameters={"clock": "rating", "offset": 0},
        escalation={"workdays": 5, "signal": "red", "weight": 5},
    ),
    Builtin(
        key="D1",
        name="数据交换中断",
        source="数据共享交换平台运行规范（时限由本地规定）",
        signal=Signal.ALERT,
        weight=0,
        kind=Kind.ABSENCE,
        parameters={"events": ["exchange.MessageSent"], "expects": ["exchange.MessageAnswered"], "hours": 24},
    ),
    Builtin(
        key="Y3",
        name="三张黄牌折合一张红牌",
        source="电子监察评分办法：三黄折一红",
        signal=Signal.RED,
        # Its three yellow cards have cost their points already.
        weight=0,
        kind=Kind.EVENT,
        parameters={"events": ["supervision.CardUpheld"], "yellow": 3, "of": "body"},
        condition={"eq": ["signal", "yellow"]},
    ),
)


def first_version(shipped: Builtin, *, now: dt.datetime) -> dict[str, Any]:
    """The columns of version 1."""
    return {
        "state": Standing.IN_FORCE,
        "valid_from": SHIPPED_FROM,
        "signal": shipped.signal,
        "weight": shipped.weight,
        "accountability": shipped.accountability,
        "kind": shipped.kind,
        "parameters": shipped.parameters,
        "condition": shipped.condition,
        "escalation": shipped.escalation,
        "reason": "随平台提供的规则",
        "edited_name": "系统",
        "edited_at": now,
    }
