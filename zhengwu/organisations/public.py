"""The way into organisations."""

from zhengwu.organisations.models import Appointment, Body, Division, Grant, Post
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
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.record_refusal import record_refusal
from zhengwu.organisations.operations.grants.withdraw_grant import withdraw_grant
from zhengwu.organisations.operations.staff.appoint import AlreadyAppointed, AppointmentPeriod, appoint
from zhengwu.organisations.operations.staff.create_post import PostKindUnknown, create_post
from zhengwu.organisations.operations.staff.end_appointment import end_appointment
from zhengwu.organisations.queries import (
    BodyUnknown,
    DivisionUnknown,
    NoSuchAccount,
    account_for_admin,
    accounts_for,
    bodies_within,
    body_of,
    covered_by,
    division_of,
    division_path,
    divisions_named,
    divisions_within,
    hats_of,
    holders,
    officer_for,
    over_body,
    over_body_code,
    posts_that_may,
    require,
    require_over_systems,
)
from zhengwu.organisations.rules.actions import ACTIONS, KIND_NAMES, Action, UnknownAction, check_action
from zhengwu.organisations.rules.conditions import DidTheOtherSide, KinsMatter, OwnMatter, OwnUnit
from zhengwu.organisations.rules.division_code import (
    DivisionCode,
    DivisionCodeWrong,
    division_path_codes,
    read_division_code,
    subtree_prefix,
)
from zhengwu.organisations.rules.officer import GrantScope, Interest, MayNot, NobodyMay, NotAtWork, Officer
from zhengwu.organisations.rules.over import Over

__all__ = [
    "ACTIONS",
    "KIND_NAMES",
    "Action",
    "AlreadyAppointed",
    "Appointment",
    "AppointmentPeriod",
    "Body",
    "BodyUnknown",
    "DidTheOtherSide",
    "Division",
    "DivisionCode",
    "DivisionCodeWrong",
    "DivisionUnknown",
    "Grant",
    "GrantScope",
    "Interest",
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
    "PostKindUnknown",
    "UnknownAction",
    "account_for_admin",
    "accounts_for",
    "appoint",
    "bodies_within",
    "body_of",
    "check_action",
    "covered_by",
    "create_body",
    "create_division",
    "create_post",
    "division_of",
    "division_path",
    "division_path_codes",
    "divisions_named",
    "divisions_within",
    "end_appointment",
    "grant",
    "hats_of",
    "holders",
    "lift_sign_in_pause",
    "lock_account",
    "officer_for",
    "open_account_for",
    "over_body",
    "over_body_code",
    "pause_system",
    "posts_that_may",
    "read_division_code",
    "record_refusal",
    "register_system",
    "renew_system_secret",
    "require",
    "require_over_systems",
    "reset_password",
    "resume_system",
    "set_identity_level",
    "sign_out_everywhere",
    "subtree_prefix",
    "unlock_account",
    "withdraw_grant",
]
