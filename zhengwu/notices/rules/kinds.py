"""Kinds of notices, and the words each begins with. Officials may write better ones (`operations/change_template.py`)."""

from __future__ import annotations

from zhengwu.kernel.pure import NotFound
from zhengwu.notices.rules.kind import Kind, Leads, Words
from zhengwu.notices.rules.words import ALL

__all__ = ["KINDS", "Kind", "Leads", "NoSuchKind", "Words", "kind_of"]

KINDS: dict[str, Kind] = {kind.key: kind for kind in ALL}


class NoSuchKind(NotFound):
    """Not in the table."""

    code = "notices.kind_unknown"
    template = "没有这种通知。请从“通知模板”里打开。"


def kind_of(key: str) -> Kind:
    """The kind of this key.

    Raises:
        NoSuchKind
    """
    try:
        return KINDS[key]
    except KeyError:
        raise NoSuchKind from None
