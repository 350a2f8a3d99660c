"""Where the accessibility walk stops: every page of the product, in every state worth seeing, and who is shown it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from http import HTTPStatus
from pathlib import Path

import yaml
from django.urls import URLResolver, get_resolver
from openpyxl import Workbook
from playwright.sync_api import Page, Response

from tests.journey import UNEMPLOYMENT
from zhengwu.doors.ops.demo import data
from zhengwu.doors.ui.error_words import ERROR_WORDS
from zhengwu.doors.ui.page import ANYONE, OFFICER, SIGNED_IN

STRANGER, APPLICANT, AGENT = "", "王芳", "李强"
WINDOW, REVIEWER, HEAD = "赵敏", "孙立", "周正"
SUPERVISOR, EDITOR, ADMINISTRATOR = "陈静", "编辑", "管理员"
STAFFING, LEGAL = "编制审核", "法制审核"
OFFICERS = (WINDOW, REVIEWER, HEAD, SUPERVISOR, EDITOR, ADMINISTRATOR, STAFFING, LEGAL)
EVERYBODY = (STRANGER, APPLICANT, *OFFICERS)
#: Everybody at every page, as `make walk` asks for.
DEEP = os.environ.get("WALK") == "deep"
#: Items whose guides and forms show what the others do not: alternatives among materials, fees, both kinds of applicants.
SMALL_TOWN, PASSPORT, OPEN_RECORDS = (
    "11340123MA0000066U4341009912000",
    "11110000MA000014662000109933000",
    "11340123MA0000074N4002016942000",
)
#: A body with departments, a delegation and an entry.
CIVIL_AFFAIRS = "11340123MA00000581"
#: A project with a stage in joint approval.
PROJECT = "2605-340123-04-01-100018"
#: What one does on a page before it is looked at; the second argument fills in what was prepared.
Then = Callable[[Page, Callable[[str], str]], Response]

#: Pages nobody looks at, and why.
NOT_LOOKED_AT = {
    "healthz": "plain text for machines",
    "readyz": "JSON for machines",
    "metrics": "figures for machines",
    "suggest": "JSON for the search box; what it becomes is looked at on `home`",
    "my-message": "POST only, leads to the case",
    "my-copy": "a question, as `my-withdraw` asks it",
    "my-shared": "rows with buttons, as `my-mandates` has them",
    "my-shared-cases": "rows with buttons, as `my-mandates` has them",
    "my-shared-case": "the page of `track-case`, with less on it",
    "my-share-end": "POST only, leads back to `my-shared`",
    "my-email": "the form of `my-phone`",
    "desk-notices": "a list as `desk-search` is",
    "desk-wordings": "a list as `desk-search` is",
    **dict.fromkeys(("desk-wording", "desk-wording-version"), "a record as `desk-admin-system` is"),
    **dict.fromkeys(("desk-wording-begin", "desk-wording-act"), "the form of every page of 管理"),
    "desk-wording-edit": "blocks as `desk-process-new` has its steps, rows as the forms of citizens have them",
    **dict.fromkeys(("desk-wording-preview", "desk-wording-built-in"), "a PDF"),
    "desk-notice-sending": "a record as `desk-admin-system` is",
    "desk-notice-resend": "a question, as `desk-admin-system-act` asks it",
    "desk-notice-templates": "a list as `desk-search` is",
    "desk-notice-template": "a record as `desk-admin-system` is",
    "desk-search-misses": "a list as `desk-search` is",
    "desk-search-word": "a record as `desk-admin-system` is",
    "desk-search-change": "the form of `desk-search-add`",
    "desk-status-end": "a question, as `desk-admin-system-act` asks it",
    "desk-search-end": "a reason, as `desk-admin-system-act` asks for",
    "apply-autosave": "answers scripts only",
    "large-type": "POST only, leads back",
    "contrast": "POST only, leads back",
    "sign-out": "POST only, leads home",
    "my-change": "POST only, leads to the form `apply`",
    "my-hearing": "asks like `my-withdraw`, and nobody of the demonstration was told of a hearing",
    "publicity-one": "nothing is public in the demonstration county; its form is that of `consultation`",
    **dict.fromkeys(
        (
            "desk-pre-return",
            "desk-priority",
            "desk-applicant",
            "desk-opinion",
            "desk-transfer",
            "desk-take-over",
            "desk-hearing",
            "desk-publicity",
            "desk-objection",
        ),
        "a form beside facts, as `desk-extend` is",
    ),
    **dict.fromkeys(
        (
            "desk-items-form",
            "desk-items-form-add",
            "desk-items-form-new",
            "desk-items-form-field",
            "desk-items-form-section",
            "desk-items-form-preview",
        ),
        "needs the draft of an item, of which the demonstration county has none; its controls are looked at on `ui`",
    ),
    "desk-recusal-end": "needs a declaration of one's own; its form is that of every page of 管理",
    "sign-in-passkey": "JSON for the browser; what is wrong comes back on the page `sign-in`",
    "sign-in-second": "the page `sign-in-again` asks the same, and nobody of the cast has a second factor",
    "sign-in-province": "leads to the province, which the demonstration has none of",
    "sign-in-province-back": "leads on from the province",
    "my-acting": "POST only, leads back",
    "my-security-devices-end": "POST only, leads back",
    "my-emergency": "a question with fields, as `my-security-password` asks it; for an emergency account alone",
    "my-security-totp-remove": "asks like `apply-discard`; nobody of the cast has a second factor",
    "my-security-recovery-codes": "asks like `apply-discard`; nobody of the cast has a second factor",
    "my-security-passkey-remove": "asks like `apply-discard`; nobody of the cast has a passkey",
    "guide-calendar": "a calendar to follow",
    "guide-pdf": "a PDF",
    "prepared-pdf": "a PDF",
    "prepare-save": "POST only, leads to `prepared`",
    "my-checklist-discard": "POST only, leads back",
    "my-checklists": "a list like that of `my`",
    "desk-window-begin": "the form of every page of 管理",
    "desk-window-items": "a list like those of 管理, and needs somebody at the counter",
    "desk-window-form": "needs somebody at the counter; its fields are those of `apply`, played in its own tests",
    "desk-window-file": "a file",
    "desk-window-sheet": "a PDF",
    "desk-window-notice": "a PDF",
    **dict.fromkeys(
        ("desk-window-receipt", "desk-window-supply-receipt", "desk-window-slip-sheet", "desk-window-proof"), "a PDF"
    ),
    "desk-window-supply": "a form with a table, like those of 管理",
    "desk-window-supply-case": "a form of 管理 with groups as on `desk-project-stage`",
    "desk-window-collect": "a list like those of 管理",
    "desk-window-collect-case": "a form of 管理, with other words",
    "desk-window-discard": "POST only, leads back",
    "desk-window-done": "pairs and a list of documents, as `desk-case` shows them",
    "desk-window-slip": "a record like those of 管理; being counted it is the form of `desk-window-slip-new`",
    "desk-window-dispatches": "a list like those of 管理",
    "desk-window-dispatch": "a form with a table, like those of 管理",
    "desk-prepared": "a record with a table, like those of 管理",
    "calendar": "a calendar to follow",
    "platform-keys": "JSON for machines",
    "sso-configuration": "JSON for machines",
    "sso-keys": "JSON for machines",
    "sso-token": "JSON for machines",
    "sso-userinfo": "JSON for machines",
    "sso-revoke": "for machines",
    "desk-batch": "POST only; what came of each is a list like `desk-archives`",
    "desk-typed": "answers scripts only",
    "desk-calendar-feed": "a calendar to follow",
    "desk-archive-download": "a file",
    **dict.fromkeys(("my-certificate-pdf", "desk-certificate-pdf"), "a PDF"),
    "disclosure": "the list of `lists-power`",
    "disclosure-file": "a table to download",
    **dict.fromkeys(("desk-rating-rates", "desk-ratings", "desk-appraisal-marks"), "a list as `desk-archives` is"),
    **dict.fromkeys(
        ("desk-appraisal-round", "desk-appraisal-result", "desk-appraisal-scheme", "desk-appraisal"),
        "a record as `desk-admin-system` is",
    ),
    "desk-appraisal-csv": "a table to download",
    **dict.fromkeys(
        (
            "desk-appraisal-compute",
            "desk-appraisal-mark",
            "desk-appraisal-mark-cancel",
            "desk-appraisal-write",
            "desk-appraisal-act",
            "desk-appraisal-object",
            "desk-appraisal-answer",
        ),
        "the form of every page of 管理",
    ),
    "desk-rating": "a record as `desk-admin-system` is",
    "desk-rating-file": "a file",
    **dict.fromkeys(("desk-rating-act", "desk-rating-terms", "desk-rating-tags"), "the form of every page of 管理"),
    **dict.fromkeys(("ratings-body", "ratings-item"), "the page of `ratings`, of one body or item"),
    "rate-link": "the form of `my-rate`, behind a link the story opens",
    **dict.fromkeys(("disclosure-objection", "disclosure-repair"), "asks like `my-withdraw`"),
    "desk-disclosures": "a list as `desk-archives` is",
    **dict.fromkeys(("desk-disclosure", "desk-disclosure-plea"), "a record as `desk-admin-system` is"),
    "desk-disclosure-plea-file": "a file",
    **dict.fromkeys(
        (
            "desk-disclosure-new",
            "desk-disclosure-correct",
            "desk-disclosure-answer",
            "desk-disclosure-act",
            "desk-disclosure-terms",
        ),
        "the form of every page of 管理",
    ),
    **dict.fromkeys(
        (
            "desk-supervision-cards",
            "desk-supervision-orders",
            "desk-supervision-findings",
            "desk-supervision-scores",
            "desk-supervision-score",
            "desk-supervision-rules",
            "desk-supervision-rule-trial",
        ),
        "a list as `desk-archives` is",
    ),
    **dict.fromkeys(("desk-supervision-cards-csv", "desk-supervision-findings-csv"), "a table to download"),
    **dict.fromkeys(
        ("desk-supervision-card", "desk-supervision-order", "desk-supervision-finding", "desk-supervision-rule"),
        "a record as `desk-admin-system` is",
    ),
    **dict.fromkeys(
        ("desk-supervision-card-file", "desk-supervision-order-file", "desk-supervision-finding-file"), "a file"
    ),
    **dict.fromkeys(
        (
            "desk-supervision-card-act",
            "desk-supervision-order-new",
            "desk-supervision-order-act",
            "desk-supervision-finding-new",
            "desk-supervision-finding-act",
            "desk-supervision-rule-edit",
            "desk-supervision-rule-begin",
            "desk-supervision-rule-end",
        ),
        "the form of every page of 管理",
    ),
    "desk-supervision-stream": "messages for the script of `desk-supervision`",
    **dict.fromkeys(
        ("desk-analysis-table", "desk-analysis-export", "desk-analysis-report", "transparency-file"),
        "a file to download",
    ),
    "desk-analysis-cases": "a list as `desk-archives` is",
    "desk-analysis-visiting-log": "the map and the table of `desk-analysis-process`",
    "my-certificates": "lines like those of `my-checklists`, with a badge",
    "my-certificate": "pairs and lines, as `project` shows them",
    **dict.fromkeys(
        ("my-certificate-correction", "my-certificate-allow", "my-certificate-copy", "my-certificate-consent"),
        "asks like `my-withdraw`",
    ),
    "my-certificate-allow-end": "asks like `my-withdraw`; needs an authorisation that was given",
    "my-certificate-copy-pdf": "a PDF",
    "show": "needs a code that is good for a minute; what it shows is a verdict, as on `v`",
    **dict.fromkeys(
        ("desk-certificates", "desk-certificate-types", "desk-certificate-check"), "a list as `desk-archives` is"
    ),
    "desk-stock": "a list as `desk-archives` is",
    "desk-stock-broken": "a file",
    **dict.fromkeys(
        ("desk-stock-new", "desk-stock-columns", "desk-stock-sample", "desk-stock-act"),
        "the form of every page of 管理",
    ),
    "desk-stock-batch": "a record as `desk-admin-system` is; its bar is that of `my-case`",
    **dict.fromkeys(("desk-certificate", "desk-certificate-type"), "a record as `desk-admin-system` is"),
    **dict.fromkeys(
        (
            "desk-certificate-new",
            "desk-certificate-act",
            "desk-certificate-answer",
            "desk-certificate-type-new",
            "desk-certificate-type-edit",
            "desk-certificate-type-step",
        ),
        "the form of every page of 管理",
    ),
    "desk-talk-file": "a file",
    "desk-archive": "a record as `desk-admin-system` is; needs a case that was sealed",
    "desk-seals-request-file": "a file",
    "desk-seal-picture": "a picture",
    "desk-seals": "a list as `desk-archives` is",
    "desk-seals-requests": "a list as `desk-archives` is",
    "desk-seals-request": "needs a request; its form is that of every page of 管理",
    **dict.fromkeys(
        ("desk-seals-ask", "desk-seals-register", "desk-seal-standing", "desk-seal-pause", "desk-seal-revoke"),
        "the form of every page of 管理",
    ),
    "desk-archives-disposal": "needs a list that was proposed; its form is that of every page of 管理",
    **dict.fromkeys(
        ("desk-archives-disposals", "desk-calendar", "desk-admin-calendar"), "a list as `desk-archives` is"
    ),
    **dict.fromkeys(
        (
            "desk-archives-seal",
            "desk-views",
            "desk-archives-propose",
            "desk-calendar-renew",
            "desk-ask",
            "desk-note",
            "desk-expert-invite",
            "desk-expert-opinion",
        ),
        "the form of every page of 管理",
    ),
    "my-question": "asks like `my-withdraw`; needs a question that was asked",
    "desk-settle": "the form of `desk-extend` with less to fill in",
    "desk-file-refusal": "the form of `desk-extend` with less to fill in",
    "desk-answer-filing": "the form of `desk-decide` with less to fill in",
    "desk-verify-commitment": "the form of `desk-propose-undoing` with other words",
    "desk-undo": "the form of `desk-decide` with other words",
    "desk-credit": "a list as `desk-checks` is",
    "desk-credit-mark": "needs a broken promise; its form is that of every page of 管理",
    "desk-filings": "a list as `desk-checks` is",
    "desk-filing-rules": "a form with a table, as `desk-recusals` is",
    "my-views": "asks like `my-withdraw`; needs a revocation that was announced",
    "desk-admin-absence": "needs a leave somebody asked for; its form is that of every page of 管理",
    "desk-absence-cancel": "needs a leave of one's own; its form is that of every page of 管理",
    "desk-absence-back": "needs a leave of one's own that runs today; its form is that of every page of 管理",
    "desk-handover-answer": "needs a hand-over that was offered; its form is that of every page of 管理",
    "verify-file": "POST only, shows the page `verify`",
    "apply-file": "a file",
    "my-file": "a file",
    "my-supply-file": "a file",
    "my-document": "a PDF",
    "my-consent": "POST only, leads back to `my-privacy`",
    "desk-file": "a file",
    "desk-page-picture": "a picture",
    "desk-judge": "a form like those of 管理",
    "desk-document": "a PDF",
    "desk-items-edit-start": "leads to the first section that lacks something",
    "desk-items-edit-autosave": "POST only, answers a script",
    "desk-items-edit-rows": "POST only, leads back to the section",
    "desk-items-edit-row-new": "the page `desk-items-edit-row` with nothing written yet",
    "desk-items-edit-rules": "a list of sentences, made like `desk-admin`",
    "desk-export": "a table to download",
    "desk-admin-sheet-export": "a workbook to download",
    "lists": "lines like those of `desk-admin`",
    "lists-negative": "the page of `lists-power` with other columns",
    "lists-preconditions": "the page of `lists-power` with other columns",
    "lists-file": "a table to download",
    **dict.fromkeys(("desk-catalogue-entry", "desk-catalogue-implementing"), "shown like `desk-catalogue-item`"),
    **dict.fromkeys(("desk-catalogue", "desk-catalogue-negative"), "lists like that of `desk-admin-bodies`"),
    **dict.fromkeys(
        (
            "desk-catalogue-change",
            "desk-catalogue-end",
            "desk-catalogue-begin",
            "desk-catalogue-divide",
            "desk-catalogue-negative-new",
            "desk-catalogue-negative-end",
        ),
        "the form of `desk-catalogue-new` with less to fill in",
    ),
    "desk-items-sheets-export": "a form like every other of 管理; the file is one to download",
    "desk-items-sheets-report": "a workbook to download",
    "catalogue-export": "a file to download",
    **dict.fromkeys(
        (
            "desk-items-record",
            "desk-items-split",
            "desk-items-merge",
            "desk-items-hand-in",
            "desk-items-review",
            "desk-items-publish",
            "desk-items-withdraw",
            "desk-items-restore",
            "desk-consultations",
            "desk-consultation-new",
            "desk-consultation",
            "desk-consultation-answer",
            "desk-consultation-close",
        ),
        "the lists, records and forms of 管理, with other words",
    ),
    "desk-items-draft-difference": "the page of `desk-items-difference`",
    "desk-items-draft": "needs a draft; a record of 管理 with the steps of `apply`",
    "desk-items-drafts": "the list of `desk-items`",
    **dict.fromkeys(("desk-items-preview", "consultation-draft"), "the page `guide`, with a notice"),
    "consultation": "needs a round; its parts are those of `track` and `guide`",
    "bundle-apply-autosave": "answers scripts only",
    "bundle-apply-file": "a file",
    "bundle-apply-discard": "asks like `apply-discard`",
    "bundle-apply-review": "the page `apply-review` with other words",
    "my-bundle": "the list of cases of `my` under a heading",
    "desk-process-file": "a drawing to download",
    "desk-process-running": "a list as `desk-processes` is",
    "desk-process-migrate": "a reason and a table, as the forms of 管理 show them",
    "desk-joint-file": "a file",
    "desk-step": "POST only, leads back to `desk-case-flow`",
    "desk-process-design": "the page `desk-process-new` with another title",
    "desk-process-compare": "two pictures and a table as on `desk-process`",
    "desk-process-upload": "a form of 管理 with a file, then what `desk-process` shows",
    **dict.fromkeys(
        ("desk-admin-delegations-decline", "desk-admin-delegations-withdraw"),
        "the form of `desk-admin-delegations-end` with the reason alone",
    ),
    **dict.fromkeys(
        ("desk-projects-mine", "desk-projects-silent", "desk-joints", "projects"), "lists like that of `desk-projects`"
    ),
    **dict.fromkeys(
        ("desk-project-member", "desk-project-visit", "desk-project-bundle", "desk-joint"),
        "records as `desk-project` is",
    ),
    **dict.fromkeys(
        (
            "desk-project-new",
            "desk-projects-merge",
            "desk-project-stage",
            "desk-project-step",
            "desk-project-code",
            "desk-project-split",
            "desk-project-visit-new",
            "desk-project-sign",
            "desk-project-mediator-new",
            "desk-project-mediator-end",
            "desk-project-answer",
            "desk-project-sign-for",
            "desk-project-commit",
            "desk-project-urge",
            "desk-project-again",
            "desk-project-link",
            "desk-project-close",
            "desk-project-end",
            "desk-project-extend",
            "desk-joint-new",
        ),
        "the forms of 管理, with other words",
    ),
    **dict.fromkeys(
        ("desk-admin-entries-return", "desk-admin-entries-release", "desk-admin-entries-keep"),
        "the form of `desk-admin-entries-leave` with less to fill in",
    ),
}


@dataclass(frozen=True)
class Stop:
    """A page in one state. `{…}` in the address are filled with the cases and drafts prepared for the walk."""

    path: str
    who: tuple[str, ...] = ()
    then: Then | None = None
    words: str = ""
    status: int = 200
    large: bool = False
    contrast: bool = False

    @property
    def cookies(self) -> tuple[str, ...]:
        """How the page is read: 长辈版, 高对比."""
        return tuple(name for name, wanted in (("large_type", self.large), ("contrast", self.contrast)) if wanted)


def press(selector: str, **typed: str) -> Then:
    """Fill in by name, press, and give the page that answers."""

    def then(page: Page, fill: Callable[[str], str]) -> Response:
        for name, value in typed.items():
            page.fill(f"main [name='{name}']", fill(value))
        with page.expect_navigation() as led:
            page.locator(f"main {selector}").first.click()
        answer = led.value
        assert answer is not None
        return answer

    return then


def follow(*selectors: str, first: Then | None = None) -> Then:
    """Press one link after the other, after doing something `first`."""

    def then(page: Page, fill: Callable[[str], str]) -> Response:
        answer = first(page, fill) if first else None
        for selector in selectors:
            with page.expect_navigation() as led:
                page.locator(f"main {selector}").first.click()
            answer = led.value
        assert answer is not None
        return answer

    return then


def typed(selector: str, words: str) -> Then:
    """Type where suggestions open, and leave them open."""

    def then(page: Page, _fill: Callable[[str], str]) -> Response:
        answer = page.reload()
        assert answer is not None
        page.locator(selector).press_sequentially(words)
        page.get_by_role("listbox").wait_for()
        page.keyboard.press("ArrowDown")
        return answer

    return then


def given_table(rows: tuple[tuple[str, ...], ...]) -> Then:
    """Give a spreadsheet with these rows, and press."""

    def then(page: Page, _fill: Callable[[str], str]) -> Response:
        book = Workbook()
        assert book.active is not None
        for row in rows:
            book.active.append(row)
        content = io.BytesIO()
        book.save(content)
        file = {"name": "a.xlsx", "mimeType": _XLSX, "buffer": content.getvalue()}
        page.set_input_files("main input[type=file]", file)  # type: ignore[arg-type]
        with page.expect_navigation() as led:
            page.locator(f"main {ACT}").click()
        answer = led.value
        assert answer is not None
        return answer

    return then


#: One row that fits and one that does not.
given_sheet = given_table((("区划代码", "名称"), ("340123299", "新设镇"), ("340199100", "远镇")))
_A_LIST = (
    ("部门", "事项名称", "区划代码", "事项编码", "事项类型", "部门编码"),
    ("肥西县民政局", "殡葬设施审批", "340123000000", "340a01-340123000000-000-1111111111-1-00", "1", "11736"),
    ("没有的局", "别的事", "340123000000", "340A02", "1", ""),
)


def choose(*selectors: str, then: Then) -> Then:
    """Tick first."""

    def both(page: Page, fill: Callable[[str], str]) -> Response:
        for selector in selectors:
            page.locator(f"main {selector}").first.check()
        return then(page, fill)

    return both


#: Begins an item as a copy of another one; one lands in its first section.
NEW_ITEM = "/desk/items/drafts/new"


def begun() -> Then:
    """编辑 begins to write."""
    return press(ACT, name="演示事项", copy=UNEMPLOYMENT, catalog_code="000704900000", reason="演示")


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ACT, PREVIEW = "button[name=do][value=act]", "button[name=do][value=preview]"
_GUIDE, _PREPARED = f"/items/{UNEMPLOYMENT}", f"/prepare/{UNEMPLOYMENT}"
STATES = (
    "submitted", "received", "correcting", "reviewing", "special", "reviewed", "approved", "sent", "closed", "refused",
    "rejected", "withdrawn",
)  # fmt: skip

#: Page name → where it is looked at. Without `who`: everybody who may enter.
STOPS: dict[str, tuple[Stop, ...]] = {
    "home": (
        Stop("/"),
        Stop("/", (STRANGER, APPLICANT), words="长辈版", large=True),
        Stop("/", (STRANGER,), words="高对比", contrast=True),
        Stop("/", (STRANGER,), typed("#q", "养老"), words="suggestions open"),
    ),
    "search": (
        Stop("/search?q=失业"),
        Stop("/search", (STRANGER,)),
        Stop("/search?q=没有这样的事项哦", (STRANGER,), words="nothing found"),
    ),
    "guide": (
        Stop(_GUIDE),
        Stop(f"{_GUIDE}?situation=dismissed&residence=local", (STRANGER,), words="answered"),
        Stop(f"{_GUIDE}?situation=dismissed", (STRANGER,), words="长辈版", large=True),
        Stop(_GUIDE, (STRANGER,), words="高对比", contrast=True),
        Stop(f"/items/{SMALL_TOWN}", (STRANGER,)),
        Stop(f"/items/{PASSPORT}", (STRANGER,)),
    ),
    "prepare": (
        Stop(f"/prepare/{UNEMPLOYMENT}", (STRANGER,)),
        Stop(f"/prepare/{UNEMPLOYMENT}?answered=situation", (STRANGER,), words="nothing chosen", large=True),
    ),
    "prepared": (
        Stop(f"{_PREPARED}?situation=dismissed&residence=local", (STRANGER,), press("form .button"), "saved"),
    ),
    "catalogue": (Stop("/catalogue"), Stop("/catalogue?type=01&level=4", (STRANGER,), words="narrowed")),
    "bundles": (Stop("/bundles"),),
    "project": (Stop(f"/projects/{PROJECT}", (AGENT,)),),
    "my-certificate-show": (Stop("/my/certificates", (APPLICANT,), follow(".lines a", ".row a.button")),),
    "desk-projects": (Stop("/desk/projects", (HEAD,)),),
    "desk-project": (Stop(f"/desk/projects/{PROJECT}", (HEAD,)),),
    "bundle": (
        Stop("/bundles/hardship-urban"),
        Stop("/bundles/old-age", (STRANGER,), words="out of season"),
    ),
    "bundle-apply-start": (Stop("/bundles/old-age/apply", (APPLICANT,), words="some are left out"),),
    "bundle-apply": (
        Stop("/bundles/after-losing-a-job/apply", (APPLICANT,), follow(first=press("form .button")), "one form"),
    ),
    "halls": (
        Stop("/halls"),
        Stop("/halls?place=340123100001&division=340123", (STRANGER,), words="near"),
        Stop("/halls?division=340121000000", (STRANGER,), words="none"),
    ),
    "hall": (Stop("/halls/FX-CENTRE"),),
    "figures": (Stop("/figures"),),
    "track": (
        Stop("/track"),
        Stop("/track", (STRANGER,), press("form .button", project_no="1", query_password="2"), "wrong", 404),
    ),
    "track-case": (
        Stop("/track", (STRANGER,), press("form .button", project_no="{tracked}", query_password="{password}")),
    ),
    "verify": (Stop("/verify"), Stop("/verify?code={code}", (STRANGER,), words="valid")),
    "v": (Stop("/v/{code}"), Stop("/v/ABCDEFGHJKLMNPQRSTUV", (STRANGER,), words="not found")),
    "sign-in": (
        Stop("/sign-in", (STRANGER,)),
        Stop("/my", (STRANGER,), words="sent there"),
        Stop("/sign-in", (STRANGER,), press("form .button", login="wangfang", password="falsch"), "wrong", 422),
    ),
    "sign-in-code": (
        Stop("/sign-in/code", (STRANGER,)),
        Stop("/sign-in/code", (STRANGER,), press("form .button", phone="0551"), "wrong", 422),
    ),
    "sign-in-again": (Stop("/sign-in/again", (APPLICANT,)),),
    "my-security": (Stop("/my/security", (APPLICANT, ADMINISTRATOR)),),
    "my-security-password": (
        Stop("/my/security/password", (APPLICANT,)),
        Stop("/my/security/password", (APPLICANT,), press("form .button", old="falsch", new="x"), "wrong", 422),
    ),
    "my-security-totp": (Stop("/my/security/totp", (APPLICANT,)),),
    "my-security-passkey-add": (Stop("/my/security/passkeys/add", (APPLICANT,)),),
    "sso-authorize": (Stop("/sso/authorize", (STRANGER,), words="nobody registered it", status=400),),
    "sso-logout": (Stop("/sso/logout", (APPLICANT,)),),
    "desk-admin-accounts": (
        Stop("/desk/admin/accounts"),
        Stop("/desk/admin/accounts?q=无此人", words="nothing found"),
    ),
    "desk-admin-accounts-open": (
        Stop("/desk/admin/accounts/open"),
        Stop("/desk/admin/accounts/open", then=press(ACT, username=""), words="wrong", status=422),
    ),
    "desk-admin-account": (Stop("/desk/admin/accounts?q=zhaomin", then=follow("tbody a")),),
    "desk-admin-account-act": (
        Stop("/desk/admin/accounts?q=zhaomin", then=follow("tbody a", "a[href$='/lock']")),
        Stop("/desk/admin/accounts?q=wangfang", then=follow("tbody a", "a[href$='/identity-level']"), words="level"),
    ),
    "desk-admin-emergency": (Stop("/desk/admin/emergency"),),
    "desk-admin-emergency-seal": (Stop("/desk/admin/emergency/seal"),),
    "desk-admin-audit": (Stop("/desk/admin/audit"), Stop("/desk/admin/audit?kind=rights")),
    "desk-admin-systems": (Stop("/desk/admin/systems"),),
    "desk-admin-systems-register": (
        Stop("/desk/admin/systems/register"),
        Stop("/desk/admin/systems/register", then=press(ACT, name=""), words="wrong", status=422),
    ),
    "status": (Stop("/status", (STRANGER,)),),
    "desk-status": (Stop("/desk/status"),),
    "desk-status-write": (Stop("/desk/status/write", then=press(ACT, text=""), words="wrong", status=422),),
    "desk-search": (Stop("/desk/search"),),
    "desk-search-add": (Stop("/desk/search/add", then=press(ACT, phrase=""), words="wrong", status=422),),
    "desk-search-test": (Stop("/desk/search/test?q=下岗"),),
    "desk-admin-system": (
        Stop(
            "/desk/admin/systems/register",
            then=follow(
                "a[href$='/pause']",
                "a.button-plain",
                first=press(ACT, name="演示系统", redirect_uris="https://s.example/cb"),
            ),
        ),
    ),
    "desk-admin-system-act": (
        Stop(
            "/desk/admin/systems/register",
            then=follow("a[href$='/pause']", first=press(ACT, name="演示系统", redirect_uris="https://s.example/cb")),
        ),
    ),
    "desk-processes": (Stop("/desk/processes", (ADMINISTRATOR,)),),
    "desk-process": (Stop("/desk/processes/of/standard", (ADMINISTRATOR,)),),
    "desk-process-draw": (Stop("/desk/processes/draw?key=standard", (ADMINISTRATOR,)),),
    "desk-process-new": (
        Stop("/desk/processes/new", (ADMINISTRATOR,), press("button[value=publish]:visible"), "mistakes", 422),
    ),
    "api-docs": (Stop("/api/v1/docs"),),
    "apply-start": (Stop(f"/items/{OPEN_RECORDS}/apply", (AGENT,), words="in whose name"),),
    "apply": (
        Stop("/apply/{empty_draft}", (APPLICANT,), words="empty"),
        Stop("/apply/{empty_draft}?check=1", (APPLICANT,), words="errors"),
        Stop("/apply/{full_draft}", (APPLICANT,), words="full"),
        Stop("/apply/{full_draft}", (APPLICANT,), words="长辈版", large=True),
    ),
    "apply-review": (
        Stop("/apply/{full_draft}/review", (APPLICANT,)),
        Stop("/apply/{full_draft}/review", (APPLICANT,), press("form .form-end button.button"), "not promised", 422),
    ),
    "apply-discard": (Stop("/apply/{full_draft}/discard", (APPLICANT,)),),
    "submitted": (Stop("/my/cases/{submitted}/submitted", (APPLICANT,)),),
    "my": (
        Stop("/my", (APPLICANT, WINDOW, REVIEWER, HEAD)),
        Stop("/my?view=done", (APPLICANT,)),
    ),
    "my-case": (*(Stop(f"/my/cases/{{{state}}}", (APPLICANT,), words=state) for state in STATES),),
    "my-rate": (Stop("/my/cases/{closed}", (APPLICANT,), press(".rating button.button"), "nothing chosen", 422),),
    "my-supply": (Stop("/my/cases/{correcting}", (APPLICANT,), press("button[value=supply]"), "nothing given", 422),),
    "my-withdraw": (Stop("/my/cases/{received}/withdraw", (APPLICANT,)),),
    "flow": (Stop("/flow", (STRANGER,)),),
    "transparency": (Stop("/transparency", (STRANGER,)),),
    "transparency-wall": (Stop("/transparency/wall", (STRANGER,)),),
    "desk-analysis": (Stop("/desk/analysis?months=12"),),
    "desk-analysis-process": (Stop("/desk/analysis/process?months=12"),),
    "desk-analysis-load": (Stop("/desk/analysis/load?months=12"),),
    "desk-analysis-forecast": (Stop("/desk/analysis/forecast"),),
    "desk-analysis-ranking": (Stop("/desk/analysis/ranking"),),
    "desk-analysis-reports": (Stop("/desk/analysis/reports"),),
    "desk-analysis-logs": (Stop("/desk/analysis/logs"),),
    "delegations": (Stop("/delegations"), Stop("/delegations?q=没有的机构", (STRANGER,), words="nothing found")),
    "desk-admin": (Stop("/desk/admin"),),
    "desk-items": (Stop("/desk/items", (ADMINISTRATOR,)),),
    "desk-items-difference": (Stop(f"/desk/items/{SMALL_TOWN}/versions/difference", (ADMINISTRATOR,)),),
    "desk-items-act": (
        Stop(f"/desk/items/{UNEMPLOYMENT}/suspend", (ADMINISTRATOR,), press(ACT), "without a reason", 422),
    ),
    "consultations": (Stop("/consultations", (STRANGER,)),),
    "publicity": (Stop("/publicity", (STRANGER,)),),
    "desk-supervision": (Stop("/desk/supervision/board"),),
    "ratings": (Stop("/ratings", (STRANGER,)),),
    "rate-window": (Stop("/rate/window/FX-CENTRE/03", (STRANGER,)),),
    "desk-rating-serve": (Stop("/desk/ratings/serve", (WINDOW,)),),
    # A penalty of the company.
    "disclosure-one": (Stop("/disclosure/3", (STRANGER,)),),
    "desk-admin-bodies": (
        Stop("/desk/admin/bodies"),
        Stop("/desk/admin/bodies?q=minzhengju&all=1", words="searched"),
        Stop("/desk/admin/bodies?q=没有的机构", words="nothing found"),
    ),
    "desk-admin-bodies-record": (Stop(f"/desk/admin/bodies/{CIVIL_AFFAIRS}"),),
    "desk-admin-bodies-new": (
        Stop(f"/desk/admin/bodies-new?parent={CIVIL_AFFAIRS}"),
        Stop("/desk/admin/bodies-new", then=press(ACT, name="演示局", code="1"), words="wrong", status=422),
    ),
    "desk-admin-bodies-change": (Stop(f"/desk/admin/bodies/{CIVIL_AFFAIRS}/change"),),
    "desk-admin-bodies-rename": (Stop(f"/desk/admin/bodies/{CIVIL_AFFAIRS}/rename"),),
    "desk-admin-bodies-move": (Stop(f"/desk/admin/bodies/{CIVIL_AFFAIRS}/move"),),
    "desk-admin-bodies-abolish": (
        Stop(f"/desk/admin/bodies/{CIVIL_AFFAIRS}/abolish"),
        Stop(
            f"/desk/admin/bodies/{CIVIL_AFFAIRS}/abolish",
            then=press(ACT, basis="演示文号"),
            words="still in use",
            status=409,
        ),
    ),
    "desk-admin-delegations": (Stop("/desk/admin/delegations", (ADMINISTRATOR,)),),
    "desk-admin-delegations-record": (Stop("/desk/admin/delegations/1", (ADMINISTRATOR,)),),
    "desk-admin-delegations-new": (
        Stop("/desk/admin/delegations/new", (ADMINISTRATOR,), words="who"),
        Stop(f"/desk/admin/delegations/new?from={CIVIL_AFFAIRS}", (ADMINISTRATOR,), press(ACT), "wrong", 422),
    ),
    "desk-admin-delegations-accept": (Stop("/desk/admin/delegations/1/accept", (HEAD,)),),
    "desk-admin-delegations-end": (Stop("/desk/admin/delegations/1/end", (HEAD,)),),
    "lists-power": (Stop("/lists/power", (STRANGER,)),),
    "lists-power-item": (Stop(f"/lists/power/{UNEMPLOYMENT}", (STRANGER,)),),
    "desk-catalogue-item": (Stop(f"/desk/catalogue/items/{UNEMPLOYMENT}", (EDITOR,)),),
    "desk-catalogue-new": (Stop("/desk/catalogue/new", (ADMINISTRATOR,), press(ACT), "wrong", 422),),
    "desk-admin-entries": (Stop("/desk/admin/entries", (ADMINISTRATOR, HEAD)),),
    "desk-admin-entries-record": (Stop("/desk/admin/entries/1", (ADMINISTRATOR,)),),
    "desk-admin-entries-new": (
        Stop(f"/desk/admin/entries/new?body={CIVIL_AFFAIRS}", (ADMINISTRATOR,), press(ACT), "wrong", 422),
    ),
    "desk-admin-entries-approve": (Stop("/desk/admin/entries/1/approve", (HEAD,)),),
    "desk-admin-entries-leave": (Stop("/desk/admin/entries/1/leave"),),
    "desk-admin-policy": (
        Stop("/desk/admin/policy"),
        Stop("/desk/admin/policy?action=cases.decide&about={reviewed}", words="who decides"),
        Stop("/desk/admin/policy?action=cases.decide&about=NOSUCHCASE", words="no such case"),
    ),
    "desk-recusals": (
        Stop("/desk/recusals"),
        Stop("/desk/recusals", (WINDOW,), press(ACT, name="外"), "mistakes", 422),
    ),
    "desk-admin-divisions": (
        Stop("/desk/admin/divisions"),
        Stop("/desk/admin/divisions?open=340123100000", words="a town opened"),
        Stop("/desk/admin/divisions?from=all", words="from the provinces"),
        Stop("/desk/admin/divisions?q=sp", words="searched"),
        Stop("/desk/admin/divisions?q=没有这个地方", words="nothing found"),
    ),
    "desk-admin-division": (Stop("/desk/admin/divisions/340123100000"), Stop("/desk/admin/divisions/340000000000")),
    "desk-admin-division-add": (Stop("/desk/admin/divisions/340123100000/add"),),
    "desk-admin-division-rename": (
        Stop("/desk/admin/divisions/340123100000/rename"),
        Stop("/desk/admin/divisions/340123100000/rename", (), press(ACT, name=""), words="no name", status=422),
    ),
    "desk-admin-division-merge": (
        Stop("/desk/admin/divisions/340123100000/merge"),
        Stop("/desk/admin/divisions/340123100000/merge?into=340123101000", words="where to"),
    ),
    "desk-admin-division-split": (Stop("/desk/admin/divisions/340123100000/split"),),
    "desk-admin-division-recode": (Stop("/desk/admin/divisions/340123100000/recode"),),
    "desk-admin-division-abolish": (
        Stop("/desk/admin/divisions/340123100000/abolish"),
        Stop("/desk/admin/divisions/340123100000/abolish", (), press(ACT), words="not empty", status=409),
    ),
    "desk-admin-sheet": (
        Stop("/desk/admin/sheets/divisions", (ADMINISTRATOR,)),
        Stop("/desk/admin/sheets/people", (ADMINISTRATOR,)),
        Stop("/desk/admin/sheets/divisions", (ADMINISTRATOR,), given_sheet, words="tried"),
    ),
    "desk-items-edit-new": (Stop(NEW_ITEM),),
    "desk-items-edit": (Stop(NEW_ITEM, then=begun()),),
    "desk-items-edit-row": (Stop(NEW_ITEM, then=follow("a[href$='/edit/materials']", "tbody a", first=begun())),),
    "desk-items-edit-ways": (
        Stop(NEW_ITEM, then=follow("a[href$='/edit/situations']", "a[href$='/ways']", first=begun())),
    ),
    "desk-items-sheets": (Stop("/desk/items/sheets", (ADMINISTRATOR,), given_table(_A_LIST), words="tried"),),
    "desk-hat": (Stop("/desk/hat"), Stop("/desk/hat", (EDITOR,), words="several posts")),
    "desk-admin-posts": (Stop("/desk/admin/posts"), Stop("/desk/admin/posts?q=没有这个岗位", words="nothing found")),
    "desk-admin-post-new": (
        Stop("/desk/admin/posts/new"),
        Stop("/desk/admin/posts/new", then=press(ACT, seats="x"), words="mistakes", status=422),
    ),
    "desk-admin-post": (Stop("/desk/admin/posts/{post}"),),
    "desk-admin-post-change": (Stop("/desk/admin/posts/{post}/change"),),
    "desk-admin-post-close": (Stop("/desk/admin/posts/{post}/close"),),
    "desk-admin-post-grants": (
        Stop("/desk/admin/posts/{post}/grants"),
        Stop(f"/desk/admin/posts/{{post}}/grants?item={UNEMPLOYMENT}", words="a column for one item"),
    ),
    "desk-admin-appoint": (
        Stop("/desk/admin/posts/{post}/appoint"),
        Stop("/desk/admin/posts/{post}/appoint", then=press(ACT), words="nobody chosen", status=422),
    ),
    "desk-admin-appointment": (Stop("/desk/admin/posts/{post}", then=press("td a.button")),),
    "desk-admin-staff": (Stop("/desk/admin/staff"), Stop("/desk/admin/staff?when=over", words="none")),
    "desk-admin-absences": (Stop("/desk/admin/absences"),),
    "desk-absence": (Stop("/desk/absence", OFFICERS[:1]),),
    "desk-absence-new": (Stop("/desk/absence/new"), Stop("/desk/absence/new", (WINDOW,), press(ACT), "no days", 422)),
    "desk-duty": (Stop("/desk/duty"),),
    "desk-handovers": (Stop("/desk/handovers"),),
    "desk-handover-offer": (
        Stop("/desk/handovers/offer?subject=case:{received}", (WINDOW,)),
        Stop("/desk/handovers/offer", words="nothing of one's own", status=404),
    ),
    "my-profile": (Stop("/my/profile", (APPLICANT, WINDOW)),),
    "my-phone": (
        Stop("/my/profile/phone", (APPLICANT,)),
        Stop("/my/profile/phone", (APPLICANT,), press(".form-end .button", phone="1", password=""), "wrong", 422),
    ),
    "my-close": (
        Stop("/my/profile/close", (APPLICANT,)),
        Stop("/my/profile/close", (WINDOW,), words="work", status=409),
    ),
    "my-mandates": (Stop("/my/mandates", (APPLICANT, AGENT)),),
    "my-mandate-offer": (
        Stop("/my/mandates/new", (APPLICANT,)),
        Stop("/my/mandates/new", (APPLICANT,), press(".form-end .button", name="李强", valid_to=""), "wrong", 422),
    ),
    "my-mandate-answer": (Stop("/my/mandates/1/answer", (AGENT,)),),
    "my-mandate-end": (Stop("/my/mandates/1/end", (AGENT,)),),
    "my-messages": (Stop("/my/messages", (APPLICANT,)),),
    "my-share": (
        Stop("/my/shared/new", (APPLICANT,), press(".form-end .button", name="李强", valid_to=""), "wrong", 422),
    ),
    "my-notice-choice": (Stop("/my/messages/choice", (APPLICANT,)),),
    "desk-notice-words": (
        Stop("/desk/notices/templates/accepted/sms/zh", then=press(ACT, text="{姓名}"), words="wrong", status=422),
    ),
    "my-privacy": (Stop("/my/privacy", (APPLICANT, WINDOW)),),
    "my-export": (Stop("/my/privacy/export", (APPLICANT,)),),
    "desk-admin-people": (
        Stop("/desk/admin/people"),
        Stop("/desk/admin/people?q=王", words="found"),
        Stop("/desk/admin/people?q=无此人", words="nobody"),
    ),
    "desk-admin-people-register": (
        Stop("/desk/admin/people/new"),
        Stop("/desk/admin/people/new", then=press(ACT, name="外人", id_number="1"), words="wrong", status=422),
    ),
    "desk-admin-person": (Stop("/desk/admin/people/1"),),
    "desk-admin-person-document": (Stop("/desk/admin/people/1/document"),),
    "desk-admin-person-contact": (Stop("/desk/admin/people/1/contact"),),
    "desk-admin-person-guardian": (Stop("/desk/admin/people/1/guardian"),),
    "desk-admin-person-merge": (Stop("/desk/admin/people/1/merge"),),
    "desk-admin-person-unmerge": (Stop("/desk/admin/people/1/unmerge"),),
    "desk-admin-person-death": (Stop("/desk/admin/people/1/death"),),
    "desk-admin-person-death-reverse": (Stop("/desk/admin/people/1/death/reverse"),),
    "desk-admin-person-reveal": (
        Stop("/desk/admin/people/1/reveal"),
        Stop("/desk/admin/people/1/reveal", then=press(ACT, reason="到公安系统核对户籍"), words="shown"),
    ),
    "desk-admin-legal-persons": (Stop("/desk/admin/legal-persons"),),
    "desk-admin-legal-register": (Stop("/desk/admin/legal-persons/new"),),
    "desk-admin-legal-person": (Stop("/desk/admin/legal-persons/1"),),
    "desk-admin-legal-representative": (Stop("/desk/admin/legal-persons/1/representative"),),
    "desk-admin-legal-operator": (Stop("/desk/admin/legal-persons/1/operator"),),
    "desk-admin-legal-dissolution": (Stop("/desk/admin/legal-persons/1/dissolution"),),
    "desk-admin-legal-dissolution-reverse": (Stop("/desk/admin/legal-persons/1/dissolution/reverse"),),
    "desk-archives": (Stop("/desk/archives"),),
    "desk-seal": (Stop("/desk/seals/3401230000001", (WINDOW,)),),
    "desk-admin-calendar-year": (Stop("/desk/admin/calendar/2026"),),
    "desk-talk": (Stop("/desk/cases/{reviewing}/talk"),),
    "desk": (Stop("/desk"), Stop("/desk?due=late", words="nothing late")),
    "desk-window": (Stop("/desk/window"),),
    "desk-window-slips": (Stop("/desk/window/slips"),),
    "desk-window-slip-new": (Stop("/desk/window/slips/new"),),
    "desk-viewer": (Stop("/desk/cases/{reviewing}/view", (REVIEWER,)),),
    "desk-find": (Stop("/desk/find"), Stop("/desk/find?q=王"), Stop("/desk/find?q=无此人", (WINDOW,))),
    "desk-case": (
        Stop("/desk/cases/{reviewing}", words="reviewing"),
        *(Stop(f"/desk/cases/{{{state}}}", (WINDOW,), words=state) for state in ("submitted", "correcting", "closed")),
        Stop("/desk/cases/{special}", (REVIEWER,), words="special"),
        Stop("/desk/cases/{reviewed}", (HEAD,), words="reviewed"),
    ),
    "desk-review": (
        Stop(
            "/desk/cases/{reviewing}",
            then=press("button[name=outcome][value=return]"),
            words="returned without a word",
            status=422,
        ),
    ),
    "desk-receive": (
        Stop("/desk/cases/{submitted}/receive"),
        Stop("/desk/cases/{closed}/receive", words="locked"),
    ),
    "desk-reception": (
        Stop("/desk/cases/{received}/reception"),
        Stop(
            "/desk/cases/{received}/reception?decision=request-correction",
            then=choose("[name^='ok.'][value='0']", then=press(PREVIEW)),
            words="correction, paper",
        ),
        Stop("/desk/cases/{received}/reception?decision=refuse-acceptance", words="refusal"),
    ),
    "desk-decide": (
        Stop("/desk/cases/{reviewed}/decide"),
        Stop(
            "/desk/cases/{reviewed}/decide",
            then=choose("[name=outcome][value=approve]", then=press(PREVIEW)),
            words="paper",
        ),
        Stop("/desk/cases/{reviewed}/decide", then=press(PREVIEW), words="nothing chosen", status=422),
    ),
    "desk-deliver": (Stop("/desk/cases/{approved}/deliver"),),
    "desk-close": (Stop("/desk/cases/{sent}/close"),),
    "desk-case-flow": (Stop("/desk/cases/{reviewing}/flow", (REVIEWER,)),),
    "desk-extend": (
        Stop("/desk/cases/{reviewing}/extend"),
        Stop("/desk/cases/{reviewing}/extend", then=press(ACT, days="x"), words="wrong", status=422),
    ),
    "desk-forward": (Stop("/desk/cases/{reviewing}/forward", (REVIEWER,)),),
    "desk-special-start": (
        Stop("/desk/cases/{reviewing}/special/start"),
        Stop(
            "/desk/cases/{reviewing}/special/start",
            (REVIEWER,),
            choose("[name=kind]", then=press(PREVIEW, planned_days="5", basis="演示条例第八条")),
            "paper",
        ),
    ),
    "desk-checks": (Stop("/desk/checks"),),
    "desk-propose-undoing": (Stop("/desk/cases/{closed}/propose-undoing"),),
    "desk-special-end": (Stop("/desk/cases/{special}/special/end"),),
    "desk-reveal": (
        Stop("/desk/cases/{reviewing}/reveal"),
        Stop("/desk/cases/{reviewing}/reveal", (WINDOW,), press(ACT, reason="到公安系统核对户籍"), "shown"),
    ),
    "ui": (
        Stop("/ui"),
        Stop("/ui?as=large", (WINDOW,), words="长辈版"),
        Stop("/ui?as=desk&tab=materials&open=ask-withdraw", (WINDOW,), words="desk, dialog open"),
    ),
    "ui-hall": (Stop("/ui/hall"),),
    "ui-kiosk": (Stop("/ui/kiosk"),),
    "ui-error": (
        Stop("/ui/errors/404"),
        *(
            Stop(f"/ui/errors/{status}", (WINDOW,), words=str(status))
            for status in ERROR_WORDS
            if status != HTTPStatus.NOT_FOUND
        ),
    ),
}


def _read_otherwise(stop: Stop) -> Stop:
    """The same stop in 长辈版 and 高对比 at once; one pair of eyes is enough."""
    words = "，".join(filter(None, (stop.words, "长辈版和高对比")))
    return replace(stop, who=stop.who[:1] or (STRANGER,), words=words, large=True, contrast=True)


#: Every page of the citizen's door, in the first of its states and in the others named, also as people who see little read it.
for _name, _states in {
    "home": (0,), "search": (0, 2), "guide": (1, 4, 5), "track": (0, 1), "track-case": (0,), "verify": (0, 1), "v": (0,),
    "sign-in": (0, 2), "apply-start": (0,), "apply": (1, 2), "apply-review": (0,), "apply-discard": (0,), "submitted": (0,),
    "delegations": (0,),
    "my": (0,), "my-case": (2, 3, 8), "my-rate": (0,), "my-supply": (0,), "my-withdraw": (0,),
    "my-profile": (0,), "my-mandates": (0,), "my-mandate-offer": (1,), "my-privacy": (0,),
}.items():  # fmt: skip
    STOPS[_name] += tuple(_read_otherwise(STOPS[_name][state]) for state in _states)
#: Officers have 高对比 alone.
for _name, _state in {"desk": 0, "desk-case": 0, "desk-reception": 1, "desk-decide": 1}.items():
    _stop = STOPS[_name][_state]
    STOPS[_name] += (replace(_stop, words=f"{_stop.words}，高对比", contrast=True),)

#: Refusals are pages too, though they have no address of their own.
REFUSALS = (
    Stop("/no-such-page", (STRANGER, APPLICANT), status=404),
    Stop("/desk", (APPLICANT,), words="not an officer", status=403),
    Stop(f"/items/{UNEMPLOYMENT}/apply", (WINDOW,), words="nobody to apply for", status=409),
)


def pages() -> dict[str, str]:
    """Every page of the address table: its name and who may enter."""
    found: dict[str, str] = {}

    def walk(resolver: URLResolver) -> None:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                walk(entry)
            elif policy := getattr(entry.callback, "policy", None):
                found[str(entry.name)] = policy

    walk(get_resolver())
    return found


@cache
def _granted() -> dict[str, frozenset[str]]:
    """Officer → the actions of the post."""
    cast = yaml.safe_load((Path(data.__file__).parent / "cast.yaml").read_text())
    names = {a["username"]: a["display_name"] for a in cast["accounts"]}
    actions = {p["code"]: frozenset(p["actions"]) for p in cast["posts"]}
    return {names[a["account"]]: actions[a["post"]] for a in cast["appointments"] if a["role"] == "A"}


def granted(action: str) -> tuple[str, ...]:
    """The officers of the cast whose own post has the action, over all of 肥西县."""
    return tuple(o for o in OFFICERS if action in _granted()[o])


def looked_at_by(stop: Stop, policy: str) -> tuple[str, ...]:
    """Who is shown a stop. `make walk` shows everybody everything; the short form of every test run lets one officer stand for all
    where the page is the same for each of them (open to anyone, to whoever has an account, or to every officer)."""
    everybody = stop.who or may_enter(policy)
    if DEEP or stop.who or policy not in {ANYONE, SIGNED_IN, OFFICER}:
        return everybody
    return tuple(who for who in everybody if who not in OFFICERS or who == WINDOW)


def may_enter(policy: str) -> tuple[str, ...]:
    """Those of everybody whom a page's policy lets in."""
    if policy == ANYONE:
        return EVERYBODY
    if policy == SIGNED_IN:
        return EVERYBODY[1:]
    return tuple(o for o in OFFICERS if policy == OFFICER or policy in _granted()[o])
