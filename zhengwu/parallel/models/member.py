"""成员部门: one lane of a joint approval."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.cases.public import Case
from zhengwu.organisations.public import Body
from zhengwu.parallel.models.joint import JointApproval
from zhengwu.parallel.rules.members import Asked, MemberState


class JointMember(models.Model):
    """What one body is asked. `due_date` is the day by which it answers or, once it has committed, by which it keeps its word.

    `round` counts how often it was asked, `overdue_times` how many deadlines it has missed; `counted_due_date` is the last one
    counted, so that a sweep that runs twice counts once. `task_code`: the item the applicant applies for to get the decision of
    this body; empty where the lead asks for no more than an opinion.
    """

    joint = models.ForeignKey(JointApproval, on_delete=models.PROTECT, related_name="members")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    matter = models.CharField("办什么", max_length=200)
    asked = models.CharField("方式", max_length=10, default=Asked.OPINION)
    task_code = models.CharField("实施编码", max_length=40, default="", db_default="", blank=True)
    mandatory = models.BooleanField("必办", default=True)
    silence_consents = models.BooleanField("逾期视为同意", default=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, related_name="+")
    limit_days = models.PositiveSmallIntegerField("期限")
    asked_date = models.DateField("分送日期")
    due_date = models.DateField("到期日")
    state = models.CharField("状态", max_length=20, default=MemberState.WAITING)
    round = models.PositiveSmallIntegerField("第几次征求", default=1)
    overdue_times = models.PositiveSmallIntegerField("逾期次数", default=0)
    counted_due_date = models.DateField(null=True)
    signed_at = models.DateTimeField("签收时间", null=True)
    answered_at = models.DateTimeField("答复时间", null=True)
    answered_by = models.CharField("答复人", max_length=100, default="", blank=True)
    opinion = models.TextField("意见", default="", blank=True)

    class Meta:
        db_table = "parallel_member"
        ordering = ["joint", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(MemberState)), name="member_state_known"),
            models.CheckConstraint(
                condition=~Q(state="silent") | Q(silence_consents=True, asked="opinion"),
                name="member_silence_only_where_flagged",
            ),
            models.CheckConstraint(
                condition=Q(asked="opinion") | Q(silence_consents=False), name="member_case_never_silent"
            ),
            models.CheckConstraint(condition=Q(task_code="") | Q(asked="case"), name="member_item_means_a_case"),
            models.UniqueConstraint(fields=["joint", "body", "matter"], name="member_asked_once"),
            models.UniqueConstraint(fields=["case"], name="member_one_lane_a_case"),
        ]
        indexes = [
            models.Index(
                fields=["due_date"],
                condition=Q(state__in=["waiting", "accepted", "committed"]),
                name="member_due_sweep",
            ),
            models.Index(fields=["body", "state", "due_date"]),
            models.Index(
                fields=["task_code"],
                condition=~Q(task_code="") & Q(case__isnull=True),
                name="member_awaits_an_application",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.matter}"

    @property
    def name(self) -> str:
        """The body as lanes and refusals name it."""
        return self.body.short_name or self.body.name
