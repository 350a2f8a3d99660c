"""证照目录: one version of one kind of certificate."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zhengwu.certificates.rules.directory import EntryState
from zhengwu.certificates.rules.validity import Validity
from zhengwu.forms.public import FormDefinition, json_schema


class CertificateType(models.Model):
    """What certificates of this kind say, who holds them, how long they are good, how they look.

    `fields` are fields of a form (see forms); `printed` are the keys that stand on the certificate, in order. `result_of` are base
    codes of items that grant it, `used_by` names of materials for which it is asked. Certificates keep the version they were
    issued by.
    """

    class State(models.TextChoices):
        """目录状态."""

        DRAFT = "draft", "起草中"
        IN_FORCE = "in_force", "使用中"
        RETIRED = "retired", "已停用"

    class Category(models.TextChoices):
        """持证主体类别."""

        NATURAL = "natural", "自然人"
        LEGAL = "legal", "法人或非法人组织"
        BOTH = "both", "自然人、法人都可以"

    class Layout(models.TextChoices):
        """版式."""

        PORTRAIT = "portrait", "竖版"
        LANDSCAPE = "landscape", "横版"

    code = models.CharField("证照类型代码", max_length=21)
    version = models.PositiveSmallIntegerField("版本", default=1)
    name = models.CharField("证照名称", max_length=100)
    mark = models.CharField("编号简称", max_length=20)
    definer_code = models.CharField("定义机构代码", max_length=18)
    definer_name = models.CharField("定义机构", max_length=200)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.DRAFT)
    holder_category = models.CharField("持证主体", max_length=10, choices=Category.choices, default=Category.NATURAL)
    several_holders = models.BooleanField("可以有几个持证人", default=False)
    layout = models.CharField("版式", max_length=10, choices=Layout.choices, default=Layout.PORTRAIT)
    validity = models.CharField("有效期规则", max_length=10, default=Validity.PERMANENT)
    months = models.PositiveSmallIntegerField("有效月数", null=True)
    trust_level = models.CharField("可信等级", max_length=1, default="A")
    fields = models.JSONField("字段", default=list)
    printed = ArrayField(models.CharField(max_length=64), default=list)
    result_of = ArrayField(models.CharField(max_length=40), default=list)
    used_by = ArrayField(models.CharField(max_length=200), default=list)
    written_by = models.CharField(max_length=100)
    written_at = models.DateTimeField()
    in_force_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "certificate_type"
        ordering = ["name", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="certificate_type_version_once"),
            models.UniqueConstraint(
                fields=["code"], condition=models.Q(state="in_force"), name="certificate_type_one_in_force"
            ),
            # Guides name certificates by name: it must say which.
            models.UniqueConstraint(
                fields=["name"], condition=models.Q(state="in_force"), name="certificate_type_name_means_one"
            ),
            models.UniqueConstraint(
                fields=["mark"], condition=models.Q(state="in_force"), name="certificate_type_mark_means_one"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=[s.value for s in EntryState]), name="certificate_type_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(validity="months") | models.Q(months__gte=1), name="certificate_type_has_months"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.code}"

    @property
    def subject(self) -> str:
        """Its chain in the event log."""
        return f"certificate-type:{self.code}"

    @property
    def definition(self) -> FormDefinition:
        """The fields as a form."""
        return form_of(self.name, self.fields)

    @property
    def schema(self) -> dict[str, Any]:
        """What the data of a certificate look like (JSON Schema)."""
        return json_schema(self.definition)


def form_of(name: str, fields: list[dict[str, Any]]) -> FormDefinition:
    """Fields of an entry as a form of one section."""
    sections = [{"title": name, "fields": fields}] if fields else []
    return FormDefinition.model_validate({"key": "certificate", "title": name, "sections": sections})
