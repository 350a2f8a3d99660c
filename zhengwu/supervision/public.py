"""The way into supervision."""

from zhengwu.supervision.models import Card, CardEntry, CardFile, Order, Problem, Rule, RuleVersion
from zhengwu.supervision.operations._card import NoSuchCard
from zhengwu.supervision.operations.answer import AppealedAlready, appeal_card, explain_card, rectify_card
from zhengwu.supervision.operations.check_planted import Checked, check_planted
from zhengwu.supervision.operations.conclude import NotForAccount, close_card, refer_card, send_back_card
from zhengwu.supervision.operations.dry_run import DryRun, dry_run
from zhengwu.supervision.operations.edit_rule import BeginsTooEarly, Draft, NoDraft, draft_rule, end_rule, put_in_force
from zhengwu.supervision.operations.follow import follow
from zhengwu.supervision.operations.judge import cancel_card, uphold_card
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
from zhengwu.supervision.operations.raise_card import raise_card, raise_cards
from zhengwu.supervision.operations.set_figures import set_figures
from zhengwu.supervision.operations.skip_ahead import skip_ahead
from zhengwu.supervision.operations.sweep import sweep, sweep_silent
from zhengwu.supervision.operations.sweep_ratings import sweep_ratings
from zhengwu.supervision.queries.board import STEP_DAYS, Board, board, cards_within, to_do_for
from zhengwu.supervision.queries.body_scores import BodyScore, body_scores, standing_cards
from zhengwu.supervision.queries.cards import card_of, cards_page, moves_for
from zhengwu.supervision.queries.desk_cards import (
    CARD_LOOKS,
    CARD_UNIT_MOVES,
    CardAction,
    card_actions,
    card_file,
    card_for,
    card_move_action,
    cards_for,
)
from zhengwu.supervision.queries.figures import figures_in_force
from zhengwu.supervision.queries.findings import (
    FINDING_LOOKS,
    FINDING_ORDERS,
    FindingAction,
    finding_actions,
    finding_file,
    finding_for,
    findings_for,
)
from zhengwu.supervision.queries.news import News, news_since
from zhengwu.supervision.queries.orders import (
    ORDER_LOOKS,
    OrderAction,
    order_actions,
    order_file,
    order_for,
    orders_for,
)
from zhengwu.supervision.queries.rules import NoSuchRule, rule_of, rules_for, rules_list
from zhengwu.supervision.queries.scores import score_of, score_of_person
from zhengwu.supervision.queries.specs import spec_of
from zhengwu.supervision.rules.figures import FIGURE_NAMES, Figures
from zhengwu.supervision.rules.finding import Finding
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
from zhengwu.supervision.rules.quarters import Quarter, quarter_of
from zhengwu.supervision.rules.score import FULL as FULL_POINTS
from zhengwu.supervision.rules.score import GRADE_NAMES, Grade, Score
from zhengwu.supervision.rules.spec import CLOCK_NAMES, BadRule, RuleSpec

__all__ = [
    "CARD_LOOKS",
    "CARD_UNIT_MOVES",
    "CLOCK_NAMES",
    "FIGURE_NAMES",
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
    "FULL_POINTS",
    "GRADE_NAMES",
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
    "STEP_DAYS",
    "AppealedAlready",
    "BadRule",
    "BeginsTooEarly",
    "Board",
    "BodyScore",
    "Card",
    "CardAction",
    "CardEntry",
    "CardFile",
    "CardOutOfOrder",
    "Checked",
    "DayPassed",
    "Draft",
    "DryRun",
    "ExtendedOnce",
    "Figures",
    "Finding",
    "FindingAction",
    "FindingKind",
    "FindingNotNow",
    "FindingSource",
    "FindingState",
    "FindingVerb",
    "Grade",
    "Kind",
    "Move",
    "News",
    "NoDraft",
    "NoLaterDay",
    "NoSuchCard",
    "NoSuchFinding",
    "NoSuchOrder",
    "NoSuchRule",
    "NotForAccount",
    "NothingAsked",
    "Order",
    "OrderAction",
    "OrderNotNow",
    "OrderState",
    "OrderVerb",
    "Problem",
    "Quarter",
    "Rule",
    "RuleSpec",
    "RuleVersion",
    "Score",
    "Signal",
    "Standing",
    "State",
    "answer_order_extension",
    "appeal_card",
    "approve_order",
    "ask_order_extension",
    "assign_finding",
    "board",
    "body_scores",
    "cancel_card",
    "card_actions",
    "card_file",
    "card_for",
    "card_move_action",
    "card_of",
    "cards_for",
    "cards_page",
    "cards_within",
    "check_planted",
    "close_card",
    "close_finding",
    "draft_rule",
    "drop_finding",
    "dry_run",
    "end_rule",
    "explain_card",
    "figures_in_force",
    "file_finding",
    "finding_actions",
    "finding_file",
    "finding_for",
    "findings_for",
    "follow",
    "issue_order",
    "moves_for",
    "moves_from",
    "news_since",
    "order_actions",
    "order_file",
    "order_for",
    "orders_for",
    "put_in_force",
    "quarter_of",
    "raise_card",
    "raise_cards",
    "recheck_finding",
    "rectify_card",
    "rectify_finding",
    "refer_card",
    "reply_order",
    "ring_orders",
    "rule_of",
    "rules_for",
    "rules_list",
    "score_of",
    "score_of_person",
    "send_back_card",
    "send_back_order",
    "set_figures",
    "sign_order",
    "skip_ahead",
    "spec_of",
    "standing_cards",
    "sweep",
    "sweep_findings",
    "sweep_ratings",
    "sweep_silent",
    "to_do_for",
    "uphold_card",
    "urge_order",
    "withdraw_order",
]
