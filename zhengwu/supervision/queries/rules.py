"""The rules with their versions, as people read them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.supervision.models import Rule, RuleVersion

VIEW, RULES = "supervision.view", "supervision.rules"


class NoSuchRule(NotFound):
    """No rule has this key."""

    code = "supervision.no_such_rule"
    template = "没有编号为“{key}”的监察规则，请核对编号。"


def rules_list() -> QuerySet[Rule]:
    """All rules, each with its versions, the newest first. Two queries."""
    versions = RuleVersion.objects.order_by("-version")
    return Rule.objects.prefetch_related(Prefetch("versions", versions)).order_by("key")


def rules_for(*, officer: Officer) -> QuerySet[Rule]:
    """The same, for an officer who may see cards somewhere or keeps the rules.

    Raises:
        MayNot, NobodyMay
    """
    if not any(grant.action in {VIEW, RULES} for grant in officer.grants):
        require(officer, VIEW, over=Over(division_code=officer.division_code, body_code=officer.body_code))
    return rules_list()


def rule_of(key: str) -> Rule:
    """One rule with its versions.

    Raises:
        NoSuchRule
    """
    found = rules_list().filter(key=key).first()
    if found is None:
        raise NoSuchRule(key=key[:20])
    return found
