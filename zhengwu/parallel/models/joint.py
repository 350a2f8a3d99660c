"""并联审批: accepted once by the lead, asked of many."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.cases.public import Case
from zhengwu.organisations.public import Body
from zhengwu.parallel.models.project import Project
from zhengwu.parallel.rules.joint import JointKind, JointState, OnRefusal, Outcome
from zhengwu.parallel.rules.limits import MOST_EXTENSION_DAYS, MOST_JOINT_DAYS


class JointApproval(models.Model):
    """One round: of a stage of a project, or of one case without a project. Days are working days; the clock runs from
    `accept_date`."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, null=True, related_name="joints")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField("事由", max_length=200)
    stage = models.PositiveSmallIntegerField("阶段", null=True)
    merged = models.BooleanField("合并二、三阶段", default=False, db_default=False)
    phase = models.CharField("分期", max_length=40, default="", blank=True)
    kind = models.CharField("类型", max_length=20, default=JointKind.GENERAL)
    on_refusal = models.CharField("有部门不同意时", max_length=10, default=OnRefusal.GO_ON)
    lead_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    applicant_ref = models.CharField(max_length=40)
    applicant_name = models.CharField("申请人", max_length=200)
    state = models.CharField("状态", max_length=20, default=JointState.COLLECTING)
    accepted_at = models.DateTimeField("受理时间")
    accept_date = models.DateField("受理日期")
    limit_days = models.PositiveSmallIntegerField("期限")
    extension_days = models.PositiveSmallIntegerField("延长天数", default=0)
    due_date = models.DateField("到期日")
    closed_at = models.DateTimeField("办结时间", null=True)
    outcome = models.CharField("结论", max_length=20, default="", blank=True)
    conclusion = models.TextField("汇总意见", default="", blank=True)

    class Meta:
        db_table = "parallel_joint"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(JointState)), name="joint_state_known"),
            models.CheckConstraint(condition=Q(kind__in=list(JointKind)), name="joint_kind_known"),
            models.CheckConstraint(
                condition=Q(limit_days__range=(1, MOST_JOINT_DAYS), extension_days__lte=MOST_EXTENSION_DAYS),
                name="joint_within_45_and_15",
            ),
            models.CheckConstraint(
                condition=Q(state="closed", outcome__in=list(Outcome)) | (~Q(state="closed") & Q(outcome="")),
                name="joint_closes_with_an_outcome",
            ),
            models.UniqueConstraint(
                fields=["project", "stage", "phase"],
                condition=Q(state__in=["collecting", "consolidating"]),
                name="joint_one_open_round",
            ),
            models.CheckConstraint(
                condition=Q(project__isnull=True) | Q(case__isnull=True), name="joint_of_a_project_or_of_a_case"
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(case__isnull=False, state__in=["collecting", "consolidating"]),
                name="joint_one_open_round_of_a_case",
            ),
        ]
        indexes = [models.Index(fields=["state", "due_date"])]

    def __str__(self) -> str:
        return self.title

    @property
    def subject(self) -> str:
        """The chain its facts stand on: that of the project, or its own."""
        return f"project:{self.project_id}" if self.project_id else f"joint:{self.pk}"
