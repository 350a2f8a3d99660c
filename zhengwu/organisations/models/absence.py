"""请假、外出、离岗: somebody is not at work for some days."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhengwu.organisations.models.body import Body


class Absence(models.Model):
    """Away on days d with from_date <= d < back_date; `back_date` is the first day at work again.

    Only an approved one counts. `body` is the one whose officer asked: it decides who may approve. Ended early, its
    `back_date` moves forward and it stays approved.
    """

    class Kinds(models.TextChoices):
        """类别."""

        LEAVE = "leave", _("请假")
        ERRAND = "errand", _("外出")
        AWAY = "away", _("离岗")

    class States(models.TextChoices):
        """状态."""

        REQUESTED = "requested", _("等批准")
        APPROVED = "approved", _("已批准")
        REFUSED = "refused", _("没批准")
        CANCELLED = "cancelled", _("已撤回")

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="absences")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kinds.choices)
    from_date = models.DateField()
    back_date = models.DateField()
    reason = models.CharField(max_length=200, blank=True, default="")
    state = models.CharField(max_length=10, choices=States.choices, default=States.REQUESTED)
    requested_at = models.DateTimeField()
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ["-from_date", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["leave", "errand", "away"]), name="absence_kind"),
            models.CheckConstraint(
                condition=Q(state__in=["requested", "approved", "refused", "cancelled"]), name="absence_state"
            ),
            # Equal on purpose allowed: back on the first day, one was never away.
            models.CheckConstraint(condition=Q(from_date__lte=F("back_date")), name="absence_period"),
            models.CheckConstraint(
                condition=Q(answered_by__isnull=True) | ~Q(answered_by=F("account")), name="absence_not_by_oneself"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["requested", "cancelled"]) | Q(answered_by__isnull=False),
                name="absence_answered_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["account", "back_date"], condition=Q(state="approved"), name="absence_of_account"),
            models.Index(fields=["body", "state"], name="absence_to_answer"),
        ]

    def __str__(self) -> str:
        return f"absence:{self.pk}"

    @property
    def last_date(self) -> dt.date:
        """The last day away, as people say it."""
        return self.back_date - dt.timedelta(days=1)
