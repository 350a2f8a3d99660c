"""What pages of the library share: the way to them, how a certificate is said, the fields of its type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import STATUS_NAMES, Certificate, CertificateType, Status, status_on
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.asking.control import control
from zhengwu.doors.ui.asking.line import Asked
from zhengwu.doors.ui.shapes import Badge, Crumb
from zhengwu.doors.ui.typed import typed_day
from zhengwu.doors.ui.writing import full_day
from zhengwu.forms.public import from_post
from zhengwu.kernel.public import BadInput

PLACE = "desk-certificates"


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 证照库 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("证照库"), reverse(PLACE) if way else ""), *way)


def to_types(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 证照库 › 证照目录 › …"""
    return crumbs(Crumb(_("证照目录"), reverse("desk-certificate-types") if way else ""), *way)


def status_badge(certificate: Certificate, *, today: dt.date) -> Badge:
    """有效, 暂扣, 待签发…"""
    status = status_on(Status(certificate.status), valid_to=certificate.valid_to, today=today)
    if status is Status.VALID:
        return Badge(_(STATUS_NAMES[status]), "done", "check")
    if status in {Status.WITHHELD, Status.DRAFTED, Status.EXPIRED}:
        return Badge(_(STATUS_NAMES[status]), "need", "clock")
    return Badge(_(STATUS_NAMES[status]), "plain", "cross")


def state_badge(entry: CertificateType) -> Badge:
    """使用中, 起草中, 已停用."""
    looks = {"in_force": ("done", "check"), "draft": ("need", "edit")}
    tone, icon = looks.get(entry.state, ("plain", "cross"))
    return Badge(_(entry.get_state_display()), tone, icon)  # type: ignore[arg-type]  # tones, written as words


def until_words(certificate: Certificate) -> str:
    """2026年3月2日到2027年3月1日."""
    since = full_day(certificate.valid_from)
    if certificate.valid_to is None:
        return _("{since}起，长期有效").format(since=since)
    return _("{since}到{until}").format(since=since, until=full_day(certificate.valid_to))


def fields_of(
    entry: CertificateType, says: Mapping[str, Any], *, errors: Mapping[str, str], today: dt.date
) -> tuple[ui.Field, ...]:
    """The fields of a type as controls."""
    asked = Asked(form=says, today=today, errors=errors)
    return tuple(control(field, asked) for field in entry.definition.fields() if field.kind != "file")


def day_of(posted: QueryDict, name: str) -> dt.date:
    """A day that has to be there.

    Raises:
        BadInput
    """
    day = typed_day(posted.get(name, ""), name=name)
    if day is None:
        raise BadInput.one((name,), "请选择日期。", "day.missing")
    return day


def typed_says(entry: CertificateType, posted: QueryDict) -> dict[str, Any]:
    """What was typed in them."""
    return from_post(entry.definition, dict(posted.lists()))
