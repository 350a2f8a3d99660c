"""水印: what may carry one, and what it may say. Pure."""

from __future__ import annotations

from zhengwu.kernel.pure import Conflict

#: Media types a mark can be set on.
PDF = "application/pdf"
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


class CannotMark(Conflict):
    """A kind of file no mark can be set on, so no copy of it leaves its case."""

    code = "file.cannot_mark"
    template = "这种文件加不上水印，不能复用。请收一份新的，或请申请人转成 PDF。"


class CannotShow(Conflict):
    """The file cannot be turned into a picture here."""

    code = "file.cannot_show"
    template = "这个文件在这里显示不出来，请下载后打开。"


def can_be_marked(media_type: str) -> bool:
    """Whether a mark can be set on it."""
    return media_type == PDF or media_type in PICTURES
