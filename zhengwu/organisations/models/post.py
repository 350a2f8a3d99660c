"""岗位, 任职 and 授权: the post, who holds it, and what it may do. Authority belongs to posts, not people."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhengwu.organisations.models.body import Body
from zhengwu.organisations.rules.appointing import AppointmentKind
from zhengwu.organisations.rules.presence import BActs


class Post(models.Model):
    """岗位 in a body, set up on days d with valid_from <= d < valid_to.

    `seats`: how many A may hold it at once. `b_acts`: whether B acts beside A any day, or only when no A is at work.
    """

    class Kinds(models.TextChoices):
        """岗位类别."""

        WINDOW = "window", _("窗口")
        REVIEWER = "reviewer", _("审查")
        HEAD = "head", _("负责人")
        SUPERVISOR = "supervisor", _("监察")
        EDITOR = "editor", _("事项编辑")
        ADMIN = "admin", _("管理员")

    class BActing(models.TextChoices):
        """B 角何时办理."""

        ALWAYS = BActs.ALWAYS.value, _("A 角在岗时也可以办")
        WHEN_ABSENT = BActs.WHEN_ABSENT.value, _("A 角不在岗时才办")

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="posts")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=12, choices=Kinds.choices)
    seats = models.PositiveSmallIntegerField(default=1, db_default=1)
    b_acts = models.CharField(
        max_length=12, choices=BActing.choices, default=BActing.ALWAYS, db_default=BActing.ALWAYS.value
    )
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        ordering = ["body", "code"]
        constraints = [
            models.UniqueConstraint(fields=["body", "code"], name="post_once_per_body"),
            models.CheckConstraint(
                condition=Q(kind__in=["window", "reviewer", "head", "supervisor", "editor", "admin"]), name="post_kind"
            ),
            models.CheckConstraint(condition=~Q(code="") & ~Q(name=""), name="post_has_code_and_name"),
            models.CheckConstraint(condition=Q(seats__gte=1, seats__lte=99), name="post_seats"),
            models.CheckConstraint(condition=Q(b_acts__in=["always", "when_absent"]), name="post_b_acts"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True) | Q(valid_to__isnull=True) | Q(valid_from__lte=F("valid_to")),
                name="post_period",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ref(self) -> str:
        """How events name this post: `post:5`."""
        return f"post:{self.pk}"


class Appointment(models.Model):
    """任职: an account holds a post in role A or B, on days d with valid_from <= d < valid_to. `badge_no` is the 工号 worn."""

    class Roles(models.TextChoices):
        """AB 角."""

        A = "A", _("A 角")
        B = "B", _("B 角")

    class Kinds(models.TextChoices):
        """任职方式."""

        REGULAR = AppointmentKind.REGULAR.value, _("任命")
        ACTING = AppointmentKind.ACTING.value, _("代理")
        TEMPORARY = AppointmentKind.TEMPORARY.value, _("临时")

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="appointments")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=1, choices=Roles.choices, default=Roles.A)
    kind = models.CharField(max_length=12, choices=Kinds.choices, default=Kinds.REGULAR, db_default=Kinds.REGULAR.value)
    badge_no = models.CharField(max_length=20, blank=True, default="", db_default="")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        ordering = ["post", "role", "valid_from", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=["A", "B"]), name="appointment_role"),
            models.CheckConstraint(
                condition=Q(kind__in=["regular", "acting"]) | Q(kind="temporary", valid_to__isnull=False),
                name="appointment_kind",
            ),
            # Equal on purpose allowed: an appointment ended on its first day was never live.
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lte=F("valid_to")), name="appointment_period"
            ),
            models.UniqueConstraint(
                fields=["post", "account"], condition=Q(valid_to__isnull=True), name="appointment_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"appointment:{self.pk}"


class Grant(models.Model):
    """授权: a post may do an action. Without a body: for every body of the subtree of its own body's division.

    `task_code` narrows it to one item; empty means all of them.
    """

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="grants")
    action = models.CharField(max_length=60)
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="grants")
    task_code = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["post", "action", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["post", "action", "body", "task_code"], nulls_distinct=False, name="grant_once"
            ),
        ]
        indexes = [models.Index(fields=["action", "body"], name="grant_by_action")]

    def __str__(self) -> str:
        return f"{self.action}@{self.post_id}"
