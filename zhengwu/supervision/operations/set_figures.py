"""规定监察期限和等次."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.db import transaction

from zhengwu.organisations.public import Officer, Over, require
from zhengwu.supervision.models import Figure
from zhengwu.supervision.operations._card import RULES
from zhengwu.supervision.rules.figures import FIGURE_NAMES, Figures, figures_with


def set_figures(*, figures: Mapping[str, int], by: Officer) -> Figures:
    """Set last days and grades; what has begun keeps the day it was given.

    Raises:
        NotPermitted, BadInput
    """
    require(by, RULES, over=Over(division_code=settings.HOME_DIVISION))
    with transaction.atomic():
        merged = dict(Figure.objects.values_list("key", "value")) | {
            k: v for k, v in figures.items() if k in FIGURE_NAMES
        }
        checked = figures_with(merged)
        for key, value in merged.items():
            Figure.objects.update_or_create(key=key, defaults={"value": value})
    return checked
