"""A case in every state, drafts, a document to verify: what stands ready when the accessibility walk begins."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from playwright.sync_api import FilePayload

from tests.browser import Person
from tests.journey import UNEMPLOYMENT, Api, act, ok, review_all, submit
from tests.papers import picture
from tests.stops import APPLICANT, HEAD, REVIEWER, SMALL_TOWN, WINDOW

_FILES = ("id_card", "household_book", "dismissal_letter")
_TYPED = {
    "phone": "13800000012",
    "employer": "肥西县演示服装有限公司",
    "left_date": "2026-10-30",
    "education": "college",
    "do": "review",
}


def prepare(api: Api, wang: Person) -> dict[str, str]:
    """Name of a state → number; `empty_draft`, `full_draft`, `code`, `tracked` with its `password`, and the window's `post`."""
    found = {"submitted": _submit(wang, fill_draft(wang))}
    for state in ("received", "withdrawn"):
        found[state] = _received(api, found)
    ok(api(APPLICANT).post(f"/cases/{found['withdrawn']}/withdraw", json={"reason": "先不办了"}))
    found["correcting"] = _received(api, found)
    gap = {"material": "解除劳动合同书", "problem": "公章看不清", "remedy": "把公章拍进画面再传一次"}
    act(api, WINDOW, found["correcting"], "request-correction", items=[gap], deadline_days=10)
    found["refused"] = _received(api, found)
    act(api, WINDOW, found["refused"], "refuse-acceptance", reason="户口不在本县。", competent_body="肥东县人社局")
    for state in ("reviewing", "special", "reviewed", "approved", "sent", "closed", "rejected"):
        found[state] = _received(api, found)
        act(api, WINDOW, found[state], "accept")
    act(api, REVIEWER, found["special"], "start-special-procedure", type="检测", planned_days=5, basis="依法需要检测")
    for state in ("reviewed", "approved", "sent", "closed", "rejected"):
        review_all(api, found[state])
    for state in ("approved", "sent", "closed"):
        act(api, HEAD, found[state], "decide", outcome="approve", reason="符合条件。")
    act(api, HEAD, found["rejected"], "decide", outcome="reject", reason="不符合就业登记条件。")
    act(api, WINDOW, found["sent"], "deliver", method="courier", recipient="王芳")
    act(api, WINDOW, found["closed"], "deliver", method="window", recipient="王芳")
    closed = ok(api(APPLICANT).get(f"/cases/{found['closed']}"))
    found["code"] = closed["documents"][-1]["verify_code"]
    found["full_draft"] = fill_draft(wang)
    found["empty_draft"] = _open_draft(wang, f"/items/{SMALL_TOWN}/apply")
    found["post"] = str(ok(api(WINDOW).get("/me"))["posts"][0]["id"])
    return found


def _received(api: Api, found: dict[str, str]) -> str:
    case = submit(api)
    number = str(case["project_no"])
    found["password"], found["tracked"] = case["query_password"], number
    act(api, WINDOW, number, "receive")
    return number


def _open_draft(wang: Person, address: str) -> str:
    wang.go(address)
    return PurePosixPath(urlsplit(wang.page.url).path).name


def fill_draft(wang: Person) -> str:
    """A draft ready to be handed in, posted in one go."""
    draft = _open_draft(wang, f"/items/{UNEMPLOYMENT}/apply?situation=dismissed&residence=local")
    posted: dict[str, str | FilePayload] = {**_form(wang), **_TYPED}
    for key in _FILES:
        posted[f"file.{key}"] = {"name": f"{key}.png", "mimeType": "image/png", "buffer": picture(key)}
    answer = wang.page.request.post(f"{wang.address}/apply/{draft}", multipart=dict(posted))
    assert answer.url.endswith("/review"), f"{answer.status} {answer.url}"
    return draft


def _submit(wang: Person, draft: str) -> str:
    wang.go(f"/apply/{draft}/review")
    for promise in wang.page.locator("main form input[type=checkbox]").all():
        promise.check()
    answer = wang.page.request.post(f"{wang.address}/apply/{draft}/review", form=dict(_form(wang)))
    number = re.search(r"/my/cases/(\d[^/]+)/submitted", answer.url)
    assert number, f"{answer.status} {answer.url}"
    return number[1]


def _form(wang: Person) -> dict[str, str]:
    """What the form of the page would post as it stands, without files."""
    found: dict[str, str] = wang.page.evaluate(
        "() => Object.fromEntries([...new FormData(document.querySelector('main form'))]"
        ".filter(([, value]) => typeof value === 'string'))"
    )
    return found
