"""听证: the right told, the request, the day, the record."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.cases.rules.hearing import GROUND_NAMES, Standing


class Hearing(models.Model):
    """The one hearing of a case (行政许可法 art. 46–48)."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="hearing")
    standing = models.CharField(max_length=10, default=Standing.OFFERED)
    ground = models.CharField("缘由", max_length=10, choices=[(g.value, name) for g, name in GROUND_NAMES.items()])
    reason = models.TextField("涉及谁、涉及什么利益")
    third_parties = models.TextField("利害关系人", blank=True, default="")
    told_at = models.DateTimeField("告知时间")
    told_by = models.CharField("告知人", max_length=100)
    ask_until = models.DateField("申请听证的期限")
    asked_at = models.DateTimeField("申请时间", null=True)
    asked_by = models.CharField("申请人", max_length=200, blank=True, default="")
    asked_words = models.TextField("申请的理由", blank=True, default="")
    hold_until = models.DateField("举行的期限", null=True)
    held_on = models.DateField("举行日期", null=True)
    place = models.CharField("地点", max_length=200, blank=True, default="")
    chair_account_id = models.BigIntegerField("主持人账号", null=True)
    chair_name = models.CharField("主持人", max_length=100, blank=True, default="")
    arranged_at = models.DateTimeField("通知时间", null=True)
    record = models.TextField("笔录", blank=True, default="")
    recorded_at = models.DateTimeField("笔录提交时间", null=True)

    class Meta:
        db_table = "case_hearing"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(standing__in=[s.value for s in Standing]), name="case_hearing_standing"
            ),
            models.CheckConstraint(
                condition=~models.Q(standing="arranged")
                | models.Q(held_on__isnull=False, chair_account_id__isnull=False, hold_until__gte=models.F("held_on")),
                name="case_hearing_held_in_time",
            ),
            models.CheckConstraint(
                condition=~models.Q(standing="recorded") | models.Q(recorded_at__isnull=False, record__gt=""),
                name="case_hearing_recorded_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.standing}"
