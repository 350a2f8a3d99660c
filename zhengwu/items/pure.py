"""The part of items that rules of higher rooms may import: no Django behind it."""

from zhengwu.items.rules.bundle_guide import BundlePart, MergedGuide, merge_guides
from zhengwu.items.rules.guide import RISK_DOMAINS, Guide, Material, Question, Step
from zhengwu.items.rules.narrow import Given, Group, MaterialGap, Needed, check_answers, check_materials, narrow
from zhengwu.items.rules.period import Season, Standing, is_open, season

__all__ = [
    "RISK_DOMAINS",
    "BundlePart",
    "Given",
    "Group",
    "Guide",
    "Material",
    "MaterialGap",
    "MergedGuide",
    "Needed",
    "Question",
    "Season",
    "Standing",
    "Step",
    "check_answers",
    "check_materials",
    "is_open",
    "merge_guides",
    "narrow",
    "season",
]
