"""One application for several items of a 一件事, handed in by a program."""

from __future__ import annotations

import io
from typing import Any

from django.test import Client
from PIL import Image

from zhengwu.cases.public import Case
from zhengwu.doors.api_v1.tests.conftest import Caller

BUNDLE = "/api/v1/bundles/after-losing-a-job"
ADDRESS = f"{BUNDLE}/cases"
_ANSWERS: dict[str, Any] = {
    "name": "王芳",
    "phone": "13800000012",
    "resident_id": "340123199112030028",
    "date": "2026-11-24",
    "past_date": "2026-11-02",
    "yes_no": True,
    "declaration": True,
    "number": 1,
    "money": 1,
}


def picture(client: Client, name: str) -> str:
    content = io.BytesIO()
    Image.new("RGB", (120, 80), (sum(name.encode()) % 200, 180, 160)).save(content, "PNG")
    content.seek(0)
    content.name = f"{name}.png"
    return str(client.post("/api/v1/files", data={"file": content}).json()["file_id"])


def written(client: Client, task_code: str) -> dict[str, Any]:
    guide = client.get(f"/api/v1/items/{task_code}").json()
    fields = [field for section in guide["form"]["ui"]["sections"] for field in section["fields"]]
    return {
        "task_code": task_code,
        "answers": {q["key"]: q["options"][0]["value"] for q in guide["questions"]},
        "form": {f["key"]: _answer(f) for f in fields if f.get("required")},
        "materials": [
            {"name": m["name"], "file_id": picture(client, m["name"])} for m in guide["materials"] if m["required"]
        ],
    }


def _answer(field: dict[str, Any]) -> Any:
    if field.get("options"):
        first = field["options"][0]["value"]
        return [first] if field["kind"] == "checkboxes" else first
    return _ANSWERS.get(field["kind"], "演示内容")


def post(client: Client, body: Any, key: str = "k", address: str = ADDRESS) -> Any:
    return client.post(address, data=body, content_type="application/json", headers={"Idempotency-Key": key})


def test_one_application_becomes_a_case_an_item_or_nothing(caller: Caller) -> None:
    fang = caller("wangfang")
    codes = [item["task_code"] for item in fang.get(BUNDLE).json()["items"]][:2]
    first, second = (written(fang, code) for code in codes)

    wrong = post(fang, {"applications": [first, second | {"form": {}}]})
    assert wrong.status_code == 422
    assert {tuple(e["loc"][:3]) for e in wrong.json()["errors"]} == {("applications", 1, "form")}
    alone = post(fang, {"applications": [first]})
    assert (alone.status_code, alone.json()["errors"][0]["loc"]) == (422, ["applications"])
    assert not Case.objects.exists(), "one wrong item and nothing is created"

    done = post(fang, {"applications": [second, first]})
    assert done.status_code == 201, done.content.decode()
    made = done.json()
    assert [case["task_code"] for case in made["cases"]] == codes, "in the order of the bundle"
    assert made["bundle_code"] == "after-losing-a-job"
    assert all(len(case["query_password"]) == 8 for case in made["cases"])
    assert Case.objects.count() == 2

    again = post(fang, {"applications": [second, first]})
    assert (again.status_code, again.json()) == (201, made), "the same key with the same content"
    assert post(fang, {"applications": [first, second | {"answers": {"x": "y"}}]}).status_code == 409
    assert Case.objects.count() == 2

    body = {"applications": [{"task_code": "A"}, {"task_code": "B"}]}
    assert post(Client(), body).status_code == 401
    assert post(fang, body, "other", "/api/v1/bundles/nothing/cases").json()["code"] == "items.bundle_unknown"
    assert post(fang, body | {"applicant": "legal:1"}).json()["code"] == "applicant.not_yours"
    assert post(fang, body | {"more": 1}).json()["errors"][0]["loc"] == ["more"]
