"""What the pages of 通知 share."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.ui.shapes import Badge, Crumb, Tone
from zhengwu.notices.public import NoticeSending

_TONES: dict[str, tuple[Tone, str]] = {
    "queued": ("info", "clock"),
    "sent": ("done", "check"),
    "failed": ("late", "alert"),
}


def way(*last: Crumb) -> tuple[Crumb, ...]:
    """管理 › 通知 › …"""
    return (*crumbs_to(Crumb(_("通知"), reverse("desk-notices"))), *last)


def protected() -> str:
    """Instead of an address nobody here may know."""
    return _("收件人受保护")


def state_badge(sending: NoticeSending) -> Badge:
    """What became of it."""
    tone, icon = _TONES[sending.state]
    return Badge(_(NoticeSending.State(sending.state).label), tone, icon)
