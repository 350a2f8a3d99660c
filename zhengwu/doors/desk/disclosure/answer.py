"""答复: an objection or a request for credit repair, answered once."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import Kind, Plea, answer_objection, answer_repair, entry_of, plea_for, shown
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.disclosure._entry_form import entry_fields, entry_in, typed_in, typed_of
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs
from zhengwu.doors.desk.disclosure.plea import ANSWER, NAME, asked_pairs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option


@page("desk/disclosures/pleas/<int:plea_id>/answer", may="disclosure.answer", name=ANSWER,
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def answer(request: DoorRequest, plea_id: int) -> HttpResponse:
    """An objection can be answered with the entry as it should be."""
    asked, refused = plea_for(plea_id=plea_id, by=request.officer, action="disclosure.answer"), NOTHING
    if posted(request):

        def act() -> str:
            _answer(request, asked)
            return reverse(RECORD, args=[asked.disclosure_id])

        done = tried(request, act, done=_("答复了，提出的人会看到。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    one, kind, here = shown(asked.disclosure), _(asked.get_kind_display()), reverse(NAME, args=[asked.pk])
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(
            Crumb(one.cells["decision_no"], reverse(RECORD, args=[asked.disclosure_id])),
            Crumb(kind, here),
            Crumb(_("答复")),
        ),
        heading=f"{kind} · {one.name}",
        lead=_("同意修复的，马上停止公示。")
        if asked.kind == Plea.Kind.REPAIR
        else _("不对的，在下面改好再答复，页面上会写明更正过；没有错的，写明为什么。"),
        action=request.path,
        button=_("答复"),
        back_href=here,
        facts=(FactCard(_("提了什么"), asked_pairs(asked)),),
        fields=_fields(request, asked, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _answer(request: DoorRequest, asked: Plea) -> None:
    data, by, now = request.POST, request.officer, request.now
    outcome, answer = data.get("outcome", ""), data.get("answer", "")
    if asked.kind == Plea.Kind.REPAIR:
        answer_repair(plea_id=asked.pk, granted=outcome == "grant", answer=answer, by=by, now=now)
        return
    row = asked.disclosure
    entry = None
    if outcome == "correct":
        entry = entry_in(typed_in(data), kind=Kind(row.kind), before=entry_of(row))
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
