"""短信: who carries a code to a phone. `SMS_PROVIDER` names one of these; without any it is the demonstration's."""

from __future__ import annotations

from typing import Protocol

from django.conf import settings

from zhengwu.kernel.public import Provider, Registry
from zhengwu.people.providers.sms.aliyun import AliyunSms
from zhengwu.people.providers.sms.demo import DemoSms


class SmsClient(Protocol):
    """Carries a code to a phone."""

    def send_code(self, *, phone: str, code: str) -> None:
        """Send it.

        Raises:
            SmsNotSent: the vendor did not take it
        """


SMS: Registry[SmsClient] = Registry("sms")
SMS.register(slug="demo", label="演示短信", client=DemoSms(), demonstration=True)
SMS.register(slug="aliyun", label="阿里云短信", client=AliyunSms())


def sms_provider() -> Provider[SmsClient]:
    """The provider of this installation.

    Raises:
        UnknownProvider
    """
    return SMS.get(settings.SMS_PROVIDER)
