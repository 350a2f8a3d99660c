"""承诺: what the applicant promised in writing, and how it was verified."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zhengwu.cases.models.case import Case
from zhengwu.cases.rules.verification import CHECK_STATES, CheckState


class Commitment(models.Model):
    """A written promise of the applicant, as it was signed: the words, their SHA-256, who and when. At most one of a kind a case.

    A promise to bring materials later (容缺) has a `deadline_date` from acceptance on; it is `kept_at` when everything came, or
    `broken_at` when the deadline passed.
    """

    #: What signatures under promises are kept as, before the kind.
    SIGNED_AS = "commitment:"

    class Kind(models.TextChoices):
        """What was promised."""

        TOLERANCE = "tolerance", "容缺承诺"
        NOTICE = "notice", "告知承诺"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="commitments")
    kind = models.CharField("种类", max_length=10, choices=Kind.choices)
    materials = ArrayField(models.CharField(max_length=200))
    text = models.TextField("承诺书")
    digest = models.CharField("SHA-256", max_length=64)
    signed_at = models.DateTimeField("承诺时间")
    signed_by = models.CharField("承诺人", max_length=200)
    account_id = models.BigIntegerField()
    deadline_date = models.DateField("补交期限", null=True)
    kept_at = models.DateTimeField("兑现时间", null=True)
    broken_at = models.DateTimeField("违诺时间", null=True)

    class Meta:
        db_table = "case_commitment"
        constraints = [
            models.UniqueConstraint(fields=["case", "kind"], name="case_commitment_once_a_kind"),
            models.CheckConstraint(
                condition=Q(kept_at__isnull=True) | Q(broken_at__isnull=True), name="case_commitment_kept_or_broken"
            ),
        ]
        indexes = [
            models.Index(
                fields=["deadline_date"],
                condition=Q(kind="tolerance", kept_at__isnull=True, broken_at__isnull=True),
                name="case_tolerance_sweep",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.kind}"

    @property
    def signed_as(self) -> str:
        """What the signature under it is kept as."""
        return f"{self.SIGNED_AS}{self.kind}"


class CommitmentCheck(models.Model):
    """承诺核查: the task to verify a promise (告知承诺) after the decision, by `due_date`."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="commitment_check")
    state = models.CharField("核查", max_length=12, choices=list(CHECK_STATES.items()), default=CheckState.PENDING)
    due_date = models.DateField("核查期限")
    method = models.CharField("核查方式", max_length=12, default="", blank=True)
    finding = models.TextField("核查情况", default="", blank=True)
    rectify_until = models.DateField("整改期限", null=True)
    checked_at = models.DateTimeField("核查时间", null=True)
    checked_by = models.CharField("核查人", max_length=100, default="", blank=True)

    class Meta:
        db_table = "case_commitment_check"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in CheckState]), name="case_check_state_known"),
            models.CheckConstraint(
                condition=Q(state="pending") | ~Q(finding=""), name="case_check_answered_with_a_finding"
            ),
            models.CheckConstraint(
                condition=~Q(state="rectifying") | Q(rectify_until__isnull=False), name="case_check_rectified_by_a_day"
            ),
        ]
        indexes = [
            models.Index(fields=["due_date"], condition=Q(state__in=["pending", "rectifying"]), name="case_check_open")
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.state}"
