"""A bundle as a card: before and after, as far as it is true."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.shapes import BundleCard, BundleFigure
from zhengwu.items.public import BundleView


def bundle_cards(found: Iterable[BundleView]) -> tuple[BundleCard, ...]:
    """One card each."""
    return tuple(BundleCard(one.name, one.summary, reverse("bundle", args=[one.code]), _figures(one)) for one in found)


def _figures(bundle: BundleView) -> tuple[BundleFigure, ...]:
    """Only the list of papers gets shorter: items and bodies stay what they are, so they have no before."""
    merged = bundle.merged
    before = str(merged.asked) if merged.once < merged.asked else ""
    return (
        BundleFigure(_("几项"), str(len(bundle.items))),
        BundleFigure(_("几个部门"), str(merged.bodies)),
        BundleFigure(_("几份材料"), str(merged.once), before),
    )
