"""发结果: check the card, hand the result over, have the 送达回证 signed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import SERVED_WORDS, Case, case_to_collect, hand_out, identify
from zhengwu.doors.desk.admin._show import posted, show_form, show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard
from zhengwu.doors.desk.signing import at_window, pad_field
from zhengwu.doors.desk.window._halls import halls_of_county
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Badge, Crumb, Field, Option, Pair
from zhengwu.doors.ui.signing import Signing
from zhengwu.doors.ui.writing import stamp
from zhengwu.people.public import ID_TYPE_NAMES, IdType


@page(
    "desk/window/collect/<str:project_no>",
    may="cases.receive_anywhere",
    name="desk-window-collect-case",
    methods=("GET", "HEAD", "POST"),
)
def collect_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """The card of whoever collects is typed every time: who stands there is not taken on trust.

    Raises:
        NoSuchCase, NotPermitted
    """
    halls = {hall.code for hall in halls_of_county(request)}
    case = case_to_collect(project_no=project_no, halls=halls, by=request.officer)
    refused = NOTHING
    if posted(request):
        try:
            person = identify(
                name=request.POST.get("name", ""),
                id_type=request.POST.get("id_type", IdType.RESIDENT_ID),
                id_number=request.POST.get("id_number", ""),
                phone="",
                by=request.officer,
                now=request.now,
            )
            hand_out(
                project_no=case.project_no,
                to=person,
                halls=halls,
                mandate=request.POST.get("mandate", ""),
                signature=_signing().taken(request.POST),
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("结果可以给他了。请打印送达回证，没在屏上签的，让他签字。"))
            return redirect("desk-window-collect-case", case.project_no)
    if getattr(case, "delivery", None) is not None:
        return show_record(request, _record(request, case))
    return show_form(request, _form(request, case, refused), refused=refused)


def _signing() -> Signing:
    return at_window(words=SERVED_WORDS, signer=_("来取结果的人"), label=_("请来取结果的人在屏上签名"))


def _crumbs(case: Case) -> tuple[Crumb, ...]:
    return (
        Crumb(_("一窗收件"), reverse("desk-window")),
        Crumb(_("发结果"), reverse("desk-window-collect")),
        Crumb(case.item_name),
    )


def _card(case: Case) -> FactCard:
    return FactCard(
        _("办件"),
        (
            Pair(_("办件编号"), case.project_no, code=True),
            Pair(_("申请人"), case.applicant_name),
            Pair(_("代理人"), case.agent_name or _("没有")),
            Pair(_("办理机关"), case.body.name),
            Pair(_("结果"), _(case.state_name)),
            Pair(_("取件大厅"), case.reception.collect_hall_name),
        ),
    )


def _form(request: DoorRequest, case: Case, refused: Refused) -> AdminForm:
    post, wrong = request.POST, refused.fields
    chosen = post.get("id_type", IdType.RESIDENT_ID)
    return AdminForm(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(case),
        heading=case.item_name,
        lead=_("照来人的证件原件填。申请人、代理人和登记过委托的人可以直接取；别人来取，要有委托书。"),
        law=_("行政许可法第四十四条"),
        action=reverse("desk-window-collect-case", args=[case.project_no]),
        button=_("核对无误，发结果"),
        back_href=reverse("desk-window-collect"),
        fields=(
            Field(
                name="name", label=_("姓名"), kind="name", value=post.get("name", ""), error=wrong.get("name", ""),
                autocomplete="off",
            ),
            Field(
                name="id_type",
                label=_("证件类型"),
                kind="select",
                options=tuple(Option(str(key), _(name), picked=key == chosen) for key, name in ID_TYPE_NAMES.items()),
                error=wrong.get("id_type", ""),
            ),
            Field(
                name="id_number", label=_("证件号码"), kind="resident_id", value=post.get("id_number", ""),
                hint=_("刷卡或照证件原件填"), error=wrong.get("id_number", ""), autocomplete="off",
            ),
            Field(
                name="mandate",
                label=_("委托说明"),
                kind="long_text",
                value=post.get("mandate", ""),
                hint=_("替别人取的才填：谁委托的、委托书编号"),
                required=False,
                error=wrong.get("mandate", ""),
            ),
            pad_field(request, _signing(), refused),
        ),
        errors=refused.errors,
        notice=refused.notice,
        facts=(_card(case),),
    )  # fmt: skip


def _record(request: DoorRequest, case: Case) -> AdminRecord:
    delivery = case.delivery
    proof = reverse("desk-window-proof", args=[case.project_no])
    return AdminRecord(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(case),
        heading=case.item_name,
        badges=(Badge(_("已经发了"), "done", "check"),),
        facts=(
            FactCard(
                _("送达"),
                (
                    Pair(_("签收人"), delivery.recipient),
                    Pair(_("发件人"), delivery.delivered_by),
                    Pair(_("时间"), stamp(delivery.served_at or delivery.sent_at)),
                ),
            ),
            _card(case),
        ),
        actions=(
            *((Action(_("打印送达回证"), proof),) if delivery.document_id else ()),
            Action(_("再发一件"), reverse("desk-window-collect")),
        ),
    )
