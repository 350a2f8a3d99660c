"""One's cases in a list, and what they ask of one. No query a case: what is shown is stored on the case itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import OVER, Asked, Case, State, Wanted
from zhengwu.doors.citizen.my.due import due_mark
from zhengwu.doors.citizen.shapes import CaseLine
from zhengwu.doors.ui.shapes import Badge, Due, Todo, Tone
from zhengwu.kernel.public import local_date
from zhengwu.ratings.public import open_ratings
from zhengwu.timelimits.public import ClockFacts, Pause, WorkCalendar, read_clock

_TONES: dict[State, Tone] = {
    State.CORRECTING: "need", State.APPROVED: "done", State.CLOSED: "done", State.REJECTED: "late",
    State.NOT_ACCEPTED: "late", State.TERMINATED: "late", State.REVOKED: "late", State.CANCELLED: "late", State.WITHDRAWN: "plain",
    State.ARCHIVED: "plain",
}  # fmt: skip
#: Nothing more will happen in these; the rest is 正在办.
DONE = frozenset({*OVER, State.WITHDRAWN})


def with_facts(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Everything a line needs, in two statements for any number of cases."""
    return cases.select_related("item_version", "body", "correction").prefetch_related("special_procedures")


def state_badge(case: Case) -> Badge:
    """The state as people read it."""
    return Badge(_(case.state_name), _TONES.get(State(case.state), "info"))


def case_line(case: Case, *, me: frozenset[str], calendar: WorkCalendar, today: dt.date) -> CaseLine:
    """`me`: the refs under which the reader is the applicant in person."""
    used, limit = _used(case, calendar, today)
    return CaseLine(
        name=case.item_name,
        href=reverse("my-case", args=[case.project_no]),
        project_no=case.project_no,
        state=state_badge(case),
        next=next_words(case),
        due=_due(case, today),
        used_days=used,
        limit_days=limit,
        applicant="" if case.applicant_ref in me else case.applicant_name,
    )


def _used(case: Case, calendar: WorkCalendar, today: dt.date) -> tuple[int | None, int | None]:
    if case.accept_date is None or State(case.state) in DONE:
        return None, None
    facts = ClockFacts(
        start_date=case.accept_date,
        limit=case.promise,
        pauses=tuple(Pause(p.started_date, p.ended_date) for p in case.special_procedures.all()),
        extension_days=case.extension_days,
        stopped_date=local_date(case.decided_at) if case.decided_at else None,
    )
    reading = read_clock(facts, calendar=calendar, today=today)
    return reading.elapsed_days, reading.limit_days


def _due(case: Case, today: dt.date) -> Due | None:
    match State(case.state):
        case State.CORRECTING:
            return due_mark(case.correction.deadline_date, today=today)
        case State.RECEIVED:
            return due_mark(case.acceptance_due_date, today=today)
        case State.ACCEPTED | State.REVIEWING | State.WITH_SUPERIOR:
            return due_mark(case.promise_due_date, today=today)
        case State.SPECIAL:
            return Due("paused", _("暂停计时"))
    return None


def next_words(case: Case) -> str:
    """Who has it and what comes next, from the state alone."""
    body = case.body.short_name or case.body.name
    words = {
        State.SUBMITTED: _("在%(body)s窗口，下一步：收件。"),
        State.RECEIVED: _("在%(body)s窗口，下一步：看材料齐不齐。"),
        State.CORRECTING: _("在您手里，下一步：补材料，补齐当天受理。"),
        State.ACCEPTED: _("在%(body)s，下一步：审查。"),
        State.REVIEWING: _("在%(body)s审查，下一步：作出决定。"),
        State.WITH_SUPERIOR: _("在%(body)s的上级机关，下一步：返回意见。"),
        State.SPECIAL: _("在%(body)s，正在做特别程序，不计时。"),
        State.APPROVED: _("%(body)s准予了，下一步：把结果送到您手里。"),
        State.REJECTED: _("%(body)s没有准予，下一步：把决定书送到您手里。"),
    }
    pattern = words.get(State(case.state), "")
    return pattern % {"body": body} if pattern else ""


def todos(asked: Iterable[Asked], over: Sequence[Case], *, today: dt.date) -> Iterator[Todo]:
    """要您办的事: what cases ask for, then rate what is over. One query for the ratings."""
    for one in asked:
        words, button = asking(one.wanted)
        yield Todo(words, where_asked(one), one.case.item_name, button, due=due_mark(one.until, today=today))
    unrated = open_ratings([case.subject for case in over])
    for case in over:
        if case.subject in unrated:
            yield Todo(
                _("评一评“%(name)s”") % {"name": case.item_name},
                reverse("my-case", args=[case.project_no]) + "#rate",
                _("约 1 分钟"),
                _("去评价"),
                "info",
                "star",
            )


def asking(wanted: Wanted) -> tuple[str, str]:
    """What is asked, and the button that leads to it."""
    return {
        Wanted.CORRECT: (_("补材料，补齐当天受理"), _("去补正")),
        Wanted.CHANGE: (_("改好申请表，重新提交"), _("去修改")),
        Wanted.SUPPLY: (_("补交您承诺的材料"), _("去补交")),
        Wanted.ANSWER: (_("答复经办人的问题"), _("去答复")),
        Wanted.HEARING: (_("可以申请听证"), _("去看看")),
        Wanted.SPEAK: (_("可以陈述申辩"), _("去陈述")),
    }[wanted]


def where_asked(one: Asked) -> str:
    """The page where it is done."""
    number = one.case.project_no
    match one.wanted:
        case Wanted.ANSWER:
            return reverse("my-question", args=[number, one.question])
        case Wanted.HEARING:
            return reverse("my-hearing", args=[number])
        case Wanted.SPEAK:
            return reverse("my-views", args=[number])
    return reverse("my-case", args=[number]) + "#fix"
