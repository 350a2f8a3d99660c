"""窗口: an application being written at the counter, and who took it in, where, for whom to collect."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from zhengwu.cases.models.case import Case
from zhengwu.cases.models.draft import Written
from zhengwu.items.public import ItemVersion


class WindowDraft(Written):
    """An application a receptionist is writing for somebody who stands there. `account_id` is the receptionist's; it is no
    draft of the applicant's and shows on no page of theirs. `counter`: channel, helper, mandate, halls."""

    item_version = models.ForeignKey(ItemVersion, on_delete=models.PROTECT, related_name="+")
    applicant_name = models.CharField(max_length=200)
    #: Who stood there: the applicant, or who acts for them.
    person_ref = models.CharField(max_length=40)
    counter: models.JSONField[Any, Any] = models.JSONField(default=dict)

    class Meta:
        db_table = "case_window_draft"
        indexes = [models.Index(fields=["account_id", "-saved_at"])]


class Reception(models.Model):
    """当面收件: the counter a case came in by. It is decided by its own body, wherever it was received (全市通办)."""

    class Channel(models.TextChoices):
        """从哪里收的."""

        WINDOW = "window", "窗口"
        KIOSK = "kiosk", "自助机"
        VILLAGE = "village", "乡村代办"

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="reception")
    channel = models.CharField("渠道", max_length=10, choices=Channel.choices)
    account_id = models.BigIntegerField()
    received_by = models.CharField("收件人", max_length=100)
    body_code = models.CharField(max_length=18)
    body_name = models.CharField("收件单位", max_length=200)
    hall_code = models.CharField(max_length=40, default="", blank=True)
    hall_name = models.CharField("收件大厅", max_length=100, default="", blank=True)
    collect_hall_code = models.CharField(max_length=40, default="", blank=True)
    collect_hall_name = models.CharField("取件大厅", max_length=100, default="", blank=True)
    #: Another county's matter, taken in here (异地收件).
    across = models.BooleanField("异地收件", default=False)
    helper_name = models.CharField("代办员", max_length=100, default="", blank=True)
    mandate_note = models.TextField("委托说明", default="", blank=True)
    signed_on_paper = models.BooleanField("申请人已签字", default=False)

    class Meta:
        db_table = "case_reception"
        constraints = [
            models.CheckConstraint(
                condition=~Q(channel="village") | ~Q(helper_name=""), name="case_reception_village_names_its_helper"
            ),
            models.CheckConstraint(
                condition=Q(helper_name="") | ~Q(mandate_note=""), name="case_reception_helper_has_a_mandate"
            ),
        ]
        indexes = [models.Index(fields=["collect_hall_code"]), models.Index(fields=["account_id"])]

    def __str__(self) -> str:
        return f"{self.case_id} {self.received_by}"


class HandOver(models.Model):
    """交接单: papers that go from the window to the back office, or back. Once given it never changes; whoever takes them
    counts, signs, and writes down what differs. Nobody signs both sides."""

    class Direction(models.TextChoices):
        """往哪里走."""

        OUT = "out", "窗口交后台"
        BACK = "back", "后台退窗口"

    id = models.UUIDField(primary_key=True)
    number = models.CharField("交接单号", max_length=60, unique=True)
    direction = models.CharField("方向", max_length=4, choices=Direction.choices)
    body_code = models.CharField(max_length=18)
    body_name = models.CharField("后台单位", max_length=200)
    given_by = models.CharField("移交人", max_length=100)
    given_account_id = models.BigIntegerField()
    given_at = models.DateTimeField("移交时间")
    taken_by = models.CharField("接收人", max_length=100, default="", blank=True)
    taken_account_id = models.BigIntegerField(null=True)
    taken_at = models.DateTimeField("接收时间", null=True)
    reason = models.TextField("退回理由", default="", blank=True)

    class Meta:
        db_table = "case_hand_over"
        ordering = ["-given_at", "-number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(direction="out") | (Q(direction="back") & ~Q(reason="")),
                name="case_hand_over_back_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(taken_account_id=None) | ~Q(taken_account_id=F("given_account_id")),
                name="case_hand_over_two_people",
            ),
            models.CheckConstraint(
                condition=Q(taken_account_id=None, taken_at=None, taken_by="")
                | (Q(taken_account_id__isnull=False, taken_at__isnull=False) & ~Q(taken_by="")),
                name="case_hand_over_signed_whole",
            ),
        ]
        indexes = [models.Index(fields=["body_code", "-given_at"])]

    def __str__(self) -> str:
        return self.number

    @property
    def subject(self) -> str:
        """Its name in the event log."""
        return f"hand-over:{self.pk}"


class HandOverLine(models.Model):
    """One case on a slip: how many papers were given, how many were counted, and what differs."""

    hand_over = models.ForeignKey(HandOver, on_delete=models.CASCADE, related_name="lines")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="hand_over_lines")
    papers = models.PositiveSmallIntegerField("移交份数")
    counted = models.PositiveSmallIntegerField("清点份数", null=True)
    difference = models.TextField("差异", default="", blank=True)
    #: Under way until the other side has signed.
    open = models.BooleanField(default=True)

    class Meta:
        db_table = "case_hand_over_line"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["hand_over", "case"], name="case_hand_over_line_once"),
            models.UniqueConstraint(fields=["case"], condition=Q(open=True), name="case_one_open_hand_over"),
            models.CheckConstraint(
                condition=Q(counted=None) | Q(counted=F("papers")) | ~Q(difference=""),
                name="case_hand_over_difference_is_explained",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hand_over_id} {self.case_id}"


class Dispatch(models.Model):
    """派件单: results that travel together to the hall where they are collected, one list a day and destination."""

    class State(models.TextChoices):
        """派件状态."""

        LISTED = "listed", "待发出"
        SENT = "sent", "在路上"
        ARRIVED = "arrived", "已到"

    id = models.UUIDField(primary_key=True)
    number = models.CharField("派件单号", max_length=60, unique=True)
    day_date = models.DateField("日期")
    body_code = models.CharField(max_length=18)
    body_name = models.CharField("发件单位", max_length=200)
    hall_code = models.CharField(max_length=40)
    hall_name = models.CharField("取件大厅", max_length=100)
    state = models.CharField("状态", max_length=8, choices=State.choices, default=State.LISTED)
    listed_by = models.CharField(max_length=100)
    sent_at = models.DateTimeField("发出时间", null=True)
    sent_by = models.CharField(max_length=100, default="", blank=True)
    arrived_at = models.DateTimeField("到达时间", null=True)
    arrived_by = models.CharField(max_length=100, default="", blank=True)

    class Meta:
        db_table = "case_dispatch"
        ordering = ["-day_date", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["body_code", "hall_code", "day_date"],
                condition=Q(state="listed"),
                name="case_dispatch_one_open_list_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state="listed", sent_at=None, arrived_at=None)
                | Q(state="sent", sent_at__isnull=False, arrived_at=None)
                | Q(state="arrived", sent_at__isnull=False, arrived_at__isnull=False),
                name="case_dispatch_state_has_its_times",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def subject(self) -> str:
        """Its name in the event log."""
        return f"dispatch:{self.pk}"


class DispatchLine(models.Model):
    """One result on a list. A result travels once."""

    dispatch = models.ForeignKey(Dispatch, on_delete=models.CASCADE, related_name="lines")
    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="dispatch_line")

    class Meta:
        db_table = "case_dispatch_line"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.dispatch_id} {self.case_id}"
