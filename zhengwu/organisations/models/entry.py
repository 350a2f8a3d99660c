"""进驻: a body's items in a service centre."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhengwu.organisations.models.body import Body
from zhengwu.organisations.rules.entry import Standing, standing
from zhengwu.organisations.rules.scope import Scope


class Entry(models.Model):
    """进驻: `body` has `actions` of its items done in `centre`, on days d with valid_from <= d < valid_to.

    `asked_by` is the account that asked last, to enter or to leave: somebody else approves. `reason` is
    what was said last: why it was returned, or why the body wants to leave, on `leaving_on`.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="entries")
    centre = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="entered_by")
    state = models.CharField(max_length=10, default="requested")
    actions: models.Field[list[str], list[str]] = ArrayField(models.CharField(max_length=60))
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    leaving_on = models.DateField(null=True)
    reason = models.CharField(max_length=500, blank=True, default="")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "entries"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["requested", "returned", "approved", "leaving", "ended"]), name="entry_state"
            ),
            models.CheckConstraint(condition=~Q(body=F("centre")), name="entry_between_two"),
            models.CheckConstraint(condition=~Q(actions=[]), name="entry_has_actions"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lte=F("valid_to")), name="entry_period"
            ),
            models.CheckConstraint(
                condition=~Q(state="leaving") | Q(leaving_on__isnull=False), name="entry_leaves_on_a_day"
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | Q(valid_to__isnull=False), name="entry_ended_on_a_day"
            ),
        ]
        indexes = [models.Index(fields=["centre", "state"], name="entry_of_centre")]

    def __str__(self) -> str:
        return self.ref

    @property
    def ref(self) -> str:
        """How events name this entry: `entry:5`."""
        return f"entry:{self.pk}"

    @property
    def task_codes(self) -> frozenset[str]:
        """The items it is narrowed to, empty = all. One statement unless prefetched."""
        return frozenset(item.task_code for item in self.items.all()) - {""}

    @property
    def scope(self) -> Scope:
        """Of which items which actions, when."""
        return Scope(
            task_codes=self.task_codes,
            actions=frozenset(self.actions),
            valid_from=self.valid_from,
            valid_to=self.valid_to,
        )

    def standing_on(self, day: dt.date) -> Standing:
        """How it stands on a day."""
        return standing(self.state, valid_from=self.valid_from, valid_to=self.valid_to, on=day)


class EntryItem(models.Model):
    """进驻的事项. An empty `task_code`: every item of the body, and then it is the only row."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="items")
    task_code = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["task_code"]
        constraints = [models.UniqueConstraint(fields=["entry", "task_code"], name="entry_item_once")]

    def __str__(self) -> str:
        return self.task_code
