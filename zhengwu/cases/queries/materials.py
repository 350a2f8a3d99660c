"""Which materials the pinned guide asks for in the applicant's situation."""

from __future__ import annotations

from zhengwu.cases.models import Case, CaseMaterial
from zhengwu.items.public import Needed, Standing, narrow, season
from zhengwu.kernel.public import local_date


def needed_by(case: Case) -> Needed:
    """The guide of the pinned version, narrowed by the case's answers."""
    guide = case.item_version.guide
    overdue = season(guide, local_date(case.submitted_at)).standing is Standing.OVERDUE
    return narrow(guide, case.answers, overdue=overdue)


def awaited_materials(case: Case) -> list[str]:
    """Names accepted against a promise and not supplied yet (容缺待补)."""
    awaited = case.materials.filter(kind=CaseMaterial.Kind.TOLERATED, replaced_at=None)
    return list(awaited.values_list("name", flat=True))


def asked_materials(case: Case) -> frozenset[str]:
    """Names an officer may ask for: those of the narrowed guide, and whatever the applicant handed in from the guide."""
    handed_in = case.materials.filter(replaced_at=None).values_list("name", flat=True)
    return frozenset(m.name for m in needed_by(case).materials) | frozenset(handed_in)
