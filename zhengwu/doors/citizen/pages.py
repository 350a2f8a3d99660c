"""The addresses of this door: importing a page declares it."""

from zhengwu.doors.citizen.accounts import (
    sign_in,
    sign_in_again,
    sign_in_code,
    sign_in_passkey,
    sign_in_province,
    sign_in_second,
    sign_out,
)
from zhengwu.doors.citizen.acting import switch
from zhengwu.doors.citizen.apply import autosave, discard, draft_file, form, review, start, submitted
from zhengwu.doors.citizen.bundles import application as bundle_application
from zhengwu.doors.citizen.bundles import bundle, bundles
from zhengwu.doors.citizen.bundles import form as bundle_form
from zhengwu.doors.citizen.bundles import review as bundle_review
from zhengwu.doors.citizen.bundles import start as bundle_start
from zhengwu.doors.citizen.catalogue import catalogue
from zhengwu.doors.citizen.catalogue import export as catalogue_export
from zhengwu.doors.citizen.certificates import allow, certificate, certificates
from zhengwu.doors.citizen.certificates import consent as certificate_consent
from zhengwu.doors.citizen.certificates import copy as certificate_copy
from zhengwu.doors.citizen.certificates import correction as certificate_correction
from zhengwu.doors.citizen.certificates import pdf as certificate_pdf
from zhengwu.doors.citizen.certificates import show as certificate_show
from zhengwu.doors.citizen.certificates import shown as certificate_shown
from zhengwu.doors.citizen.consultations import consultation, consultations, draft
from zhengwu.doors.citizen.delegations import delegations
from zhengwu.doors.citizen.disclosure import disclosure, disclosures, objection, repair
from zhengwu.doors.citizen.disclosure import file as disclosure_file
from zhengwu.doors.citizen.flow import flow
from zhengwu.doors.citizen.halls import hall, halls
from zhengwu.doors.citizen.items import calendars, guide, guide_pdf, preview
from zhengwu.doors.citizen.lists import file as list_file
from zhengwu.doors.citizen.lists import lists, negative, power, power_item, preconditions
from zhengwu.doors.citizen.me import (
    close,
    consent,
    email,
    export,
    mandate,
    mandates,
    notice_choice,
    offer,
    phone,
    privacy,
    profile,
)
from zhengwu.doors.citizen.my import (
    case,
    copy,
    document,
    file,
    hearing,
    message,
    messages,
    my,
    question,
    rate,
    resubmit,
    supply,
    supply_file,
    views,
    withdraw,
)
from zhengwu.doors.citizen.portal import figures, home, search, suggest
from zhengwu.doors.citizen.prepare import checklist_discard, checklists, prepare, prepared, prepared_pdf, save
from zhengwu.doors.citizen.projects import project, projects
from zhengwu.doors.citizen.publicity import publicities, publicity
from zhengwu.doors.citizen.ratings import link as rate_link
from zhengwu.doors.citizen.ratings import of as ratings_of
from zhengwu.doors.citizen.ratings import ratings
from zhengwu.doors.citizen.ratings import window as rate_window
from zhengwu.doors.citizen.security import devices, emergency, overview, passkeys, password, recovery_codes, totp
from zhengwu.doors.citizen.shared import case as shared_case
from zhengwu.doors.citizen.shared import cases as shared_cases
from zhengwu.doors.citizen.shared import end as share_end
from zhengwu.doors.citizen.shared import share, shared
from zhengwu.doors.citizen.sso import authorize, discovery, end_session, revoke, token, userinfo
from zhengwu.doors.citizen.status import page as status
from zhengwu.doors.citizen.track import progress, track
from zhengwu.doors.citizen.transparency import file as transparency_file
from zhengwu.doors.citizen.transparency import page as transparency
from zhengwu.doors.citizen.transparency import wall
from zhengwu.doors.citizen.verify import verify, verify_file

__all__ = [
    "allow",
    "authorize",
    "autosave",
    "bundle",
    "bundle_application",
    "bundle_form",
    "bundle_review",
    "bundle_start",
    "bundles",
    "calendars",
    "case",
    "catalogue",
    "catalogue_export",
    "certificate",
    "certificate_consent",
    "certificate_copy",
    "certificate_correction",
    "certificate_pdf",
    "certificate_show",
    "certificate_shown",
    "certificates",
    "checklist_discard",
    "checklists",
    "close",
    "consent",
    "consultation",
    "consultations",
    "copy",
    "delegations",
    "devices",
    "discard",
    "disclosure",
    "disclosure_file",
    "disclosures",
    "discovery",
    "document",
    "draft",
    "draft_file",
    "email",
    "emergency",
    "end_session",
    "export",
    "figures",
    "file",
    "flow",
    "form",
    "guide",
    "guide_pdf",
    "hall",
    "halls",
    "hearing",
    "home",
    "list_file",
    "lists",
    "mandate",
    "mandates",
    "message",
    "messages",
    "my",
    "negative",
    "notice_choice",
    "objection",
    "offer",
    "overview",
    "passkeys",
    "password",
    "phone",
    "power",
    "power_item",
    "preconditions",
    "prepare",
    "prepared",
    "prepared_pdf",
    "preview",
    "privacy",
    "profile",
    "progress",
    "project",
    "projects",
    "publicities",
    "publicity",
    "question",
    "rate",
    "rate_link",
    "rate_window",
    "ratings",
    "ratings_of",
    "recovery_codes",
    "repair",
    "resubmit",
    "review",
    "revoke",
    "save",
    "search",
    "share",
    "share_end",
    "shared",
    "shared_case",
    "shared_cases",
    "sign_in",
    "sign_in_again",
    "sign_in_code",
    "sign_in_passkey",
    "sign_in_province",
    "sign_in_second",
    "sign_out",
    "start",
    "status",
    "submitted",
    "suggest",
    "supply",
    "supply_file",
    "switch",
    "token",
    "totp",
    "track",
    "transparency",
    "transparency_file",
    "userinfo",
    "verify",
    "verify_file",
    "views",
    "wall",
    "withdraw",
]
