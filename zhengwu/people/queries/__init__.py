"""Reads of people: who is registered, and in whose name an account may ask for something."""

from zhengwu.people.queries.accounts import account_by_username
from zhengwu.people.queries.applicants import NotYours, applicant_for, applicants_for
from zhengwu.people.queries.interests import INTERESTS_SQL, relatives_of
from zhengwu.people.queries.persons import legal_person_by_uscc, person_by_id_number
from zhengwu.people.queries.signing_in import Device, devices_of, paused_until, pauses
from zhengwu.people.queries.sso import account_behind, is_paused, subject_of, system, systems

__all__ = [
    "INTERESTS_SQL",
    "Device",
    "NotYours",
    "account_behind",
    "account_by_username",
    "applicant_for",
    "applicants_for",
    "devices_of",
    "is_paused",
    "legal_person_by_uscc",
    "paused_until",
    "pauses",
    "person_by_id_number",
    "relatives_of",
    "subject_of",
    "system",
    "systems",
]
