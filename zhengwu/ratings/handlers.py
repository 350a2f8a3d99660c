"""Reactions to events of lower rooms; all run after the commit, and may run twice."""

from __future__ import annotations

from zhengwu.cases.events import AcceptanceRefused, CaseClosed, CaseLapsed
from zhengwu.kernel.public import StoredEvent, reacts
from zhengwu.ratings.operations.invite import invite_case


def _invite(event: StoredEvent) -> None:
    invite_case(project_no=event.data["project_no"], now=event.at)


@reacts(CaseClosed, later=True)
def ask_after_closing(event: StoredEvent) -> None:
    """一事一评: it is over, and may be rated."""
    _invite(event)


@reacts(AcceptanceRefused, later=True)
def ask_after_refusal(event: StoredEvent) -> None:
    """Not taken on is an end as well."""
    _invite(event)


@reacts(CaseLapsed, later=True)
def ask_after_lapse(event: StoredEvent) -> None:
    """So is what ended because nothing was supplied."""
    _invite(event)
