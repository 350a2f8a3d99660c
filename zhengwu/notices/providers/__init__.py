"""Who carries messages outside: one registry a channel. `NOTICE_PROVIDERS` names one of each; without any, the demonstration's."""

from __future__ import annotations

from django.conf import settings

from zhengwu.kernel.public import Provider, Registry
from zhengwu.notices.providers.carrying import Carrier
from zhengwu.notices.providers.email.demo import DemoEmail
from zhengwu.notices.providers.email.smtp import SmtpEmail
from zhengwu.notices.providers.sms.demo import DemoSms
from zhengwu.notices.providers.sms.http import HttpSms
from zhengwu.notices.rules.channels import Channel

SMS: Registry[Carrier] = Registry("notices-sms")
SMS.register(slug="demo", label="演示短信", client=DemoSms(), demonstration=True)
SMS.register(slug="http", label="短信网关（HTTP）", client=HttpSms())

EMAIL: Registry[Carrier] = Registry("notices-email")
EMAIL.register(slug="demo", label="演示邮件", client=DemoEmail(), demonstration=True)
EMAIL.register(slug="smtp", label="邮件服务器（SMTP）", client=SmtpEmail())

_REGISTRIES = {Channel.SMS: SMS, Channel.EMAIL: EMAIL}


def carrier(channel: Channel) -> Provider[Carrier]:
    """The provider of this installation for a channel that leads outside.

    Raises:
        UnknownProvider
    """
    return _REGISTRIES[channel].get(settings.NOTICE_PROVIDERS[channel])
