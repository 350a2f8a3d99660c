"""考核对象: whom a scheme scores in a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhengwu.appraisal.queries.sources import Asked
from zhengwu.appraisal.rules.periods import Period
from zhengwu.appraisal.rules.scheme import Target
from zhengwu.hall.public import Window
from zhengwu.organisations.public import Appointment, Body, bodies_within, subtree_prefix


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """One target: its code and name, and the body it belongs to."""

    code: str
    name: str
    body_code: str
    division_code: str
    accounts: tuple[int, ...] = ()

    def asked(self, kind: Target, period: Period) -> Asked:
        """The same, as sources are asked about it."""
        return Asked(
            kind=kind,
            code=self.code,
            body_code=self.body_code,
            first=period.first,
            last=period.last,
            accounts=self.accounts,
        )


def targets_of(kind: Target, *, division_code: str, period: Period) -> list[Whom]:
    """Everything of this kind in the division and below, in a fixed order."""
    return list(_FOUND[kind](division_code, period))


def _bodies(division_code: str, period: Period) -> Iterator[Whom]:
    for body in bodies_within(division_code).filter(valid_to=None).order_by("code"):
        yield _of_body(body.code, body.short_name or body.name, body)


def _of_body(code: str, name: str, body: Body, accounts: tuple[int, ...] = ()) -> Whom:
    return Whom(code=code, name=name, body_code=body.code, division_code=body.division.code, accounts=accounts)


def _windows(division_code: str, period: Period) -> Iterator[Whom]:
    within = Window.objects.filter(centre__division__code__startswith=subtree_prefix(division_code))
    for window in within.select_related("centre__body__division", "centre__division").order_by("centre__code", "no"):
        centre = window.centre
        yield Whom(
            code=f"{centre.code}/{window.no}",
            name=f"{centre.name} {window.no} {window.name}",
            body_code=centre.body.code if centre.body else "",
            division_code=centre.division.code,
        )


def _appointed(division_code: str, period: Period) -> Iterator[Appointment]:
    yield from (
        Appointment.objects.filter(
            post__body__division__code__startswith=subtree_prefix(division_code),
            valid_from__lte=period.last,
        )
        .exclude(valid_to__lte=period.first)
        .select_related("post__body__division", "account")
        .order_by("post_id", "role", "pk")
    )


def _posts(division_code: str, period: Period) -> Iterator[Whom]:
    held: dict[int, list[Appointment]] = {}
    for one in _appointed(division_code, period):
        held.setdefault(one.post_id, []).append(one)
    for number, several in held.items():
        post, accounts = several[0].post, tuple(sorted({one.account_id for one in several}))
        yield _of_body(str(number), f"{post.body.short_name or post.body.name} {post.name}", post.body, accounts)


def _people(division_code: str, period: Period) -> Iterator[Whom]:
    seen: dict[int, Appointment] = {}
    for one in _appointed(division_code, period):
        seen.setdefault(one.account_id, one)
    for number in sorted(seen):
        one = seen[number]
        yield _of_body(str(number), one.account.display_name, one.post.body, (number,))


_FOUND = {Target.BODY: _bodies, Target.WINDOW: _windows, Target.POST: _posts, Target.PERSON: _people}
