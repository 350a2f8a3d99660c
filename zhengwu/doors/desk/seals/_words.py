"""What the pages of seals share: who may enter, the way to them, how a seal and its papers are said."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import KINDS
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, Tone
from zhengwu.kernel.public import NotPermitted
from zhengwu.seals.public import KIND_NAMES, PURPOSE_NAMES, READERS, Seal, UseRequest

PLACE, REQUESTS = "desk-seals", "desk-seals-requests"
TONES: dict[str, Tone] = {"in_force": "done", "suspended": "need", "revoked": "late"}
REQUEST_TONES: dict[str, Tone] = {"asked": "need", "sealed": "done", "refused": "plain"}


def check_reader(request: DoorRequest) -> None:
    """Whoever has to do with seals anywhere may enter.

    Raises:
        NotPermitted
    """
    if not any(request.officer.may(action) for action in READERS):
        raise NotPermitted(action=READERS[0])


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 印章管理 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("印章管理"), reverse(PLACE) if way else ""), *way)


def crumbs_of(seal: Seal, verb: str) -> Sequence[Crumb]:
    """待办 › 印章管理 › 肥西县民政局受理专用章 › 作废."""
    return crumbs(Crumb(seal.name, reverse("desk-seal", args=[seal.number])), Crumb(verb))


def kind_words(seal: Seal) -> str:
    """行政审批专用章, 法定名称章."""
    return _(PURPOSE_NAMES.get(seal.purpose) or KIND_NAMES[seal.kind])  # type: ignore[call-overload, index]


def state_badge(seal: Seal) -> Badge:
    """在用, 暂停使用, 已作废."""
    return Badge(_(seal.get_state_display()), TONES[seal.state])


def request_badge(asked: UseRequest) -> Badge:
    """等批准, 已用印, 不同意."""
    return Badge(_(asked.get_state_display()), REQUEST_TONES[asked.state])


def paper_names() -> dict[str, str]:
    """What a keeper may leave to seal by itself: every kind of document, and certificates."""
    return {**{kind.code: _(kind.name) for kind in KINDS.values()}, "certificate": _("电子证照")}


def reason_field(label: str, *, value: str, error: str, hint: str = "") -> Field:
    """Why."""
    return Field(name="reason", label=label, kind="long_text", value=value, hint=hint, error=error)
