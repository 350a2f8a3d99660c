"""What the pinned guide leaves out of the limit."""

from __future__ import annotations

from zhengwu.cases.models import Case
from zhengwu.cases.rules.special import uncounted


def leaves_out(case: Case, named: str) -> bool:
    """Whether the item says that days of this kind (公示, 上级机关审查) are not counted."""
    procedures = case.item_version.guide.special_procedures
    return uncounted(named, procedures=[(p.name, p.counted) for p in procedures])
