"""电子印章: one seal of one body."""

from __future__ import annotations

from django.db import models

from zhengwu.organisations.public import Body
from zhengwu.people.public import Account
from zhengwu.seals.rules.kinds import KIND_NAMES, PURPOSE_NAMES
from zhengwu.seals.rules.revocation import Standing


class Seal(models.Model):
    """A seal. Neither it nor its number is ever taken away; it ends by its state.

    `provider` names who holds the key (`providers/signing`), `key_ref` how it is called there. The certificate is there from the
    first use on at the latest. `path` is the picture the platform drew, `png` one that was uploaded and goes before it.
    `valid_to` is the first day without it.
    """

    class State(models.TextChoices):
        """Where it stands."""

        IN_FORCE = "in_force", "在用"
        SUSPENDED = "suspended", "暂停使用"
        REVOKED = "revoked", "已作废"

    number = models.CharField("印章编码", max_length=14, unique=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("种类", max_length=10, choices=list(KIND_NAMES.items()))
    purpose = models.CharField("用途", max_length=12, choices=list(PURPOSE_NAMES.items()), default="", blank=True)
    name = models.CharField("印章名称", max_length=200)
    keeper = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField("启用日期")
    valid_to = models.DateField("停用日期", null=True)
    path = models.TextField(default="", blank=True)
    png = models.BinaryField(default=b"", blank=True)
    provider = models.CharField(max_length=20, default="demo")
    key_ref = models.CharField(max_length=200, default="", blank=True)
    certificate_pem = models.TextField(default="", blank=True)
    certificate_sha256 = models.CharField(max_length=64, null=True, unique=True)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.IN_FORCE)
    state_since = models.DateTimeField(null=True)
    state_reason = models.TextField(default="", blank=True)
    compromised_from = models.DateTimeField(null=True)
    registered_at = models.DateTimeField("登记时间")
    registered_by = models.CharField("登记人", max_length=100)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(kind="special") & ~models.Q(purpose=""))
                | (~models.Q(kind="special") & models.Q(purpose="")),
                name="seals_special_has_purpose",
            ),
            models.CheckConstraint(
                condition=models.Q(state="in_force", state_since=None)
                | (~models.Q(state="in_force") & models.Q(state_since__isnull=False) & ~models.Q(state_reason="")),
                name="seals_end_has_instant_and_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(compromised_from=None) | models.Q(state="revoked"), name="seals_lost_is_revoked"
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gt=models.F("valid_from")),
                name="seals_valid_in_order",
            ),
            models.UniqueConstraint(
                fields=["body", "purpose"],
                condition=models.Q(kind="special", state="in_force"),
                name="seals_one_of_a_purpose",
            ),
        ]
        indexes = [models.Index(fields=["body", "state"], name="seals_of_a_body")]

    def __str__(self) -> str:
        return f"{self.name} {self.number}"

    @property
    def subject(self) -> str:
        """Its name in the event log."""
        return f"seal:{self.number}"

    @property
    def standing(self) -> Standing:
        """Where it stands, as the rule about older papers asks."""
        return Standing(
            state=self.state,  # type: ignore[arg-type]
            since=self.state_since,
            compromised_from=self.compromised_from,
        )
