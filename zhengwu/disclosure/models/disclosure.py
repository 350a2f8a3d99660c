"""公示信息: one decision, as it is shown or will be."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from zhengwu.disclosure.rules.finding import pairs_of
from zhengwu.disclosure.rules.kinds import KIND_NAMES, ORIGIN_NAMES, STANDING_NAMES, SUBJECT_NAMES, Kind, SubjectKind
from zhengwu.disclosure.rules.states import STATE_NAMES, State
from zhengwu.disclosure.rules.terms import GRADE_NAMES
from zhengwu.kernel.public import BlindIndexField, EncryptedTextField
from zhengwu.organisations.public import Body


class Disclosure(models.Model):
    """One entry. What readers see of it is `queries.shown.shown`, and nothing else.

    The number of a natural person is sealed; `subject_index` finds it, and the code of an organisation too. `name_pairs` finds the
    name of an organisation by a part of it; a natural person's is not found by name. `due_date`: the last day by which it has to
    be shown, `publish_date` when it shows itself. `late_at`: when it was found not to have been. `source_ref`: `case:…` or empty.
    """

    kind = models.CharField("种类", max_length=8, choices=[(k.value, name) for k, name in KIND_NAMES.items()])
    state = models.CharField(
        "状态", max_length=10, choices=[(s.value, name) for s, name in STATE_NAMES.items()], default=State.WAITING
    )
    origin = models.CharField("来源", max_length=8, choices=[(o.value, name) for o, name in ORIGIN_NAMES.items()])
    source_ref = models.CharField(max_length=120, default="", blank=True)

    subject_kind = models.CharField("类别", max_length=14, choices=[(k.value, n) for k, n in SUBJECT_NAMES.items()])
    subject_name = models.CharField("行政相对人", max_length=200)
    subject_code = models.CharField("统一社会信用代码", max_length=18, default="", blank=True)
    subject_id_type = models.CharField("证件类型", max_length=30, default="", blank=True)
    subject_id_number = EncryptedTextField("证件号码", default=str)
    subject_index = BlindIndexField()
    subject_ref = models.CharField(max_length=40, default="", blank=True)
    name_pairs = ArrayField(models.CharField(max_length=8), default=list)
    representative = models.CharField("法定代表人", max_length=200, default="", blank=True)

    decision_name = models.CharField("决定文书名称", max_length=200)
    decision_no = models.CharField("决定文书号", max_length=200)
    category = models.CharField("类别", max_length=200)
    content = models.TextField("内容")
    decision_date = models.DateField("决定日期")
    valid_from = models.DateField("有效期自", null=True)
    valid_to = models.DateField("有效期至", null=True)
    certificate_name = models.CharField("许可证书名称", max_length=200, default="", blank=True)
    certificate_no = models.CharField("许可编号", max_length=200, default="", blank=True)
    offence = models.CharField("违法行为类型", max_length=200, default="", blank=True)
    facts = models.TextField("违法事实", default="", blank=True)
    basis = models.TextField("处罚依据", default="", blank=True)
    fine_fen = models.BigIntegerField("罚款金额", default=0)
    confiscated_fen = models.BigIntegerField("没收金额", default=0)
    licence_taken = models.CharField("暂扣或吊销的证照", max_length=200, default="", blank=True)
    grade = models.CharField(
        "失信严重程度", max_length=10, default="", blank=True, choices=[(g.value, n) for g, n in GRADE_NAMES.items()]
    )
    needed_because = models.TextField("必须公示的理由", default="", blank=True)
    remark = models.TextField("备注", default="", blank=True)

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    body_name = models.CharField("决定机关", max_length=200)
    body_code = models.CharField(max_length=23)
    source_name = models.CharField("数据来源单位", max_length=200)
    source_code = models.CharField(max_length=23)

    standing = models.CharField(
        "当前状态", max_length=10, default="valid", choices=[(s.value, n) for s, n in STANDING_NAMES.items()]
    )
    standing_reason = models.TextField(default="", blank=True)
    entered_at = models.DateTimeField("生成时间")
    due_date = models.DateField("公示期限")
    publish_date = models.DateField("自动公示日")
    published_at = models.DateTimeField("公示时间", null=True)
    public_until = models.DateField("公示截止期", null=True)
    late_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField("更正时间", null=True)
    corrected_why = models.TextField("更正说明", default="", blank=True)
    ended_at = models.DateTimeField("结束时间", null=True)
    ended_why = models.TextField("结束说明", default="", blank=True)

    class Meta:
        db_table = "disclosure"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in Kind]), name="disclosure_kind_known"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in State]), name="disclosure_state_known"),
            # What is shown has its time; what waits has none.
            models.CheckConstraint(
                condition=(Q(state="waiting") & Q(published_at=None))
                | (Q(state__in=["published", "repaired", "expired"]) & Q(published_at__isnull=False))
                | Q(state__in=["withheld", "withdrawn"]),
                name="disclosure_published_whole",
            ),
            models.CheckConstraint(
                condition=(Q(state__in=["waiting", "published"]) & Q(ended_at=None))
                | (~Q(state__in=["waiting", "published"]) & Q(ended_at__isnull=False)),
                name="disclosure_ended_whole",
            ),
            # A natural person's number stands nowhere in the clear.
            models.CheckConstraint(
                condition=(Q(subject_kind="natural") & Q(subject_code=""))
                | (~Q(subject_kind="natural") & ~Q(subject_code="")),
                name="disclosure_number_sealed",
            ),
            models.CheckConstraint(
                condition=(Q(kind="permit") & Q(grade="") & Q(public_until=None))
                | (Q(kind="penalty") & ~Q(grade="") & Q(public_until__isnull=False)),
                name="disclosure_penalty_graded",
            ),
            models.CheckConstraint(condition=Q(fine_fen__gte=0, confiscated_fen__gte=0), name="disclosure_money"),
            models.UniqueConstraint(
                fields=["source_ref"], condition=~Q(source_ref=""), name="disclosure_once_a_source"
            ),
            models.UniqueConstraint(
                fields=["body", "kind", "decision_no"],
                condition=~Q(state="withdrawn"),
                name="disclosure_once_a_decision",
            ),
        ]
        indexes = [
            models.Index(fields=["publish_date"], condition=Q(state="waiting"), name="disclosure_sweep"),
            models.Index(fields=["public_until"], condition=Q(state="published"), name="disclosure_expiry"),
            models.Index(
                fields=["kind", "-decision_date", "-id"], condition=Q(state="published"), name="disclosure_public"
            ),
            models.Index(fields=["body", "-entered_at"]),
            models.Index(fields=["subject_index"]),
            models.Index(fields=["subject_code"], condition=~Q(subject_code=""), name="disclosure_by_code"),
            models.Index(fields=["decision_no"], opclasses=["varchar_pattern_ops"], name="disclosure_by_number"),
            GinIndex(fields=["name_pairs"], name="disclosure_by_name"),
        ]

    def __str__(self) -> str:
        return f"{self.decision_no} {self.state}"

    @property
    def subject(self) -> str:
        """Its chain in the event log."""
        return f"disclosure:{self.pk}"

    @property
    def natural(self) -> bool:
        """Whether it is about a natural person."""
        return self.subject_kind == SubjectKind.NATURAL

    def name(self, subject_name: str) -> None:
        """Take the name, and what it is found by: a natural person's is never found."""
        self.subject_name = subject_name
        self.name_pairs = [] if self.natural else pairs_of(subject_name)
