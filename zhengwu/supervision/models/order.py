"""督办单: what a supervisor asks a body to do until a day."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.documents.public import StoredFile
from zhengwu.supervision.rules.orders import ORDER_OPEN, ORDER_STATE_NAMES, ORDER_VERB_NAMES, OrderState, Ring


class Order(models.Model):
    """One order. `due_date`: the last day to answer. `about`: `case:…`, `card:…` or empty; `project_no` of a case.

    `rung`: how far its clock has spoken (before, on the day, after). `extension`: more time was asked for, and what came of it.
    """

    class Extension(models.TextChoices):
        """The one request for more time."""

        NONE = "", "没有申请"
        ASKED = "asked", "等答复"
        GRANTED = "granted", "同意"
        REFUSED = "refused", "不同意"

    number = models.CharField("督办编号", max_length=30, unique=True)
    title = models.CharField("督办事项", max_length=200)
    content = models.TextField("督办内容")
    basis = models.TextField("依据", default="", blank=True)
    about = models.CharField(max_length=120, default="", blank=True)
    project_no = models.CharField("办件编号", max_length=50, default="", blank=True)
    body_code = models.CharField("牵头单位", max_length=23)
    body_name = models.CharField("牵头单位", max_length=200)
    division_code = models.CharField(max_length=12)
    task_code = models.CharField(max_length=64, default="", blank=True)
    state = models.CharField(
        "状态",
        max_length=10,
        choices=[(s.value, name) for s, name in ORDER_STATE_NAMES.items()],
        default=OrderState.ISSUED,
    )
    issued_account = models.BigIntegerField()
    issued_by = models.CharField("督办人", max_length=100)
    issued_at = models.DateTimeField("下达时间")
    due_date = models.DateField("反馈期限")
    signed_account = models.BigIntegerField(null=True)
    urged_count = models.PositiveSmallIntegerField("催办次数", default=0)
    extension = models.CharField(max_length=8, choices=Extension.choices, default="", blank=True)
    extension_date = models.DateField("申请延到", null=True)
    rung = models.CharField(max_length=8, choices=[(r.value, r.value) for r in Ring], default="", blank=True)
    closed_at = models.DateTimeField("销号时间", null=True)

    class Meta:
        db_table = "supervision_order"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in OrderState]), name="order_state_known"),
            models.CheckConstraint(
                condition=(Q(state__in=ORDER_OPEN) & Q(closed_at=None))
                | (~Q(state__in=ORDER_OPEN) & Q(closed_at__isnull=False)),
                name="order_closed_whole",
            ),
            models.CheckConstraint(
                condition=Q(extension="", extension_date=None) | (~Q(extension="") & Q(extension_date__isnull=False)),
                name="order_extension_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["due_date"], condition=Q(state__in=ORDER_OPEN), name="order_open_by_day"),
            models.Index(fields=["body_code", "-issued_at"], name="order_by_body"),
            models.Index(fields=["-issued_at", "-id"], name="order_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.state}"


class OrderEntry(models.Model):
    """What was said at one step. `verb`: issue, or one of the table; the clock's own words are by the system."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="entries")
    verb = models.CharField(
        max_length=20, choices=[("issue", "下达督办"), *((v.value, name) for v, name in ORDER_VERB_NAMES.items())]
    )
    text = models.TextField(default="", blank=True)
    account_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        db_table = "supervision_order_entry"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.order_id} {self.verb}"


class OrderFile(models.Model):
    """A file handed in with a step."""

    entry = models.ForeignKey(OrderEntry, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "supervision_order_file"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.file_id}"
