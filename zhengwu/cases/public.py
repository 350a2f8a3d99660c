"""The way into cases."""

from zhengwu.cases.models import (
    BundleApplication,
    BundleDraft,
    Case,
    CaseMaterial,
    Commitment,
    CommitmentCheck,
    CreditMark,
    Decision,
    Delivery,
    Draft,
    FilingRule,
    RefusalFiling,
    Undoing,
)
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.apply.begin_bundle_draft import begin_bundle_draft
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS, begin_draft, discard_draft, save_draft
from zhengwu.cases.operations.apply.submit import DEFAULT_PROCESS, Application, Submission, may_apply, submit
from zhengwu.cases.operations.apply.submit_bundle import BundleSubmission, submit_bundle
from zhengwu.cases.operations.apply.supply import supply
from zhengwu.cases.operations.apply.withdraw import withdraw
from zhengwu.cases.operations.examination.end_special_procedure import end_special_procedure
from zhengwu.cases.operations.examination.extend import extend
from zhengwu.cases.operations.examination.review import review
from zhengwu.cases.operations.examination.start_special_procedure import start_special_procedure
from zhengwu.cases.operations.filing.answer_filing import answer_filing
from zhengwu.cases.operations.filing.file_refusal import file_refusal
from zhengwu.cases.operations.filing.set_rule import set_filing_rule
from zhengwu.cases.operations.outcome.close import close
from zhengwu.cases.operations.outcome.decide import decide
from zhengwu.cases.operations.outcome.deem_renewed import sweep_renewals
from zhengwu.cases.operations.outcome.deliver import deliver
from zhengwu.cases.operations.outcome.settle import settle
from zhengwu.cases.operations.promises.check_commitment import check_commitment
from zhengwu.cases.operations.promises.lapse_tolerated import sweep_tolerated
from zhengwu.cases.operations.promises.repair_credit import repair_credit
from zhengwu.cases.operations.reception.accept import accept
from zhengwu.cases.operations.reception.deem_accepted import sweep_silence
from zhengwu.cases.operations.reception.lapse import sweep_lapsed
from zhengwu.cases.operations.reception.receive import receive
from zhengwu.cases.operations.reception.refuse_acceptance import refuse_acceptance
from zhengwu.cases.operations.reception.request_correction import request_correction
from zhengwu.cases.operations.reveal_identity import RevealedIdentity, reveal_identity
from zhengwu.cases.operations.undoing.give_views import give_views
from zhengwu.cases.operations.undoing.propose_undoing import propose_undoing
from zhengwu.cases.operations.undoing.undo import undo
from zhengwu.cases.operations.upkeep.recompute import recompute_open_cases
from zhengwu.cases.queries.actions import DeskAction, desk_actions
from zhengwu.cases.queries.bundles import (
    bundle_application_of,
    bundle_applications_of,
    bundle_draft_of,
    bundle_drafts_of,
    bundle_from,
    cases_in,
    handed_in_together,
    together_on_desk,
)
from zhengwu.cases.queries.clocks import clocks_of, situation_limits
from zhengwu.cases.queries.desk import MOST_TASKS, DeskTask, case_for_desk, desk_counts, desk_tasks, find_cases
from zhengwu.cases.queries.filings import filing_of, filing_rule_of, filing_rules_for, filings_for
from zhengwu.cases.queries.looks import Look, look_of, looks_at
from zhengwu.cases.queries.materials import needed_by
from zhengwu.cases.queries.mine import case_by_password, case_of, case_to_act_on, cases_of, draft_of, drafts_of
from zhengwu.cases.queries.observed import observed_days
from zhengwu.cases.queries.over import case_as_object
from zhengwu.cases.queries.password import query_password
from zhengwu.cases.queries.progress import Progress, progress_of
from zhengwu.cases.queries.promises import (
    checks_for,
    commitments_of,
    mark_for,
    marks_for,
    open_marks,
    promise_texts,
    tolerance_of,
)
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.queries.renewals import renewal_until
from zhengwu.cases.queries.story import Told, story_of
from zhengwu.cases.queries.today import ENOUGH_DECIDED, ON_TIME_DAYS, DayFigures, day_figures
from zhengwu.cases.queries.undoings import check_of, open_undoing, undoings_of
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.bundle_application import FEWEST as FEWEST_TOGETHER
from zhengwu.cases.rules.clocks import TwoClocks
from zhengwu.cases.rules.correction import DEFAULT_DEADLINE_DAYS, MOST_DEADLINE_DAYS, Gap
from zhengwu.cases.rules.filing import ANSWERS as FILING_ANSWERS
from zhengwu.cases.rules.moves import MOVE_NAMES, TABLE, Move, OutOfOrder
from zhengwu.cases.rules.promise import tolerance_text
from zhengwu.cases.rules.special import KINDS as SPECIAL_KINDS
from zhengwu.cases.rules.states import OVER, STATE_NAMES, UNDECIDED, State
from zhengwu.cases.rules.undoing import GROUNDS as UNDOING_GROUNDS
from zhengwu.cases.rules.undoing import HEARD_DAYS, MOST_HEARD_DAYS
from zhengwu.cases.rules.undoing import KIND_NAMES as UNDOING_NAMES
from zhengwu.cases.rules.verification import CHECK_STATES, FINDING_NAMES, MOST_RECTIFY_DAYS, OPEN_CHECKS, CheckState
from zhengwu.cases.rules.verification import METHODS as CHECK_METHODS

__all__ = [
    "CHECK_METHODS",
    "CHECK_STATES",
    "DEFAULT_DEADLINE_DAYS",
    "DEFAULT_PROCESS",
    "ENOUGH_DECIDED",
    "FEWEST_TOGETHER",
    "FILING_ANSWERS",
    "FINDING_NAMES",
    "HEARD_DAYS",
    "KEPT_DAYS",
    "MOST_DEADLINE_DAYS",
    "MOST_HEARD_DAYS",
    "MOST_RECTIFY_DAYS",
    "MOST_TASKS",
    "MOVE_NAMES",
    "ON_TIME_DAYS",
    "OPEN_CHECKS",
    "OVER",
    "SPECIAL_KINDS",
    "STATE_NAMES",
    "TABLE",
    "UNDECIDED",
    "UNDOING_GROUNDS",
    "UNDOING_NAMES",
    "Application",
    "BundleApplication",
    "BundleDraft",
    "BundleSubmission",
    "Case",
    "CaseMaterial",
    "CheckState",
    "Commitment",
    "CommitmentCheck",
    "CreditMark",
    "DayFigures",
    "Decision",
    "Delivery",
    "DeskAction",
    "DeskTask",
    "Draft",
    "FilingRule",
    "Gap",
    "GivenMaterial",
    "Look",
    "Move",
    "NoSuchCase",
    "OutOfOrder",
    "Progress",
    "RefusalFiling",
    "RevealedIdentity",
    "State",
    "Submission",
    "Told",
    "TwoClocks",
    "Undoing",
    "accept",
    "answer_filing",
    "begin_bundle_draft",
    "begin_draft",
    "bundle_application_of",
    "bundle_applications_of",
    "bundle_draft_of",
    "bundle_drafts_of",
    "bundle_from",
    "case_as_object",
    "case_by_password",
    "case_for_desk",
    "case_of",
    "case_to_act_on",
    "cases_in",
    "cases_of",
    "check_commitment",
    "check_of",
    "checks_for",
    "clocks_of",
    "close",
    "commitments_of",
    "day_figures",
    "decide",
    "deliver",
    "desk_actions",
    "desk_counts",
    "desk_tasks",
    "discard_draft",
    "draft_of",
    "drafts_of",
    "end_special_procedure",
    "extend",
    "file_refusal",
    "filing_of",
    "filing_rule_of",
    "filing_rules_for",
    "filings_for",
    "find_cases",
    "give_views",
    "handed_in_together",
    "look_of",
    "looks_at",
    "mark_for",
    "marks_for",
    "may_apply",
    "needed_by",
    "observed_days",
    "open_marks",
    "open_undoing",
    "progress_of",
    "promise_texts",
    "propose_undoing",
    "query_password",
    "receive",
    "recompute_open_cases",
    "refuse_acceptance",
    "remedy_of",
    "renewal_until",
    "repair_credit",
    "request_correction",
    "reveal_identity",
    "review",
    "save_draft",
    "set_filing_rule",
    "settle",
    "situation_limits",
    "start_special_procedure",
    "story_of",
    "submit",
    "submit_bundle",
    "supply",
    "sweep_lapsed",
    "sweep_renewals",
    "sweep_silence",
    "sweep_tolerated",
    "together_on_desk",
    "tolerance_of",
    "tolerance_text",
    "undo",
    "undoings_of",
    "withdraw",
]
