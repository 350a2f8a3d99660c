"""一份用印申请: the file, the reason, and the second person's answer."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, show_record, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.seals._words import PLACE, REQUESTS, check_reader, crumbs, request_badge
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.proving import kept, recently_proved
from zhengwu.doors.ui.shapes import Crumb, Field, Notice, Option, Pair
from zhengwu.doors.ui.writing import moment
from zhengwu.seals.public import UseRequest, answer_use, over_of, request_for

NAME = "desk-seals-request"


@page("desk/seals/requests/<int:request_id>", may=OFFICER, name=NAME, methods=("GET", "HEAD", "POST"))
def use_request(request: DoorRequest, request_id: int) -> HttpResponse:
    """Whoever may approve and did not ask gets the form; everybody else who has to do with it reads."""
    check_reader(request)
    found = request_for(request_id=request_id, officer=request.officer)
    return _answer(request, found=found) if posted(request) else _show(request, found, kept(request))


@recently_proved
def _answer(request: DoorRequest, found: UseRequest) -> HttpResponse:
    def act() -> str:
        answer_use(
            request_id=found.pk,
            approved=request.POST.get("decision") == "approve",
            answer=request.POST.get("answer", ""),
            by=request.officer,
            now=request.now,
        )
        return reverse(NAME, args=[found.pk])

    done = tried(request, act, done=_("答复好了。"))
    return _show(request, found, request.POST, done) if isinstance(done, Refused) else done


def _show(
    request: DoorRequest, found: UseRequest, typed: Mapping[str, str], refused: Refused = NOTHING
) -> HttpResponse:
    waits = found.state == UseRequest.State.ASKED
    frame = desk_frame(request, current=PLACE)
    way = crumbs(Crumb(_("用印申请"), reverse(REQUESTS)), Crumb(found.title))
    facts = (FactCard(_("申请"), _pairs(found)),)
    if not (waits and request.officer.may("seals.approve", over_of(found))):
        notice = refused.notice or (Notice(_("等有权限的另一位同事批准。")) if waits else None)
        read = AdminRecord(
            frame=frame, crumbs=way, heading=found.title, badges=(request_badge(found),), facts=facts, notice=notice
        )
        return show_record(request, read, status=refused.status)
    built = AdminForm(
        frame=frame,
        crumbs=way,
        heading=found.title,
        lead=_("先打开文件看一遍。同意的，马上盖上“{name}”。").format(name=found.seal.name),
        law=_("国发〔1999〕25号"),
        action=reverse(NAME, args=[found.pk]),
        button=_("答复"),
        back_href=reverse(REQUESTS),
        fields=_fields(typed, refused),
        facts=facts,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _fields(typed: Mapping[str, str], refused: Refused) -> tuple[Field, ...]:
    picked = typed.get("decision", "")
    return (
        Field(
            name="decision",
            label=_("同意用印吗"),
            kind="radio",
            options=(
                Option("approve", _("同意，盖章"), picked=picked == "approve"),
                Option("refuse", _("不同意"), picked=picked != "approve"),
            ),
        ),
        Field(
            name="answer",
            label=_("意见"),
            kind="long_text",
            value=typed.get("answer", ""),
            required=False,
            hint=_("不同意时要写理由"),
            error=refused.fields.get("answer", ""),
        ),
    )


def _pairs(found: UseRequest) -> tuple[Pair, ...]:
    told = _("{name}，{at}")
    file = reverse("desk-seals-request-file", args=[found.pk])
    pairs = [
        Pair(_("印章"), found.seal.name, href=reverse("desk-seal", args=[found.seal.number])),
        Pair(_("申请人"), told.format(name=found.asked_by, at=moment(found.asked_at))),
        Pair(_("用印事由"), found.reason),
        Pair(_("文件"), found.title, href=file, link=_("打开申请的文件")),
        Pair("SHA-256", f"{found.sha256[:32]}…", code=True),
    ]
    if found.answered_at:
        answered = told.format(name=found.answered_by, at=moment(found.answered_at))
        pairs.append(Pair(_("答复"), answered, note=found.answer))
    if found.state == UseRequest.State.SEALED:
        pairs.append(Pair(_("盖好章的文件"), found.title, href=f"{file}?sealed=1", link=_("打开盖好章的文件")))
    return tuple(pairs)
