"""The way into cases."""

from zhengwu.cases.models import (
    BundleApplication,
    BundleDraft,
    Case,
    CaseMaterial,
    CaseNote,
    CaseQuestion,
    Decision,
    Delivery,
    Draft,
)
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.operations.apply.begin_bundle_draft import begin_bundle_draft
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS, begin_draft, discard_draft, save_draft
from zhengwu.cases.operations.apply.submit import DEFAULT_PROCESS, Application, Submission, may_apply, submit
from zhengwu.cases.operations.apply.submit_bundle import BundleSubmission, submit_bundle
from zhengwu.cases.operations.apply.supply import supply
from zhengwu.cases.operations.apply.withdraw import withdraw
from zhengwu.cases.operations.examination.approve_simple import NotSimple, approve_simple
from zhengwu.cases.operations.examination.end_special_procedure import end_special_procedure
from zhengwu.cases.operations.examination.extend import extend
from zhengwu.cases.operations.examination.pass_on import pass_on
from zhengwu.cases.operations.examination.review import review
from zhengwu.cases.operations.examination.start_special_procedure import start_special_procedure
from zhengwu.cases.operations.outcome.archive import archive
from zhengwu.cases.operations.outcome.close import close
from zhengwu.cases.operations.outcome.decide import decide
from zhengwu.cases.operations.outcome.deliver import deliver
from zhengwu.cases.operations.reception.accept import accept
from zhengwu.cases.operations.reception.deem_accepted import sweep_silence
from zhengwu.cases.operations.reception.lapse import sweep_lapsed
from zhengwu.cases.operations.reception.receive import receive
from zhengwu.cases.operations.reception.refuse_acceptance import refuse_acceptance
from zhengwu.cases.operations.reception.request_correction import request_correction
from zhengwu.cases.operations.reveal_identity import RevealedIdentity, reveal_identity
from zhengwu.cases.operations.talk.add_note import add_note
from zhengwu.cases.operations.talk.answer_question import AnsweredAlready, NoSuchQuestion, answer_question
from zhengwu.cases.operations.talk.ask_applicant import ask_applicant
from zhengwu.cases.operations.talk.desk_views import arrange_desk, hidden_columns, save_view, views_of
from zhengwu.cases.operations.talk.experts import give_expert_opinion, invite_expert
from zhengwu.cases.operations.talk.feed import feed_account, feed_secret, renew_feed
from zhengwu.cases.operations.talk.keep_typed import forget_typed, keep_typed, typed_text
from zhengwu.cases.operations.upkeep.change_calendar import (
    CalendarPreview,
    Moved,
    change_work_calendar,
    preview_calendar,
)
from zhengwu.cases.operations.upkeep.recompute import recompute_open_cases
from zhengwu.cases.operations.upkeep.urge import urge
from zhengwu.cases.queries.actions import DeskAction, desk_actions
from zhengwu.cases.queries.archivable import archivable, case_to_archive
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
from zhengwu.cases.queries.desk import (
    COLOURS,
    MOST_TASKS,
    DeskPage,
    DeskTask,
    Wishes,
    case_for_desk,
    desk_between,
    desk_page,
    desk_tasks,
    find_cases,
)
from zhengwu.cases.queries.looks import Look, look_of, looks_at
from zhengwu.cases.queries.materials import needed_by
from zhengwu.cases.queries.mine import case_by_password, case_of, case_to_act_on, cases_of, draft_of, drafts_of
from zhengwu.cases.queries.observed import observed_days
from zhengwu.cases.queries.over import case_as_object
from zhengwu.cases.queries.password import query_password
from zhengwu.cases.queries.progress import Progress, progress_of
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.queries.story import Told, story_of
from zhengwu.cases.queries.talk import expert_opinions_for, notes_of, question_file, questions_of
from zhengwu.cases.queries.today import ENOUGH_DECIDED, ON_TIME_DAYS, DayFigures, day_figures
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.bundle_application import FEWEST as FEWEST_TOGETHER
from zhengwu.cases.rules.clocks import TwoClocks
from zhengwu.cases.rules.correction import DEFAULT_DEADLINE_DAYS, MOST_DEADLINE_DAYS, Gap
from zhengwu.cases.rules.moves import MOVE_NAMES, TABLE, Move, OutOfOrder
from zhengwu.cases.rules.special import KINDS as SPECIAL_KINDS
from zhengwu.cases.rules.states import OVER, STATE_NAMES, UNDECIDED, State

__all__ = [
    "COLOURS",
    "DEFAULT_DEADLINE_DAYS",
    "DEFAULT_PROCESS",
    "ENOUGH_DECIDED",
    "FEWEST_TOGETHER",
    "KEPT_DAYS",
    "MOST_DEADLINE_DAYS",
    "MOST_TASKS",
    "MOVE_NAMES",
    "ON_TIME_DAYS",
    "OVER",
    "SPECIAL_KINDS",
    "STATE_NAMES",
    "TABLE",
    "UNDECIDED",
    "AnsweredAlready",
    "Application",
    "BundleApplication",
    "BundleDraft",
    "BundleSubmission",
    "CalendarPreview",
    "Case",
    "CaseMaterial",
    "CaseNote",
    "CaseQuestion",
    "DayFigures",
    "Decision",
    "Delivery",
    "DeskAction",
    "DeskPage",
    "DeskTask",
    "Draft",
    "Gap",
    "GivenMaterial",
    "Look",
    "Move",
    "Moved",
    "NoSuchCase",
    "NoSuchQuestion",
    "NotSimple",
    "OutOfOrder",
    "Progress",
    "RevealedIdentity",
    "State",
    "Submission",
    "Told",
    "TwoClocks",
    "Wishes",
    "accept",
    "add_note",
    "answer_question",
    "approve_simple",
    "archivable",
    "archive",
    "arrange_desk",
    "ask_applicant",
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
    "case_to_archive",
    "cases_in",
    "cases_of",
    "change_work_calendar",
    "clocks_of",
    "close",
    "day_figures",
    "decide",
    "deliver",
    "desk_actions",
    "desk_between",
    "desk_page",
    "desk_tasks",
    "discard_draft",
    "draft_of",
    "drafts_of",
    "end_special_procedure",
    "expert_opinions_for",
    "extend",
    "feed_account",
    "feed_secret",
    "find_cases",
    "forget_typed",
    "give_expert_opinion",
    "handed_in_together",
    "hidden_columns",
    "invite_expert",
    "keep_typed",
    "look_of",
    "looks_at",
    "may_apply",
    "needed_by",
    "notes_of",
    "observed_days",
    "pass_on",
    "preview_calendar",
    "progress_of",
    "query_password",
    "question_file",
    "questions_of",
    "receive",
    "recompute_open_cases",
    "refuse_acceptance",
    "remedy_of",
    "renew_feed",
    "request_correction",
    "reveal_identity",
    "review",
    "save_draft",
    "save_view",
    "start_special_procedure",
    "story_of",
    "submit",
    "submit_bundle",
    "supply",
    "sweep_lapsed",
    "sweep_silence",
    "together_on_desk",
    "typed_text",
    "urge",
    "views_of",
    "withdraw",
]
