"""The way into organisations."""

from zhengwu.organisations.models import Appointment, Body, Division, DivisionChange, Grant, Post
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.divisions._files import DivisionTableWrong
from zhengwu.organisations.operations.divisions.abolish_division import abolish_division
from zhengwu.organisations.operations.divisions.add_division import DivisionExists, add_division
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.divisions.import_divisions import DivisionsReport, import_divisions
from zhengwu.organisations.operations.divisions.merge_divisions import merge_divisions
from zhengwu.organisations.operations.divisions.recode_division import CodesTaken, TooManyBelow, recode_division
from zhengwu.organisations.operations.divisions.rename_division import rename_division
from zhengwu.organisations.operations.divisions.split_division import split_division
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.record_refusal import record_refusal
from zhengwu.organisations.operations.grants.withdraw_grant import withdraw_grant
from zhengwu.organisations.operations.staff.appoint import AlreadyAppointed, AppointmentPeriod, appoint
from zhengwu.organisations.operations.staff.create_post import PostKindUnknown, create_post
from zhengwu.organisations.operations.staff.end_appointment import end_appointment
from zhengwu.organisations.queries import (
    BodyUnknown,
    DivisionUnknown,
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
)
from zhengwu.organisations.queries.division_history import (
    DivisionGone,
    changes_of,
    division_by_any_code,
    division_name_on,
)
from zhengwu.organisations.queries.division_search import Found, search_divisions
from zhengwu.organisations.queries.division_tree import Branch, Children, children_of, count_children, with_children
from zhengwu.organisations.rules.actions import ACTIONS, KIND_NAMES, Action, UnknownAction, check_action
from zhengwu.organisations.rules.conditions import DidTheOtherSide, KinsMatter, OwnMatter, OwnUnit
from zhengwu.organisations.rules.division_change import CHANGE_NAMES, ChangeKind, StillOccupied
from zhengwu.organisations.rules.division_code import (
    LEVEL_NAMES,
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
    "CHANGE_NAMES",
    "KIND_NAMES",
    "LEVEL_NAMES",
    "Action",
    "AlreadyAppointed",
    "Appointment",
    "AppointmentPeriod",
    "Body",
    "BodyUnknown",
    "Branch",
    "ChangeKind",
    "Children",
    "CodesTaken",
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
    "Found",
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
    "StillOccupied",
    "TooManyBelow",
    "UnknownAction",
    "abolish_division",
    "add_division",
    "appoint",
    "bodies_within",
    "body_of",
    "changes_of",
    "check_action",
    "children_of",
    "count_children",
    "covered_by",
    "create_body",
    "create_division",
    "create_post",
    "division_by_any_code",
    "division_name_on",
    "division_of",
    "division_path",
    "division_path_codes",
    "divisions_named",
    "divisions_within",
    "end_appointment",
    "grant",
    "hats_of",
    "holders",
    "import_divisions",
    "merge_divisions",
    "officer_for",
    "over_body",
    "over_body_code",
    "posts_that_may",
    "read_division_code",
    "recode_division",
    "record_refusal",
    "rename_division",
    "require",
    "search_divisions",
    "split_division",
    "subtree_prefix",
    "with_children",
    "withdraw_grant",
]
