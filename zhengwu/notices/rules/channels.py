"""渠道: where a notice can reach somebody, and when it must not ring. No Django, no clock."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from zhengwu.kernel.pure import BadInput

HOURS = range(24)
#: A message at night wakes people: by default short messages wait from nine to eight.
QUIET_FROM, QUIET_TO = 21, 8


class Channel(StrEnum):
    """A way to somebody."""

    WEB = "web"
    """站内消息: always there, cannot be switched off"""
    SMS = "sms"
    """短信"""
    EMAIL = "email"
    """电子邮件"""


class Language(StrEnum):
    """What a notice is written in."""

    ZH = "zh"
    EN = "en"


CHANNEL_NAMES: dict[Channel, str] = {
    Channel.WEB: "站内消息",
    Channel.SMS: "短信",
    Channel.EMAIL: "电子邮件",
}
LANGUAGE_NAMES: dict[Language, str] = {Language.ZH: "中文", Language.EN: "英文"}


class QuietHourWrong(BadInput):
    """Not an hour of the day."""

    code = "notices.quiet_hour"


def check_quiet(*, quiet_from: int, quiet_to: int) -> None:
    """Hours of the day, 0 to 23; the same one twice means that no hour is quiet.

    Raises:
        QuietHourWrong
    """
    for name, hour in (("quiet_from", quiet_from), ("quiet_to", quiet_to)):
        if hour not in HOURS:
            raise QuietHourWrong.one((name,), "请从 0 点到 23 点里选一个钟点。", "notices.quiet_hour")


def first_moment(local: dt.datetime, *, quiet_from: int, quiet_to: int) -> dt.datetime:
    """`local` itself, or the end of the quiet hours it falls into (免打扰时段). The hours may run over midnight.

    Args:
        local: an instant in the time zone of the reader.
    """
    hour = local.hour
    over_midnight = quiet_from > quiet_to
    quiet = (hour >= quiet_from or hour < quiet_to) if over_midnight else quiet_from <= hour < quiet_to
    if not quiet:
        return local
    wakes = local.replace(hour=quiet_to, minute=0, second=0, microsecond=0)
    return wakes if wakes > local else wakes + dt.timedelta(days=1)
