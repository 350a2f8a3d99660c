"""Which bodies a figure is about, and from which day to which."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from django.db.models import Q

from zhengwu.organisations.public import Body, Officer, covered_by

ACTION = "analytics.view"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days first <= d < after."""

    first_date: dt.date
    after_date: dt.date

    @classmethod
    def month(cls, day: dt.date, *, months: int = 1) -> Period:
        """The month of a day, or with `months` so many that end with it."""
        after = _plus(day.replace(day=1), 1)
        return cls(first_date=_plus(after, -months), after_date=after)

    @property
    def before(self) -> Period:
        """The span of as many months just before this one."""
        first, after = self.first_date, self.after_date
        months = (after.year - first.year) * 12 + after.month - first.month
        return replace(self, first_date=_plus(first, -months), after_date=first)


def _plus(month: dt.date, months: int) -> dt.date:
    year, index = divmod(month.year * 12 + month.month - 1 + months, 12)
    return dt.date(year, index + 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Rows of tallies: a period, and of which bodies and which item. `body_codes` None: all there are."""

    period: Period
    body_codes: tuple[str, ...] | None = None
    task_code: str = ""

    @property
    def where(self) -> Q:
        """Bodies and item, without the period."""
        found = Q()
        if self.body_codes is not None:
            found &= Q(body_code__in=self.body_codes)
        return found & Q(task_code=self.task_code) if self.task_code else found

    @property
    def days(self) -> Q:
        """For tallies of days."""
        return self.where & Q(day_date__gte=self.period.first_date, day_date__lt=self.period.after_date)

    @property
    def months(self) -> Q:
        """For tallies of months."""
        return self.where & Q(month_date__gte=self.period.first_date, month_date__lt=self.period.after_date)


def bodies_for(officer: Officer) -> list[Body]:
    """The bodies whose figures this officer may see, by name."""
    within = covered_by(officer, actions=(ACTION,), body_field="code", task_field="")
    return list(Body.objects.filter(within).select_related("division").order_by("name"))
