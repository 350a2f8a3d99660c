"""监察卡: one rule broken once."""

from __future__ import annotations

import datetime as dt

from django.db import connection, models
from django.db.models import Q

from zhengwu.documents.public import StoredFile
from zhengwu.supervision.models.rule import RuleVersion
from zhengwu.supervision.rules.kinds import SIGNAL_NAMES, Signal
from zhengwu.supervision.rules.path import FINAL, STATE_NAMES, Move, State, next_state


class Card(models.Model):
    """One card: what was found, whose it is, and where it stands.

    `subject`: `case:…`, `rating:…`, `exchange:…`; `occurrence`: what makes it one occurrence of its rule there (an event, a last
    day, a step). `facts`: what the rule saw, enough to say it in words. `occurred_at`: when the rule was broken; `raised_at`:
    when that was found. `explain_due_date`, `rectify_due_date`: last days of the unit. `weight`: points lost while it stands.
    """

    class Signal(models.TextChoices):
        """信号."""

        ALERT = "alert", "预警"
        YELLOW = "yellow", "黄牌"
        RED = "red", "红牌"

    number = models.CharField("监察编号", max_length=20, unique=True)
    rule_version = models.ForeignKey(RuleVersion, on_delete=models.PROTECT, related_name="+")
    rule_key = models.CharField("规则编号", max_length=20)
    subject = models.CharField(max_length=120)
    project_no = models.CharField("办件编号", max_length=50, default="", blank=True)
    occurrence = models.CharField(max_length=120)
    signal = models.CharField("预警类型", max_length=6, choices=Signal.choices)
    weight = models.PositiveSmallIntegerField("扣分")
    accountability = models.BooleanField("建议追责", default=False)
    body_code = models.CharField("责任部门", max_length=23)
    division_code = models.CharField(max_length=12)
    task_code = models.CharField("实施编码", max_length=40, default="", blank=True)
    item_name = models.CharField("事项名称", max_length=200, default="", blank=True)
    responsible_account_id = models.BigIntegerField("责任人", null=True)
    approver_account_id = models.BigIntegerField("审批人", null=True)
    facts = models.JSONField(default=dict)
    occurred_at = models.DateTimeField("发生时间")
    raised_at = models.DateTimeField("发出时间")
    state = models.CharField(
        "状态", max_length=10, choices=[(s.value, name) for s, name in STATE_NAMES.items()], default=State.RAISED
    )
    explain_due_date = models.DateField("说明期限")
    rectify_due_date = models.DateField("整改期限", null=True)
    appealed = models.BooleanField("已申诉", default=False)
    closed_at = models.DateTimeField("办结时间", null=True)

    class Meta:
        db_table = "supervision_card"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["rule_key", "subject", "occurrence"], name="supervision_one_card"),
            models.CheckConstraint(condition=Q(state__in=list(State)), name="supervision_card_state"),
            models.CheckConstraint(condition=Q(signal__in=list(Signal)), name="supervision_card_signal"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=False, state__in=sorted(FINAL))
                | (Q(closed_at__isnull=True) & ~Q(state__in=sorted(FINAL))),
                name="supervision_card_closed_when_final",
            ),
        ]
        indexes = [
            models.Index(fields=["body_code", "occurred_at"], name="supervision_card_body"),
            models.Index(fields=["subject"], name="supervision_card_subject"),
            models.Index(fields=["state", "-id"], name="supervision_card_stands"),
            models.Index(fields=["explain_due_date"], condition=Q(state="notified"), name="supervision_card_silence"),
            # The live board and the scores of all bodies add up a stretch of time from these alone.
            models.Index(
                fields=["raised_at"], include=["body_code", "task_code", "signal"], name="supervision_card_raised"
            ),
            models.Index(
                fields=["occurred_at"],
                include=["body_code", "task_code", "state", "signal", "weight", "rule_key"],
                name="supervision_card_scored",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.rule_key} {self.state}"

    @property
    def chain(self) -> str:
        """The name of this card in the event log."""
        return f"card:{self.number}"

    @property
    def state_name(self) -> str:
        """The state in words."""
        return STATE_NAMES[State(self.state)]

    @property
    def signal_name(self) -> str:
        """The signal in words."""
        return SIGNAL_NAMES[Signal(self.signal)]

    def move(self, move: Move, *, at: dt.datetime, by_system: bool = False) -> None:
        """Take one step of the table; nothing is saved.

        Raises:
            CardOutOfOrder
        """
        self.state = next_state(State(self.state), move, by_system=by_system)
        self.closed_at = at if self.state in FINAL else None


class CardEntry(models.Model):
    """What was said and done at one move. `account_id` is empty where the system moved."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="entries")
    move = models.CharField(max_length=10, choices=[(m.value, m.value) for m in Move])
    text = models.TextField(default="", blank=True)
    account_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        db_table = "supervision_card_entry"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.card_id} {self.move}"


class CardFile(models.Model):
    """A file handed in with an entry."""

    entry = models.ForeignKey(CardEntry, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "supervision_card_file"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.file_id}"


class CardSerial(models.Model):
    """The last running number of a day."""

    day_date = models.DateField(unique=True)
    last = models.PositiveIntegerField()

    class Meta:
        db_table = "supervision_card_serial"

    def __str__(self) -> str:
        return f"{self.day_date} {self.last}"


_NEXT = """
    INSERT INTO supervision_card_serial (day_date, last) VALUES (%(day)s, %(many)s)
    ON CONFLICT (day_date) DO UPDATE SET last = supervision_card_serial.last + %(many)s
    RETURNING last
"""


def next_numbers(day: dt.date, *, many: int = 1) -> list[str]:
    """The next card numbers of a day (`JC20261127000001`), without gaps: the row stays locked until the transaction ends."""
    if not many:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, {"day": day, "many": many})
        last: int = cursor.fetchone()[0]
    return [f"JC{day:%Y%m%d}{serial:06d}" for serial in range(last - many + 1, last + 1)]
