"""The outbox: what must still happen because of an event, after its transaction committed."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.models.event import StoredEvent


class OutboxMessage(models.Model):
    """One handler's work on one event. Done once; failures stay visible with their reason. `cause`: see `kernel.doing`."""

    class State(models.TextChoices):
        """Waiting is also the state after a failure that will be tried again."""

        WAITING = "waiting", "等待"
        DONE = "done", "完成"
        FAILED = "failed", "失败"

    id = models.BigAutoField(primary_key=True)
    event = models.ForeignKey(StoredEvent, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    handler = models.CharField(max_length=160)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    last_error = models.TextField(default="")
    cause = models.CharField(max_length=150, default="", db_default="", blank=True)

    class Meta:
        db_table = "outbox"
        constraints = [models.UniqueConstraint(fields=["event", "handler"], name="outbox_once_per_handler")]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(state="waiting"), name="outbox_waiting"),
            # Done ones are millions, failed ones none or a few: watchers ask for them every few seconds.
            models.Index(fields=["id"], condition=models.Q(state="failed"), name="outbox_failed"),
        ]

    def __str__(self) -> str:
        return f"{self.handler} on {self.event_id}: {self.state}"
