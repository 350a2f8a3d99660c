"""Reads of organisations: who is at work, who may do what, and where things are."""

from zhengwu.organisations.queries.bodies import BodyNotClear, BodyUnknown, bodies_within, body_named, body_of
from zhengwu.organisations.queries.body_tree import (
    BodyPage,
    BodyRow,
    body_list,
    body_path,
    body_siblings,
    body_subtree,
)
from zhengwu.organisations.queries.delegations import (
    DELEGATED_SQL,
    DelegationUnknown,
    delegated_scopes,
    delegation_for,
    delegation_list,
    delegation_of,
    delegations_in_force,
    delegations_of,
)
from zhengwu.organisations.queries.divisions import (
    DivisionUnknown,
    division_of,
    division_path,
    divisions_named,
    divisions_within,
)
from zhengwu.organisations.queries.entries import (
    EntryUnknown,
    centres_to_enter,
    entered,
    entries_of,
    entry_for,
    entry_list,
    entry_of,
    over_entry,
)
from zhengwu.organisations.queries.explain import Explained, explain, posts_by_action
from zhengwu.organisations.queries.holders import hats_of, holders, officer_for
from zhengwu.organisations.queries.scope import covered_by, over_body, over_body_code, posts_that_may, require

__all__ = [
    "DELEGATED_SQL",
    "BodyNotClear",
    "BodyPage",
    "BodyRow",
    "BodyUnknown",
    "DelegationUnknown",
    "DivisionUnknown",
    "EntryUnknown",
    "Explained",
    "bodies_within",
    "body_list",
    "body_named",
    "body_of",
    "body_path",
    "body_siblings",
    "body_subtree",
    "centres_to_enter",
    "covered_by",
    "delegated_scopes",
    "delegation_for",
    "delegation_list",
    "delegation_of",
    "delegations_in_force",
    "delegations_of",
    "division_of",
    "division_path",
    "divisions_named",
    "divisions_within",
    "entered",
    "entries_of",
    "entry_for",
    "entry_list",
    "entry_of",
    "explain",
    "hats_of",
    "holders",
    "officer_for",
    "over_body",
    "over_body_code",
    "over_entry",
    "posts_by_action",
    "posts_that_may",
    "require",
]
