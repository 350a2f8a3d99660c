"""监察规则: rules as data, each with its versions."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.supervision.rules.kinds import KIND_NAMES, SIGNAL_NAMES, STANDING_NAMES, Kind, Signal, Standing


class Rule(models.Model):
    """One rule by its key (`T3`); what it says stands in its versions. `source`: the law or document it comes from."""

    key = models.CharField("规则编号", max_length=20, unique=True)
    name = models.CharField("名称", max_length=100)
    source = models.CharField("依据", max_length=300, default="", blank=True)

    class Meta:
        db_table = "supervision_rule"
        ordering = ["key"]

    def __str__(self) -> str:
        return f"{self.key} {self.name}"


class RuleVersion(models.Model):
    """What a rule says on days d with valid_from <= d < valid_to. Once in force it never changes: a card pins it.

    `parameters` as the kind wants them (`rules.definition`); `condition` as `forms.pure` reads it, empty for none;
    `escalation`: {} or {"days": n, "signal": …, "weight": n}, a second card when it still stands n working days later.
    `weight`: points lost. Whoever wrote it: `edited_by` is an account, empty for the built-in first versions.
    """

    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField("版本")
    state = models.CharField(
        "状态", max_length=8, choices=[(s.value, name) for s, name in STANDING_NAMES.items()], default=Standing.DRAFT
    )
    valid_from = models.DateField("自")
    valid_to = models.DateField("至", null=True)
    signal = models.CharField("信号", max_length=6, choices=[(s.value, name) for s, name in SIGNAL_NAMES.items()])
    weight = models.PositiveSmallIntegerField("扣分")
    accountability = models.BooleanField("建议追责", default=False)
    kind = models.CharField("类别", max_length=8, choices=[(k.value, name) for k, name in KIND_NAMES.items()])
    parameters = models.JSONField("参数", default=dict)
    condition = models.JSONField("条件", default=dict, blank=True)
    escalation = models.JSONField("升级", default=dict, blank=True)
    reason = models.CharField("修改原因", max_length=500)
    edited_by = models.BigIntegerField(null=True)
    edited_name = models.CharField("修改人", max_length=100)
    edited_at = models.DateTimeField("修改时间")

    class Meta:
        db_table = "supervision_rule_version"
        ordering = ["rule", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["rule", "version"], name="supervision_version_once"),
            models.UniqueConstraint(
                fields=["rule"],
                condition=Q(state="in_force", valid_to__isnull=True),
                name="supervision_one_version_without_end",
            ),
            models.UniqueConstraint(fields=["rule"], condition=Q(state="draft"), name="supervision_one_draft"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="supervision_version_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(signal__in=list(Signal)), name="supervision_version_signal"),
            models.CheckConstraint(condition=Q(kind__in=list(Kind)), name="supervision_version_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.rule_id} v{self.version}"
