"""The way into publication."""

from zhengwu.disclosure.models import Disclosure, DisclosureChange, Hold, Plea, PleaFile
from zhengwu.disclosure.operations._disclosure import NoSuchDisclosure, open_hold
from zhengwu.disclosure.operations.answer import AnsweredAlready, NoSuchPlea, answer_objection, answer_repair
from zhengwu.disclosure.operations.correct import correct
from zhengwu.disclosure.operations.enter import EnteredAlready, enter, enter_as
from zhengwu.disclosure.operations.hold import HeldAlready, NotHeld, OnlyChecking, hold, release, withhold
from zhengwu.disclosure.operations.plead import AskedAlready, NotPublicNow, OnlyPenalties, ask_repair, object_to
from zhengwu.disclosure.operations.publish_due import StillHeld, publish_now, sweep_due, sweep_expired
from zhengwu.disclosure.operations.record_permit import mark_permit, record_permit
from zhengwu.disclosure.operations.set_terms import require_over_terms, set_terms
from zhengwu.disclosure.operations.withdraw import withdraw
from zhengwu.disclosure.queries.desk import (
    TO_DO_NAMES,
    DisclosureAction,
    disclosure_actions,
    disclosure_for,
    disclosures_for,
    entered_before,
    late,
    plea_for,
)
from zhengwu.disclosure.queries.entry_of import entry_of
from zhengwu.disclosure.queries.mine import my_disclosure, my_pleas
from zhengwu.disclosure.queries.public_list import (
    Looked,
    NoLongerPublic,
    disclosure_for_all,
    public_bodies,
    public_list,
    public_years,
)
from zhengwu.disclosure.queries.shown import Shown, ended_words, shown
from zhengwu.disclosure.queries.terms import terms_in_force
from zhengwu.disclosure.queries.whose import named_by
from zhengwu.disclosure.rules.entry import Entry
from zhengwu.disclosure.rules.headings import HEADINGS
from zhengwu.disclosure.rules.holding import GROUND_NAMES as HOLD_GROUNDS
from zhengwu.disclosure.rules.kinds import (
    CATEGORIES,
    KIND_NAMES,
    ORIGIN_NAMES,
    STANDING_NAMES,
    SUBJECT_NAMES,
    Kind,
    Origin,
    Standing,
    SubjectKind,
)
from zhengwu.disclosure.rules.states import STATE_NAMES, VERB_NAMES, NotNow, State, Verb
from zhengwu.disclosure.rules.terms import (
    GRADE_NAMES,
    TERM_NAMES,
    Grade,
    Terms,
    TooEarlyToRepair,
    repair_from,
)
from zhengwu.disclosure.rules.withdrawing import GROUND_NAMES as WITHDRAWAL_GROUNDS

__all__ = [
    "CATEGORIES",
    "GRADE_NAMES",
    "HEADINGS",
    "HOLD_GROUNDS",
    "KIND_NAMES",
    "ORIGIN_NAMES",
    "STANDING_NAMES",
    "STATE_NAMES",
    "SUBJECT_NAMES",
    "TERM_NAMES",
    "TO_DO_NAMES",
    "VERB_NAMES",
    "WITHDRAWAL_GROUNDS",
    "AnsweredAlready",
    "AskedAlready",
    "Disclosure",
    "DisclosureAction",
    "DisclosureChange",
    "EnteredAlready",
    "Entry",
    "Grade",
    "HeldAlready",
    "Hold",
    "Kind",
    "Looked",
    "NoLongerPublic",
    "NoSuchDisclosure",
    "NoSuchPlea",
    "NotHeld",
    "NotNow",
    "NotPublicNow",
    "OnlyChecking",
    "OnlyPenalties",
    "Origin",
    "Plea",
    "PleaFile",
    "Shown",
    "Standing",
    "State",
    "StillHeld",
    "SubjectKind",
    "Terms",
    "TooEarlyToRepair",
    "Verb",
    "answer_objection",
    "answer_repair",
    "ask_repair",
    "correct",
    "disclosure_actions",
    "disclosure_for",
    "disclosure_for_all",
    "disclosures_for",
    "ended_words",
    "enter",
    "enter_as",
    "entered_before",
    "entry_of",
    "hold",
    "late",
    "mark_permit",
    "my_disclosure",
    "my_pleas",
    "named_by",
    "object_to",
    "open_hold",
    "plea_for",
    "public_bodies",
    "public_list",
    "public_years",
    "publish_now",
    "record_permit",
    "release",
    "repair_from",
    "require_over_terms",
    "set_terms",
    "shown",
    "sweep_due",
    "sweep_expired",
    "terms_in_force",
    "withdraw",
    "withhold",
]
