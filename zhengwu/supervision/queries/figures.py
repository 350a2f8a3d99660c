"""The figures in force."""

from __future__ import annotations

from zhengwu.supervision.models import Figure
from zhengwu.supervision.rules.figures import Figures, figures_with


def figures_in_force() -> Figures:
    """Those this place has set, the rest as shipped. One small query."""
    return figures_with(dict(Figure.objects.values_list("key", "value")))
