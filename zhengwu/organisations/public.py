"""The way into organisations."""

from zhengwu.organisations.models import (
    Absence,
    Appointment,
    Body,
    ChiefRepresentative,
    Delegation,
    Division,
    DivisionChange,
    Entry,
    FirstContact,
    Grant,
    Post,
)
from zhengwu.organisations.operations._apart import posts_that_mix
from zhengwu.organisations.operations.absences.answer_absence import approve_absence, refuse_absence
from zhengwu.organisations.operations.absences.cancel_absence import cancel_absence, end_absence
from zhengwu.organisations.operations.absences.request_absence import request_absence
from zhengwu.organisations.operations.accounts.lift_pause import lift_sign_in_pause
from zhengwu.organisations.operations.accounts.lock import OwnAccount, lock_account, unlock_account
from zhengwu.organisations.operations.accounts.open import PersonUnknown, open_account_for
from zhengwu.organisations.operations.accounts.reset_password import reset_password
from zhengwu.organisations.operations.accounts.set_identity_level import set_identity_level
from zhengwu.organisations.operations.accounts.sign_out import sign_out_everywhere
from zhengwu.organisations.operations.accounts.systems import (
    pause_system,
    register_system,
    renew_system_secret,
    resume_system,
)
from zhengwu.organisations.operations.bodies.abolish_body import abolish_body
from zhengwu.organisations.operations.bodies.change_body import change_body
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.bodies.establish_body import establish_body
from zhengwu.organisations.operations.bodies.move_body import move_body
from zhengwu.organisations.operations.bodies.rename_body import rename_body
from zhengwu.organisations.operations.contacts.hand_over import accept_handover, decline_handover, offer_handover
from zhengwu.organisations.operations.contacts.take_first_contact import take_first_contact
from zhengwu.organisations.operations.delegations.accept_delegation import accept_delegation
from zhengwu.organisations.operations.delegations.decline_delegation import decline_delegation
from zhengwu.organisations.operations.delegations.end_delegation import end_delegation
from zhengwu.organisations.operations.delegations.propose_delegation import propose_delegation
from zhengwu.organisations.operations.delegations.withdraw_delegation import withdraw_delegation
from zhengwu.organisations.operations.divisions._files import DivisionTableWrong
from zhengwu.organisations.operations.divisions.abolish_division import abolish_division
from zhengwu.organisations.operations.divisions.add_division import DivisionExists, add_division
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.divisions.import_divisions import DivisionsReport, import_divisions
from zhengwu.organisations.operations.divisions.merge_divisions import merge_divisions
from zhengwu.organisations.operations.divisions.recode_division import CodesTaken, TooManyBelow, recode_division
from zhengwu.organisations.operations.divisions.rename_division import rename_division
from zhengwu.organisations.operations.divisions.split_division import split_division
from zhengwu.organisations.operations.emergency.close_emergency import close_emergencies, close_emergency
from zhengwu.organisations.operations.emergency.open_emergency import open_emergency
from zhengwu.organisations.operations.emergency.seal_emergency import KeeperWrong, seal_emergency
from zhengwu.organisations.operations.entries.approve_entry import approve_entry
from zhengwu.organisations.operations.entries.approve_exit import approve_exit
from zhengwu.organisations.operations.entries.refuse_exit import refuse_exit
from zhengwu.organisations.operations.entries.request_entry import request_entry
from zhengwu.organisations.operations.entries.request_exit import request_exit
from zhengwu.organisations.operations.entries.return_entry import return_entry
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.record_export import record_export
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
    BodyNotClear,
    BodyPage,
    BodyRow,
    BodyUnknown,
    DelegationUnknown,
    DivisionUnknown,
    EntryUnknown,
    Explained,
    NoSuchAccount,
    PostDuty,
    absence_for,
    absences_for,
    absences_of,
    account_for_admin,
    accounts_for,
    appointment_of,
    appointments_for,
    away_today,
    bodies_within,
    body_list,
    body_named,
    body_of,
    body_path,
    body_siblings,
    body_subtree,
    centres_to_enter,
    chief_representative_of,
    chiefs_of,
    colleagues_of,
    contact_of_mine,
    covered_by,
    delegated_scopes,
    delegation_for,
    delegation_list,
    delegation_of,
    delegations_in_force,
    delegations_of,
    division_of,
    division_path,
    divisions_named,
    divisions_within,
    duties_of,
    duty_board,
    entered,
    entries_of,
    entry_for,
    entry_list,
    entry_of,
    explain,
    first_contact_of,
    handovers_of,
    hats_of,
    heads_of,
    holders,
    holds_a_post,
    officer_for,
    open_posts,
    over_body,
    over_body_code,
    over_entry,
    post_for,
    posts_by_action,
    posts_for,
    posts_that_may,
    present,
    registrar,
    require,
    require_over_systems,
    stand_ins_of,
)
from zhengwu.organisations.queries.administration import administrative_events, emergency_events
from zhengwu.organisations.queries.division_history import (
    DivisionGone,
    changes_of,
    division_by_any_code,
    division_name_on,
)
from zhengwu.organisations.queries.division_search import Found, search_divisions
from zhengwu.organisations.queries.division_tree import Branch, Children, children_of, count_children, with_children
from zhengwu.organisations.queries.emergency import emergency_accounts, posts_for_emergency
from zhengwu.organisations.rules.actions import ACTIONS, KIND_NAMES, Action, UnknownAction, check_action
from zhengwu.organisations.rules.appointing import AlreadyAppointed, AppointmentPeriod
from zhengwu.organisations.rules.body import CENTRES, INTERNAL
from zhengwu.organisations.rules.body import KINDS as BODY_KINDS
from zhengwu.organisations.rules.body import NATURES as BODY_NATURES
from zhengwu.organisations.rules.conditions import DidTheOtherSide, KinsMatter, OwnMatter, OwnUnit
from zhengwu.organisations.rules.delegation import DELEGABLE, DelegatedScope
from zhengwu.organisations.rules.delegation import STANDING_NAMES as DELEGATION_STANDINGS
from zhengwu.organisations.rules.delegation import Standing as DelegationStanding
from zhengwu.organisations.rules.division_change import CHANGE_NAMES, ChangeKind, StillOccupied
from zhengwu.organisations.rules.division_code import (
    LEVEL_NAMES,
    DivisionCode,
    DivisionCodeWrong,
    division_path_codes,
    read_division_code,
    subtree_prefix,
)
from zhengwu.organisations.rules.entry import AT_THE_CENTRE, EntryRate, entry_rate
from zhengwu.organisations.rules.entry import STANDING_NAMES as ENTRY_STANDINGS
from zhengwu.organisations.rules.entry import Standing as EntryStanding
from zhengwu.organisations.rules.granting import GrantChange, GrantLine
from zhengwu.organisations.rules.officer import GrantScope, Interest, MayNot, NobodyMay, NotAtWork, Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.organisations.rules.presence import Duty, Term
from zhengwu.organisations.rules.scope import action_names

__all__ = [
    "ACTIONS",
    "AT_THE_CENTRE",
    "BODY_KINDS",
    "BODY_NATURES",
    "CENTRES",
    "CHANGE_NAMES",
    "DELEGABLE",
    "DELEGATION_STANDINGS",
    "ENTRY_STANDINGS",
    "INTERNAL",
    "KIND_NAMES",
    "LEVEL_NAMES",
    "PRESENT_SQL",
    "Absence",
    "AbsenceUnknown",
    "Action",
    "AlreadyAppointed",
    "Appointment",
    "AppointmentPeriod",
    "Body",
    "BodyNotClear",
    "BodyPage",
    "BodyRow",
    "BodyUnknown",
    "Branch",
    "ChangeKind",
    "ChiefRepresentative",
    "Children",
    "CodesTaken",
    "DelegatedScope",
    "Delegation",
    "DelegationStanding",
    "DelegationUnknown",
    "DidTheOtherSide",
    "Division",
    "DivisionChange",
    "DivisionCode",
    "DivisionCodeWrong",
    "DivisionExists",
    "DivisionGone",
    "DivisionTableWrong",
    "DivisionUnknown",
    "DivisionsReport",
    "Duty",
    "Entry",
    "EntryRate",
    "EntryStanding",
    "EntryUnknown",
    "Explained",
    "FirstContact",
    "Found",
    "Grant",
    "GrantChange",
    "GrantLine",
    "GrantScope",
    "Interest",
    "KeeperWrong",
    "KinsMatter",
    "MayNot",
    "NoSuchAccount",
    "NobodyMay",
    "NotAtWork",
    "Officer",
    "Over",
    "OwnAccount",
    "OwnMatter",
    "OwnUnit",
    "PersonUnknown",
    "Post",
    "PostDuty",
    "PostKindUnknown",
    "PostUnknown",
    "StillOccupied",
    "Term",
    "TooManyBelow",
    "UnknownAction",
    "abolish_body",
    "abolish_division",
    "absence_for",
    "absences_for",
    "absences_of",
    "accept_delegation",
    "accept_handover",
    "account_for_admin",
    "accounts_for",
    "action_names",
    "add_division",
    "administrative_events",
    "appoint",
    "appointment_of",
    "appointments_for",
    "approve_absence",
    "approve_entry",
    "approve_exit",
    "away_today",
    "bodies_within",
    "body_list",
    "body_named",
    "body_of",
    "body_path",
    "body_siblings",
    "body_subtree",
    "cancel_absence",
    "centres_to_enter",
    "change_body",
    "changes_of",
    "check_action",
    "chief_representative_of",
    "chiefs_of",
    "children_of",
    "close_emergencies",
    "close_emergency",
    "close_post",
    "colleagues_of",
    "contact_of_mine",
    "count_children",
    "covered_by",
    "create_body",
    "create_division",
    "create_post",
    "decline_delegation",
    "decline_handover",
    "delegated_scopes",
    "delegation_for",
    "delegation_list",
    "delegation_of",
    "delegations_in_force",
    "delegations_of",
    "division_by_any_code",
    "division_name_on",
    "division_of",
    "division_path",
    "division_path_codes",
    "divisions_named",
    "divisions_within",
    "duties_of",
    "duty_board",
    "emergency_accounts",
    "emergency_events",
    "end_absence",
    "end_appointment",
    "end_chief",
    "end_delegation",
    "entered",
    "entries_of",
    "entry_for",
    "entry_list",
    "entry_of",
    "entry_rate",
    "establish_body",
    "explain",
    "first_contact_of",
    "grant",
    "grants_of",
    "handovers_of",
    "hats_of",
    "heads_of",
    "holders",
    "holds_a_post",
    "import_divisions",
    "lift_sign_in_pause",
    "lock_account",
    "merge_divisions",
    "move_body",
    "name_chief",
    "offer_handover",
    "officer_for",
    "open_account_for",
    "open_emergency",
    "open_posts",
    "over_body",
    "over_body_code",
    "over_entry",
    "pause_system",
    "post_for",
    "posts_by_action",
    "posts_for",
    "posts_for_emergency",
    "posts_that_may",
    "posts_that_mix",
    "present",
    "prolong_appointment",
    "propose_delegation",
    "read_division_code",
    "recode_division",
    "record_export",
    "record_refusal",
    "refuse_absence",
    "refuse_exit",
    "register_system",
    "registrar",
    "rename_body",
    "rename_division",
    "renew_system_secret",
    "request_absence",
    "request_entry",
    "request_exit",
    "require",
    "require_over_systems",
    "reset_password",
    "resume_system",
    "return_entry",
    "seal_emergency",
    "search_divisions",
    "set_grants",
    "set_identity_level",
    "sign_out_everywhere",
    "split_division",
    "stand_ins_of",
    "subtree_prefix",
    "take_first_contact",
    "unlock_account",
    "with_children",
    "withdraw_delegation",
    "withdraw_grant",
]
