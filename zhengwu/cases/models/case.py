"""办件: the case itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from django.contrib.postgres.indexes import BrinIndex, OpClass
from django.db import models
from django.db.models.functions import Reverse

from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import STATE_NAMES, State
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import BlindIndexField, EncryptedTextField
from zhengwu.organisations.public import Body
from zhengwu.people.public import id_type_name
from zhengwu.timelimits.public import Limit

if TYPE_CHECKING:
    from zhengwu.timelimits.public import Unit


class Case(models.Model):
    """One application, pinned to the item version in force when it was submitted.

    The applicant's document number, phone and answers are sealed; `applicant_index` finds them. Days are days of Shanghai;
    `promise_due_date` and `statutory_due_date` are stored so that a sweep touches only what changes colour, and are empty while
    no clock runs or an open pause keeps them open. `elapsed_days` are the counted days from acceptance to decision.

    `promise_days` and `statutory_days` with their units are the limits of the applicant's situation (情形时限), kept at
    acceptance: read `promise` and `statutory`. `renews`: the case whose permit this one asks to prolong (延续).
    `certified`: certificates were drafted for it, so that those without cost nothing later.
    """

    class Source(models.TextChoices):
        """申报来源."""

        ONLINE = "online", "网上"
        WINDOW = "window", "窗口"
        KIOSK = "kiosk", "自助机"
        VILLAGE = "village", "乡村代办"

    project_no = models.CharField("办件编号", max_length=50, unique=True)
    item_version = models.ForeignKey(ItemVersion, on_delete=models.PROTECT, related_name="+")
    task_code = models.CharField("实施编码", max_length=40)
    item_name = models.CharField("事项名称", max_length=200)
    process_key = models.CharField("审查流程", max_length=64)
    process_version = models.PositiveIntegerField("流程版本")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    state = models.CharField("状态", max_length=20, default=State.SUBMITTED)
    source = models.CharField("申报来源", max_length=10, choices=Source.choices, default=Source.ONLINE)

    account_id = models.BigIntegerField("提交账号")
    applicant_kind = models.CharField("申请人类型", max_length=10)
    applicant_ref = models.CharField(max_length=40)
    applicant_name = models.CharField("申请人", max_length=200)
    applicant_id_type = models.CharField("证件类型", max_length=30)
    applicant_id_number = EncryptedTextField("证件号码")
    applicant_index = BlindIndexField()
    phone = EncryptedTextField("联系电话")
    agent_name = models.CharField("代理人", max_length=100, default="", blank=True)
    agent_ref = models.CharField(max_length=40, default="", blank=True)

    answers = models.JSONField("情形", default=dict)
    sealed_form = EncryptedTextField("申请表")
    idempotency_key = models.CharField(max_length=100)
    request_digest = models.CharField(max_length=64)

    submitted_at = models.DateTimeField("申请时间")
    received_at = models.DateTimeField("收件时间", null=True)
    accepted_at = models.DateTimeField("受理登记时间", null=True)
    accept_date = models.DateField("受理日期", null=True)
    deemed_accepted = models.BooleanField("视为受理", default=False)
    decided_at = models.DateTimeField("决定时间", null=True)
    closed_at = models.DateTimeField("办结时间", null=True)

    acceptance_due_date = models.DateField("告知期限", null=True)
    promise_due_date = models.DateField("承诺办结日", null=True)
    statutory_due_date = models.DateField("法定办结日", null=True)
    delivery_due_date = models.DateField("送达期限", null=True)
    promise_days = models.PositiveSmallIntegerField("承诺时限", null=True)
    promise_unit = models.CharField(max_length=8, default="", db_default="", blank=True)
    statutory_days = models.PositiveSmallIntegerField("法定时限", null=True)
    statutory_unit = models.CharField(max_length=8, default="", db_default="", blank=True)
    extension_days = models.PositiveSmallIntegerField("延长天数", default=0)
    elapsed_days = models.PositiveSmallIntegerField("决定用时", null=True)
    renews = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="renewals")
    green_channel = models.BooleanField("绿色通道", default=False, db_default=False)
    review_first = models.BooleanField("先审后补", default=False, db_default=False)
    certified = models.BooleanField("有电子证照", default=False, db_default=False)

    class Meta:
        db_table = "cases"
        constraints = [
            models.UniqueConstraint(fields=["account_id", "idempotency_key"], name="case_once_per_key"),
            models.CheckConstraint(condition=models.Q(state__in=[s.value for s in State]), name="case_state_known"),
            models.CheckConstraint(
                condition=models.Q(accept_date__isnull=False)
                | ~models.Q(state__in=["accepted", "reviewing", "special", "approved", "rejected", "closed"]),
                name="case_decides_only_what_was_accepted",
            ),
            models.UniqueConstraint(
                fields=["renews"],
                condition=models.Q(renews__isnull=False)
                & ~models.Q(state__in=["not_accepted", "withdrawn", "terminated", "rejected"]),
                name="case_renewed_once",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "promise_due_date"]),
            models.Index(fields=["account_id", "-submitted_at"]),
            models.Index(fields=["applicant_ref", "-submitted_at"]),
            models.Index(fields=["applicant_index"]),
            # 查办件: by the beginning of a name, and by the last figures of a number.
            models.Index(fields=["applicant_name"], opclasses=["varchar_pattern_ops"], name="case_name_begins"),
            models.Index(OpClass(Reverse("project_no"), name="text_pattern_ops"), name="case_number_ends"),
            models.Index(fields=["body", "state", "submitted_at"]),
            models.Index(fields=["task_code", "decided_at"]),
            # What waits for somebody's desk, with all that its list is counted, filtered and sorted by: a desk of thousands is read
            # from a few pages of the index.
            models.Index(
                fields=["state", "body"],
                include=[
                    *(
                        "id",
                        "project_no",
                        "task_code",
                        "item_name",
                        "applicant_name",
                        "source",
                        "submitted_at",
                        "accept_date",
                    ),
                    *("acceptance_due_date", "promise_due_date", "delivery_due_date", "green_channel"),
                ],
                condition=models.Q(state__in=["submitted", "received", "special", "approved", "rejected"]),
                name="case_on_desk",
            ),
            models.Index(
                fields=["acceptance_due_date"], condition=models.Q(state="received"), name="case_silence_sweep"
            ),
            # Time runs on as the table grows, so a few bytes a hundred pages say where a day's cases are: the figures of the
            # day cost no entry a case, as a tree would. The multi kind is not spoiled by the odd case that took a year.
            BrinIndex(
                fields=["received_at", "decided_at", "closed_at"],
                opclasses=["timestamptz_minmax_multi_ops"] * 3,
                autosummarize=True,
                name="case_days",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project_no} {self.item_name}"

    @property
    def subject(self) -> str:
        """The name of this case in the event log, on work items and documents."""
        return f"case:{self.project_no}"

    @property
    def state_name(self) -> str:
        """The state in words."""
        return STATE_NAMES[State(self.state)]

    @property
    def applicant_id_type_name(self) -> str:
        """The kind of document in words."""
        return id_type_name(self.applicant_id_type)

    @property
    def promise(self) -> Limit:
        """承诺时限 of this case; before acceptance that of the item, whatever the situation."""
        if self.promise_days is None:
            return self.item_version.promise
        return Limit(days=self.promise_days, unit=cast("Unit", self.promise_unit))

    @property
    def statutory(self) -> Limit | None:
        """法定时限 of this case, None where the law sets none; before acceptance that of the item."""
        if self.promise_days is None:
            return self.item_version.statutory
        if self.statutory_days is None:
            return None
        return Limit(days=self.statutory_days, unit=cast("Unit", self.statutory_unit))

    @property
    def form(self) -> dict[str, Any]:
        """The answers to the application form, unsealed."""
        form: dict[str, Any] = json.loads(self.sealed_form)
        return form

    def move(self, move: Move) -> None:
        """Take one step of the transition table.

        Raises:
            OutOfOrder
        """
        self.state = next_state(State(self.state), move)
