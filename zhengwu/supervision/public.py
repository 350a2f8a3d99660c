"""The way into supervision."""

from zhengwu.supervision.models import Card, CardEntry, CardFile, Rule, RuleVersion
from zhengwu.supervision.operations._card import NoSuchCard
from zhengwu.supervision.operations.answer import AppealedAlready, appeal_card, explain_card, rectify_card
from zhengwu.supervision.operations.conclude import NotForAccount, close_card, refer_card, send_back_card
from zhengwu.supervision.operations.dry_run import DryRun, dry_run
from zhengwu.supervision.operations.edit_rule import BeginsTooEarly, Draft, NoDraft, draft_rule, end_rule, put_in_force
from zhengwu.supervision.operations.follow import follow
from zhengwu.supervision.operations.judge import cancel_card, uphold_card
from zhengwu.supervision.operations.raise_card import raise_card, raise_cards
from zhengwu.supervision.operations.set_figures import set_figures
from zhengwu.supervision.operations.sweep import sweep, sweep_silent
from zhengwu.supervision.queries.cards import card_of, cards_page, moves_for
from zhengwu.supervision.queries.figures import figures_in_force
from zhengwu.supervision.queries.rules import NoSuchRule, rule_of, rules_list
from zhengwu.supervision.queries.scores import score_of, score_of_person
from zhengwu.supervision.rules.figures import FIGURE_NAMES, Figures
from zhengwu.supervision.rules.finding import Finding
from zhengwu.supervision.rules.kinds import KIND_NAMES, SIGNAL_NAMES, STANDING_NAMES, Kind, Signal, Standing
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
from zhengwu.supervision.rules.score import GRADE_NAMES, Grade, Score
from zhengwu.supervision.rules.spec import CLOCK_NAMES, BadRule

__all__ = [
    "CLOCK_NAMES",
    "FIGURE_NAMES",
    "FINAL",
    "GRADE_NAMES",
    "KIND_NAMES",
    "MOVE_NAMES",
    "OPEN",
    "SIGNAL_NAMES",
    "STANDING",
    "STANDING_NAMES",
    "STATE_NAMES",
    "AppealedAlready",
    "BadRule",
    "BeginsTooEarly",
    "Card",
    "CardEntry",
    "CardFile",
    "CardOutOfOrder",
    "Draft",
    "DryRun",
    "Figures",
    "Finding",
    "Grade",
    "Kind",
    "Move",
    "NoDraft",
    "NoSuchCard",
    "NoSuchRule",
    "NotForAccount",
    "Quarter",
    "Rule",
    "RuleVersion",
    "Score",
    "Signal",
    "Standing",
    "State",
    "appeal_card",
    "cancel_card",
    "card_of",
    "cards_page",
    "close_card",
    "draft_rule",
    "dry_run",
    "end_rule",
    "explain_card",
    "figures_in_force",
    "follow",
    "moves_for",
    "moves_from",
    "put_in_force",
    "quarter_of",
    "raise_card",
    "raise_cards",
    "rectify_card",
    "refer_card",
    "rule_of",
    "rules_list",
    "score_of",
    "score_of_person",
    "send_back_card",
    "set_figures",
    "sweep",
    "sweep_silent",
    "uphold_card",
]
