"""今天办得怎么样: four true figures, and how each of them is made."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import ENOUGH_DECIDED, ON_TIME_DAYS, DayFigures, day_figures
from zhengwu.doors.citizen.shapes import DayStats, FigureWords, Stat
from zhengwu.doors.ui.saying import counted, many
from zhengwu.hall.public import centres, is_open
from zhengwu.ratings.public import ENOUGH_RATINGS, SATISFACTION_DAYS, Satisfaction, satisfaction
from zhengwu.timelimits.public import work_calendar

_SLOT, KEPT_SECONDS = "citizen.day", 60


@dataclass(frozen=True, slots=True)
class _Counted:
    at: dt.datetime
    cases: DayFigures
    said: Satisfaction
    halls: int
    open_halls: int


def day_stats(*, now: dt.datetime) -> DayStats:
    """The figures, counted at most once a minute: three queries, and the calendar."""
    found = _counted(now)
    return DayStats(found.at, (_closed(found), _on_time(found), _satisfied(found), _halls(found)), reverse("figures"))


def day_words(*, now: dt.datetime) -> tuple[dt.datetime, tuple[FigureWords, ...]]:
    """The same figures, each with how it is made."""
    found = _counted(now)
    return found.at, (
        FigureWords(_closed(found), _closed_words()),
        FigureWords(_on_time(found), _on_time_words()),
        FigureWords(_satisfied(found), _satisfied_words()),
        FigureWords(_halls(found), _halls_words()),
    )


def _counted(now: dt.datetime) -> _Counted:
    found: _Counted | None = cache.get(_SLOT)
    if found is None:
        halls, calendar = list(centres(division_code=settings.HOME_DIVISION)), work_calendar()
        open_now = sum(is_open(centre=hall, at=now, calendar=calendar) for hall in halls)
        found = _Counted(now, day_figures(now=now), satisfaction(now=now), len(halls), open_now)
        cache.set(_SLOT, found, KEPT_SECONDS)
    return found


def per_cent(share: float) -> str:
    """99.2. Never rounded up: 99.96 % is not everybody."""
    tenths = math.floor(share * 1000 + 1e-9)
    return f"{tenths / 10:.1f}".removesuffix(".0")


def _closed(found: _Counted) -> Stat:
    n = found.cases.closed_today
    return Stat(_("今天办结"), str(n), many("件", n), counted("今天收件 %(n)s 件", found.cases.received_today))


def _on_time(found: _Counted) -> Stat:
    share, n = found.cases.on_time_share, found.cases.decided
    if share is None:
        return Stat(_("按时办结"), _("数据还不够"), "", counted("近 30 天作出 %(n)s 个决定", n))
    facts = {"n": n, "on_time": found.cases.on_time}
    return Stat(_("按时办结"), per_cent(share), "%", _("近 30 天 %(n)s 个决定，%(on_time)s 个在承诺期限里") % facts)


def _satisfied(found: _Counted) -> Stat:
    share, n = found.said.share, found.said.rated
    if share is None:
        return Stat(_("群众满意"), _("数据还不够"), "", counted("近 30 天收到 %(n)s 个评价", n))
    facts = {"n": n, "satisfied": found.said.satisfied}
    words = _("近 30 天 %(n)s 个评价，%(satisfied)s 个是基本满意以上") % facts
    return Stat(_("群众满意"), per_cent(share), "%", words)


def _halls(found: _Counted) -> Stat:
    return Stat(
        _("现在开着的大厅"),
        str(found.open_halls),
        many("个", found.open_halls),
        counted("本地一共 %(n)s 个大厅", found.halls),
    )


# ── how they are made ───────────────────────────────────────────────────────────────────────────────────────────────


def _closed_words() -> tuple[str, ...]:
    return (
        _("今天零点以来走到“办结”的办件：结果已经送达，事情全部办完。收件是今天零点以来窗口或后台收下的申请。"),
        _("网上提交、还没收下的不算收件；撤件、不予受理的不算办结。"),
    )


def _on_time_words() -> tuple[str, ...]:
    return (
        _("近 %(days)s 天作出决定的办件里，决定那天没有超过承诺办结日的占多少。准予和不予许可都算决定。")
        % {"days": ON_TIME_DAYS},
        _(
            "承诺期限不会长过法定期限。依法不计入期限的日子（如补正、听证、检验）已经扣除，依法批准的延长已经算进承诺办结日。"
        ),
        _("还没作出决定的不在里面，哪怕已经超期；它们会在作出决定那天算进来。"),
        _("决定少于 %(n)s 个时不算比例，只写有几个。") % {"n": ENOUGH_DECIDED},
    )


def _satisfied_words() -> tuple[str, ...]:
    return (
        _("近 %(days)s 天收到的评价里，“非常满意”“满意”“基本满意”占多少。没有评价的不算满意，也不算不满意。")
        % {"days": SATISFACTION_DAYS},
        _("一件事只能评一次，评完不能改。评价不给经办人看姓名。"),
        _("评价少于 %(n)s 个时不算比例，只写有几个。") % {"n": ENOUGH_RATINGS},
    )


def _halls_words() -> tuple[str, ...]:
    return (
        _("按每个大厅登记的开放时间和法定节假日、调休安排，算出现在能不能走进去。临时关门的，以大厅门口的通知为准。"),
    )
