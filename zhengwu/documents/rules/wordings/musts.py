"""What each kind of document must say (必载内容), whatever its wording: the law wants it, and no wording may leave it out.

A value that not every paper has must be said on every paper that has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: Places to sign by hand; the remedy in the words of the law.
SIGNATURES, REMEDY = "@signatures", "@remedy"


@dataclass(frozen=True, slots=True)
class Must:
    """One thing a paper must say. `said`: a value, `value.column` of a listing, or one of the blocks above. `when`: only then
    (`text.test_of`). `law`: who wants it."""

    said: str
    law: str = ""
    when: tuple[str, ...] = ()


def _must(*said: str, law: str = "") -> tuple[Must, ...]:
    return tuple(Must(one, law) for one in said)


#: Whose matter, and which one: on every paper.
_ALWAYS = _must("applicant", "item_name")
_HELD = _must("held_on", "place", "chair", law="行政许可法第四十八条")

MUSTS: Mapping[str, tuple[Must, ...]] = {
    "receipt": _must("materials.name", "received_at", "collector", SIGNATURES),
    "acceptance_notice": (
        *_must("accepted_date", law="行政许可法第三十二条"),
        *_must("due_date", "handler", "materials", law="行政许可法第四十二条"),
        Must("statutory_due_date", "行政许可法第四十二条", ("due_date",)),
        *_must("tolerant.name", "tolerant.deadline_date", "tolerant.consequence"),
    ),
    "correction_notice": _must(
        "gaps.material", "gaps.problem", "gaps.remedy", "deadline_date", law="行政许可法第三十二条第一款第四项"
    ),
    "non_acceptance_notice": _must("reason", "basis", "competent_body", REMEDY, law="行政许可法第三十二条、第三十八条"),
    "special_procedure_notice": _must("procedure", "basis", "planned_days", "start_date", law="行政许可法第四十五条"),
    "extension_notice": _must("reason", "days", "due_date", law="行政许可法第四十二条"),
    "approval_decision": _must("content", "valid_from", "valid_to", "committed", law="行政许可法第三十八条第一款"),
    "rejection_decision": _must("reason", "basis", REMEDY, law="行政许可法第三十八条第二款"),
    "termination_notice": _must("materials", "deadline_date", REMEDY),
    "undoing_notice": _must("undoing", "ground", "basis", "reason", "heard_until", law="行政许可法第七条"),
    "undoing_decision": _must(
        "undoing",
        "ground",
        "basis",
        "reason",
        "views",
        "answer",
        "ended",
        REMEDY,
        law="行政许可法第六十九条、第七十条",
    ),
    "pre_return_notice": _must("reason"),
    "hearing_right_notice": (
        *_must("reason", law="行政许可法第四十六条、第四十七条"),
        Must("ask_until", "行政许可法第四十七条", ("!required",)),
    ),
    "hearing_notice": _HELD,
    "hearing_record": (*_HELD, *_must("record", SIGNATURES, law="行政许可法第四十八条第一款第五项")),
    "transfer_letter": _must("to_body", "reason"),
    "transfer_notice": _must("to_body", "reason"),
    "forwarding_letter": _must("superior", "reason", "due_date", law="行政许可法第三十五条"),
    "pickup_voucher": _must("ready", "hall", "ready_date", "due_date", "bring", law="行政许可法第四十四条"),
    "closing_notice": _must("outcome", "decided_date", "closed_date", "method", "recipient"),
    "service_receipt": _must("served.title", "served.number", "method", "recipient", "served_at", SIGNATURES),
}


def musts_of(kind: str) -> tuple[Must, ...]:
    """What a paper of this kind must say."""
    return _ALWAYS + MUSTS[kind]
