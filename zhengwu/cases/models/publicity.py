"""公示 and 异议: what is public, until when, and who said what."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class Publicity(models.Model):
    """One publicity of a case, at one step of its procedure. `until_date` is the last day to object.

    `pauses`: the item says that its days are not counted; the case is then in SPECIAL until `ended_at`.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="publicities")
    step = models.CharField("环节", max_length=200)
    result = models.TextField("拟作出的结果")
    masked_name = models.CharField("申请人", max_length=200)
    days = models.PositiveSmallIntegerField("公示天数")
    unit = models.CharField(max_length=10)
    pauses = models.BooleanField("不计时", default=False)
    opened_at = models.DateTimeField("公示时间")
    opened_by = models.CharField("公示人", max_length=100)
    from_date = models.DateField("公示开始")
    until_date = models.DateField("公示结束")
    ended_at = models.DateTimeField("办结时间", null=True)

    class Meta:
        db_table = "case_publicity"
        ordering = ["-from_date", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "step"], name="case_publicity_once_a_step"),
            models.CheckConstraint(
                condition=models.Q(until_date__gt=models.F("from_date")), name="case_publicity_has_days"
            ),
        ]
        indexes = [
            models.Index(fields=["until_date"], condition=models.Q(ended_at__isnull=True), name="case_publicity_open")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.step}"


class Objection(models.Model):
    """One objection (异议), from somebody signed in; the answer is theirs to read."""

    publicity = models.ForeignKey(Publicity, on_delete=models.CASCADE, related_name="objections")
    account_id = models.BigIntegerField("提出人账号")
    name = models.CharField("提出人", max_length=100)
    words = models.TextField("异议")
    made_at = models.DateTimeField("提出时间")
    answer = models.TextField("答复", blank=True, default="")
    answered_at = models.DateTimeField("答复时间", null=True)
    answered_by = models.CharField("答复人", max_length=100, blank=True, default="")

    class Meta:
        db_table = "case_objection"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True, answer="")
                | models.Q(answered_at__isnull=False, answer__gt=""),
                name="case_objection_answer_whole",
            )
        ]
        indexes = [
            models.Index(fields=["account_id", "-made_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.publicity_id} by {self.name}"
