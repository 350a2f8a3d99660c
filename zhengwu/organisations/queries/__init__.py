"""Reads of organisations: who is at work, who may do what, and where things are."""

from zhengwu.organisations.queries.absences import (
    AbsenceUnknown,
    absence_for,
    absences_for,
    absences_of,
    away_today,
    holds_a_post,
    stand_ins_of,
)
from zhengwu.organisations.queries.bodies import BodyUnknown, bodies_within, body_of
from zhengwu.organisations.queries.body_tree import BodyPage, BodyRow, body_list, body_path, body_siblings, body_subtree
from zhengwu.organisations.queries.contacts import colleagues_of, contact_of_mine, first_contact_of, handovers_of
from zhengwu.organisations.queries.delegations import (
    DelegationUnknown,
    delegated_scopes,
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
    entry_list,
    entry_of,
)
from zhengwu.organisations.queries.explain import Explained, explain, posts_by_action
from zhengwu.organisations.queries.holders import hats_of, holders, officer_for
from zhengwu.organisations.queries.presence import PRESENT_SQL, open_posts, present
from zhengwu.organisations.queries.registrar import registrar
from zhengwu.organisations.queries.scope import covered_by, over_body, over_body_code, posts_that_may, require
from zhengwu.organisations.queries.staff import (
    PostDuty,
    appointment_of,
    appointments_for,
    chief_representative_of,
    chiefs_of,
    duties_of,
    duty_board,
    post_for,
    posts_for,
)

__all__ = [
    "PRESENT_SQL",
    "AbsenceUnknown",
    "BodyPage",
    "BodyRow",
    "BodyUnknown",
    "DelegationUnknown",
    "DivisionUnknown",
    "EntryUnknown",
    "Explained",
    "PostDuty",
    "absence_for",
    "absences_for",
    "absences_of",
    "appointment_of",
    "appointments_for",
    "away_today",
    "bodies_within",
    "body_list",
    "body_of",
    "body_path",
    "body_siblings",
    "body_subtree",
    "centres_to_enter",
    "chief_representative_of",
    "chiefs_of",
    "colleagues_of",
    "contact_of_mine",
    "covered_by",
    "delegated_scopes",
    "delegation_list",
    "delegation_of",
    "delegations_in_force",
    "delegations_of",
    "division_of",
    "division_path",
    "divisions_named",
    "divisions_within",
    "duties_of",
    "duty_board",
    "entered",
    "entries_of",
    "entry_list",
    "entry_of",
    "explain",
    "first_contact_of",
    "handovers_of",
    "hats_of",
    "holders",
    "holds_a_post",
    "officer_for",
    "open_posts",
    "over_body",
    "over_body_code",
    "post_for",
    "posts_by_action",
    "posts_for",
    "posts_that_may",
    "present",
    "registrar",
    "require",
    "stand_ins_of",
]
