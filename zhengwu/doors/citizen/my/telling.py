"""What both the case page and the public progress page tell: where it stands, what is next, what happened."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, Progress, State, Told, story_of
from zhengwu.doors.citizen.shapes import NextStep
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Pair, StoryEntry, Tone
from zhengwu.doors.ui.writing import day, hour
from zhengwu.kernel.public import local_date
from zhengwu.people.public import mask_name
from zhengwu.timelimits.public import work_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The sentence under the title: `before` + `toned` + `after`."""

    before: str
    toned: str = ""
    after: str = ""
    tone: Tone = "info"


def lead_of(case: Case, progress: Progress) -> Lead:
    """Where it stands, in one sentence."""
    if progress.over:
        return Lead(before=_("这件已经结束："), toned=_(case.state_name), after=_("。"), tone="plain")
    if progress.yours and progress.until_date is None:
        return Lead(before=_("现在等您："), toned=progress.step, after=_("。"), tone="need")
    if progress.yours:
        latest = day(progress.until_date)
        return Lead(before=_("现在等您："), toned=_("补材料"), after=_("，%(day)s前。") % {"day": latest}, tone="need")
    if progress.until_date is None:
        return Lead(before=_("现在在%(who)s，下一步：%(step)s。") % {"who": progress.holder, "step": progress.step})
    facts = {"who": progress.holder, "step": progress.step, "day": day(progress.until_date)}
    return Lead(before=_("现在在%(who)s，下一步：%(step)s，最晚 %(day)s。") % facts)


def next_of(case: Case, progress: Progress, *, today: dt.date) -> tuple[NextStep, ...]:
    """The next step, who has it, until when. None when it is over."""
    if progress.over:
        return ()
    return (
        NextStep(
            item=case.item_name,
            step=progress.step,
            holder=progress.holder,
            yours=progress.yours,
            latest=progress.until_date,
            latest_text="" if progress.until_date else _no_day(case),
            note=progress.note or _left(progress.until_date, today),
        ),
    )


def _no_day(case: Case) -> str:
    return _("暂停计时") if case.state == State.SPECIAL else _("尽快")


def _left(until: dt.date | None, today: dt.date) -> str:
    if until is None:
        return ""
    if until < today:
        return _("已经超过，可以打监督电话")
    days = work_calendar().count(today, until)
    return counted("还有 %(n)s 个工作日", days) if days else _("就是今天")


def story_shown(case: Case, *, today: dt.date, masked: bool) -> tuple[StoryEntry, ...]:
    """Newest first; people's names are masked on the public page."""
    return tuple(_entry(case, told, today=today, masked=masked) for told in story_of(case))


def _entry(case: Case, told: Told, *, today: dt.date, masked: bool) -> StoryEntry:
    """Who did it stands beside what the window and the officers did; the reader knows what they did themselves."""
    own = {case.applicant_name, case.agent_name}
    who = "" if told.who in own else told.who
    text = _("，").join(filter(None, (who, told.detail)))
    when = _("今天 %(at)s") % {"at": hour(told.at)} if local_date(told.at) == today else ""
    return StoryEntry(
        told.at, hidden(case, told.text) if masked else told.text, hidden(case, text) if masked else text, when
    )


def hidden(case: Case, words: str) -> str:
    """Words without the applicant's and the agent's name."""
    names = [case.agent_name, *([case.applicant_name] if case.applicant_kind == "natural" else [])]
    for name in filter(None, names):
        words = words.replace(name, mask_name(name))
    return words


def contacts_of(case: Case) -> tuple[Pair, ...]:
    """找谁."""
    contacts, body = case.item_version.guide.contacts, case.body
    found = (
        (_("机关"), body.name),
        (_("咨询"), contacts.consult or body.phone_consult),
        (_("监督"), contacts.supervise or body.phone_supervise),
    )
    return tuple(Pair(term, detail) for term, detail in found if detail)
