"""一份异议或信用修复申请: read by whoever may look, answered by whoever may."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import Kind, Plea, answer_objection, answer_repair, entry_of, plea_for, shown
from zhengwu.doors.desk.admin._show import posted, show_form, show_record, tried
from zhengwu.doors.desk.disclosure._entry_form import entry_fields, entry_in, typed_in, typed_of
from zhengwu.doors.desk.disclosure._says import said_pairs
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.doors.ui.writing import full_day, stamp

NAME = "desk-disclosure-plea"


@page("desk/disclosures/pleas/<int:plea_id>", may="disclosure.view", name=NAME, methods=("GET", "HEAD", "POST"))
def plea(request: DoorRequest, plea_id: int) -> HttpResponse:
    """Answered once; afterwards, and for who may not answer, it is read."""
    action = "disclosure.answer" if posted(request) else "disclosure.view"
    asked, refused = plea_for(plea_id=plea_id, by=request.officer, action=action), NOTHING
    if posted(request):

        def act() -> str:
            _answer(request, asked)
            return reverse(RECORD, args=[asked.disclosure_id])

        done = tried(request, act, done=_("答复了，提出的人会看到。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    one = shown(asked.disclosure)
    way = crumbs(
        Crumb(one.cells["decision_no"], reverse(RECORD, args=[asked.disclosure_id])), Crumb(_(asked.get_kind_display()))
    )
    facts = (
        FactCard(_("提了什么"), _asked(asked)),
        FactCard(_("公示的内容"), tuple(said_pairs(one))),
    )
    heading = f"{_(asked.get_kind_display())} · {one.name}"
    if asked.state != Plea.State.ASKED or not request.officer.may("disclosure.answer"):
        read = AdminRecord(frame=desk_frame(request, current=PLACE), crumbs=way, heading=heading, facts=facts)
        return show_record(request, read)
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=way,
        heading=heading,
        lead=_("同意修复的，马上停止公示。")
        if asked.kind == Plea.Kind.REPAIR
        else _("不对的，在下面改好再答复，页面上会写明更正过；没有错的，写明为什么。"),
        action=request.path,
        button=_("答复"),
        back_href=reverse(RECORD, args=[asked.disclosure_id]),
        facts=facts,
        fields=_fields(request, asked, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _asked(asked: Plea) -> tuple[Pair, ...]:
    pairs = [
        Pair(_("说明"), asked.words),
        Pair(_("提出"), _("{name}，{at}").format(name=asked.asked_by, at=stamp(asked.asked_at))),
        Pair(_("答复期限"), full_day(asked.due_date)),
    ]
    pairs += [
        Pair(
            _("证明材料"),
            given.file.name,
            href=reverse("desk-disclosure-plea-file", args=[asked.pk, given.pk]),
            link=_("打开"),
        )
        for given in asked.files.select_related("file")
    ]
    if asked.answered_at:
        by_whom = _("{name}，{at}").format(name=asked.answered_by, at=stamp(asked.answered_at))
        pairs.append(Pair(_("答复"), asked.answer, note=by_whom))
    return tuple(pairs)


def _answer(request: DoorRequest, asked: Plea) -> None:
    data, by, now = request.POST, request.officer, request.now
    outcome, answer = data.get("outcome", ""), data.get("answer", "")
    if asked.kind == Plea.Kind.REPAIR:
        answer_repair(plea_id=asked.pk, granted=outcome == "grant", answer=answer, by=by, now=now)
        return
    entry = entry_in(typed_in(data), kind=Kind(asked.disclosure.kind)) if outcome == "correct" else None
    answer_objection(plea_id=asked.pk, outcome=outcome, answer=answer, entry=entry, by=by, now=now)


def _fields(request: DoorRequest, asked: Plea, refused: Refused) -> tuple[Field, ...]:
    data, wrong = request.POST, refused.fields
    repair = asked.kind == Plea.Kind.REPAIR
    ways = (
        {"grant": _("同意信用修复"), "refuse": _("不同意")}
        if repair
        else {"correct": _("更正"), "withdraw": _("撤回"), "refuse": _("不予更正")}
    )
    options = tuple(Option(key, words, picked=data.get("outcome") == key) for key, words in ways.items())
    typed = typed_in(data) if data else typed_of(entry_of(asked.disclosure))
    return (
        Field(name="outcome", label=_("怎么答复"), kind="radio", options=options, error=wrong.get("outcome", "")),
        Field(
            name="answer",
            label=_("答复"),
            kind="long_text",
            rows=3,
            value=data.get("answer", ""),
            hint="" if repair else _("更正、撤回的，会向社会公开"),
            error=wrong.get("answer", "") or wrong.get("reason", ""),
        ),
        *(() if repair else entry_fields(Kind(asked.disclosure.kind), typed, wrong)),
    )
