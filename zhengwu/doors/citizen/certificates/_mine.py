"""Whose certificates these are, and how one is said."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import STATUS_NAMES, Certificate, Status, status_on
from zhengwu.doors.citizen.acting.hat import acting_for
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Badge, Crumb
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import Applicant, applicants_for


def holder(request: DoorRequest) -> Applicant | None:
    """In whose name the reader acts, by default their own; None for an account without a registered person."""
    people = applicants_for(request.account, request.today)
    worn = acting_for(request)
    return next((one for one in people if one.ref == worn), people[0] if people else None)


def way(*more: Crumb) -> tuple[Crumb, ...]:
    """首页 › 我的办件 › 我的证照 › …"""
    here = Crumb(_("我的证照"), reverse("my-certificates") if more else "")
    return crumbs(Crumb(_("我的办件"), reverse("my")), here, *more)


def badge_of(certificate: Certificate, *, today: dt.date) -> Badge:
    """有效, 暂扣, 过期失效…"""
    status = status_on(Status(certificate.status), valid_to=certificate.valid_to, today=today)
    looks = {Status.VALID: ("done", "check"), Status.WITHHELD: ("need", "pause"), Status.EXPIRED: ("need", "clock")}
    tone, icon = looks.get(status, ("plain", "cross"))
    return Badge(_(STATUS_NAMES[status]), tone, icon)  # type: ignore[arg-type]  # tones, written as words


def until_words(certificate: Certificate) -> str:
    """2026年3月2日到2027年3月1日."""
    since = full_day(certificate.valid_from)
    if certificate.valid_to is None:
        return _("{since}起，长期有效").format(since=since)
    return _("{since}到{until}").format(since=since, until=full_day(certificate.valid_to))
