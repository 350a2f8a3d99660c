"""The figures a place may set: last days, and where the grades of a score begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from zhengwu.kernel.pure import BadInput, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Days are working days. `excellent`, `good`, `fair`: the least points of 优秀, 良好, 合格."""

    explain_workdays: int = 2
    rectify_workdays: int = 10
    excellent: int = 90
    good: int = 80
    fair: int = 60


FIGURE_NAMES: dict[str, str] = {
    "explain_workdays": "说明期限（工作日）",
    "rectify_workdays": "整改期限（工作日）",
    "excellent": "优秀，不少于（分）",
    "good": "良好，不少于（分）",
    "fair": "合格，不少于（分）",
}
_MOST = {"explain_workdays": 30, "rectify_workdays": 90, "excellent": 100, "good": 100, "fair": 100}


def figures_with(changed: Mapping[str, int]) -> Figures:
    """The shipped figures with those changed.

    Raises:
        BadInput: out of range, or grades that do not descend
    """
    known = {f.name for f in fields(Figures)}
    wrong = [
        InputError(
            loc=(key,),
            msg="“{name}”要在 1 到 {most} 之间。",
            code="supervision.figure",
            facts={"name": FIGURE_NAMES[key], "most": _MOST[key]},
        )
        for key, value in changed.items()
        if key in known and not 1 <= value <= _MOST[key]
    ]
    if wrong:
        raise BadInput(wrong)
    figures = Figures(**{key: value for key, value in changed.items() if key in known})
    if not figures.excellent > figures.good > figures.fair:
        raise BadInput.one(("excellent",), "等次要从高到低：优秀高于良好，良好高于合格。", "supervision.grades")
    return figures
