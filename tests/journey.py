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
    "company": {"name": "合肥派河餐饮管理有限公司", "uscc": "91340123MA00001542"},
    "division": {"code": "340123100000"},
    "map_point": {"point": "31.70712,117.16892"},
}
AGREED: dict[str, dict[str, Any]] = {"declaration": {"agreed": True}, "signature": {"name": "李强"}}


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
    """Every required field of the form that `answers_to` brings up, answered by its kind; the platform calculates for itself."""
    properties, answers = item["form"]["schema"]["properties"], answers_to(item)
    return {
        field["key"]: answer_to(field, properties[field["key"]])
        for section in item["form"]["ui"]["sections"]
        for field in section["fields"]
        if field.get("required") and "calculate" not in field and asked(field, answers)
    }


def asked(field: dict[str, Any], answers: dict[str, Any]) -> bool:
    """Whether an answer to the item's questions brings the field up."""
    key, value = field.get("when", {}).get("eq", (None, None))
    return "when" not in field or answers.get(key) == value


def answer_to(field: dict[str, Any], schema: dict[str, Any]) -> Any:
    """One answer. What is agreed to says which words were read."""
    kind = field.get("kind", "text")
    if kind in {"select", "radio"}:
        return field["options"][0]["value"]
    if kind == "checkboxes":
        return [field["options"][0]["value"]]
    if kind in {"number", "money"}:
        return max(int(field.get("min") or 0), 1)
    if kind == "table":
        columns = schema["items"]["properties"]
        return [{column["key"]: answer_to(column, columns[column["key"]]) for column in field["columns"]}]
    if kind in AGREED:
        return AGREED[kind] | {"version": schema["properties"]["version"]["const"]}
    return ANSWERS[kind]


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
