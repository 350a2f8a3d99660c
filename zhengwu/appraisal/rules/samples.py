"""随平台带来的方案: the window score of DOMAIN §8 and the score of bodies of §10, to begin with and to change."""

from __future__ import annotations

from zhengwu.appraisal.rules.periods import Length
from zhengwu.appraisal.rules.scheme import Indicator, Spec, Target, Way


def _deduct(key: str, name: str, points: int, source: str, each: int = 0) -> Indicator:
    return Indicator(key=key, name=name, way=Way.DEDUCT, points=points, source=source, each=each)


def _formula(key: str, name: str, points: int, measure: str) -> Indicator:
    return Indicator(key=key, name=name, way=Way.FORMULA, points=points, formula={"field": measure})


#: 100 base, cap 110: attendance 20 (half a day −3, a missed joint review −5), receipts 15 (−2), charges 10 (−5), time 15 (−5), ….
WINDOW = Spec(
    indicators=(
        _deduct("attendance", "出勤", 15, "half_day_absence", 3),
        _deduct("joint_review", "联合审查", 5, "missed_review", 5),
        _deduct("receipt", "收件回执", 15, "receipt", 2),
        _deduct("charge", "收费", 10, "charge", 5),
        _deduct("time", "办理时限", 15, "overdue_cases", 5),
        _deduct("result", "办理结果", 15, "result", 5),
        _deduct("rating", "群众评价", 20, "bad_ratings", 2),
        _deduct("archive", "档案", 3, "archive", 1),
        _deduct("hygiene", "环境", 2, "hygiene", 1),
        Indicator(key="praise", name="加分", way=Way.BONUS, points=10, source="praise", each=2),
    )
)
BODY = Spec(
    indicators=(
        _deduct("cards", "电子监察", 50, "cards"),
        _deduct("late_ratings", "差评整改", 10, "late_ratings", 5),
        _formula("on_time", "按时办结", 15, "on_time_percent"),
        _formula("good", "好评率", 15, "good_percent"),
        _formula("callback", "差评回访", 10, "callback_percent"),
        Indicator(key="praise", name="加分", way=Way.BONUS, points=10, source="praise", each=2),
    )
)
PERSON = Spec(
    indicators=(
        _deduct("cards", "电子监察", 60, "cards"),
        _deduct("attendance", "出勤", 20, "half_day_absence", 3),
        _deduct("conduct", "服务行为", 20, "conduct", 5),
        Indicator(key="praise", name="加分", way=Way.BONUS, points=10, source="praise", each=2),
    )
)
SAMPLES: dict[str, tuple[str, Target, Length, Spec]] = {
    "window": ("窗口考核", Target.WINDOW, Length.MONTH, WINDOW),
    "body": ("部门考核", Target.BODY, Length.QUARTER, BODY),
    "post": ("岗位考核", Target.POST, Length.QUARTER, PERSON),
    "person": ("个人考核", Target.PERSON, Length.MONTH, PERSON),
}
