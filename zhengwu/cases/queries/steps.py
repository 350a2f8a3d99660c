"""Which steps of its pinned process ask for a reviewer."""

from __future__ import annotations

from zhengwu.cases.models import Case
from zhengwu.flows.public import definition_of, definition_picture


def review_steps(case: Case) -> list[str]:
    """The names of the review steps of the process the case is pinned to."""
    definition = definition_of(process_key=case.process_key, version=case.process_version)
    return [step.name for step in definition_picture(definition=definition) if step.action == "cases.review"]
