"""Where one is in 表单设计: the rail, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.form_designer._opened import Opened, title_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import DeskFrame
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb


def rail(request: DoorRequest) -> DeskFrame:
    """The shell; the designer belongs to the items."""
    return desk_frame(request, current="desk-items")


def crumbs_to(found: Opened, *more: Crumb, here: bool = False) -> Sequence[Crumb]:
    """事项 › the draft › 表单设计 › …"""
    home, draft = reverse("desk-items"), reverse("desk-items-draft", args=[found.draft.pk])
    design = Crumb(_("表单设计"), "" if here else reverse("desk-items-form", args=[found.draft.pk]))
    return (Crumb(_("事项"), home), Crumb(title_of(found), draft), design, *more)
