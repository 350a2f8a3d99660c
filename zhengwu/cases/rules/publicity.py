"""公示: a result proposed is public for some days, and whoever objects is answered, before the next step is taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from zhengwu.kernel.pure import Conflict, LawForbids

MOST_DAYS = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One publicity the procedure asks for: at which step, how long. `days` None where the source is silent."""

    step: str
    days: int | None
    at_least: bool = False
    unit: str = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One publicity that was opened. `over`: its last day has passed; `open_objections`: nobody answered them."""

    step: str
    until_date: dt.date
    over: bool
    open_objections: int

    @property
    def done(self) -> bool:
        """Nothing is left to wait for."""
        return self.over and not self.open_objections


class NotAStep(LawForbids):
    """Only what the procedure publishes."""

    code = "publicity.not_a_step"
    article = "办事指南的办理环节"
    template = "“{step}”不是这件要公示的环节。要公示的有：{known}。"


class PublishedBefore(Conflict):
    """Once a step."""

    code = "publicity.before"
    template = "“{step}”已经公示过，不用再公示。"


class AnotherRunning(Conflict):
    """One after the other."""

    code = "publicity.running"
    template = "“{step}”还在公示，公示期满、异议都答复以后再开始下一次。"


class BadDays(LawForbids):
    """As long as the procedure says."""

    code = "publicity.bad_days"
    article = "办事指南的办理环节"
    template = "这一步要公示 {asked} 天，填的是 {days} 天。请照办事指南填。"


class ResultMissing(LawForbids):
    """The public must know what is proposed."""

    code = "publicity.result_missing"
    article = "政府信息公开条例第十九条"
    template = "请写明拟作出什么结果，公众看得懂，才提得出意见。"


class PublicityOver(Conflict):
    """The period is over."""

    code = "publicity.over"
    template = "公示已于 {until} 结束，不能再提异议。有话要说，可以打 12345，或向监督机关反映。"


class ObjectionEmpty(LawForbids):
    """An objection says what is wrong."""

    code = "publicity.objection_empty"
    article = "行政许可法第三十六条"
    template = "请写明哪里不对、有什么依据，我们才好核实。"


class AnswerMissing(LawForbids):
    """Every objection is answered."""

    code = "publicity.answer_missing"
    article = "行政许可法第三十六条"
    template = "请写明核实的情况和处理意见，会告诉提异议的人。"


class StillPublic(LawForbids):
    """The next step waits."""

    code = "publicity.unfinished"
    article = "办事指南的办理环节"
    template = "{what}。公示期满、异议都答复以后，再办下一步。"


def may_open(*, step: str, periods: Sequence[Period], held: Sequence[Held], days: int, result: str) -> Period:
    """The period that is opened.

    Raises:
        NotAStep, PublishedBefore, AnotherRunning, BadDays, ResultMissing
    """
    wanted = next((p for p in periods if p.step == step), None)
    if wanted is None:
        raise NotAStep(step=step, known="、".join(p.step for p in periods) or "没有")
    if any(h.step == step for h in held):
        raise PublishedBefore(step=step)
    if running := next((h for h in held if not h.done), None):
        raise AnotherRunning(step=running.step)
    if not _fits(wanted, days):
        raise BadDays(asked=_asked(wanted), days=days)
    if not result.strip():
        raise ResultMissing
    return wanted


def _fits(period: Period, days: int) -> bool:
    if not 1 <= days <= MOST_DAYS:
        return False
    if period.days is None:
        return True
    return days >= period.days if period.at_least else days == period.days


def _asked(period: Period) -> str:
    if period.days is None:
        return f"1 到 {MOST_DAYS}"
    return f"{period.days} 到 {MOST_DAYS}" if period.at_least else str(period.days)


def may_object(*, until: dt.date, today: dt.date, words: str) -> None:
    """Refuse an objection after the last day, or without words.

    Raises:
        PublicityOver, ObjectionEmpty
    """
    if today > until:
        raise PublicityOver(until=until)
    if not words.strip():
        raise ObjectionEmpty


def unfinished(*, periods: Collection[Period], held: Sequence[Held], steps: Collection[str] | None = None) -> str:
    """What is still to be waited for, in words; empty when nothing is.

    Args:
        steps: only the publicity of these steps counts; None for every one.
    """
    by_step = {h.step: h for h in held}
    for period in periods:
        if steps is not None and period.step not in steps:
            continue
        found = by_step.get(period.step)
        if found is None:
            return f"“{period.step}”还没公示"
        if not found.over:
            return f"“{period.step}”公示到 {found.until_date}"
        if found.open_objections:
            return f"“{period.step}”还有 {found.open_objections} 条异议没答复"
    return ""


def all_published(*, periods: Collection[Period], held: Sequence[Held], steps: Collection[str] | None = None) -> None:
    """Refuse the next step before the publicity it needs is over.

    Raises:
        StillPublic
    """
    if what := unfinished(periods=periods, held=held, steps=steps):
        raise StillPublic(what=what)
