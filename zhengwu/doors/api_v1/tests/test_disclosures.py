"""A penalty system pushes what it decided; whoever may not enter is refused, and nothing is doubled."""

from __future__ import annotations

from typing import Any

from zhengwu.disclosure.public import Disclosure
from zhengwu.doors.api_v1.tests.conftest import Caller

PUSHED: dict[str, Any] = {
    "kind": "penalty", "body_code": "11340123MA0000111W", "subject_kind": "natural", "subject_name": "王芳",
    "subject_code": "340123199112030028", "decision_name": "行政处罚决定书", "decision_no": "推1", "categories": ["罚款"],
    "content": "罚款 200 元", "decision_date": "2026-11-20", "offence": "占道", "facts": "占道经营", "basis": "条例",
    "fine_fen": 20_000, "grade": "ordinary",
}  # fmt: skip


def test_a_penalty_system_pushes_once(caller: Caller) -> None:
    def push(username: str, **more: Any) -> Any:
        return caller(username).post("/api/v1/desk/disclosures", PUSHED | more, content_type="application/json")

    assert push("chenjing").status_code == 403
    assert push("sunli", grade="minor").status_code == 422
    assert push("sunli", phone="13800000012").status_code == 422
    answer = push("sunli")
    assert (answer.status_code, answer.json()["due_date"]) == (201, "2026-12-01")
    assert push("sunli").status_code == 409
    row = Disclosure.objects.get(decision_no="推1")
    assert (row.origin, row.subject_code, row.subject_id_number) == ("pushed", "", PUSHED["subject_code"])
