"""一窗: who stands there."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import WindowDraft, identify, window_drafts_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import WindowStartPage
from zhengwu.doors.desk.window._person import farewell, greet, note_checklist, wanted_item, who
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Line, Link, Option, Pair
from zhengwu.doors.ui.writing import day
from zhengwu.items.public import checklist_at_window, read_checklist_code
from zhengwu.kernel.public import BadInput, NotFound
from zhengwu.people.public import ID_TYPE_NAMES, IdType, NaturalPerson, id_type_name, mask_id, mask_phone

_MOST_DRAFTS = 20


@page("desk/window", may="cases.receive", name="desk-window", methods=("GET", "HEAD", "POST"))
def start(request: DoorRequest) -> HttpResponse:
    """Find the person by card or register them, read the code of their checklist, or go on with what was begun."""
    refused = NOTHING
    if request.method == "POST":
        answer = _act(request)
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    person = who(request)
    response = render(
        request, "desk/window/start.html", {"page": _page(request, person, refused)}, status=refused.status
    )
    response["Cache-Control"] = "private, no-store"
    return response


def _act(request: DoorRequest) -> HttpResponse | Refused:
    do = request.POST.get("do", "")
    if do == "leave":
        farewell(request)
        messages.success(request, _("请下一位。"))
        return redirect("desk-window")
    try:
        if do == "code":
            return _read_code(request)
        person = identify(
            name=request.POST.get("name", ""),
            id_type=request.POST.get("id_type", IdType.RESIDENT_ID),
            id_number=request.POST.get("id_number", ""),
            phone=request.POST.get("phone", ""),
            by=request.officer,
            now=request.now,
        )
    except SHOWN as refusal:
        return read_refusal(refusal)
    greet(request, person)
    wanted = wanted_item(request)
    return redirect("desk-window-begin", wanted) if wanted else redirect("desk-window-items")


def _read_code(request: DoorRequest) -> HttpResponse:
    code = read_checklist_code(request.POST.get("code", ""))
    try:
        if not code:
            raise NotFound
        found = checklist_at_window(code=code, by=request.officer, now=request.now)
    except NotFound:
        msg = "没有找到这份办事清单。请核对编号；清单只留 90 天，过了请重新选事项。"
        raise BadInput.one(("code",), msg, "counter.checklist") from None
    task_code = found.item_version.item.task_code
    note_checklist(request, task_code=task_code, answers=found.answers)
    if who(request):
        return redirect("desk-window-begin", task_code)
    messages.info(request, _("读到“{name}”的办事清单，请核对身份证。").format(name=found.item_version.name))
    return redirect("desk-window")


def _page(request: DoorRequest, person: NaturalPerson | None, refused: Refused) -> WindowStartPage:
    return WindowStartPage(
        frame=desk_frame(request, current="desk-window"),
        crumbs=(Crumb(_("一窗收件")),),
        heading=_("一窗收件"),
        action=reverse("desk-window"),
        person=_person(person) if person else (),
        items_href=reverse("desk-window-items") if person else "",
        identity=_identity(request, refused),
        code=_code(request, refused),
        drafts=tuple(_draft(d) for d in window_drafts_of(by=request.officer, now=request.now)[:_MOST_DRAFTS]),
        links=(
            Link(_("补交材料"), reverse("desk-window-supply"), "upload"),
            *_collecting(request),
            Link(_("交接单"), reverse("desk-window-slips"), "swap"),
            Link(_("派件单"), reverse("desk-window-dispatches"), "truck"),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )


def _collecting(request: DoorRequest) -> tuple[Link, ...]:
    """Results of other places are handed out by who takes in for them."""
    may = request.officer.may("cases.receive_anywhere")
    return (Link(_("发结果"), reverse("desk-window-collect"), "stamp"),) if may else ()


def _person(person: NaturalPerson) -> tuple[Pair, ...]:
    return (
        Pair(_("姓名"), person.name),
        Pair(_(id_type_name(person.id_type)), mask_id(person.id_number), code=True),
        Pair(_("手机号"), mask_phone(person.phone) or _("没有留")),
    )


def _identity(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    post = request.POST
    chosen = post.get("id_type", IdType.RESIDENT_ID)
    types = tuple(Option(str(key), _(name), picked=key == chosen) for key, name in ID_TYPE_NAMES.items())
    wrong = refused.fields
    return (
        Field(
            name="name",
            label=_("姓名"),
            kind="name",
            value=post.get("name", ""),
            error=wrong.get("name", ""),
            autocomplete="off",
        ),
        Field(name="id_type", label=_("证件类型"), kind="select", options=types, error=wrong.get("id_type", "")),
        Field(
            name="id_number",
            label=_("证件号码"),
            kind="resident_id",
            value=post.get("id_number", ""),
            hint=_("刷卡或照证件原件填"),
            error=wrong.get("id_number", ""),
            autocomplete="off",
        ),
        Field(
            name="phone",
            label=_("手机号"),
            kind="phone",
            value=post.get("phone", ""),
            error=wrong.get("phone", ""),
            required=False,
            autocomplete="off",
        ),
    )


def _code(request: DoorRequest, refused: Refused) -> Field:
    return Field(
        name="code",
        label=_("办事清单的编号"),
        value=request.POST.get("code", ""),
        hint=_("扫申请人手机上的二维码，或照着输"),
        error=refused.fields.get("code", ""),
        autocomplete="off",
    )


def _draft(draft: WindowDraft) -> Line:
    return Line(
        draft.item_version.name,
        _("{name}，{day}填到一半").format(name=draft.applicant_name, day=day(draft.saved_at)),
        reverse("desk-window-form", args=[draft.pk]),
    )
