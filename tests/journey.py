"""The main job through the API, in steps that tests put together."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import httpx

from tests.papers import picture

Api = Callable[[str], httpx.Client]
UNEMPLOYMENT = "11340123MA0000023E4000714001000"
#: Who answers how, field by field, when the form asks.
ANSWERS: dict[str, Any] = {
    "text": "演示内容",
    "long_text": "演示说明",
    "name": "王芳",
    "phone": "13800000012",
    "resident_id": "340123199112030028",
    "date": "2026-10-30",
    "past_date": "2026-10-30",
    "address": "肥西县上派镇演示路 8 号",
    "uscc": "91340123MA00001542",
    "yes_no": True,
}


def ok(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, f"{answer.status_code}: {answer.text[:2000]}"
    return answer.json()


def guide(api: Api, task_code: str) -> dict[str, Any]:
    found: dict[str, Any] = ok(api("").get(f"/items/{task_code}"))
    return found


def answers_to(item: dict[str, Any]) -> dict[str, Any]:
    """The first option of every question; the office worker who lost the job where that is asked."""
    chosen = {q["key"]: q["options"][0]["value"] for q in item["questions"]}
    return chosen | ({"situation": "dismissed"} if item["task_code"] == UNEMPLOYMENT else {})


def filled(item: dict[str, Any]) -> dict[str, Any]:
    """Every required field of the form, answered by its kind."""
    form: dict[str, Any] = {}
    for section in item["form"]["ui"]["sections"]:
        for field in section["fields"]:
            if not field.get("required"):
                continue
            kind = field["kind"]
            if kind in {"select", "radio"}:
                form[field["key"]] = field["options"][0]["value"]
            elif kind == "checkboxes":
                form[field["key"]] = [field["options"][0]["value"]]
            elif kind in {"number", "money"}:
                form[field["key"]] = max(int(field.get("min") or 0), 1)
            else:
                form[field["key"]] = ANSWERS[kind]
    return form


def upload(api: Api, who: str, name: str) -> str:
    files = {"file": (f"{name}.png", picture(name), "image/png")}
    file_id: str = ok(api(who).post("/files", files=files), 201)["file_id"]
    return file_id


def application(api: Api, who: str, task_code: str, **changes: Any) -> dict[str, Any]:
    item = guide(api, task_code)
    materials = [
        {"name": m["name"], "file_id": upload(api, who, m["name"])} for m in item["materials"] if m["required"]
    ]
    return {
        "task_code": task_code,
        "answers": answers_to(item),
        "form": filled(item),
        "materials": materials,
    } | changes


def submit(api: Api, who: str = "王芳", task_code: str = UNEMPLOYMENT, **changes: Any) -> dict[str, Any]:
    body = application(api, who, task_code, **changes)
    case: dict[str, Any] = ok(api(who).post("/cases", json=body, headers={"Idempotency-Key": str(uuid.uuid4())}), 201)
    return case


def act(api: Api, who: str, project_no: str, verb: str, **body: Any) -> dict[str, Any]:
    done: dict[str, Any] = ok(api(who).post(f"/desk/cases/{project_no}/{verb}", json=body or None))
    return done


def review_all(api: Api, project_no: str, who: str = "孙立") -> int:
    """Finish every open review step; how many there were."""
    steps = 0
    while (
        answer := api(who).post(
            f"/desk/cases/{project_no}/review", json={"outcome": "approve", "opinion": "材料属实，建议准予。"}
        )
    ).status_code == 200:
        steps += 1
    assert answer.status_code == 409, answer.text
    return steps
