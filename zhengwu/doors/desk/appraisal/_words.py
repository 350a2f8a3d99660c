"""What pages of appraisal share."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import POINT, Length, Result, Target, Whom, period_before, read_period, targets_of
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Badge, Crumb

PLACE, SCHEME, ROUND, RESULT = (
    "desk-appraisal",
    "desk-appraisal-scheme",
    "desk-appraisal-round",
    "desk-appraisal-result",
)
MARK, MARKS, CANCEL = "desk-appraisal-mark", "desk-appraisal-marks", "desk-appraisal-mark-cancel"
OBJECT, ANSWER, CSV = (
    "desk-appraisal-object",
    "desk-appraisal-answer",
    "desk-appraisal-csv",
)
_MOST_STARS = 5


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 考核 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("考核"), reverse(PLACE) if way else ""), *way)


def scored_now(request: DoorRequest, kind: Target) -> list[Whom]:
    """Whoever of this kind is scored these days."""
    month = read_period(period_before(request.today, Length.MONTH), Length.MONTH)
    period = type(month)(name=month.name, first=month.first, last=request.today)
    return targets_of(kind, division_code=settings.HOME_DIVISION, period=period)


def points(hundredths: int) -> str:
    """97, 97.5: never rounded."""
    whole, rest = divmod(hundredths, POINT)
    return f"{whole}.{rest:02d}".rstrip("0") if rest else str(whole)


def stars(n: int) -> str:
    """★★★☆☆."""
    return "★" * n + "☆" * (_MOST_STARS - n)


def badges_of(one: Result) -> tuple[Badge, ...]:
    """等次, 红榜 or 警示."""
    found = [Badge(_(one.band), "late" if one.band == "不合格" else "done" if one.band == "优秀" else "plain")]
    if one.listed == "honour":
        found.append(Badge(_("红榜"), "done", "star"))
    if one.listed == "warning":
        found.append(Badge(_("警示"), "late", "alert"))
    return tuple(found)


#: Where a cause leads: the kind of its reference → the page.
_PAGES = {"case": "desk-case", "rating": "desk-rating", "card": "desk-card"}


def where(ref: str) -> str:
    """The page of a cause; "" where there is none."""
    kind, _colon, key = ref.partition(":")
    try:
        return reverse(_PAGES[kind], args=[int(key) if kind == "rating" else key]) if kind in _PAGES else ""
    except NoReverseMatch:
        return ""


KIND_NAMES = {"case": "办件", "rating": "评价", "card": "监察卡", "mark": "登记"}


def cause(ref: str) -> str:
    """评价 PJ00000017, 办件 3401…, 监察卡 JC…, 登记 5."""
    kind, _colon, key = ref.partition(":")
    number = f"PJ{int(key):08d}" if kind == "rating" else key
    return f"{_(KIND_NAMES.get(kind, kind))} {number}"
