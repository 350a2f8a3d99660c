"""Reads of organisations: who is at work, who may do what, and where things are."""

from zhengwu.organisations.queries.accounts import NoSuchAccount, account_for_admin, accounts_for
from zhengwu.organisations.queries.bodies import BodyUnknown, bodies_within, body_of
from zhengwu.organisations.queries.divisions import (
    DivisionUnknown,
    division_of,
    division_path,
    divisions_named,
    divisions_within,
)
from zhengwu.organisations.queries.holders import hats_of, holders, officer_for
from zhengwu.organisations.queries.scope import covered_by, over_body, over_body_code, posts_that_may, require
from zhengwu.organisations.queries.systems import require_over_systems

__all__ = [
    "BodyUnknown",
    "DivisionUnknown",
    "NoSuchAccount",
    "account_for_admin",
    "accounts_for",
    "bodies_within",
    "body_of",
    "covered_by",
    "division_of",
    "division_path",
    "divisions_named",
    "divisions_within",
    "hats_of",
    "holders",
    "officer_for",
    "over_body",
    "over_body_code",
    "posts_that_may",
    "require",
    "require_over_systems",
]
