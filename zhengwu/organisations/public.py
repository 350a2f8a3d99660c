"""The way into organisations."""

from zhengwu.organisations.models import Appointment, Body, Delegation, Division, Entry, Grant, Post
from zhengwu.organisations.operations.bodies.abolish_body import abolish_body
from zhengwu.organisations.operations.bodies.change_body import change_body
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.bodies.establish_body import establish_body
from zhengwu.organisations.operations.bodies.move_body import move_body
from zhengwu.organisations.operations.bodies.rename_body import rename_body
from zhengwu.organisations.operations.delegations.accept_delegation import accept_delegation
from zhengwu.organisations.operations.delegations.decline_delegation import decline_delegation
from zhengwu.organisations.operations.delegations.end_delegation import end_delegation
from zhengwu.organisations.operations.delegations.propose_delegation import propose_delegation
from zhengwu.organisations.operations.delegations.withdraw_delegation import withdraw_delegation
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.entries.approve_entry import approve_entry
from zhengwu.organisations.operations.entries.approve_exit import approve_exit
from zhengwu.organisations.operations.entries.refuse_exit import refuse_exit
from zhengwu.organisations.operations.entries.request_entry import request_entry
from zhengwu.organisations.operations.entries.request_exit import request_exit
from zhengwu.organisations.operations.entries.return_entry import return_entry
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.record_refusal import record_refusal
from zhengwu.organisations.operations.grants.withdraw_grant import withdraw_grant
from zhengwu.organisations.operations.staff.appoint import AlreadyAppointed, AppointmentPeriod, appoint
from zhengwu.organisations.operations.staff.create_post import PostKindUnknown, create_post
from zhengwu.organisations.operations.staff.end_appointment import end_appointment
from zhengwu.organisations.queries import (
    DELEGATED_SQL,
    BodyNotClear,
    BodyPage,
    BodyRow,
    BodyUnknown,
    DelegationUnknown,
    DivisionUnknown,
    EntryUnknown,
    Explained,
    bodies_within,
    body_list,
    body_named,
    body_of,
    body_path,
    body_siblings,
    body_subtree,
    centres_to_enter,
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
    entered,
    entries_of,
    entry_for,
    entry_list,
    entry_of,
    explain,
    hats_of,
    holders,
    officer_for,
    over_body,
    over_body_code,
    over_entry,
    posts_by_action,
    posts_that_may,
    require,
)
from zhengwu.organisations.rules.actions import ACTIONS, KIND_NAMES, Action, UnknownAction, check_action
from zhengwu.organisations.rules.body import CENTRES, INTERNAL
from zhengwu.organisations.rules.body import KINDS as BODY_KINDS
from zhengwu.organisations.rules.body import NATURES as BODY_NATURES
from zhengwu.organisations.rules.conditions import DidTheOtherSide, KinsMatter, OwnMatter, OwnUnit
from zhengwu.organisations.rules.delegation import DELEGABLE, DelegatedScope
from zhengwu.organisations.rules.delegation import STANDING_NAMES as DELEGATION_STANDINGS
from zhengwu.organisations.rules.delegation import Standing as DelegationStanding
from zhengwu.organisations.rules.division_code import (
    DivisionCode,
    DivisionCodeWrong,
    division_path_codes,
    read_division_code,
    subtree_prefix,
)
from zhengwu.organisations.rules.entry import AT_THE_CENTRE, EntryRate, entry_rate
from zhengwu.organisations.rules.entry import STANDING_NAMES as ENTRY_STANDINGS
from zhengwu.organisations.rules.entry import Standing as EntryStanding
from zhengwu.organisations.rules.officer import GrantScope, Interest, MayNot, NobodyMay, NotAtWork, Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.organisations.rules.scope import action_names

__all__ = [
    "ACTIONS",
    "AT_THE_CENTRE",
    "BODY_KINDS",
    "BODY_NATURES",
    "CENTRES",
    "DELEGABLE",
    "DELEGATED_SQL",
    "DELEGATION_STANDINGS",
    "ENTRY_STANDINGS",
    "INTERNAL",
    "KIND_NAMES",
    "Action",
    "AlreadyAppointed",
    "Appointment",
    "AppointmentPeriod",
    "Body",
    "BodyNotClear",
    "BodyPage",
    "BodyRow",
    "BodyUnknown",
    "DelegatedScope",
    "Delegation",
    "DelegationStanding",
    "DelegationUnknown",
    "DidTheOtherSide",
    "Division",
    "DivisionCode",
    "DivisionCodeWrong",
    "DivisionUnknown",
    "Entry",
    "EntryRate",
    "EntryStanding",
    "EntryUnknown",
    "Explained",
    "Grant",
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
    "PostKindUnknown",
    "UnknownAction",
    "abolish_body",
    "accept_delegation",
    "action_names",
    "appoint",
    "approve_entry",
    "approve_exit",
    "bodies_within",
    "body_list",
    "body_named",
    "body_of",
    "body_path",
    "body_siblings",
    "body_subtree",
    "centres_to_enter",
    "change_body",
    "check_action",
    "covered_by",
    "create_body",
    "create_division",
    "create_post",
    "decline_delegation",
    "delegated_scopes",
    "delegation_for",
    "delegation_list",
    "delegation_of",
    "delegations_in_force",
    "delegations_of",
    "division_of",
    "division_path",
    "division_path_codes",
    "divisions_named",
    "divisions_within",
    "end_appointment",
    "end_delegation",
    "entered",
    "entries_of",
    "entry_for",
    "entry_list",
    "entry_of",
    "entry_rate",
    "establish_body",
    "explain",
    "grant",
    "hats_of",
    "holders",
    "move_body",
    "officer_for",
    "over_body",
    "over_body_code",
    "over_entry",
    "posts_by_action",
    "posts_that_may",
    "propose_delegation",
    "read_division_code",
    "record_refusal",
    "refuse_exit",
    "rename_body",
    "request_entry",
    "request_exit",
    "require",
    "return_entry",
    "subtree_prefix",
    "withdraw_delegation",
    "withdraw_grant",
]
