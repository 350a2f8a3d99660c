"""What signing in leaves behind: wrong tries, codes sent to phones, and the devices one is signed in on."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.public import BlindIndexField, EncryptedTextField
from zhengwu.people.models.account import Account


class SignInTry(models.Model):
    """A try that has not succeeded. Who and from where are keyed digests; a success takes the account's own away."""

    account_key = BlindIndexField()
    address_key = BlindIndexField()
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["account_key", "at"], name="try_by_account"),
            models.Index(fields=["address_key", "at"], name="try_by_address"),
            models.Index(fields=["at"], name="try_by_time"),
        ]

    def __str__(self) -> str:
        return f"try:{self.pk}"


class PhoneCode(models.Model):
    """A code sent to a phone (短信验证码): only its keyed digest is kept. Unknown numbers get a row too, and no message."""

    phone_index = BlindIndexField()
    address_key = BlindIndexField()
    code_digest = models.CharField(max_length=64, default="")
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["phone_index", "sent_at"], name="code_by_phone"),
            models.Index(fields=["address_key", "sent_at"], name="code_by_address"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(expires_at__gt=models.F("sent_at")), name="code_lasts"),
        ]

    def __str__(self) -> str:
        return f"phone-code:{self.pk}"


class DeviceSession(models.Model):
    """A device somebody is signed in on (登录的设备). The session itself lies with the framework, under the same key."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="device_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    system = models.CharField(max_length=40, blank=True, default="")
    browser = models.CharField(max_length=40, blank=True, default="")
    address = EncryptedTextField(default=str)
    signed_in_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["account", "-last_seen_at"], name="device_by_account")]

    def __str__(self) -> str:
        return f"device:{self.pk}"
