"""否定报备: where refusals are filed first, what was filed, and what the centre said."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.cases.models import Case, FilingRule, RefusalFiling
from zhengwu.cases.queries.over import PARTY_FIELDS
from zhengwu.organisations.public import Officer, covered_by


def filing_rule_of(case: Case) -> FilingRule | None:
    """The rule for this case: that of its item before that of its whole body; None where refusals are not filed."""
    rules = FilingRule.objects.filter(body_id=case.body_id, task_code__in=["", case.task_code])
    return rules.order_by("-task_code").first()


def filing_of(case: Case) -> RefusalFiling | None:
    """The latest filing of a case."""
    return RefusalFiling.objects.filter(case=case).order_by("-pk").first()


def filings_for(officer: Officer) -> QuerySet[RefusalFiling]:
    """The filings this officer may answer, the most urgent first."""
    theirs = covered_by(
        officer,
        actions=["cases.answer_filing"],
        body_field="case__body__code",
        task_field="case__task_code",
        party_fields=tuple(f"case__{name}" for name in PARTY_FIELDS),
    )
    return (
        RefusalFiling.objects.select_related("case__body")
        .defer("case__sealed_form", "case__answers")
        .filter(theirs)
        .order_by("due_date", "pk")
    )


def filing_rules_for(officer: Officer) -> QuerySet[FilingRule]:
    """The rules over bodies within this officer's authority."""
    theirs = covered_by(officer, actions=["filings.edit"], body_field="body__code", task_field="")
    return FilingRule.objects.select_related("body").filter(theirs).order_by("body__name", "task_code")
