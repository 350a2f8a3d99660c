"""Cards and rules for programs: the whole path of a card by its endpoints, and who is kept out."""

from __future__ import annotations

from typing import Any

from zhengwu.doors.api_v1.tests.conftest import NOW, Caller
from zhengwu.supervision.public import Finding, RuleSpec, Signal, raise_card, rule_of

HERE = "/api/v1/desk/supervision"


def raised() -> str:
    """A red card of the county's market regulator."""
    version = rule_of("T3").versions.get(version=1)
    spec = RuleSpec(
        version_id=version.pk,
        key="T3",
        version=1,
        valid_from=version.valid_from,
        valid_to=None,
        signal=Signal.RED,
        weight=5,
        accountability=False,
        triggers=(),
    )
    finding = Finding(
        spec=spec, subject="case:试1", occurrence="promise:2026-11-20", at=NOW, signal=Signal.RED, weight=5,
        body_code="11340123MA0000111W", task_code="", item_name="食品经营许可", handler=None, approver=None,
        facts={"clock": "promise", "offset": 0, "due_date": "2026-11-20"},
    )  # fmt: skip
    card = raise_card(finding=finding, now=NOW)
    assert card is not None
    assert raise_card(finding=finding, now=NOW) is None, "the same occurrence again"
    return card.number


def test_a_card_goes_its_whole_path_by_program(caller: Caller) -> None:
    number = raised()

    def post(username: str, verb: str, **body: Any) -> Any:
        answer = caller(username).post(
            f"{HERE}/cards/{number}/{verb}", {"text": "说明"} | body, content_type="application/json"
        )
        return answer.status_code, answer.json().get("state", answer.json().get("code"))

    assert post("chenjing", "explain")[0] == 403
    assert post("sunli", "uphold")[0] == 403
    assert post("sunli", "explain", text=" ")[0] == 422
    assert post("sunli", "explain") == (200, "explained")
    assert post("sunli", "explain") == (409, "card.out_of_order")
    assert post("chenjing", "uphold") == (200, "upheld")
    assert post("sunli", "appeal") == (200, "explained")
    assert post("chenjing", "uphold") == (200, "upheld")
    assert post("sunli", "appeal") == (409, "card.appealed_already")
    assert post("sunli", "rectify") == (200, "rectified")
    assert post("chenjing", "send-back") == (200, "upheld")
    assert post("sunli", "rectify") == (200, "rectified")
    assert post("chenjing", "close") == (200, "closed")
    assert post("chenjing", "refer") == (409, "card.out_of_order")


def test_cards_are_listed_for_who_may_see_them_and_narrowed(caller: Caller) -> None:
    number = raised()
    asked = caller("chenjing").get(f"{HERE}/cards?signal=red&q={number}&limit=1").json()
    assert (asked["total"], asked["next"]) == (1, None)
    (card,) = asked["items"]
    assert (card["number"], card["rule"], card["rule_version"], card["about"]) == (number, "T3", 1, "case:试1")
    assert card["facts"]["due_date"] == "2026-11-20"
    assert caller("chenjing").get(f"{HERE}/cards?signal=yellow&q={number}").json()["total"] == 0
    assert caller("bianji").get(f"{HERE}/cards").json()["total"] == 0
    assert caller("wangfang").get(f"{HERE}/cards").status_code == 403


def test_rules_are_read_with_their_versions(caller: Caller) -> None:
    rules = {rule["key"]: rule for rule in caller("chenjing").get(f"{HERE}/rules").json()}
    assert {"T1", "T2", "T3", "T4", "P1", "P2", "P3", "P4", "P5", "F1", "M1", "S1", "D1"} <= set(rules)
    assert rules["T4"]["versions"][0]["accountability"] is True
    assert rules["T1"]["source"]
    assert caller("bianji").get(f"{HERE}/rules").status_code == 403
