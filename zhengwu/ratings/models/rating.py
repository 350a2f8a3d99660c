"""评价: one person's word on one matter, from the invitation to the closed loop."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

from zhengwu.kernel.public import EncryptedTextField
from zhengwu.ratings.rules.channels import Channel
from zhengwu.ratings.rules.grades import GRADES
from zhengwu.ratings.rules.path import DUTIES, State

#: What rates are counted from: read from the index alone.
_COUNTED_FROM = [
    *("grade", "channel", "counted", "is_default", "state", "real_name", "contacted_at"),
    *("rectified_on_time", "follow_grade"),
]


class Rating(models.Model):
    """The rating of one matter (`case:…`, `visit:…`). While `open` nobody has rated; a matter is rated once and followed up once.

    Whose word it is stands in `account_id` and `phone`, which no page of the rated shows; `real_name`: that person can be reached.
    `text` is as it was written, `masked` as others may read it, `hidden` keeps even that from the public. `counted`: part of the
    rates, so not by default, forced, or excluded. `due_date`: the last day of what the unit has to do next.
    """

    subject = models.CharField(max_length=120, unique=True)
    state = models.CharField("状态", max_length=10, default=State.GOOD, db_default=State.GOOD)
    body_code = models.CharField("被评机关", max_length=40)
    division_code = models.CharField(max_length=12, default="", db_default="", blank=True)
    task_code = models.CharField("事项", max_length=40)
    item_name = models.CharField("事项名称", max_length=200, default="", db_default="", blank=True)
    centre_code = models.CharField(max_length=40, default="", db_default="", blank=True)
    window_no = models.CharField("窗口", max_length=10, default="", db_default="", blank=True)
    #: Who served the visit: refused as its rater.
    handler_account = models.BigIntegerField(null=True)
    handler_device = models.CharField(max_length=64, default="", db_default="", blank=True)

    account_id = models.BigIntegerField("评价人", null=True)
    phone = EncryptedTextField("评价人电话", null=True)  # type: ignore[misc]  # most leave none
    real_name = models.BooleanField("实名", default=False, db_default=False)

    asked_at = models.DateTimeField("邀请时间", null=True)
    until_date = models.DateField("最晚评价", null=True)
    grade = models.PositiveSmallIntegerField("满意度", choices=list(GRADES.items()), null=True)
    tags = ArrayField(models.CharField(max_length=30), default=list)
    tag_names = ArrayField(models.CharField(max_length=40), default=list, db_default=[])
    text = models.TextField("想说的话", blank=True, default="")
    masked = models.TextField("公开的话", blank=True, default="", db_default="")
    hidden = models.BooleanField("不公开", default=False, db_default=False)
    channel = models.CharField("渠道", max_length=10, default=Channel.ONLINE)
    rated_at = models.DateTimeField("评价时间", null=True)
    forced = models.BooleanField("被要求评价", default=False, db_default=False)
    is_default = models.BooleanField("默认评价", default=False, db_default=False)
    counted = models.BooleanField("计入", default=True, db_default=True)

    contact_due_date = models.DateField("联系期限", null=True)
    rectify_due_date = models.DateField("整改期限", null=True)
    due_date = models.DateField(null=True)
    contacted_at = models.DateTimeField("联系时间", null=True)
    rectified_at = models.DateTimeField("整改时间", null=True)
    rectified_on_time = models.BooleanField("按期整改", null=True)
    replied_at = models.DateTimeField("反馈时间", null=True)
    answer = models.TextField("反馈", blank=True, default="", db_default="")
    follow_until = models.DateField("最晚追评", null=True)
    follow_grade = models.PositiveSmallIntegerField("追评满意度", choices=list(GRADES.items()), null=True)
    follow_text = models.TextField("追评的话", blank=True, default="", db_default="")
    follow_masked = models.TextField(blank=True, default="", db_default="")
    follow_at = models.DateTimeField("追评时间", null=True)

    class Meta:
        db_table = "rating"
        constraints = [
            models.CheckConstraint(condition=Q(grade__range=(1, 5)), name="rating_grade_1_to_5"),
            models.CheckConstraint(
                condition=Q(follow_grade=None) | Q(follow_grade__range=(1, 5), state="followed"),
                name="rating_followed_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in State])
                & (Q(state="open", grade=None) | Q(state="expired") | Q(grade__isnull=False, rated_at__isnull=False)),
                name="rating_open_or_rated",
            ),
        ]
        indexes = [
            models.Index(fields=["body_code", "rated_at"], include=_COUNTED_FROM, name="rating_rates_body"),
            models.Index(fields=["task_code", "rated_at"], include=_COUNTED_FROM, name="rating_rates_item"),
            models.Index(
                fields=["centre_code", "window_no", "rated_at"],
                include=_COUNTED_FROM,
                condition=~Q(centre_code=""),
                name="rating_rates_window",
            ),
            models.Index(fields=["body_code", "asked_at"], name="rating_asked_body"),
            models.Index(fields=["until_date"], condition=Q(state="open"), name="rating_to_lapse"),
            models.Index(
                fields=["due_date", "body_code"],
                condition=Q(state__in=sorted(s.value for s in DUTIES)),
                name="rating_duties",
            ),
            models.Index(fields=["follow_until"], condition=Q(state="replied"), name="rating_to_close"),
            models.Index(fields=["centre_code", "window_no"], condition=Q(state="open"), name="rating_at_window"),
            # Ratings are only ever added, one after the other: see `case_days`.
            BrinIndex(fields=["rated_at"], autosummarize=True, name="rating_days"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.grade}"

    @property
    def number(self) -> str:
        """评价编号: what the rated call it by; leads to nobody."""
        return f"PJ{self.pk:08d}"

    @property
    def ref(self) -> str:
        """The chain of what follows from it."""
        return f"rating:{self.pk}"
