"""工程建设项目: one code, carried through its stages."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zhengwu.organisations.public import Body
from zhengwu.parallel.rules.stages import PROJECT_STATE_NAMES, ProjectKind, ProjectState


class Project(models.Model):
    """A project. The code is the one in force; those it had before stay findable. `investment_fen` is money in 分.

    A split project lives on in its children (`parent`), merged ones in the one they became (`merged_into`).
    """

    code = models.CharField("项目代码", max_length=24, unique=True)
    code_active = models.BooleanField("代码有效", default=True, db_default=True)
    former_codes = ArrayField(models.CharField(max_length=24), default=list, blank=True)
    name = models.CharField("项目名称", max_length=200)
    kind = models.CharField("项目类型", max_length=20, default=ProjectKind.SOCIAL)
    investment_fen = models.BigIntegerField("总投资")
    place = models.CharField("建设地点", max_length=200)
    applicant_ref = models.CharField(max_length=40)
    applicant_name = models.CharField("项目单位", max_length=200)
    lead_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    state = models.CharField("状态", max_length=20, default=ProjectState.REGISTERED)
    suspended_from = models.CharField(max_length=20, default="", blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="absorbed")
    registered_at = models.DateTimeField("登记时间")

    class Meta:
        db_table = "parallel_project"
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=list(ProjectState)), name="project_state_known"),
            models.CheckConstraint(condition=models.Q(kind__in=list(ProjectKind)), name="project_kind_known"),
            models.CheckConstraint(condition=models.Q(investment_fen__gte=0), name="project_money_not_negative"),
            models.CheckConstraint(
                condition=~models.Q(state="suspended") | ~models.Q(suspended_from=""), name="project_knows_the_way_back"
            ),
        ]
        indexes = [
            models.Index(fields=["lead_body", "state", "-registered_at"]),
            models.Index(fields=["applicant_ref", "-registered_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def subject(self) -> str:
        """Its name in the event log: codes change, this does not."""
        return f"project:{self.pk}"

    @property
    def state_name(self) -> str:
        """The state in words."""
        return PROJECT_STATE_NAMES[ProjectState(self.state)]
