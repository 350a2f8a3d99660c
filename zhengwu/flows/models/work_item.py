"""工作项 and its 办理人: what lies on desks."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.flows.models.instance import ProcessInstance
from zhengwu.flows.rules.completion import Seat


class WorkItem(models.Model):
    """One BPMN user task to be done, once per round. `limit_days` are workdays after the day of `opened_at`.

    `rule` starts as the drawing's and becomes "all" when somebody adds a signer to a step for one.
    `closed_because` says why a cancelled item was closed: returned, taken_back, cancelled or expired. `wake_date` is the next day
    on which the clock has something to say about it, `rung_date` the last one on which it did; `escalated_at` is when the heads
    were told, `urged_at` when somebody last asked to hurry.
    """

    class States(models.TextChoices):
        """Where it stands."""

        OPEN = "open"
        DONE = "done"
        CANCELLED = "cancelled"

    instance = models.ForeignKey(ProcessInstance, on_delete=models.CASCADE, related_name="work_items")
    step_id = models.CharField(max_length=100)
    name = models.CharField(max_length=60)
    action = models.CharField(max_length=60)
    body_code = models.CharField(max_length=18)
    task_code = models.CharField(max_length=64, blank=True, default="")
    rule = models.CharField(max_length=5)
    round = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=9, choices=States.choices, default=States.OPEN)
    outcome = models.CharField(max_length=10, blank=True, default="")
    closed_because = models.CharField(max_length=12, blank=True, default="")
    limit_days = models.PositiveSmallIntegerField(null=True)
    due_date = models.DateField(null=True)
    urged_count = models.PositiveSmallIntegerField(default=0)
    urged_at = models.DateTimeField(null=True)
    wake_date = models.DateField(null=True)
    rung_date = models.DateField(null=True)
    escalated_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["instance", "step_id"], condition=Q(state="open"), name="work_item_open_once_per_step"
            ),
            models.CheckConstraint(condition=Q(rule__in=["one", "any", "all", "order"]), name="work_item_rule"),
            models.CheckConstraint(
                condition=Q(state="open", closed_at__isnull=True, outcome="")
                | Q(state="done", closed_at__isnull=False, outcome__in=["approve", "reject", "return"])
                | Q(state="cancelled", closed_at__isnull=False),
                name="work_item_state",
            ),
        ]
        indexes = [
            models.Index(
                fields=["body_code", "action", "due_date"], condition=Q(state="open"), name="work_item_open_on_desk"
            ),
            models.Index(
                fields=["wake_date"], condition=Q(state="open", wake_date__isnull=False), name="work_item_to_wake"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.state}"


class Assignment(models.Model):
    """办理人: a seat at a work item, for an account or for whoever holds a post; and what was said from it.

    Items without any are open to everybody with the permission; the one who acts then gets a seat, marked `claimed`.
    `delegated_from` is the account that delegated (委派) and may still act itself. A word taken back keeps its row with
    `withdrawn_at` set.
    """

    work_item = models.ForeignKey(WorkItem, on_delete=models.CASCADE, related_name="assignments")
    position = models.PositiveSmallIntegerField()
    account_id = models.BigIntegerField(null=True)
    post_id = models.BigIntegerField(null=True)
    name = models.CharField(max_length=200)
    delegated_from = models.BigIntegerField(null=True)
    claimed = models.BooleanField(default=False)
    outcome = models.CharField(max_length=10, blank=True, default="")
    opinion = models.TextField(blank=True, default="")
    acted_by_id = models.BigIntegerField(null=True)
    acted_by_name = models.CharField(max_length=100, blank=True, default="")
    acted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(account_id__isnull=False) | Q(post_id__isnull=False), name="assignment_is_for_somebody"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", acted_at__isnull=True, acted_by_id__isnull=True)
                | Q(outcome__in=["approve", "reject", "return"], acted_at__isnull=False, acted_by_id__isnull=False),
                name="assignment_acted_whole",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["", "approve"]) | ~Q(opinion=""), name="assignment_reasons_given"
            ),
            models.UniqueConstraint(
                fields=["work_item", "acted_by_id"],
                condition=Q(withdrawn_at__isnull=True, acted_by_id__isnull=False),
                name="assignment_one_word_each",
            ),
        ]
        indexes = [
            models.Index(fields=["account_id"], condition=Q(outcome=""), name="assignment_waiting_account"),
            models.Index(fields=["post_id"], condition=Q(outcome=""), name="assignment_waiting_post"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.outcome}"

    @property
    def seat(self) -> Seat:
        """What the rules need to know of it."""
        return Seat(
            id=self.pk,
            account_id=self.account_id,
            post_id=self.post_id,
            delegated_from=self.delegated_from,
            outcome=self.outcome,
            acted_by=self.acted_by_id,
        )
