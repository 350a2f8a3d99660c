"""What leaves the house instead of people and numbers (化名)."""

from __future__ import annotations

from collections.abc import Callable

#: `digest("case", "…")` → a short keyed digest. The key stays in the house: nobody outside can try out numbers.
Digest = Callable[[str, str], str]


def person(actor: str, digest: Digest) -> str:
    """The pseudonym of whoever acted; the system is nobody and keeps its name."""
    return "system" if actor in {"", "system"} else f"person-{digest('person', actor)}"


def role(actor: str, activity_by_applicant: bool) -> str:
    """On which side somebody acted."""
    if actor in {"", "system"}:
        return "system"
    return "applicant" if activity_by_applicant else "officer"


#: What the applicant does.
BY_APPLICANT = frozenset(
    {"cases.CaseSubmitted", "cases.CaseResubmitted", "cases.MaterialsSupplied", "cases.CaseWithdrawn"}
)


def case(project_no: str, digest: Digest) -> str:
    """The pseudonym of a case."""
    return f"case-{digest('case', project_no)}"
