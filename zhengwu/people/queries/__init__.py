"""Reads of people: who is registered, and in whose name an account may ask for something."""

from zhengwu.people.queries.accounts import account_by_username
from zhengwu.people.queries.applicants import NotYours, applicant_for, applicants_for
from zhengwu.people.queries.interests import INTERESTS_SQL, relatives_of
from zhengwu.people.queries.persons import legal_person_by_uscc, person_by_id_number

__all__ = [
    "INTERESTS_SQL",
    "NotYours",
    "account_by_username",
    "applicant_for",
    "applicants_for",
    "legal_person_by_uscc",
    "person_by_id_number",
    "relatives_of",
]
