"""考核方案: indicators with their source, points, formula and caps, as data (DOMAIN §8, §10, §18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from zhengwu.forms.pure import expression_fault, keys_of_expression
from zhengwu.kernel.pure import BadInput, InputError

MOST_INDICATORS, MOST_POINTS = 30, 200


class Target(StrEnum):
    """What is scored."""

    BODY = "body"
    WINDOW = "window"
    POST = "post"
    PERSON = "person"


TARGET_NAMES: dict[Target, str] = {
    Target.BODY: "单位",
    Target.WINDOW: "窗口",
    Target.POST: "岗位",
    Target.PERSON: "人员",
}


class Way(StrEnum):
    """How an indicator gets its points."""

    DEDUCT = "deduct"
    """so many points for each occurrence, no more than its full points"""
    FORMULA = "formula"
    """a score of 0 to 100 from measures, weighted to its full points"""
    BONUS = "bonus"
    """points added for each occurrence, no more than its full points"""


WAY_NAMES: dict[Way, str] = {Way.DEDUCT: "逐次扣分", Way.FORMULA: "按公式", Way.BONUS: "加分"}

#: What can be counted, one by one: each occurrence has a cause of its own.
SOURCES: dict[str, str] = {
    "cards": "监察卡（按规则的分值）",
    "bad_ratings": "差评",
    "late_ratings": "超期整改的差评",
    "overdue_cases": "超过承诺期限的办件",
    "half_day_absence": "缺勤半天（登记）",
    "missed_review": "缺席联合审查（登记）",
    "receipt": "收件回执不规范（登记）",
    "charge": "收费不规范（登记）",
    "result": "办理结果有差错（登记）",
    "archive": "档案不规范（登记）",
    "hygiene": "环境不整洁（登记）",
    "conduct": "服务行为不规范（登记）",
    "praise": "表扬、创新（登记）",
}
#: Sources that officers record by hand (考勤、巡查登记).
RECORDED: frozenset[str] = frozenset(
    {"half_day_absence", "missed_review", "receipt", "charge", "result", "archive", "hygiene", "conduct", "praise"}
)
#: What a formula may name; whole numbers, shares in percent. Nothing to divide by is 100: nobody is marked down for silence.
MEASURES: dict[str, str] = {
    "good_percent": "好评率（%）",
    "active_percent": "主动评价率（%）",
    "callback_percent": "实名差评回访率（%）",
    "rectified_percent": "差评按期整改率（%）",
    "on_time_percent": "按时办结率（%）",
    "card_score": "监察得分",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """指标. `points`: full points; `each`: points an occurrence costs or adds (0: the weight the source gives)."""

    key: str
    name: str
    way: Way
    points: int
    source: str = ""
    each: int = 0
    formula: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """A scheme as it is in force. `cap`: no result is higher; bands from these points on: 优秀, 良好, 合格; below: 不合格.

    Stars: five from `stars[0]` on, four from `stars[1]`, …. `honour`: points of the honour list; `warning`: at or below, warned.
    """

    indicators: tuple[Indicator, ...]
    cap: int = 110
    bands: tuple[int, int, int] = (90, 80, 60)
    stars: tuple[int, int, int, int, int] = (98, 95, 90, 80, 60)
    honour: int = 98
    warning: int = 70

    def as_data(self) -> dict[str, Any]:
        """As it is stored."""
        return asdict(self)


def spec_of(data: Mapping[str, Any]) -> Spec:
    """The scheme as stored."""
    indicators = tuple(Indicator(**{**one, "way": Way(one["way"])}) for one in data["indicators"])
    bands, stars = data["bands"], data["stars"]
    return Spec(
        indicators=indicators,
        cap=data["cap"],
        bands=(bands[0], bands[1], bands[2]),
        stars=(stars[0], stars[1], stars[2], stars[3], stars[4]),
        honour=data["honour"],
        warning=data["warning"],
    )


def check_spec(spec: Spec) -> Spec:
    """The scheme, if it can be computed.

    Raises:
        BadInput: every mistake, each at its indicator
    """
    errors = [error for one in spec.indicators for error in _faults(one)]
    keys = [one.key for one in spec.indicators]
    if not 1 <= len(keys) <= MOST_INDICATORS:
        errors.append(_error("indicators", "请写 1 到 {most} 个指标。", most=MOST_INDICATORS))
    if len(set(keys)) < len(keys):
        errors.append(_error("indicators", "指标的代码不能重复。"))
    if not 1 <= spec.cap <= MOST_POINTS:
        errors.append(_error("cap", "最高分请填 1 到 {most}。", most=MOST_POINTS))
    if list(spec.bands) != sorted(spec.bands, reverse=True) or list(spec.stars) != sorted(spec.stars, reverse=True):
        errors.append(_error("bands", "分数线要从高到低写。"))
    if errors:
        raise BadInput(errors)
    return spec


def _faults(one: Indicator) -> Sequence[InputError]:
    found = []
    if not one.key.isascii() or not one.key.replace("_", "").isalnum() or not one.name.strip():
        found.append(_error("indicators", "指标“{name}”要有英文代码和名称。", name=one.name or one.key))
    if not 0 < one.points <= MOST_POINTS or not 0 <= one.each <= MOST_POINTS:
        found.append(_error("indicators", "指标“{name}”的分值请填 1 到 {most}。", name=one.name, most=MOST_POINTS))
    if one.way is Way.FORMULA:
        fault = expression_fault(one.formula)
        strange = [] if fault else [key for key in keys_of_expression(one.formula) if key not in MEASURES]
        if fault or strange:
            why = fault or f"没有“{strange[0]}”这个数"
            found.append(_error("indicators", "指标“{name}”的公式不对：{why}。", name=one.name, why=why))
    elif one.source not in SOURCES:
        found.append(_error("indicators", "指标“{name}”没有写从哪里取数。", name=one.name))
    return found


def _error(where: str, msg: str, **facts: Any) -> InputError:
    return InputError(loc=(where,), msg=msg, code="appraisal.scheme", facts=facts)
