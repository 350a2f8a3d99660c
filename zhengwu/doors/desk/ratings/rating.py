"""一条评价: what was said and what has been done about it; of whoever said it, nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import content_of
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.ratings._words import ACT, PLACE, RECORD, badges_of, crumbs
from zhengwu.doors.desk.ratings.act import NAMES
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Crumb, LogEntry, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import SHANGHAI
from zhengwu.organisations.public import body_of
from zhengwu.ratings.public import (
    CHANNEL_NAMES,
    GRADES,
    STATE_NAMES,
    VERB_NAMES,
    WAY_NAMES,
    Channel,
    RatingView,
    StepView,
    Verb,
    actions_for,
    file_for,
    rating_for,
)


@page("desk/ratings/<int:rating_id>", may="ratings.view", name=RECORD)
def rating(request: DoorRequest, rating_id: int) -> HttpResponse:
    """For the unit and its supervisor."""
    one = rating_for(rating_id=rating_id, by=request.officer)
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(one.number)),
        heading=one.item_name or _("现场服务"),
        sub=one.number,
        badges=badges_of(one),
        facts=(
            FactCard(_("评价"), tuple(_said(one))),
            FactCard(_("期限和答复"), tuple(_days(one))),
        ),
        actions=tuple(_actions(request, one)),
        log=tuple(_entry(rating_id, step) for step in reversed(one.steps)),
    )
    return show_record(request, built)


def _said(one: RatingView) -> Iterator[Pair]:
    yield Pair(_("单位"), body_of(one.body_code).name)
    yield Pair(_("评价日期"), full_day(one.rated_date), note=_(CHANNEL_NAMES[Channel(one.channel)]))
    if one.window:
        yield Pair(_("窗口"), one.window)
    if one.tags:
        yield Pair(_("原因"), _("；").join(_(tag) for tag in one.tags))
    yield Pair(_("想说的话"), one.text or _("没有写"))
    yield Pair(_("评价人"), _("不显示"), note=_("要联系，用“联系核实”，由平台转达"))


def _days(one: RatingView) -> Iterator[Pair]:
    if one.contact_due_date:
        yield Pair(_("联系核实"), _("{day}前").format(day=full_day(one.contact_due_date)))
    if one.rectify_due_date:
        yield Pair(_("整改反馈"), _("{day}前").format(day=full_day(one.rectify_due_date)))
    if one.answer:
        yield Pair(_("答复"), one.answer)
    if one.follow_until and not one.follow_grade:
        yield Pair(_("可以追评"), _("{day}前").format(day=full_day(one.follow_until)))
    if one.follow_grade:
        yield Pair(_("追评"), _(GRADES[one.follow_grade]), note=one.follow_text)


def _actions(request: DoorRequest, one: RatingView) -> Iterator[Action]:
    for button in actions_for(rating_id=one.rating_id, by=request.officer):
        name = _(NAMES[str(button.verb)])
        if button.locked:
            yield Action(name, locked=_("现在是“{status}”，办不了这一步").format(status=_(STATE_NAMES[one.state])))
        else:
            yield Action(name, reverse(ACT, args=[one.rating_id, str(button.verb)]))


def _entry(rating_id: int, step: StepView) -> LogEntry:
    """What the rater did stands there by its day; officers' steps by their minute."""
    names = {**{verb.value: name for verb, name in VERB_NAMES.items()}, **NAMES}
    title = _(VERB_NAMES[Verb(step.verb)]) if step.verb in set(Verb) else _(names[step.verb])
    if step.way:
        title = f"{title} · {_(WAY_NAMES[step.way])}"
    if step.reached is False:
        title = f"{title} · {_('没有联系上')}"
    files = "".join(f"\n{_('证据')}：{name}" for _id, name in step.files)
    at = step.at or midnight(step)
    return LogEntry(at=at, title=title, text=f"{step.words}{files}", by=step.by_name)


def midnight(step: StepView) -> dt.datetime:
    """The beginning of the day."""

    return dt.datetime.combine(step.on, dt.time(), SHANGHAI)


@page("desk/ratings/<int:rating_id>/files/<uuid:file_id>", may="ratings.view", name="desk-rating-file")
def rating_file(request: DoorRequest, rating_id: int, file_id: UUID) -> HttpResponse:
    """A piece of evidence."""
    file = file_for(rating_id=rating_id, file_id=file_id, by=request.officer)
    return send(content_of(file), media_type=file.media_type, name=file.name, inline=False)
