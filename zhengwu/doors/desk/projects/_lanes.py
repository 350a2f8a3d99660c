"""A joint approval as lanes: one row a body, most urgent colour first to the eye, with the way to answer or to urge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._words import ended_words, lane_badges, lane_bar, lane_due, stage_words
from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.parallel.public import JOINT_KIND_NAMES, JointApproval, JointClock, JointKind, Lane, Outcome

_MOST_WORDS = 60


def lanes_section(joint: JointApproval, lanes: Sequence[Lane], clock: JointClock, *, today: dt.date) -> Section:
    """The lanes under the name of the stage; the note says who is waited for, and until when."""
    title = stage_words(joint) if joint.stage else _("各部门的意见")
    return Section(
        title=title,
        note=_note(joint, lanes, clock),
        table=Table(
            caption=_("{title}：每个部门一行").format(title=title),
            columns=(
                Column(_("期限")), Column(_("部门")), Column(_("办到哪了")), Column(_("用了几天")), Column(_("意见")),
            ),
            rows=tuple(_row(lane, today=today) for lane in sorted(lanes, key=_urgency)),
            empty=Empty(_("没有征求别的部门。")),
        ),
    )  # fmt: skip


def _note(joint: JointApproval, lanes: Sequence[Lane], clock: JointClock) -> str:
    kind = _(JOINT_KIND_NAMES[JointKind(joint.kind)])
    if not clock.running:
        done = _("通过") if joint.outcome == Outcome.PASSED else _("不通过") if joint.outcome else _("终止")
        return _("{kind}，{outcome}，用了 {days}。{words}").format(
            kind=kind, outcome=done, days=counted("{n} 个工作日", clock.used_days), words=ended_words(joint.conclusion)
        )
    waited = listed(lane.member.name for lane in lanes if lane.waited_for)
    now = _("在等{who}。").format(who=waited) if waited else _("都答复了，等牵头部门汇总。")
    return _("{kind}，{day}到期，已用 {used} / {limit} 个工作日。{now}").format(
        kind=kind, day=full_day(clock.due_date), used=clock.used_days, limit=clock.limit_days, now=now
    )


def _urgency(lane: Lane) -> tuple[bool, dt.date]:
    """Whoever is waited for stands first, the nearest day above."""
    return not lane.waited_for, lane.member.due_date


def _row(lane: Lane, *, today: dt.date) -> Row:
    member = lane.member
    words = member.opinion if len(member.opinion) <= _MOST_WORDS else f"{member.opinion[:_MOST_WORDS]}…"
    return Row(
        (
            Cell(due=lane_due(lane, today=today), lead=True, none=_("不计时")),
            Cell(
                text=member.name,
                small=member.matter,
                href=reverse("desk-project-member", args=[member.pk]),
                head=True,
            ),
            Cell(badges=lane_badges(lane)),
            Cell(bar=lane_bar(lane)),
            Cell(text=words, small=member.case.project_no if member.case else "", none=_("还没有")),
        ),
        name=member.name,
    )
