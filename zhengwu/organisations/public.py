"""The way into organisations."""

from zhengwu.organisations.models import (
    Absence,
    Appointment,
    Body,
    ChiefRepresentative,
    Division,
    FirstContact,
    Grant,
    Post,
)
from zhengwu.organisations.operations.absences.answer_absence import approve_absence, refuse_absence
from zhengwu.organisations.operations.absences.cancel_absence import cancel_absence, end_absence
from zhengwu.organisations.operations.absences.request_absence import request_absence
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.contacts.hand_over import accept_handover, decline_handover, offer_handover
from zhengwu.organisations.operations.contacts.take_first_contact import take_first_contact
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.record_refusal import record_refusal
from zhengwu.organisations.operations.grants.set_grants import grants_of, set_grants
from zhengwu.organisations.operations.grants.withdraw_grant import withdraw_grant
from zhengwu.organisations.operations.staff._post import PostUnknown
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.operations.staff.close_post import close_post
from zhengwu.organisations.operations.staff.create_post import PostKindUnknown, create_post
from zhengwu.organisations.operations.staff.end_appointment import end_appointment
from zhengwu.organisations.operations.staff.name_chief import end_chief, name_chief
from zhengwu.organisations.operations.staff.prolong_appointment import prolong_appointment
from zhengwu.organisations.queries import (
    PRESENT_SQL,
    AbsenceUnknown,
    BodyUnknown,
    DivisionUnknown,
    PostDuty,
    absence_for,
    absences_for,
    absences_of,
    appointment_of,
    appointments_for,
    away_today,
    bodies_within,
    body_of,
    chief_representative_of,
    chiefs_of,
    colleagues_of,
    covered_by,
    division_of,
    division_path,
    divisions_named,
    divisions_within,
    duties_of,
    duty_board,
    first_contact_of,
    handovers_of,
    hats_of,
    holders,
    holds_a_post,
    officer_for,
    open_posts,
    over_body,
    over_body_code,
    post_for,
    posts_for,
    posts_that_may,
    present,
    require,
)
from zhengwu.organisations.rules.actions import ACTIONS, KIND_NAMES, Action, UnknownAction, check_action
from zhengwu.organisations.rules.appointing import AlreadyAppointed, AppointmentPeriod
from zhengwu.organisations.rules.conditions import DidTheOtherSide, KinsMatter, OwnMatter, OwnUnit
from zhengwu.organisations.rules.division_code import (
    DivisionCode,
    DivisionCodeWrong,
    division_path_codes,
    read_division_code,
    subtree_prefix,
)
from zhengwu.organisations.rules.granting import GrantChange, GrantLine
from zhengwu.organisations.rules.officer import GrantScope, Interest, MayNot, NobodyMay, NotAtWork, Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.organisations.rules.presence import Duty, Term

__all__ = [
    "ACTIONS",
    "KIND_NAMES",
    "PRESENT_SQL",
    "Absence",
    "AbsenceUnknown",
    "Action",
    "AlreadyAppointed",
    "Appointment",
    "AppointmentPeriod",
    "Body",
    "BodyUnknown",
    "ChiefRepresentative",
    "DidTheOtherSide",
    "Division",
    "DivisionCode",
    "DivisionCodeWrong",
    "DivisionUnknown",
    "Duty",
    "FirstContact",
    "Grant",
    "GrantChange",
    "GrantLine",
    "GrantScope",
    "Interest",
    "KinsMatter",
    "MayNot",
    "NobodyMay",
    "NotAtWork",
    "Officer",
    "Over",
    "OwnMatter",
    "OwnUnit",
    "Post",
    "PostDuty",
    "PostKindUnknown",
    "PostUnknown",
    "Term",
    "UnknownAction",
    "absence_for",
    "absences_for",
    "absences_of",
    "accept_handover",
    "appoint",
    "appointment_of",
    "appointments_for",
    "approve_absence",
    "away_today",
    "bodies_within",
    "body_of",
    "cancel_absence",
    "check_action",
    "chief_representative_of",
    "chiefs_of",
    "close_post",
    "colleagues_of",
    "covered_by",
    "create_body",
    "create_division",
    "create_post",
    "decline_handover",
    "division_of",
    "division_path",
    "division_path_codes",
    "divisions_named",
    "divisions_within",
    "duties_of",
    "duty_board",
    "end_absence",
    "end_appointment",
    "end_chief",
    "first_contact_of",
    "grant",
    "grants_of",
    "handovers_of",
    "hats_of",
    "holders",
    "holds_a_post",
    "name_chief",
    "offer_handover",
    "officer_for",
    "open_posts",
    "over_body",
    "over_body_code",
    "post_for",
    "posts_for",
    "posts_that_may",
    "present",
    "prolong_appointment",
    "read_division_code",
    "record_refusal",
    "refuse_absence",
    "request_absence",
    "require",
    "set_grants",
    "subtree_prefix",
    "take_first_contact",
    "withdraw_grant",
]
