"""The way into cases."""

from zhengwu.cases.models import (
    BundleApplication,
    BundleDraft,
    Case,
    CaseMaterial,
    Decision,
    Delivery,
    Draft,
    Forwarding,
    Hearing,
    Objection,
    Publicity,
    Transfer,
)
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.applicant.change_applicant import change_applicant
from zhengwu.cases.operations.apply.begin_bundle_draft import begin_bundle_draft
from zhengwu.cases.operations.apply.resubmit import begin_resubmission, resubmit
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS, begin_draft, discard_draft, save_draft
from zhengwu.cases.operations.apply.submit import DEFAULT_PROCESS, Application, Submission, may_apply, submit
from zhengwu.cases.operations.apply.submit_bundle import BundleSubmission, submit_bundle
from zhengwu.cases.operations.apply.supply import supply
from zhengwu.cases.operations.apply.withdraw import withdraw
from zhengwu.cases.operations.examination.end_special_procedure import end_special_procedure
from zhengwu.cases.operations.examination.extend import extend
from zhengwu.cases.operations.examination.review import review
from zhengwu.cases.operations.examination.start_special_procedure import start_special_procedure
from zhengwu.cases.operations.hearings.arrange_hearing import arrange_hearing
from zhengwu.cases.operations.hearings.ask_for_hearing import ask_for_hearing, note_request
from zhengwu.cases.operations.hearings.offer_hearing import offer_hearing
from zhengwu.cases.operations.hearings.record_hearing import record_hearing
from zhengwu.cases.operations.jurisdiction.forward import forward
from zhengwu.cases.operations.jurisdiction.return_opinion import return_opinion
from zhengwu.cases.operations.jurisdiction.take_over import send_back, take_over
from zhengwu.cases.operations.jurisdiction.transfer import transfer
from zhengwu.cases.operations.outcome.close import close
from zhengwu.cases.operations.outcome.decide import decide
from zhengwu.cases.operations.outcome.deliver import deliver
from zhengwu.cases.operations.publicity.answer_objection import NoSuchObjection, answer_objection
from zhengwu.cases.operations.publicity.end_publicity import sweep_publicity
from zhengwu.cases.operations.publicity.object_to import object_to
from zhengwu.cases.operations.publicity.open_publicity import open_publicity
from zhengwu.cases.operations.reception.accept import accept
from zhengwu.cases.operations.reception.deem_accepted import sweep_silence
from zhengwu.cases.operations.reception.lapse import sweep_lapsed
from zhengwu.cases.operations.reception.pre_return import pre_return
from zhengwu.cases.operations.reception.prioritise import prioritise
from zhengwu.cases.operations.reception.receive import receive
from zhengwu.cases.operations.reception.refuse_acceptance import refuse_acceptance
from zhengwu.cases.operations.reception.request_correction import request_correction
from zhengwu.cases.operations.reveal_identity import RevealedIdentity, reveal_identity
from zhengwu.cases.operations.upkeep.recompute import recompute_open_cases
from zhengwu.cases.queries.actions import DETOURS, DeskAction, desk_actions
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
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.queries.desk import MOST_TASKS, DeskTask, case_for_desk, desk_counts, desk_tasks, find_cases
from zhengwu.cases.queries.elsewhere import open_forwarding, open_transfer
from zhengwu.cases.queries.looks import Look, look_of, looks_at
from zhengwu.cases.queries.materials import needed_by
from zhengwu.cases.queries.mine import case_by_password, case_of, case_to_act_on, cases_of, draft_of, drafts_of
from zhengwu.cases.queries.observed import observed_days
from zhengwu.cases.queries.over import case_as_object
from zhengwu.cases.queries.password import query_password
from zhengwu.cases.queries.progress import Progress, progress_of
from zhengwu.cases.queries.publicity import held_of, my_objections, periods_of, public_now, publicity_for_all
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.queries.story import Told, story_of
from zhengwu.cases.queries.today import ENOUGH_DECIDED, ON_TIME_DAYS, DayFigures, day_figures
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.bundle_application import FEWEST as FEWEST_TOGETHER
from zhengwu.cases.rules.clocks import TwoClocks
from zhengwu.cases.rules.correction import DEFAULT_DEADLINE_DAYS, MOST_DEADLINE_DAYS, Gap
from zhengwu.cases.rules.forwarding import MOST_LIMIT_DAYS
from zhengwu.cases.rules.hearing import GROUND_NAMES
from zhengwu.cases.rules.moves import MOVE_NAMES, TABLE, Move, OutOfOrder
from zhengwu.cases.rules.publicity import Held, Period
from zhengwu.cases.rules.special import KINDS as SPECIAL_KINDS
from zhengwu.cases.rules.special import PAUSE_NAMES
from zhengwu.cases.rules.states import OVER, STATE_NAMES, UNDECIDED, State
from zhengwu.cases.rules.succession import CHANGE_NAMES, ChangeKind

__all__ = [
    "CHANGE_NAMES",
    "DEFAULT_DEADLINE_DAYS",
    "DEFAULT_PROCESS",
    "DETOURS",
    "ENOUGH_DECIDED",
    "FEWEST_TOGETHER",
    "GROUND_NAMES",
    "KEPT_DAYS",
    "MOST_DEADLINE_DAYS",
    "MOST_LIMIT_DAYS",
    "MOST_TASKS",
    "MOVE_NAMES",
    "ON_TIME_DAYS",
    "OVER",
    "PAUSE_NAMES",
    "SPECIAL_KINDS",
    "STATE_NAMES",
    "TABLE",
    "UNDECIDED",
    "Application",
    "BundleApplication",
    "BundleDraft",
    "BundleSubmission",
    "Case",
    "CaseMaterial",
    "ChangeKind",
    "DayFigures",
    "Decision",
    "Delivery",
    "DeskAction",
    "DeskTask",
    "Draft",
    "Forwarding",
    "Gap",
    "GivenMaterial",
    "Hearing",
    "Held",
    "Look",
    "Move",
    "NoSuchCase",
    "NoSuchObjection",
    "Objection",
    "OutOfOrder",
    "Period",
    "Progress",
    "Publicity",
    "RevealedIdentity",
    "State",
    "Submission",
    "Told",
    "Transfer",
    "TwoClocks",
    "accept",
    "answer_objection",
    "arrange_hearing",
    "ask_for_hearing",
    "begin_bundle_draft",
    "begin_draft",
    "begin_resubmission",
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
    "change_applicant",
    "clocks_of",
    "close",
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
    "find_cases",
    "forward",
    "handed_in_together",
    "held_of",
    "look_of",
    "looks_at",
    "may_apply",
    "my_objections",
    "needed_by",
    "note_request",
    "object_to",
    "observed_days",
    "offer_hearing",
    "open_forwarding",
    "open_publicity",
    "open_transfer",
    "periods_of",
    "pre_return",
    "prioritise",
    "progress_of",
    "public_now",
    "publicity_for_all",
    "query_password",
    "receive",
    "recompute_open_cases",
    "record_hearing",
    "refuse_acceptance",
    "remedy_of",
    "request_correction",
    "resubmit",
    "return_opinion",
    "reveal_identity",
    "review",
    "save_draft",
    "send_back",
    "start_special_procedure",
    "story_of",
    "submit",
    "submit_bundle",
    "supply",
    "sweep_lapsed",
    "sweep_publicity",
    "sweep_silence",
    "take_over",
    "together_on_desk",
    "transfer",
    "withdraw",
]
