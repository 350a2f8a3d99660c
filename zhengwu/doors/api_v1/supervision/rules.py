"""`GET /desk/supervision/rules`: the rules with all their versions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.supervision.public import Rule, RuleVersion, rules_for

router = Router()


class RuleVersionOut(Schema):
    """What a rule says on days d with valid_from <= d < valid_to. `weight`: points lost."""

    version: int
    state: str
    valid_from: dt.date
    valid_to: dt.date | None
    signal: str
    weight: int
    accountability: bool
    kind: str
    parameters: dict[str, Any]
    condition: dict[str, Any]
    escalation: dict[str, Any]
    reason: str

    @classmethod
    def of(cls, row: RuleVersion) -> RuleVersionOut:
        """The version as stored."""
        return cls(**{name: getattr(row, name) for name in cls.model_fields})


class RuleOut(Schema):
    """One rule; the newest version first."""

    key: str
    name: str
    source: str
    versions: list[RuleVersionOut]

    @classmethod
    def of(cls, rule: Rule) -> RuleOut:
        """The rule with its versions."""
        versions = [RuleVersionOut.of(row) for row in rule.versions.all()]
        return cls(key=rule.key, name=rule.name, source=rule.source, versions=versions)


@router.get(
    "/desk/supervision/rules",
    response=list[RuleOut],
    auth=officer_signed_in,
    tags=["supervision"],
    summary="监察规则",
    operation_id="rules",
)
def rules(request: HttpRequest) -> list[RuleOut]:
    """For whoever may see cards anywhere, or keeps the rules."""
    return [RuleOut.of(rule) for rule in rules_for(officer=officer_of(request))]
