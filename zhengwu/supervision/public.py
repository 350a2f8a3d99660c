"""The way into supervision."""

from zhengwu.supervision.models import Card, CardEntry, CardFile, Finding, Order, Rule, RuleVersion
from zhengwu.supervision.operations.ledger._finding import NoSuchFinding
from zhengwu.supervision.operations.ledger.assign_finding import assign_finding
from zhengwu.supervision.operations.ledger.file_finding import file_finding
from zhengwu.supervision.operations.ledger.recheck_finding import close_finding, drop_finding, recheck_finding
from zhengwu.supervision.operations.ledger.rectify_finding import rectify_finding
from zhengwu.supervision.operations.ledger.sweep_findings import sweep_findings
from zhengwu.supervision.operations.orders._order import NoSuchOrder
from zhengwu.supervision.operations.orders.extend_order import answer_order_extension, ask_order_extension
from zhengwu.supervision.operations.orders.issue_order import issue_order
from zhengwu.supervision.operations.orders.judge_order import approve_order, send_back_order, withdraw_order
from zhengwu.supervision.operations.orders.reply_order import reply_order
from zhengwu.supervision.operations.orders.ring_orders import ring_orders
from zhengwu.supervision.operations.orders.sign_order import sign_order
from zhengwu.supervision.operations.orders.urge_order import urge_order
from zhengwu.supervision.queries.findings import (
    FINDING_LOOKS,
    FINDING_ORDERS,
    FindingAction,
    finding_actions,
    finding_file,
    finding_for,
    findings_for,
)
from zhengwu.supervision.queries.orders import (
    ORDER_LOOKS,
    OrderAction,
    order_actions,
    order_file,
    order_for,
    orders_for,
)
from zhengwu.supervision.rules.kinds import KIND_NAMES, SIGNAL_NAMES, STANDING_NAMES, Kind, Signal, Standing
from zhengwu.supervision.rules.ledger import (
    FINDING_KIND_NAMES,
    FINDING_OPEN,
    FINDING_SOURCE_NAMES,
    FINDING_STATE_NAMES,
    FINDING_TABLE,
    FINDING_UNIT_VERBS,
    FINDING_VERB_NAMES,
    FindingKind,
    FindingNotNow,
    FindingSource,
    FindingState,
    FindingVerb,
)
from zhengwu.supervision.rules.orders import (
    ORDER_OPEN,
    ORDER_STATE_NAMES,
    ORDER_TABLE,
    ORDER_UNIT_VERBS,
    ORDER_VERB_NAMES,
    ORDER_WAITS_FOR_UNIT,
    DayPassed,
    ExtendedOnce,
    NoLaterDay,
    NothingAsked,
    OrderNotNow,
    OrderState,
    OrderVerb,
)
from zhengwu.supervision.rules.path import (
    FINAL,
    MOVE_NAMES,
    OPEN,
    STANDING,
    STATE_NAMES,
    CardOutOfOrder,
    Move,
    State,
    moves_from,
)

__all__ = [
    "FINAL",
    "FINDING_KIND_NAMES",
    "FINDING_LOOKS",
    "FINDING_OPEN",
    "FINDING_ORDERS",
    "FINDING_SOURCE_NAMES",
    "FINDING_STATE_NAMES",
    "FINDING_TABLE",
    "FINDING_UNIT_VERBS",
    "FINDING_VERB_NAMES",
    "KIND_NAMES",
    "MOVE_NAMES",
    "OPEN",
    "ORDER_LOOKS",
    "ORDER_OPEN",
    "ORDER_STATE_NAMES",
    "ORDER_TABLE",
    "ORDER_UNIT_VERBS",
    "ORDER_VERB_NAMES",
    "ORDER_WAITS_FOR_UNIT",
    "SIGNAL_NAMES",
    "STANDING",
    "STANDING_NAMES",
    "STATE_NAMES",
    "Card",
    "CardEntry",
    "CardFile",
    "CardOutOfOrder",
    "DayPassed",
    "ExtendedOnce",
    "Finding",
    "FindingAction",
    "FindingKind",
    "FindingNotNow",
    "FindingSource",
    "FindingState",
    "FindingVerb",
    "Kind",
    "Move",
    "NoLaterDay",
    "NoSuchFinding",
    "NoSuchOrder",
    "NothingAsked",
    "Order",
    "OrderAction",
    "OrderNotNow",
    "OrderState",
    "OrderVerb",
    "Rule",
    "RuleVersion",
    "Signal",
    "Standing",
    "State",
    "answer_order_extension",
    "approve_order",
    "ask_order_extension",
    "assign_finding",
    "close_finding",
    "drop_finding",
    "file_finding",
    "finding_actions",
    "finding_file",
    "finding_for",
    "findings_for",
    "issue_order",
    "moves_from",
    "order_actions",
    "order_file",
    "order_for",
    "orders_for",
    "recheck_finding",
    "rectify_finding",
    "reply_order",
    "ring_orders",
    "send_back_order",
    "sign_order",
    "sweep_findings",
    "urge_order",
    "withdraw_order",
]
