"""Which items of a bundle this applicant can apply for today, and why not the others."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.cases.public import may_apply
from zhengwu.doors.citizen.items.apply_card import why_not
from zhengwu.doors.ui.saying import said
from zhengwu.items.public import BundlePart, BundleView, ItemVersion, Standing, offered, season
from zhengwu.kernel.public import Refusal
from zhengwu.people.public import Applicant


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One item of the bundle. `why_not` is empty when it can be applied for."""

    version: ItemVersion
    why_not: str


def choices(bundle: BundleView, applicant: Applicant, *, level: int, today: dt.date) -> list[Choice]:
    """Every item that takes applications, in order. One SQL statement."""
    codes = [item.task_code for item in bundle.items]
    versions = {v.item.task_code: v for v in offered().filter(item__task_code__in=codes)}
    return [
        Choice(version=versions[code], why_not=_why_not(versions[code], applicant, level=level, today=today))
        for code in codes
        if code in versions
    ]


def _why_not(version: ItemVersion, applicant: Applicant, *, level: int, today: dt.date) -> str:
    try:
        may_apply(version, applicant, level, today=today)
    except Refusal as refusal:
        return said(refusal)
    return why_not(version, season(version.guide, today))


def as_part(version: ItemVersion, *, today: dt.date) -> BundlePart:
    """An item as a part of the merged guide."""
    return BundlePart(
        task_code=version.item.task_code,
        name=version.name,
        guide=version.guide,
        overdue=season(version.guide, today).standing is Standing.OVERDUE,
    )
