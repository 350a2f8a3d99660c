"""The way into cases."""

from zhengwu.cases.models import (
    BundleApplication,
    BundleDraft,
    Case,
    CaseMaterial,
    CaseNote,
    CaseQuestion,
    Commitment,
    CommitmentCheck,
    CreditMark,
    Decision,
    Delivery,
    Dispatch,
    Draft,
    FilingRule,
    Forwarding,
    HandOver,
    Hearing,
    MaterialOpinion,
    Objection,
    ProgressShare,
    Publicity,
    Reception,
    RefusalFiling,
    Transfer,
    Undoing,
    WindowDraft,
)
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.applicant.change_applicant import change_applicant
from zhengwu.cases.operations.apply.begin_bundle_draft import begin_bundle_draft
from zhengwu.cases.operations.apply.copy_application import Copied, copy_application
from zhengwu.cases.operations.apply.resubmit import begin_resubmission, resubmit
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS, begin_draft, discard_draft, save_draft
from zhengwu.cases.operations.apply.submit import DEFAULT_PROCESS, Application, Submission, may_apply, submit
from zhengwu.cases.operations.apply.submit_bundle import BundleSubmission, submit_bundle
from zhengwu.cases.operations.apply.supply import supply
from zhengwu.cases.operations.apply.withdraw import withdraw
from zhengwu.cases.operations.counter.begin import AtCounter, begin_at_counter
from zhengwu.cases.operations.counter.give_one_time_notice import give_one_time_notice
from zhengwu.cases.operations.counter.hand_out import hand_out
from zhengwu.cases.operations.counter.identify import identify
from zhengwu.cases.operations.counter.receive_at_counter import receive_at_counter
from zhengwu.cases.operations.counter.reuse_material import reuse_material
from zhengwu.cases.operations.counter.supply_at_counter import supply_at_counter
from zhengwu.cases.operations.examination.approve_simple import NotSimple, approve_simple
from zhengwu.cases.operations.examination.end_special_procedure import end_special_procedure
from zhengwu.cases.operations.examination.extend import extend
from zhengwu.cases.operations.examination.judge_material import judge_material
from zhengwu.cases.operations.examination.pass_on import pass_on
from zhengwu.cases.operations.examination.review import review
from zhengwu.cases.operations.examination.start_special_procedure import start_special_procedure
from zhengwu.cases.operations.filing.answer_filing import answer_filing
from zhengwu.cases.operations.filing.file_refusal import file_refusal
from zhengwu.cases.operations.filing.set_rule import set_filing_rule
from zhengwu.cases.operations.generate.generate_cases import generate_cases, only_generated
from zhengwu.cases.operations.generate.generate_year import Planted, generate_year
from zhengwu.cases.operations.hearings.arrange_hearing import arrange_hearing
from zhengwu.cases.operations.hearings.ask_for_hearing import ask_for_hearing, note_request
from zhengwu.cases.operations.hearings.offer_hearing import offer_hearing
from zhengwu.cases.operations.hearings.record_hearing import record_hearing
from zhengwu.cases.operations.jurisdiction.forward import forward
from zhengwu.cases.operations.jurisdiction.return_opinion import return_opinion
from zhengwu.cases.operations.jurisdiction.take_over import send_back, take_over
from zhengwu.cases.operations.jurisdiction.transfer import transfer
from zhengwu.cases.operations.outcome.archive import archive
from zhengwu.cases.operations.outcome.close import close
from zhengwu.cases.operations.outcome.decide import decide
from zhengwu.cases.operations.outcome.deem_renewed import sweep_renewals
from zhengwu.cases.operations.outcome.deliver import deliver
from zhengwu.cases.operations.outcome.settle import settle
from zhengwu.cases.operations.papers.dispatch import list_results, send_dispatch, take_dispatch
from zhengwu.cases.operations.papers.give import give_papers
from zhengwu.cases.operations.papers.take import take_papers
from zhengwu.cases.operations.promises.check_commitment import check_commitment
from zhengwu.cases.operations.promises.lapse_tolerated import sweep_tolerated
from zhengwu.cases.operations.promises.repair_credit import repair_credit
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
from zhengwu.cases.operations.sharing.end_sharing import end_sharing
from zhengwu.cases.operations.sharing.look_at_shared import look_at_shared
from zhengwu.cases.operations.sharing.share_progress import SharedAlready, share_progress
from zhengwu.cases.operations.steps._step import StepNotOpen
from zhengwu.cases.operations.steps.add_signer_to_step import add_signer_to_step
from zhengwu.cases.operations.steps.delegate_step import delegate_step
from zhengwu.cases.operations.steps.recall_step import recall_step
from zhengwu.cases.operations.steps.remove_signer_from_step import remove_signer_from_step
from zhengwu.cases.operations.steps.take_back_step import take_back_step
from zhengwu.cases.operations.steps.transfer_step import transfer_step
from zhengwu.cases.operations.steps.urge_step import urge_step
from zhengwu.cases.operations.talk.add_note import add_note
from zhengwu.cases.operations.talk.answer_question import AnsweredAlready, NoSuchQuestion, answer_question
from zhengwu.cases.operations.talk.ask_applicant import ask_applicant
from zhengwu.cases.operations.talk.desk_views import arrange_desk, hidden_columns, save_view, views_of
from zhengwu.cases.operations.talk.experts import give_expert_opinion, invite_expert
from zhengwu.cases.operations.talk.feed import feed_account, feed_secret, renew_feed
from zhengwu.cases.operations.talk.keep_typed import forget_typed, keep_typed, typed_text
from zhengwu.cases.operations.undoing.give_views import give_views
from zhengwu.cases.operations.undoing.propose_undoing import propose_undoing
from zhengwu.cases.operations.undoing.undo import undo
from zhengwu.cases.operations.upkeep.change_calendar import (
    CalendarPreview,
    Moved,
    change_work_calendar,
    preview_calendar,
)
from zhengwu.cases.operations.upkeep.recompute import keep_delivery_dates, recompute_open_cases
from zhengwu.cases.operations.upkeep.urge import urge
from zhengwu.cases.queries.actions import DETOURS, DeskAction, desk_actions
from zhengwu.cases.queries.archivable import archivable, case_to_archive
from zhengwu.cases.queries.asked import Asked, Wanted, asked_of
from zhengwu.cases.queries.bundles import (
    bundle_application_of,
    bundle_applications_of,
    bundle_draft_of,
    bundle_drafts_of,
    bundle_from,
    bundle_on_desk,
    cases_in,
    handed_in_together,
    together_on_desk,
)
from zhengwu.cases.queries.clocks import clocks_of, situation_limits
from zhengwu.cases.queries.colleagues import colleagues_at, may_work_at
from zhengwu.cases.queries.collecting import case_to_collect, to_collect
from zhengwu.cases.queries.counter import (
    reception_case,
    reusable_by_name,
    window_case_from,
    window_draft_of,
    window_drafts_of,
)
from zhengwu.cases.queries.desk import DeskPage, Wishes, desk_between, desk_from, desk_page, desk_tasks
from zhengwu.cases.queries.desk_case import case_for_desk, earlier_cases_of
from zhengwu.cases.queries.desk_tasks import COLOURS, DeskTask
from zhengwu.cases.queries.duplicates import under_way
from zhengwu.cases.queries.elsewhere import open_forwarding, open_transfer
from zhengwu.cases.queries.filings import filing_of, filing_rule_of, filing_rules_for, filings_for
from zhengwu.cases.queries.find import LEAST_OF_A_NUMBER, find_cases
from zhengwu.cases.queries.looks import Look, look_of, looks_at
from zhengwu.cases.queries.materials import needed_by
from zhengwu.cases.queries.mine import case_by_password, case_of, case_to_act_on, cases_of, draft_of, drafts_of
from zhengwu.cases.queries.observed import observed_days
from zhengwu.cases.queries.over import case_as_object
from zhengwu.cases.queries.papers import (
    cases_to_give,
    destinations,
    dispatch_for,
    dispatches_for,
    side_of,
    slip_for,
    slips_for,
)
from zhengwu.cases.queries.password import query_password
from zhengwu.cases.queries.process_fit import misfits
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
from zhengwu.cases.queries.publicity import held_of, my_objections, periods_of, public_now, publicity_for_all
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.queries.renewals import renewal_until
from zhengwu.cases.queries.sharing import NoSuchShare, held_share, shared_cases, shares_given, shares_held
from zhengwu.cases.queries.signatures import SignedWords, signed_in
from zhengwu.cases.queries.story import Told, story_of
from zhengwu.cases.queries.supplying import awaiting_papers, case_to_supply, supplied_case
from zhengwu.cases.queries.talk import expert_opinions_for, notes_of, question_file, questions_of
from zhengwu.cases.queries.today import ENOUGH_DECIDED, ON_TIME_DAYS, DayFigures, day_figures
from zhengwu.cases.queries.undoings import check_of, open_undoing
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.bundle_application import FEWEST as FEWEST_TOGETHER
from zhengwu.cases.rules.clocks import TwoClocks
from zhengwu.cases.rules.correction import DEFAULT_DEADLINE_DAYS, MOST_DEADLINE_DAYS, Gap
from zhengwu.cases.rules.doers import ACTION_OF, Doer, doer_of
from zhengwu.cases.rules.filing import ANSWERS as FILING_ANSWERS
from zhengwu.cases.rules.forwarding import MOST_LIMIT_DAYS
from zhengwu.cases.rules.hand_over import Counted
from zhengwu.cases.rules.hearing import GROUND_NAMES
from zhengwu.cases.rules.judging import JUDGED_IN
from zhengwu.cases.rules.made_up_year import BREAKS as PLANTED_FAULTS
from zhengwu.cases.rules.moves import MOVE_NAMES, TABLE, Move, OutOfOrder
from zhengwu.cases.rules.picture import FRAME_NAMES, FlowPicture, flow_picture
from zhengwu.cases.rules.picture import Arrow as FlowArrow
from zhengwu.cases.rules.picture import Line as FlowLine
from zhengwu.cases.rules.promise import tolerance_text
from zhengwu.cases.rules.publicity import Held, Period
from zhengwu.cases.rules.routing import Box as FlowArea
from zhengwu.cases.rules.signing import COMMITMENT_WORDS, RECEIPT_WORDS, SERVED_WORDS, SIGNED_NAMES
from zhengwu.cases.rules.special import KINDS as SPECIAL_KINDS
from zhengwu.cases.rules.special import PAUSE_NAMES
from zhengwu.cases.rules.states import FINAL, OVER, STATE_NAMES, UNDECIDED, State
from zhengwu.cases.rules.succession import CHANGE_NAMES, ChangeKind
from zhengwu.cases.rules.tolerance import OWING
from zhengwu.cases.rules.trust import TRUST_NAMES, Trust
from zhengwu.cases.rules.undoing import GROUNDS as UNDOING_GROUNDS
from zhengwu.cases.rules.undoing import HEARD_DAYS, MOST_HEARD_DAYS
from zhengwu.cases.rules.undoing import KIND_NAMES as UNDOING_NAMES
from zhengwu.cases.rules.verification import CHECK_STATES, FINDING_NAMES, MOST_RECTIFY_DAYS, OPEN_CHECKS, CheckState
from zhengwu.cases.rules.verification import METHODS as CHECK_METHODS

__all__ = [
    "ACTION_OF",
    "CHANGE_NAMES",
    "CHECK_METHODS",
    "CHECK_STATES",
    "COLOURS",
    "COMMITMENT_WORDS",
    "DEFAULT_DEADLINE_DAYS",
    "DEFAULT_PROCESS",
    "DETOURS",
    "ENOUGH_DECIDED",
    "FEWEST_TOGETHER",
    "FILING_ANSWERS",
    "FINAL",
    "FINDING_NAMES",
    "FRAME_NAMES",
    "GROUND_NAMES",
    "HEARD_DAYS",
    "JUDGED_IN",
    "KEPT_DAYS",
    "LEAST_OF_A_NUMBER",
    "MOST_DEADLINE_DAYS",
    "MOST_HEARD_DAYS",
    "MOST_LIMIT_DAYS",
    "MOST_RECTIFY_DAYS",
    "MOVE_NAMES",
    "ON_TIME_DAYS",
    "OPEN_CHECKS",
    "OVER",
    "OWING",
    "PAUSE_NAMES",
    "PLANTED_FAULTS",
    "RECEIPT_WORDS",
    "SERVED_WORDS",
    "SIGNED_NAMES",
    "SPECIAL_KINDS",
    "STATE_NAMES",
    "TABLE",
    "TRUST_NAMES",
    "UNDECIDED",
    "UNDOING_GROUNDS",
    "UNDOING_NAMES",
    "AnsweredAlready",
    "Application",
    "Asked",
    "AtCounter",
    "BundleApplication",
    "BundleDraft",
    "BundleSubmission",
    "CalendarPreview",
    "Case",
    "CaseMaterial",
    "CaseNote",
    "CaseQuestion",
    "ChangeKind",
    "CheckState",
    "Commitment",
    "CommitmentCheck",
    "Copied",
    "Counted",
    "CreditMark",
    "DayFigures",
    "Decision",
    "Delivery",
    "DeskAction",
    "DeskPage",
    "DeskTask",
    "Dispatch",
    "Doer",
    "Draft",
    "FilingRule",
    "FlowArea",
    "FlowArrow",
    "FlowLine",
    "FlowPicture",
    "Forwarding",
    "Gap",
    "GivenMaterial",
    "HandOver",
    "Hearing",
    "Held",
    "Look",
    "MaterialOpinion",
    "Move",
    "Moved",
    "NoSuchCase",
    "NoSuchObjection",
    "NoSuchQuestion",
    "NoSuchShare",
    "NotSimple",
    "Objection",
    "OutOfOrder",
    "Period",
    "Planted",
    "Progress",
    "ProgressShare",
    "Publicity",
    "Reception",
    "RefusalFiling",
    "RevealedIdentity",
    "SharedAlready",
    "SignedWords",
    "State",
    "StepNotOpen",
    "Submission",
    "Told",
    "Transfer",
    "Trust",
    "TwoClocks",
    "Undoing",
    "Wanted",
    "WindowDraft",
    "Wishes",
    "accept",
    "add_note",
    "add_signer_to_step",
    "answer_filing",
    "answer_objection",
    "answer_question",
    "approve_simple",
    "archivable",
    "archive",
    "arrange_desk",
    "arrange_hearing",
    "ask_applicant",
    "ask_for_hearing",
    "asked_of",
    "awaiting_papers",
    "begin_at_counter",
    "begin_bundle_draft",
    "begin_draft",
    "begin_resubmission",
    "bundle_application_of",
    "bundle_applications_of",
    "bundle_draft_of",
    "bundle_drafts_of",
    "bundle_from",
    "bundle_on_desk",
    "case_as_object",
    "case_by_password",
    "case_for_desk",
    "case_of",
    "case_to_act_on",
    "case_to_archive",
    "case_to_collect",
    "case_to_supply",
    "cases_in",
    "cases_of",
    "cases_to_give",
    "change_applicant",
    "change_work_calendar",
    "check_commitment",
    "check_of",
    "checks_for",
    "clocks_of",
    "close",
    "colleagues_at",
    "commitments_of",
    "copy_application",
    "day_figures",
    "decide",
    "delegate_step",
    "deliver",
    "desk_actions",
    "desk_between",
    "desk_from",
    "desk_page",
    "desk_tasks",
    "destinations",
    "discard_draft",
    "dispatch_for",
    "dispatches_for",
    "doer_of",
    "draft_of",
    "drafts_of",
    "earlier_cases_of",
    "end_sharing",
    "end_special_procedure",
    "expert_opinions_for",
    "extend",
    "feed_account",
    "feed_secret",
    "file_refusal",
    "filing_of",
    "filing_rule_of",
    "filing_rules_for",
    "filings_for",
    "find_cases",
    "flow_picture",
    "forget_typed",
    "forward",
    "generate_cases",
    "generate_year",
    "give_expert_opinion",
    "give_one_time_notice",
    "give_papers",
    "give_views",
    "hand_out",
    "handed_in_together",
    "held_of",
    "held_share",
    "hidden_columns",
    "identify",
    "invite_expert",
    "judge_material",
    "keep_delivery_dates",
    "keep_typed",
    "list_results",
    "look_at_shared",
    "look_of",
    "looks_at",
    "mark_for",
    "marks_for",
    "may_apply",
    "may_work_at",
    "misfits",
    "my_objections",
    "needed_by",
    "note_request",
    "notes_of",
    "object_to",
    "observed_days",
    "offer_hearing",
    "only_generated",
    "open_forwarding",
    "open_marks",
    "open_publicity",
    "open_transfer",
    "open_undoing",
    "pass_on",
    "periods_of",
    "pre_return",
    "preview_calendar",
    "prioritise",
    "progress_of",
    "promise_texts",
    "propose_undoing",
    "public_now",
    "publicity_for_all",
    "query_password",
    "question_file",
    "questions_of",
    "recall_step",
    "receive",
    "receive_at_counter",
    "reception_case",
    "recompute_open_cases",
    "record_hearing",
    "refuse_acceptance",
    "remedy_of",
    "remove_signer_from_step",
    "renew_feed",
    "renewal_until",
    "repair_credit",
    "request_correction",
    "resubmit",
    "return_opinion",
    "reusable_by_name",
    "reuse_material",
    "reveal_identity",
    "review",
    "save_draft",
    "save_view",
    "send_back",
    "send_dispatch",
    "set_filing_rule",
    "settle",
    "share_progress",
    "shared_cases",
    "shares_given",
    "shares_held",
    "side_of",
    "signed_in",
    "situation_limits",
    "slip_for",
    "slips_for",
    "start_special_procedure",
    "story_of",
    "submit",
    "submit_bundle",
    "supplied_case",
    "supply",
    "supply_at_counter",
    "sweep_lapsed",
    "sweep_publicity",
    "sweep_renewals",
    "sweep_silence",
    "sweep_tolerated",
    "take_back_step",
    "take_dispatch",
    "take_over",
    "take_papers",
    "to_collect",
    "together_on_desk",
    "tolerance_of",
    "tolerance_text",
    "transfer",
    "transfer_step",
    "typed_text",
    "under_way",
    "undo",
    "urge",
    "urge_step",
    "views_of",
    "window_case_from",
    "window_draft_of",
    "window_drafts_of",
    "withdraw",
]
