"""A case as seen from another body that has been asked: the superior, or the one it is transferred to."""

from __future__ import annotations

from dataclasses import replace

from zhengwu.cases.models import Case, Forwarding, Transfer
from zhengwu.cases.queries.over import over_of
from zhengwu.organisations.public import Body, Officer, Over, body_path


def over_at(case: Case, body: Body, action: str) -> Over:
    """The case as the object of an action that another body does on it."""
    return replace(over_of(case, action), division_code=body.division.code, body_code=body.code)


def open_forwarding(case: Case) -> Forwarding | None:
    """What the superior has not answered yet."""
    found = Forwarding.objects.select_related("superior__division").filter(case=case, answered_at=None)
    return found.first()


def open_transfer(case: Case) -> Transfer | None:
    """The transfer the other body has not answered yet."""
    found = Transfer.objects.select_related("to_body__division", "from_body").filter(case=case, answered_at=None)
    return found.first()


def last_forwarding(case: Case) -> Forwarding | None:
    """The latest forwarding, answered or not: who was asked last."""
    return Forwarding.objects.select_related("superior__division").filter(case=case).last()


def last_transfer(case: Case) -> Transfer | None:
    """The latest transfer, answered or not."""
    return Transfer.objects.select_related("to_body__division", "from_body").filter(case=case).last()


def asked_elsewhere(case: Case, officer: Officer) -> bool:
    """Whether the officer's body has been asked about this case, and their post answers: then they may read it."""
    if (forwarding := open_forwarding(case)) and officer.may(
        "cases.give_opinion", over_at(case, forwarding.superior, "cases.give_opinion")
    ):
        return True
    transfer = open_transfer(case)
    return transfer is not None and officer.may("cases.take_over", over_at(case, transfer.to_body, "cases.take_over"))


def parents_of(body: Body) -> frozenset[str]:
    """The codes of every body above this one."""
    return frozenset(above.code for above in body_path(body.code)) - {body.code}
