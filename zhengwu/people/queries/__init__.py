"""Reads of people: who is registered, and in whose name an account may ask for something."""

from zhengwu.people.queries.accounts import account_by_username
from zhengwu.people.queries.applicants import (
    HolderDead,
    HolderDissolved,
    NotYours,
    OutOfScope,
    applicant_for,
    applicants_at_counter,
    applicants_for,
)
from zhengwu.people.queries.interests import INTERESTS_SQL, relatives_of
from zhengwu.people.queries.mandates import (
    NoSuchMandate,
    mandate_of,
    mandates_given,
    mandates_held,
    mandates_of_legal,
    standing_of,
)
from zhengwu.people.queries.persons import (
    documents_of,
    find_legal_persons,
    find_persons,
    legal_person_by_uscc,
    person_by_id_number,
    person_by_phone,
    representatives_of,
)
from zhengwu.people.queries.privacy import ConsentStanding, consent_history, consents_of, has_consented, reveals_of
from zhengwu.people.queries.refs import (
    NoSuchLegalPerson,
    NoSuchPerson,
    legal_person_of,
    person_of,
    refs_of,
    resolve_ref,
)
from zhengwu.people.queries.signing_in import Device, devices_of, paused_until, pauses
from zhengwu.people.queries.sso import account_behind, is_paused, subject_of, system, systems
from zhengwu.people.queries.visible import Visible, visible_to

__all__ = [
    "INTERESTS_SQL",
    "ConsentStanding",
    "Device",
    "HolderDead",
    "HolderDissolved",
    "NoSuchLegalPerson",
    "NoSuchMandate",
    "NoSuchPerson",
    "NotYours",
    "OutOfScope",
    "Visible",
    "account_behind",
    "account_by_username",
    "applicant_for",
    "applicants_at_counter",
    "applicants_for",
    "consent_history",
    "consents_of",
    "devices_of",
    "documents_of",
    "find_legal_persons",
    "find_persons",
    "has_consented",
    "is_paused",
    "legal_person_by_uscc",
    "legal_person_of",
    "mandate_of",
    "mandates_given",
    "mandates_held",
    "mandates_of_legal",
    "paused_until",
    "pauses",
    "person_by_id_number",
    "person_by_phone",
    "person_of",
    "refs_of",
    "relatives_of",
    "representatives_of",
    "resolve_ref",
    "reveals_of",
    "standing_of",
    "subject_of",
    "system",
    "systems",
    "visible_to",
]
