"""What the tests of notices share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from zhengwu.cases.public import Case
from zhengwu.kernel.public import events_of
from zhengwu.notices.models import Notice, NoticeSending
from zhengwu.notices.operations.notify import notify
from zhengwu.notices.providers.carrying import NotCarried


def tell_all(case: Case, now: dt.datetime) -> list[Notice]:
    """Every event of the case is heard."""
    return [notice for event in events_of(case.subject) for notice in notify(event=event, now=now)]


def by_kind(case: Case) -> dict[str, list[str]]:
    """Who was told what."""
    found: dict[str, list[str]] = {}
    for notice in Notice.objects.filter(project_no=case.project_no).order_by("pk"):
        found.setdefault(notice.kind, []).append(notice.recipient)
    return found


def outside(case: Case) -> list[NoticeSending]:
    """What leads outside, oldest first."""
    sendings = NoticeSending.objects.filter(notice__project_no=case.project_no).exclude(channel="web")
    return list(sendings.order_by("pk"))


class Carried:
    """A carrier that keeps what it was given, and fails as it is told."""

    def __init__(self, *failing: NotCarried, before: Callable[[], object] = lambda: None) -> None:
        self.failing = list(failing)
        self.out: list[tuple[str, str, str]] = []
        self.before = before

    def carry(self, *, to: str, title: str, text: str, key: str) -> None:
        self.before()
        if self.failing:
            raise self.failing.pop(0)
        self.out.append((to, text, key))
