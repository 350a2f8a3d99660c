"""The guide of something that is not published: shown, and nobody can apply from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items._guide_page import guide_page
from zhengwu.doors.citizen.items.answers import read_answers
from zhengwu.doors.citizen.shapes import GuidePage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Link, Notice
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import Conflict


class NotReadable(Conflict):
    """A guide is made of a name, a limit, a summary…: something of it is missing."""

    code = "items.not_readable"
    title = "现在还看不了"
    template = "编制稿还缺必要的内容，暂时不能按办事指南的样子显示。请先补齐缺的地方。"


def draft_guide(request: DoorRequest, version: ItemVersion | None, *, words: str, links: Sequence[Link]) -> GuidePage:
    """The guide page of a version that was never saved.

    Raises:
        NotReadable
    """
    if version is None:
        raise NotReadable
    laid_out = guide_page(version, read_answers(request.GET, version.guide), newest=True, now=request.now)
    return replace(
        laid_out,
        action=request.path,
        notice=Notice(_("预览"), words, "info", tuple(links)),
        apply=replace(laid_out.apply, href="", window_href="", why_not=_("发布以后才能申请")),
        online_href="",
        places=(),
    )
