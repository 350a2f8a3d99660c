"""委托下放: one body lets another do part of its work."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhengwu.organisations.models.body import Body
from zhengwu.organisations.rules.delegation import Party, Standing, standing
from zhengwu.organisations.rules.scope import Scope


class Delegation(models.Model):
    """委托: `from_body` lets `to_body` do `actions` for its items, on days d with valid_from <= d < valid_to.

    `state` is what has been done about it; whether it is in force depends on the day (`standing_on`). Whoever proposed
    it (`proposed_by`) does not accept it. `basis` is the document it rests on.
    """

    from_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="delegations_given")
    to_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="delegations_received")
    state = models.CharField(max_length=10, default="proposed")
    actions: models.Field[list[str], list[str]] = ArrayField(models.CharField(max_length=60))
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    basis = models.CharField(max_length=200)
    reason = models.CharField(max_length=500, blank=True, default="")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "accepted", "declined", "withdrawn"]), name="delegation_state"
            ),
            models.CheckConstraint(condition=~Q(from_body=F("to_body")), name="delegation_between_two"),
            models.CheckConstraint(condition=~Q(basis=""), name="delegation_has_basis"),
            models.CheckConstraint(condition=~Q(actions=[]), name="delegation_has_actions"),
            # Equal on purpose allowed: one ended on its first day was never in force.
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lte=F("valid_to")), name="delegation_period"
            ),
        ]
        indexes = [models.Index(fields=["to_body", "state"], name="delegation_received")]

    def __str__(self) -> str:
        return self.ref

    @property
    def ref(self) -> str:
        """How events name this delegation: `delegation:5`."""
        return f"delegation:{self.pk}"

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


class DelegatedItem(models.Model):
    """委托的事项. An empty `task_code`: every item of the delegating body, and then it is the only row."""

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="items")
    task_code = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["task_code"]
        constraints = [
            models.UniqueConstraint(fields=["delegation", "task_code"], name="delegated_item_once"),
        ]

    def __str__(self) -> str:
        return self.task_code


def party(body: Body) -> Party:
    """A body as one side of a delegation."""
    return Party(code=body.code, name=body.name, kind=body.kind, nature=body.nature)
