"""流程实例: one run of a process about one subject, pinned to the version it started with."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.flows.models.definition import ProcessDefinition
from zhengwu.kernel.public import new_id


class ProcessInstance(models.Model):
    """A running or ended process.

    `subject` is the caller's reference, e.g. "case:11"; it has at most one running process. `data` are the values that
    the drawing's conditions may ask for. `tokens` is `rules.tokens.Tokens` as JSON. `last_done` holds what is needed to
    take the latest step back: {"work_item": id, "tokens": …}, null when nothing can be. `round` counts returns, from 1.
    """

    class States(models.TextChoices):
        """Where it stands."""

        RUNNING = "running"
        FINISHED = "finished"
        CANCELLED = "cancelled"

    id = models.UUIDField(primary_key=True, default=new_id)
    definition = models.ForeignKey(ProcessDefinition, on_delete=models.PROTECT, related_name="instances")
    subject = models.CharField(max_length=120)
    body_code = models.CharField(max_length=18)
    task_code = models.CharField(max_length=64, blank=True, default="")
    state = models.CharField(max_length=9, choices=States.choices, default=States.RUNNING)
    outcome = models.CharField(max_length=10, blank=True, default="")
    round = models.PositiveSmallIntegerField(default=1)
    data = models.JSONField(default=dict)
    tokens = models.JSONField()
    last_done = models.JSONField(null=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state="running"), name="process_instance_one_running_per_subject"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["running", "finished", "cancelled"]), name="process_instance_state"
            ),
            models.CheckConstraint(
                condition=Q(state="running", ended_at__isnull=True) | (~Q(state="running") & Q(ended_at__isnull=False)),
                name="process_instance_ended_when_not_running",
            ),
        ]
        indexes = [models.Index(fields=["subject"], name="process_instance_subject")]

    def __str__(self) -> str:
        return f"{self.subject} {self.definition_id} {self.state}"
