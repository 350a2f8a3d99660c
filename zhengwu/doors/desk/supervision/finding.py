"""一个问题: what was seen, who puts it right until when, what can be done now."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.desk.supervision._words import FINDING, FINDINGS, crumbs, finding_badge
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Crumb, LogEntry, Pair
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.supervision.public import Problem, finding_actions, finding_for


@page("desk/supervision/findings/<str:number>", may="supervision.view", name=FINDING)
def finding(request: DoorRequest, number: str) -> HttpResponse:
    """For the patrol and for the body."""
    row = finding_for(number=number, by=request.officer)
    built = AdminRecord(
        frame=desk_frame(request, current=FINDINGS),
        crumbs=crumbs(Crumb(_("问题台账"), reverse(FINDINGS)), Crumb(row.number)),
        heading=f"{_(row.get_kind_display())} · {row.place}",
        sub=row.number,
        badges=(finding_badge(row, today=request.today),),
        facts=(FactCard(_("问题"), tuple(facts_of(row))), *_files(row)),
        actions=tuple(_actions(request, row)),
        log=tuple(
            LogEntry(at=entry.at, title=_(entry.get_verb_display()), text=entry.text, by=entry.by_name)
            for entry in row.entries.all()
        ),
    )
    return show_record(request, built)


def facts_of(row: Problem) -> Iterator[Pair]:
    """The finding in words."""
    yield Pair(_("看到了什么"), row.what)
    yield Pair(_("地点"), row.place)
    yield Pair(_("怎么发现的"), _(row.get_source_display()), note=full_day(row.found_date))
    yield Pair(_("责任单位"), row.body_name)
    if row.due_date:
        yield Pair(_("整改期限"), full_day(row.due_date))
    yield Pair(_("登记"), _("{name}，{at}").format(name=row.filed_by, at=stamp(row.filed_at)))


def _files(row: Problem) -> Iterator[FactCard]:
    pairs = [
        Pair(
            _(entry.get_verb_display()),
            kept.file.name,
            href=reverse("desk-supervision-finding-file", args=[row.number, kept.pk]),
            link=_("打开"),
        )
        for entry in row.entries.prefetch_related("files__file")
        for kept in entry.files.all()
    ]
    if pairs:
        yield FactCard(_("照片和附件"), tuple(pairs))


def _actions(request: DoorRequest, row: Problem) -> Iterator[Action]:
    for button in finding_actions(row, officer=request.officer):
        name = _(button.name)
        if button.locked:
            yield Action(name, locked=_("现在是“{status}”，办不了这一步").format(status=_(button.locked)))
        else:
            yield Action(name, reverse("desk-supervision-finding-act", args=[row.number, button.verb.value]))
