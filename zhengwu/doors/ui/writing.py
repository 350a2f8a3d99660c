"""How days, instants, numbers and sizes are written for people: template filters of `{% load ui %}`."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.utils import dateformat, timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhengwu.kernel.public import yuan

_WEEKDAYS = (
    gettext_lazy("周一"),
    gettext_lazy("周二"),
    gettext_lazy("周三"),
    gettext_lazy("周四"),
    gettext_lazy("周五"),
    gettext_lazy("周六"),
    gettext_lazy("周日"),
)
_KILO = 1024
_PHONE = re.compile(r"(?<![\d-])(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|12345|12348|12315)(?!\d)")


def _local(value: date) -> date:
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value


def _written(value: date | None, pattern: str) -> str:
    """`pattern` in Django's date letters; empty for nothing."""
    return dateformat.format(_local(value), pattern) if value else ""


def day(value: date | None) -> str:
    """12月4日."""
    return _written(value, _("n月j日"))


def full_day(value: date | None) -> str:
    """2026年12月4日."""
    return _written(value, _("Y年n月j日"))


def week_day(value: date | None) -> str:
    """12月4日（周五）."""
    if not value:
        return ""
    return _("%(day)s（%(weekday)s）") % {"day": day(value), "weekday": _WEEKDAYS[_local(value).weekday()]}


def hour(value: datetime | None) -> str:
    """9:10."""
    return _written(value, "G:i")


def second(value: datetime | None) -> str:
    """10:32:08."""
    return _written(value, "H:i:s")


def moment(value: datetime | None) -> str:
    """2026年11月30日 14:05:22."""
    return f"{full_day(value)} {second(value)}" if value else ""


def stamp(value: datetime | None) -> str:
    """11-23 16:02, as officers read a log."""
    return _written(value, _("m-d H:i"))


def iso(value: date | None) -> str:
    """For `<time datetime>`: 2026-12-04, or with the local time of day."""
    if not value:
        return ""
    return _written(value, "Y-m-d\\TH:i:s") if isinstance(value, datetime) else value.isoformat()


def number(value: float | None) -> str:
    """1.5, 20 and never 20.0."""
    if value is None:
        return ""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def size(value: int | None) -> str:
    """82 KB, 1.8 MB."""
    if value is None:
        return ""
    if value < _KILO:
        return _("%(n)s 字节") % {"n": value}
    if value < _KILO * _KILO:
        return f"{round(value / _KILO)} KB"
    return f"{number(round(value / _KILO / _KILO, 1))} MB"


def money_words(fen: int) -> str:
    """120.50 元."""
    return _("%(sum)s 元") % {"sum": yuan(fen).removesuffix(" 元")}


def phones(text: str) -> SafeString:
    """Telephone numbers in a sentence as links."""
    escaped = str(conditional_escape(text))
    return mark_safe(_PHONE.sub(r'<a href="tel:\g<0>">\g<0></a>', escaped))  # noqa: S308 - escaped above
