"""Role × door × object: who is let in where. Every page and every endpoint has a row; `test_matrix.py` tries every cell.

Doors are named by their URL name, endpoints by `METHOD /path`. The object of a door is what stands in its address: things of
王芳 in 肥西县. A role that is not let in is refused (401, 403), sent to sign in, or told there is no such thing (404).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.stops import AGENT, APPLICANT, OFFICERS, STRANGER, WINDOW, granted
from zhengwu.certificates.public import STOCK_READERS
from zhengwu.items.public import READERS
from zhengwu.seals.public import READERS as SEAL_READERS

#: Somebody with an account who has nothing to do with the matter.
OUTSIDER = "外人"
#: An officer of the county next door whose post may do everything there.
NEIGHBOUR = "邻县"
#: An officer of another body of the same county whose post may do everything over that body alone.
OTHER_BODY = "别的机构"
#: An officer whose all-powerful post ended yesterday, and an account that was locked.
ENDED, LOCKED = "已离任", "已停用"
#: An officer of the city above, whose post may do everything there and below.
CITY = "上级"
#: Officers whose post may do everything in the county: one declared 王芳 a relative, the other is 王芳 in private life.
RELATIVE, HERSELF = "亲属", "本人"

#: What a penalty system pushes, of a body of the county.
PENALTY: Mapping[str, Any] = {
    "kind": "penalty", "body_code": "11340123MA0000111W", "subject_kind": "legal",
    "subject_name": "合肥派河餐饮管理有限公司", "subject_code": "91340123MA00001542", "decision_name": "行政处罚决定书",
    "decision_no": "试1", "categories": ["警告"], "content": "警告", "decision_date": "2026-11-20", "offence": "占道",
    "facts": "占道经营", "basis": "条例", "grade": "ordinary",
}  # fmt: skip
PEOPLE = (APPLICANT, AGENT, OUTSIDER, ENDED)
AT_WORK = (*OFFICERS, NEIGHBOUR, OTHER_BODY, CITY, RELATIVE, HERSELF)
ROLES = (STRANGER, LOCKED, *PEOPLE, *AT_WORK)
#: Those whose post may do everything somewhere.
MIGHTY = (NEIGHBOUR, OTHER_BODY, CITY, RELATIVE, HERSELF)


@dataclass(frozen=True)
class Row:
    """Who is let in, what stands in the address, and what a program would post."""

    lets_in: frozenset[str]
    at: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    #: What a form sends: field → the name of an object.
    form: Mapping[str, str] = field(default_factory=dict)
    #: What somebody who is let in is answered when nothing is found; 0 where that cannot be.
    nothing: int = 0


def anybody(**at: str) -> Row:
    """Open to the whole world."""
    return Row(frozenset(ROLES), at)


def signed_in(**at: str) -> Row:
    """Whoever has an account."""
    return Row(frozenset({*PEOPLE, *AT_WORK}), at)


def officers(**at: str) -> Row:
    """Whoever holds a post today."""
    return Row(frozenset(AT_WORK), at)


def owner(body: Mapping[str, Any] | None = None, **at: str) -> Row:
    """王芳 alone, who is also the officer of that name in private life."""
    return Row(frozenset({APPLICANT, HERSELF}), at, body)


def writer(**at: str) -> Row:
    """The account that writes the draft, and no other of the same person's."""
    return Row(frozenset({APPLICANT}), at)


def nobody(**at: str) -> Row:
    """Open only to the session that put the thing there, which none of these is."""
    return Row(frozenset(), at)


def with_action(action: str, **at: str) -> Row:
    """Whose post has the action somewhere: a door to a list of their own."""
    return Row(frozenset({*granted(action), *MIGHTY}), at)


def over(action: str, body: Mapping[str, Any] | None = None, **at: str) -> Row:
    """Whose post has the action over this object of 肥西县; the city reaches down, nobody reaches aside.

    From what is about 王芳 her relative and she herself keep away, whatever their post may do.
    """
    in_the_county = (
        () if action.startswith(("cases.", "people.", "certificates.", "disclosure.")) else (RELATIVE, HERSELF)
    )
    return Row(frozenset({*granted(action), *in_the_county, CITY}), at, body)


def division(action: str, **at: str) -> Row:
    """Whose post has the action over the whole of 肥西县, of which this is: no body beside it reaches that far."""
    return Row(frozenset({*granted(action), RELATIVE, HERSELF, CITY}), at)


def registrar(action: str, **at: str) -> Row:
    """Whose post has the action anywhere, except her relative and she herself."""
    return Row(frozenset({*granted(action), *MIGHTY} - {RELATIVE, HERSELF}), at)


def keepers(**at: str) -> Row:
    """Whoever writes or publishes items of the body that asks."""
    may = {*granted("items.edit"), *granted("items.publish")}
    return Row(frozenset({*may, RELATIVE, HERSELF, CITY}), at)


def readers(**at: str) -> Row:
    """Whoever writes, looks over or publishes this item of 肥西县; without an object, somewhere."""
    may = {name for action in READERS for name in granted(action)}
    return Row(frozenset({*may, *((RELATIVE, HERSELF, CITY) if at else MIGHTY)}), at)


def seal_people(**at: str) -> Row:
    """Whoever registers, keeps or approves seals of this body; without an object, somewhere."""
    may = {name for action in SEAL_READERS for name in granted(action)}
    return Row(frozenset({*may, *((RELATIVE, HERSELF, CITY) if at else MIGHTY)}), at)


def stock_people(**at: str) -> Row:
    """Whoever brings or compares batches of this body's certificates; without an object, somewhere."""
    may = {name for action in STOCK_READERS for name in granted(action)}
    return Row(frozenset({*may, *((RELATIVE, HERSELF, CITY) if at else MIGHTY)}), at)


MATRIX: dict[str, Row] = {
    # For everybody.
    **dict.fromkeys(
        (
            "status", "healthz", "readyz", "metrics", "api-docs", "home", "search", "suggest", "catalogue", "figures", "bundles",
            "halls", "delegations", "flow",
            "verify", "verify-file", "sign-in", "sign-out", "contrast", "large-type",
        ),
        anybody(),
    ),
    # What is asked there with nothing in hand is told so; the secrets themselves are tried in the tests of single sign-on.
    **dict.fromkeys(
        ("sign-in-code", "sign-in-passkey", "sso-configuration", "sso-keys", "sso-authorize", "sso-logout",
            "sso-token", "sso-revoke"), anybody()
    ),
    **dict.fromkeys(("sign-in-second", "sso-userinfo", "sign-in-province", "sign-in-province-back"), nobody()),
    "track": Row(frozenset(ROLES), nothing=404),
    "catalogue-export": anybody(kind="kind"),
    "consultations": anybody(),
    "publicity": anybody(),
    "disclosure": anybody(),
    "disclosure-one": anybody(disclosure_id="disclosure"),
    "disclosure-file": anybody(kind="permit"),
    "ratings": anybody(),
    "ratings-body": anybody(body_code="body"),
    "ratings-item": anybody(task_code="task"),
    "rate-link": anybody(token="rating_token"),
    "rate-window": anybody(centre_code="centre", window_no="window_no"),
    **dict.fromkeys(("transparency", "transparency-wall"), anybody()),
    "transparency-file": anybody(key="open_table"),
    **dict.fromkeys(("disclosure-objection", "disclosure-repair"), owner(disclosure_id="disclosure")),
    # Nothing is public in this county yet.
    "publicity-one": Row(frozenset(ROLES), {"publicity_id": "first_version"}, nothing=404),
    "consultation": anybody(consultation_id="consultation"),
    "consultation-draft": anybody(consultation_id="consultation", number="consulted"),
    "bundle": anybody(code="bundle"),
    "hall": anybody(code="hall"),
    "guide": anybody(task_code="task"),
    **dict.fromkeys(("lists", "lists-power", "lists-negative", "lists-preconditions"), anybody()),
    "lists-power-item": anybody(task_code="task"),
    "lists-file": anybody(key="list", form="csv"),
    **dict.fromkeys(("guide-calendar", "guide-pdf"), anybody(task_code="task")),
    **dict.fromkeys(("calendar", "platform-keys"), anybody()),
    **dict.fromkeys(("prepare", "prepare-save"), anybody(task_code="task")),
    # Whoever knows the code opens it: nothing in it says whose it is.
    **dict.fromkeys(("prepared", "prepared-pdf"), anybody(code="checklist")),
    "my-checklists": signed_in(),
    "my-checklist-discard": writer(code="checklist"),
    # The counter: a draft is its writer's alone, what was taken in is for those who may look at the case.
    **dict.fromkeys(
        ("desk-window", "desk-window-items", "desk-window-dispatches"), with_action("cases.receive")
    ),
    "desk-window-begin": with_action("cases.receive", task_code="task"),
    **dict.fromkeys(
        ("desk-window-form", "desk-window-sheet", "desk-window-discard"),
        Row(frozenset({WINDOW}), {"draft_id": "window_draft"}),
    ),
    "desk-window-notice": nobody(draft_id="window_draft"),
    "desk-window-file": Row(frozenset({WINDOW}), {"draft_id": "window_draft", "file_id": "window_file"}),
    **dict.fromkeys(
        ("desk-window-done", "desk-window-receipt"),
        Row(frozenset({*granted("cases.receive"), CITY}), {"project_no": "taken_in"}),
    ),
    **dict.fromkeys(("desk-window-slips", "desk-window-slip-new"), officers()),
    **dict.fromkeys(
        ("desk-window-slip", "desk-window-slip-sheet"),
        Row(frozenset({*granted("cases.receive"), *granted("cases.review"), CITY}), {"slip_id": "slip"}),
    ),
    "desk-window-supply": with_action("cases.receive"),
    **dict.fromkeys(
        ("desk-window-supply-case", "desk-window-supply-receipt"),
        Row(frozenset({*granted("cases.receive"), CITY}), {"project_no": "reviewing"}),
    ),
    "desk-window-collect": with_action("cases.receive_anywhere"),
    # The hall is the county's; whoever takes in there for other places hands out there, whatever their body.
    "desk-window-collect-case": Row(
        frozenset({*granted("cases.receive_anywhere"), OTHER_BODY, CITY}), {"project_no": "taken_in"}
    ),
    # Nobody has collected it yet; to the county next door, where it is not collected, it is not there either.
    "desk-window-proof": Row(
        frozenset({*granted("cases.receive_anywhere"), OTHER_BODY, CITY, NEIGHBOUR}), {"project_no": "taken_in"}, nothing=404
    ),
    # Signed for in any hall of the county it goes to; the county next door does not see it.
    "desk-window-dispatch": Row(frozenset({*granted("cases.receive"), OTHER_BODY, CITY}), {"dispatch_id": "parcel"}),
    "desk-prepared": Row(frozenset({*granted("cases.receive"), RELATIVE, HERSELF, CITY}), {"code": "checklist"}),
    "track-case": anybody(project_no="reviewing"),
    "v": anybody(code="verify"),
    # For people, about what is theirs.
    "apply-start": signed_in(task_code="task"),
    "apply": writer(draft_id="draft"),
    "apply-autosave": writer(draft_id="draft"),
    "apply-discard": writer(draft_id="draft"),
    "apply-file": writer(draft_id="draft", file_id="draft_file"),
    "apply-review": writer(draft_id="draft"),
    "bundle-apply-start": signed_in(code="bundle"),
    **dict.fromkeys(
        ("bundle-apply", "bundle-apply-autosave", "bundle-apply-discard", "bundle-apply-review"),
        writer(draft_id="bundle_draft"),
    ),
    "bundle-apply-file": writer(draft_id="bundle_draft", file_id="bundle_draft_file"),
    "my-bundle": owner(application_id="bundle_application"),
    "my": signed_in(),
    **dict.fromkeys(
        (
            "sign-in-again", "my-security", "my-security-password", "my-security-totp", "my-security-totp-remove",
            "my-security-recovery-codes", "my-security-passkey-add", "my-security-devices-end",
        ),
        signed_in(),
    ),
    "my-security-passkey-remove": writer(key="passkey"),
    "my-acting": Row(frozenset({APPLICANT, AGENT, OUTSIDER, HERSELF})),
    "my-case": owner(project_no="reviewing"),
    "my-document": owner(project_no="reviewing", document_id="document"),
    "my-file": owner(project_no="reviewing", material_id="material"),
    "my-rate": owner(project_no="reviewing"),
    "my-supply": owner(project_no="reviewing"),
    "my-supply-file": nobody(project_no="reviewing", file_id="supplied_file"),
    "my-withdraw": owner(project_no="reviewing"),
    "my-question": owner(project_no="reviewing", question_id="question"),
    **dict.fromkeys(("my-change", "my-hearing"), owner(project_no="reviewing")),
    "my-views": owner(project_no="reviewing"),
    "submitted": owner(project_no="reviewing"),
    **dict.fromkeys(("my-profile", "my-mandates", "my-privacy"), signed_in()),
    **dict.fromkeys(("my-messages", "my-notice-choice", "my-email"), signed_in()),
    "my-message": Row(frozenset({APPLICANT}), {"notice_id": "notice"}),
    "my-copy": owner(project_no="reviewing"),
    # An account for work alone is told that it has no person behind it.
    **dict.fromkeys(("my-shared", "my-share"), signed_in()),
    "my-shared-cases": Row(frozenset({AGENT}), {"share_id": "share"}),
    "my-shared-case": Row(frozenset({AGENT}), {"share_id": "share", "project_no": "reviewing"}),
    "my-share-end": Row(frozenset({APPLICANT, HERSELF, AGENT}), {"share_id": "share"}),
    # An account for work alone is told that it has no person behind it, and nothing of anybody.
    **dict.fromkeys(("my-phone", "my-close", "my-mandate-offer", "my-consent", "my-export"), signed_in()),
    "my-mandate-answer": Row(frozenset({AGENT}), {"mandate_id": "offer"}),
    "my-mandate-end": Row(frozenset({APPLICANT, HERSELF, AGENT}), {"mandate_id": "offer"}),
    # For officers.
    **dict.fromkeys(("desk", "desk-admin", "desk-export", "ui", "ui-hall", "ui-kiosk"), officers()),
    "desk-admin-accounts": with_action("accounts.edit"),
    **dict.fromkeys(("desk-admin-emergency", "desk-admin-emergency-seal"), with_action("accounts.edit")),
    "desk-admin-audit": with_action("audit.view"),
    # For an emergency account alone, which none of these is.
    "my-emergency": nobody(),
    "desk-admin-accounts-open": with_action("accounts.edit"),
    "desk-admin-account": over("accounts.edit", account_id="account"),
    "desk-admin-account-act": over("accounts.edit", account_id="account", what="lock"),
    "desk-admin-systems": over("admin"),
    **dict.fromkeys(("desk-status", "desk-status-write"), over("admin")),
    "desk-status-end": over("admin", note_id="status_note"),
    "desk-admin-systems-register": over("admin"),
    "desk-admin-system": over("admin", client_id="system"),
    "desk-admin-system-act": over("admin", client_id="system", what="pause"),
    **dict.fromkeys(("desk-processes", "desk-process-new", "desk-process-draw", "desk-process-upload"), over("processes.edit")),
    **dict.fromkeys(("desk-process", "desk-process-compare"), over("processes.edit", key="process")),
    "desk-process-design": over("processes.edit", key="built_process"),
    **dict.fromkeys(
        ("desk-process-running", "desk-process-migrate"), over("processes.edit", key="process", version="first_version")
    ),
    "desk-process-file": over("processes.edit", key="process", version="first_version"),
    **dict.fromkeys(("desk-search", "desk-search-add", "desk-search-misses", "desk-search-test"), over("search.edit")),
    **dict.fromkeys(
        ("desk-search-word", "desk-search-change", "desk-search-end"), over("search.edit", word_id="search_word")
    ),
    "desk-notices": over("notices.view"),
    "desk-notice-sending": over("notices.view", sending_id="sending"),
    "desk-notice-resend": over("notices.edit", sending_id="sending"),
    "desk-notice-templates": over("notices.edit"),
    "desk-wordings": with_action("documents.word"),
    **dict.fromkeys(
        ("desk-wording", "desk-wording-built-in"),
        over("documents.word", kind="wording_kind"),
    ),
    # For a body of one's own: for everybody's only whose post reaches over the county.
    "desk-wording-begin": Row(
        frozenset({*granted("documents.word"), *MIGHTY}), {"kind": "wording_kind"}, form={"body": "own_body"}
    ),
    **dict.fromkeys(
        ("desk-wording-version", "desk-wording-edit", "desk-wording-preview"),
        over("documents.word", version_id="wording"),
    ),
    "desk-wording-act": over("documents.word", version_id="wording", do="wording_verb"),
    "desk-notice-template": over("notices.edit", kind="notice_kind"),
    "desk-notice-words": over("notices.edit", kind="notice_kind", channel="sms", language="zh"),
    "desk-hat": Row(frozenset(AT_WORK), form={"post_id": "own_post"}),
    "ui-error": officers(status="status"),
    "desk-find": with_action("cases.view"),
    "desk-recusals": officers(),
    "desk-recusal-end": Row(frozenset({RELATIVE}), {"kinship_id": "kinship"}),
    "desk-admin-policy": with_action("policy.view"),
    **dict.fromkeys(("desk-admin-posts", "desk-admin-post-new", "desk-admin-staff"), with_action("staff.edit")),
    **dict.fromkeys(
        ("desk-admin-post", "desk-admin-post-change", "desk-admin-post-close", "desk-admin-appoint"),
        over("staff.edit", post_id="post"),
    ),
    "desk-admin-appointment": over("staff.edit", post_id="post", appointment_id="appointment"),
    "desk-admin-post-grants": over("grants.edit", post_id="post"),
    "desk-admin-absences": with_action("absences.approve"),
    "desk-admin-absence": over("absences.approve", absence_id="absence"),
    **dict.fromkeys(("desk-absence", "desk-absence-new", "desk-duty", "desk-handovers"), officers()),
    **dict.fromkeys(
        ("desk-absence-cancel", "desk-absence-back"), Row(frozenset({WINDOW}), {"absence_id": "absence"})
    ),
    # What is handed over stands in the query: without it there is nothing, for any officer.
    **dict.fromkeys(("desk-handover-offer", "desk-handover-answer"), Row(frozenset(AT_WORK), nothing=404)),
    **{
        f"desk-items-form{page}": over("items.edit", draft_id="form_draft") for page in ("", "-add", "-preview")
    },
    "desk-items-form-field": over("items.edit", draft_id="form_draft", key="form_field"),
    "desk-items-form-section": over("items.edit", draft_id="form_draft", number="form_section"),
    # Which kind of field stands in the query.
    "desk-items-form-new": replace(over("items.edit", draft_id="form_draft"), nothing=404),
    **dict.fromkeys(("desk-admin-bodies", "desk-admin-bodies-new"), with_action("bodies.edit")),
    **{
        f"desk-admin-bodies-{verb}": over("bodies.edit", code="body")
        for verb in ("record", "change", "rename", "move", "abolish")
    },
    **dict.fromkeys(("desk-admin-delegations", "desk-admin-delegations-new"), with_action("delegations.edit")),
    **{
        f"desk-admin-delegations-{verb}": over("delegations.edit", number="delegation")
        for verb in ("record", "accept", "decline", "withdraw", "end")
    },
    **dict.fromkeys(("desk-catalogue", "desk-catalogue-negative"), officers()),
    **dict.fromkeys(("desk-catalogue-entry", "desk-catalogue-implementing"), officers(scheme="scheme", code="base_code")),
    "desk-catalogue-item": officers(task_code="task"),
    **dict.fromkeys(("desk-catalogue-new", "desk-catalogue-negative-new"), with_action("catalogue.edit")),
    **dict.fromkeys(
        ("desk-catalogue-change", "desk-catalogue-end"), division("catalogue.edit", scheme="scheme", code="base_code")
    ),
    "desk-catalogue-negative-end": division("catalogue.edit", number="negative"),
    "desk-catalogue-begin": with_action("items.edit", scheme="scheme", code="base_code"),
    "desk-catalogue-divide": over("items.edit", task_code="task"),
    "desk-admin-entries": Row(frozenset({*granted("entries.request"), *granted("entries.approve"), *MIGHTY})),
    "desk-admin-entries-new": with_action("entries.request"),
    "desk-admin-entries-record": Row(
        frozenset({*granted("entries.request"), *granted("entries.approve"), RELATIVE, HERSELF, CITY}),
        {"number": "entry"},
    ),
    "desk-admin-entries-leave": over("entries.request", number="entry"),
    **{
        f"desk-admin-entries-{verb}": over("entries.approve", number="entry")
        for verb in ("approve", "return", "release", "keep")
    },
    "desk-items-edit-new": with_action("items.edit"),
    "desk-items-edit-rules": officers(),
    **dict.fromkeys(("desk-items-edit-start", "desk-items-edit-ways"), over("items.edit", draft_id="item_draft")),
    **dict.fromkeys(
        ("desk-items-edit", "desk-items-edit-autosave"), over("items.edit", draft_id="item_draft", section="section")
    ),
    **dict.fromkeys(
        ("desk-items-edit-rows", "desk-items-edit-row-new"),
        over("items.edit", draft_id="item_draft", section="section", part="section"),
    ),
    "desk-items-edit-row": over("items.edit", draft_id="item_draft", section="section", part="section", place="first"),
    **dict.fromkeys(("desk-items", "desk-items-drafts", "desk-consultations"), readers()),
    **dict.fromkeys(("desk-items-record", "desk-items-difference"), readers(task_code="task")),
    "desk-items-act": over("items.edit", task_code="task", what="change"),
    **dict.fromkeys(("desk-items-split", "desk-items-merge"), over("items.edit", task_code="task")),
    **dict.fromkeys(
        ("desk-items-draft", "desk-items-draft-difference", "desk-items-preview"), readers(draft_id="item_draft")
    ),
    **dict.fromkeys(("desk-items-hand-in", "desk-items-withdraw"), over("items.edit", draft_id="item_draft")),
    "desk-items-restore": over("items.edit", draft_id="item_draft", revision="revision"),
    "desk-items-publish": over("items.publish", draft_id="item_draft"),
    # Nobody's turn while it is being written; those who could review are told so.
    "desk-items-review": Row(
        frozenset({*granted("items.review_staffing"), *granted("items.review_legal"), RELATIVE, HERSELF, CITY}),
        {"draft_id": "item_draft"},
    ),
    "desk-consultation-new": with_action("items.edit"),
    **dict.fromkeys(
        ("desk-consultation", "desk-consultation-close"), keepers(consultation_id="consultation")
    ),
    "desk-consultation-answer": keepers(consultation_id="consultation", number="opinion"),
    # Each picked case is asked about by the operation; what an officer may not do stands in the result.
    **dict.fromkeys(("desk-batch", "desk-views", "desk-calendar", "desk-calendar-renew"), officers()),
    # Open to whoever knows the secret.
    "desk-calendar-feed": nobody(secret="process"),
    "desk-admin-calendar": with_action("calendar.edit"),
    "desk-admin-calendar-year": with_action("calendar.edit", year="year"),
    **dict.fromkeys(("desk-archives", "desk-archives-disposals"), with_action("cases.view")),
    "desk-archives-seal": with_action("cases.archive"),
    "desk-archives-propose": with_action("cases.propose_disposal"),
    **dict.fromkeys(
        ("desk-archive", "desk-archive-download"), over("cases.view", archive_no="archive")
    ),
    "desk-disclosures": with_action("disclosure.view"),
    "desk-disclosure-new": with_action("disclosure.enter"),
    "desk-disclosure-terms": over("admin"),
    "desk-disclosure": over("disclosure.view", disclosure_id="disclosure"),
    "desk-disclosure-correct": over("disclosure.enter", disclosure_id="disclosure"),
    "desk-disclosure-act": over("disclosure.hold", disclosure_id="disclosure", verb="disclosure_verb"),
    "desk-disclosure-plea": over("disclosure.view", plea_id="plea"),
    "desk-disclosure-answer": over("disclosure.answer", plea_id="plea"),
    "desk-disclosure-plea-file": over("disclosure.view", plea_id="plea", number="plea_file"),
    **dict.fromkeys(
        (
            "desk-supervision", "desk-supervision-stream", "desk-supervision-cards", "desk-supervision-cards-csv",
            "desk-supervision-orders", "desk-supervision-findings", "desk-supervision-findings-csv", "desk-supervision-scores",
            "desk-supervision-rules",
        ),
        with_action("supervision.view"),
    ),
    "desk-supervision-score": with_action("supervision.view", body_code="market"),
    "desk-supervision-card": over("supervision.view", number="card"),
    "desk-supervision-card-file": over("supervision.view", number="card", file="card_file"),
    "desk-supervision-card-act": over("supervision.judge", number="card", move="card_move"),
    "desk-supervision-order-new": with_action("supervision.order"),
    "desk-supervision-order": over("supervision.view", number="order"),
    "desk-supervision-order-file": over("supervision.view", number="order", file="order_file"),
    "desk-supervision-order-act": over("supervision.order", number="order", verb="order_verb"),
    "desk-supervision-finding-new": with_action("supervision.patrol"),
    "desk-supervision-finding": over("supervision.view", number="finding"),
    "desk-supervision-finding-file": over("supervision.view", number="finding", file="finding_file"),
    "desk-supervision-finding-act": over("supervision.patrol", number="finding", verb="finding_verb"),
    "desk-supervision-rule": with_action("supervision.view", key="supervision_rule"),
    **dict.fromkeys(
        ("desk-supervision-rule-edit", "desk-supervision-rule-begin", "desk-supervision-rule-end", "desk-supervision-rule-trial"),
        with_action("supervision.rules", key="supervision_rule"),
    ),
    "desk-appraisal": with_action("appraisal.view"),
    "desk-appraisal-compute": division("appraisal.edit"),
    **dict.fromkeys(("desk-appraisal-mark", "desk-appraisal-marks"), with_action("appraisal.edit")),
    "desk-appraisal-mark-cancel": over("appraisal.edit", mark_id="appraisal_mark"),
    "desk-appraisal-scheme": with_action("appraisal.view", key="appraisal_scheme"),
    "desk-appraisal-write": division("appraisal.edit", key="appraisal_scheme"),
    **dict.fromkeys(
        ("desk-appraisal-round", "desk-appraisal-csv"), with_action("appraisal.view", round_id="appraisal_round")
    ),
    "desk-appraisal-act": division("appraisal.edit", round_id="appraisal_round", verb="appraisal_verb"),
    "desk-appraisal-result": over("appraisal.view", result_id="appraisal_result"),
    "desk-appraisal-object": over("appraisal.view", loss_id="appraisal_loss"),
    "desk-appraisal-answer": over("appraisal.judge", objection_id="appraisal_objection"),
    "desk-ratings": with_action("ratings.view"),
    "desk-rating-rates": with_action("ratings.view"),
    "desk-rating-terms": with_action("ratings.judge"),
    "desk-rating-tags": with_action("ratings.judge", side="rating_side"),
    "desk-rating-serve": with_action("cases.receive"),
    "desk-rating": over("ratings.view", rating_id="rating"),
    "desk-rating-act": over("ratings.view", rating_id="rating", verb="rating_verb"),
    "desk-rating-file": over("ratings.view", rating_id="rating", file_id="rating_file"),
    **dict.fromkeys(
        (
            "desk-analysis", "desk-analysis-process", "desk-analysis-load", "desk-analysis-forecast", "desk-analysis-ranking",
            "desk-analysis-cases", "desk-analysis-reports", "desk-analysis-logs",
        ),
        with_action("analytics.view"),
    ),
    "desk-analysis-table": with_action("analytics.view", key="analysis_table", form="csv"),
    "desk-analysis-export": with_action("analytics.view", form="analysis_log"),
    "desk-analysis-report": over("analytics.view", report_id="report"),
    "desk-analysis-visiting-log": over("analytics.view", log_id="visiting_log"),
    "my-certificates": signed_in(),
    **dict.fromkeys(
        (
            "my-certificate", "my-certificate-pdf", "my-certificate-correction", "my-certificate-show", "my-certificate-allow",
            "my-certificate-copy",
        ),
        owner(certificate_id="certificate"),
    ),
    "my-certificate-allow-end": owner(grant_id="certificate_grant"),
    "my-certificate-consent": owner(request_id="certificate_request"),
    "my-certificate-copy-pdf": owner(copy_id="certificate_copy"),
    # Whoever scans a code that is over is told so.
    "show": anybody(token="change"),
    "desk-certificate-check": with_action("certificates.view"),
    **dict.fromkeys(("desk-certificates", "desk-certificate-types"), with_action("certificates.view")),
    "desk-certificate-type": with_action("certificates.view", type_id="certificate_type"),
    "desk-certificate-new": with_action("certificates.issue"),
    "desk-certificate-type-new": with_action("certificates.direct"),
    **dict.fromkeys(
        ("desk-certificate-type-edit", "desk-certificate-type-step"),
        with_action("certificates.direct", type_id="certificate_type"),
    ),
    **dict.fromkeys(
        ("desk-certificate", "desk-certificate-pdf"), over("certificates.view", certificate_id="certificate")
    ),
    "desk-certificate-act": over("certificates.change", certificate_id="certificate", verb="certificate_verb"),
    "desk-certificate-answer": over("certificates.change", certificate_id="certificate"),
    "desk-stock": stock_people(),
    "desk-stock-new": with_action("certificates.stock"),
    **dict.fromkeys(("desk-stock-batch", "desk-stock-broken"), stock_people(batch_id="stock_batch")),
    "desk-stock-columns": division("certificates.stock", batch_id="stock_batch"),
    "desk-stock-act": division("certificates.stock", batch_id="stock_batch", verb="stock_verb"),
    "desk-stock-sample": division("certificates.sample", batch_id="stock_batch"),
    "desk-archives-disposal": over("cases.view", disposal_id="disposal"),
    **dict.fromkeys(("desk-seals", "desk-seals-requests"), seal_people()),
    **dict.fromkeys(("desk-seal", "desk-seal-picture"), seal_people(number="seal")),
    **dict.fromkeys(("desk-seals-request", "desk-seals-request-file"), seal_people(request_id="seal_request")),
    "desk-seals-ask": with_action("seals.keep"),
    "desk-seals-register": with_action("seals.register"),
    **dict.fromkeys(("desk-seal-standing", "desk-seal-pause"), over("seals.keep", number="seal")),
    "desk-seal-revoke": over("seals.register", number="seal"),
    **dict.fromkeys(
        ("desk-talk", "desk-note", "desk-ask", "desk-expert-invite", "desk-expert-opinion"),
        over("cases.view", project_no="reviewing"),
    ),
    "desk-typed": replace(over("cases.view", project_no="reviewing"), nothing=404),
    "desk-talk-file": over("cases.view", project_no="reviewing", file_id="talk_file"),
    "projects": signed_in(),
    "project": Row(frozenset({AGENT}), {"code": "project"}),
    **dict.fromkeys(("desk-projects", "desk-projects-silent", "desk-joints"), with_action("projects.view")),
    "desk-joint-new": Row(frozenset({*granted("projects.lead"), CITY}), {"project_no": "reviewing"}),
    "desk-joint": over("projects.view", number="joint"),
    # This round is of a project, and has no papers of a case.
    "desk-joint-file": replace(over("projects.view", number="joint", file_id="file"), nothing=404),
    "desk-projects-mine": with_action("projects.answer"),
    **dict.fromkeys(("desk-project-new", "desk-projects-merge"), with_action("projects.lead")),
    "desk-project": over("projects.view", code="project"),
    "desk-project-member": over("projects.view", number="lane"),
    "desk-project-visit": over("projects.view", number="visit"),
    **dict.fromkeys(
        (
            "desk-project-stage", "desk-project-code", "desk-project-split", "desk-project-visit-new",
            "desk-project-mediator-new",
        ),
        over("projects.lead", code="project"),
    ),
    "desk-project-step": over("projects.lead", code="project", step="project_step"),
    "desk-project-mediator-end": over("projects.lead", number="mediator"),
    **dict.fromkeys(
        ("desk-project-urge", "desk-project-again", "desk-project-link"), over("projects.lead", number="lane")
    ),
    **dict.fromkeys(("desk-project-close", "desk-project-end"), over("projects.lead", number="joint")),
    "desk-project-extend": over("projects.extend", number="joint"),
    **dict.fromkeys(
        ("desk-project-answer", "desk-project-sign-for", "desk-project-commit"), over("projects.answer", number="lane")
    ),
    "desk-project-sign": over("projects.answer", number="visit", body_code="visit_body"),
    # None of its cases is there yet, so nobody finds anything.
    "desk-project-bundle": replace(with_action("cases.view", application_id="bundle_application"), nothing=404),
    "desk-case": over("cases.view", project_no="reviewing"),
    "desk-reveal": over("cases.view", project_no="reviewing"),
    "desk-document": over("cases.view", project_no="reviewing", document_id="document"),
    "desk-file": over("cases.view", project_no="reviewing", file_id="file"),
    "desk-viewer": over("cases.view", project_no="reviewing"),
    "desk-page-picture": over("cases.view", project_no="reviewing", material_id="material", number="one"),
    "desk-judge": Row(
        frozenset({*granted("cases.view"), CITY}), {"project_no": "reviewing", "material_id": "material"}
    ),
    "desk-receive": over("cases.receive", project_no="submitted"),
    "desk-reception": over("cases.accept", project_no="received"),
    "desk-review": over("cases.review", project_no="reviewing"),
    "desk-decide": over("cases.decide", project_no="reviewed"),
    "desk-case-flow": over("cases.view", project_no="reviewing"),
    "desk-step": over("cases.view", project_no="reviewing", item="first"),
    "desk-extend": over("cases.extend", project_no="reviewing"),
    "desk-special-start": over("cases.start_special_procedure", project_no="reviewing"),
    "desk-special-end": over("cases.end_special_procedure", project_no="reviewing"),
    "desk-pre-return": over("cases.pre_return", project_no="submitted"),
    "desk-priority": over("cases.prioritise", project_no="reviewing"),
    "desk-applicant": over("cases.change_applicant", project_no="reviewing"),
    "desk-forward": over("cases.forward", project_no="reviewing"),
    "desk-opinion": over("cases.give_opinion", project_no="reviewing"),
    "desk-transfer": over("cases.transfer", project_no="reviewing"),
    "desk-take-over": over("cases.take_over", project_no="reviewing"),
    "desk-hearing": over("cases.hear", project_no="reviewing"),
    "desk-publicity": over("cases.publicise", project_no="reviewing"),
    # Nobody objected: those who could answer are told so.
    "desk-objection": replace(
        over("cases.publicise", project_no="reviewing", objection_id="first_version"), nothing=404
    ),
    "desk-deliver": over("cases.deliver", project_no="reviewed"),
    "desk-close": over("cases.close", project_no="reviewed"),
    "desk-settle": over("cases.settle", project_no="received"),
    "desk-file-refusal": over("cases.file_refusal", project_no="reviewed"),
    "desk-answer-filing": over("cases.answer_filing", project_no="reviewed"),
    "desk-verify-commitment": over("cases.verify_commitment", project_no="reviewed"),
    "desk-propose-undoing": over("cases.propose_undoing", project_no="reviewed"),
    "desk-undo": over("cases.undo", project_no="reviewed"),
    **dict.fromkeys(("desk-checks", "desk-credit"), with_action("cases.verify_commitment")),
    "desk-credit-mark": over("cases.repair_credit", mark_id="credit_mark"),
    "desk-filings": with_action("cases.answer_filing"),
    "desk-filing-rules": with_action("filings.edit"),
    "desk-admin-divisions": with_action("divisions.edit"),
    "desk-admin-division": with_action("divisions.edit", code="division"),
    **dict.fromkeys(
        (
            "desk-admin-division-add", "desk-admin-division-rename", "desk-admin-division-merge",
            "desk-admin-division-split", "desk-admin-division-recode", "desk-admin-division-abolish",
        ),
        over("divisions.edit", code="division"),
    ),
    **dict.fromkeys(
        ("desk-admin-sheet", "desk-admin-sheet-export"), with_action("divisions.edit", key="sheet")
    ),
    # Whoever writes or publishes items somewhere; the report is of a file one gave oneself.
    **dict.fromkeys(
        ("desk-items-sheets", "desk-items-sheets-export"),
        Row(frozenset({*granted("items.edit"), *granted("items.publish"), *MIGHTY})),
    ),
    "desk-items-sheets-report": nobody(),
    # The registers of persons are one for the whole country: whoever keeps them somewhere, keeps them for anybody who comes,
    # but not one's own and not a relative's.
    **dict.fromkeys(
        (
            "desk-admin-people", "desk-admin-people-register", "desk-admin-legal-persons", "desk-admin-legal-register",
        ),
        with_action("people.edit"),
    ),
    **dict.fromkeys(
        (
            "desk-admin-person", "desk-admin-person-document", "desk-admin-person-contact", "desk-admin-person-guardian",
            "desk-admin-person-merge", "desk-admin-person-unmerge", "desk-admin-person-death",
            "desk-admin-person-death-reverse",
        ),
        registrar("people.edit", person_id="person"),
    ),
    "desk-admin-person-reveal": registrar("people.reveal", person_id="person"),
    **dict.fromkeys(
        (
            "desk-admin-legal-person", "desk-admin-legal-representative", "desk-admin-legal-operator",
            "desk-admin-legal-dissolution", "desk-admin-legal-dissolution-reverse",
        ),
        with_action("people.edit", legal_id="firm"),
    ),
    # For programs.
    "GET /items": anybody(),
    "GET /items/{task_code}": anybody(task_code="task"),
    "GET /items/changes": anybody(),
    "GET /items/{task_code}/versions/{version}": anybody(task_code="task", version="version"),
    "GET /bundles": anybody(),
    "GET /bundles/{code}": anybody(code="bundle"),
    "GET /divisions": anybody(),
    "GET /divisions/{code}": anybody(code="division"),
    "GET /disclosures": anybody(),
    "GET /open/bodies": anybody(),
    "GET /open/months": anybody(),
    "GET /verify/{code}": anybody(code="verify"),
    "POST /certificates/requests": replace(
        with_action("certificates.request"), body={"purpose": "check", "matter": "1", "identifier": "1.2.156"}, nothing=404
    ),
    # Of the body that asked, whoever may ask.
    "GET /certificates/requests/{request_id}": Row(
        frozenset({*granted("certificates.request"), RELATIVE, HERSELF}), {"request_id": "certificate_request"}
    ),
    "GET /certificates/copies/{copy_id}": Row(
        frozenset({*granted("certificates.request"), RELATIVE, HERSELF}), {"copy_id": "certificate_copy"}
    ),
    "GET /me": signed_in(),
    "POST /files": signed_in(),
    "POST /cases": signed_in(),
    "POST /bundles/{code}/cases": signed_in(code="bundle"),
    "GET /cases/{project_no}": Row(frozenset({APPLICANT, HERSELF, *granted("cases.view"), CITY}), {"project_no": "reviewing"}),
    "POST /cases/{project_no}/supply": owner({"materials": []}, project_no="reviewing"),
    "POST /cases/{project_no}/withdraw": owner({"reason": "先不办了"}, project_no="reviewing"),
    "POST /cases/{project_no}/views": owner({"views": "没有这回事"}, project_no="reviewing"),
    "POST /cases/{project_no}/rating": owner({"grade": 1, "tags": [], "text": ""}, project_no="reviewing"),
    "GET /desk/tasks": officers(),
    "GET /desk/cases/{project_no}/events": over("cases.view", project_no="reviewing"),
    "POST /desk/disclosures": Row(frozenset({*granted("disclosure.enter"), CITY, RELATIVE, HERSELF}), {}, PENALTY),
    "GET /desk/supervision/cards": officers(),
    "GET /desk/supervision/rules": with_action("supervision.view"),
    **dict.fromkeys(
        (f"POST /desk/supervision/cards/{{number}}/{verb}" for verb in ("explain", "appeal", "rectify")),
        over("supervision.explain", {"text": "说明"}, number="card"),
    ),
    **dict.fromkeys(
        (f"POST /desk/supervision/cards/{{number}}/{verb}" for verb in ("uphold", "cancel", "send-back", "close", "refer")),
        over("supervision.judge", {"text": "理由"}, number="card"),
    ),
    "POST /desk/cases/{project_no}/receive": over("cases.receive", {}, project_no="submitted"),
    "POST /desk/cases/{project_no}/accept": over("cases.accept", {}, project_no="received"),
    "POST /desk/cases/{project_no}/request-correction": over(
        "cases.request_correction",
        {"items": [{"material": "身份证", "problem": "看不清", "remedy": "重拍"}], "deadline_days": 5},
        project_no="received",
    ),
    "POST /desk/cases/{project_no}/refuse-acceptance": over(
        "cases.refuse_acceptance", {"reason": "不在本县", "competent_body": "肥东县人社局"}, project_no="received"
    ),
    "POST /desk/cases/{project_no}/start-special-procedure": over(
        "cases.start_special_procedure", {"type": "检测", "planned_days": 5, "basis": "需要检测"}, project_no="reviewing"
    ),
    "POST /desk/cases/{project_no}/end-special-procedure": over(
        "cases.end_special_procedure", {}, project_no="reviewing"
    ),
    "POST /desk/cases/{project_no}/extend": over("cases.extend", {"days": 3, "reason": "复杂"}, project_no="reviewing"),
    "POST /desk/cases/{project_no}/review": over(
        "cases.review", {"outcome": "approve", "opinion": "属实"}, project_no="reviewing"
    ),
    "POST /desk/cases/{project_no}/decide": over(
        "cases.decide", {"outcome": "approve", "reason": "符合"}, project_no="reviewed"
    ),
    "POST /desk/cases/{project_no}/deliver": over(
        "cases.deliver", {"method": "window", "recipient": "王芳"}, project_no="reviewed"
    ),
    "POST /desk/cases/{project_no}/pre-return": over("cases.pre_return", {"reason": "缺页"}, project_no="submitted"),
    "POST /desk/cases/{project_no}/forward": over(
        "cases.forward", {"superior": "11340123MA0000015K", "reason": "请审", "limit_days": 5}, project_no="reviewing"
    ),
    "POST /desk/cases/{project_no}/return-opinion": over(
        "cases.give_opinion", {"outcome": "agree", "opinion": "同意"}, project_no="reviewing"
    ),
    "POST /desk/cases/{project_no}/transfer": over(
        "cases.transfer", {"to_body": "11340123MA00000581", "reason": "划转"}, project_no="reviewing"
    ),
    "POST /desk/cases/{project_no}/take-over": over("cases.take_over", {}, project_no="reviewing"),
    "POST /desk/cases/{project_no}/change-applicant": over(
        "cases.change_applicant", {"kind": "rename", "proof": "户口簿", "new_name": "王芳芳"}, project_no="reviewing"
    ),
    "POST /desk/cases/{project_no}/close": over("cases.close", {}, project_no="reviewed"),
    "POST /desk/cases/{project_no}/settle": over("cases.settle", {}, project_no="received"),
    "POST /desk/cases/{project_no}/file-refusal": over("cases.file_refusal", {"reason": "不符合"}, project_no="reviewed"),
    "POST /desk/cases/{project_no}/answer-filing": over("cases.answer_filing", {"answer": "agree"}, project_no="reviewed"),
    "POST /desk/cases/{project_no}/verify-commitment": over(
        "cases.verify_commitment", {"finding": "true", "method": "data", "words": "属实"}, project_no="reviewed"
    ),
    "POST /desk/cases/{project_no}/propose-undoing": over(
        "cases.propose_undoing", {"ground": "fraud", "reason": "假材料"}, project_no="reviewed"
    ),
    "POST /desk/cases/{project_no}/undo": over("cases.undo", {"outcome": "done"}, project_no="reviewed"),
}  # fmt: skip
