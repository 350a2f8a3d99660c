"""撤回: a penalty that no longer stands leaves the public list, and the public is told why (行政处罚法 art. 48(2))."""

from __future__ import annotations

from enum import StrEnum


class Ground(StrEnum):
    """Why it is withdrawn."""

    CHANGED = "changed"
    REVOKED = "revoked"
    UNLAWFUL = "unlawful"
    VOID = "void"
    MISTAKE = "mistake"


GROUND_NAMES: dict[Ground, str] = {
    Ground.CHANGED: "决定被依法变更",
    Ground.REVOKED: "决定被依法撤销",
    Ground.UNLAWFUL: "决定被确认违法",
    Ground.VOID: "决定被确认无效",
    Ground.MISTAKE: "公示有误",
}
