"""One application through the API: from submitted to rated, request by request. Whoever sends decides how."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

#: 失业登记: three questions, several materials, a review of one step and two beside each other.
TASK_CODE = "11340123MA0000023E4000714001000"
APPLICANT, WINDOW, REVIEWER, HEAD = "wangfang", "zhaomin", "sunli", "zhouzheng"
CAST = (APPLICANT, WINDOW, REVIEWER, HEAD)
REVIEW_STEPS = 3
_CREATED, _OK = 201, 200


@dataclass(frozen=True, slots=True)
class Ask:
    """One request of the API: who asks for what, and the status that means it was done."""

    verb: str
    who: str
    path: str
    body: dict[str, Any] | None
    status: int = _OK
    key: str = ""

    @property
    def content(self) -> bytes:
        """The body as it is sent."""
        return b"" if self.body is None else json.dumps(self.body, ensure_ascii=False).encode()


#: Sends a request; gives the answer's body, raises when the status is another.
Send = Callable[[Ask], dict[str, Any]]


def submission(application: dict[str, Any]) -> Ask:
    """Hand in; a new key each time, so that each is a case of its own."""
    return Ask("submit", APPLICANT, "/api/v1/cases", application, _CREATED, str(uuid.uuid4()))


def afterwards(project_no: str) -> list[Ask]:
    """Everything after the submit: receive, accept, three reviews, decide, deliver at the window, rate."""
    desk = f"/api/v1/desk/cases/{project_no}"
    review = {"outcome": "approve", "opinion": "材料属实，建议准予。"}
    return [
        Ask("receive", WINDOW, f"{desk}/receive", None),
        Ask("accept", WINDOW, f"{desk}/accept", None),
        *(Ask("review", REVIEWER, f"{desk}/review", review) for _ in range(REVIEW_STEPS)),
        Ask("decide", HEAD, f"{desk}/decide", {"outcome": "approve", "reason": "符合条件。"}),
        Ask("deliver", WINDOW, f"{desk}/deliver", {"method": "window", "recipient": "王芳"}),
        Ask("rate", APPLICANT, f"/api/v1/cases/{project_no}/rating", {"grade": 1, "tags": [], "text": ""}, _CREATED),
    ]


def lifecycle(send: Send, application: dict[str, Any]) -> str:
    """A whole life of a case; its number."""
    number = str(send(submission(application))["project_no"])
    for ask in afterwards(number):
        send(ask)
    return number


def application(guide: dict[str, Any], *, today: dt.date, file_of: Callable[[str], str]) -> dict[str, Any]:
    """A complete application for the item whose guide this is; `file_of` uploads a material and gives its id."""
    answers = {q["key"]: q["options"][0]["value"] for q in guide["questions"]}
    return {
        "task_code": guide["task_code"],
        "answers": answers,
        "form": {
            field["key"]: _answer(field, today=today)
            for section in guide["form"]["ui"]["sections"]
            for field in section["fields"]
            if field.get("required")
        },
        "materials": [{"name": m["name"], "file_id": file_of(m["name"])} for m in guide["materials"] if m["required"]],
    }


def _answer(field: dict[str, Any], *, today: dt.date) -> Any:
    kind = field["kind"]
    if kind in {"select", "radio"}:
        return field["options"][0]["value"]
    if kind == "checkboxes":
        return [field["options"][0]["value"]]
    if kind in {"number", "money"}:
        return max(int(field.get("min") or 0), 1)
    known: dict[str, Any] = {
        "name": "王芳",
        "phone": "13800000012",
        "resident_id": "340123199112030028",
        "uscc": "91340123MA00001542",
        "date": today.isoformat(),
        "past_date": (today - dt.timedelta(days=20)).isoformat(),
        "address": "肥西县上派镇演示路 8 号",
        "yes_no": True,
    }
    return known.get(kind, "演示内容")
