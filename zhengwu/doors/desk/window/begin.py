"""开始收件: in whose name, by which channel, who helps, where the result is collected."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import AtCounter, Reception, begin_at_counter, save_draft
from zhengwu.cases.public import WindowDraft as Draft
from zhengwu.doors.desk.admin._show import posted, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.desk.window._filling import first_form
from zhengwu.doors.desk.window._halls import halls_of_city, halls_of_county, name_of, options
from zhengwu.doors.desk.window._person import names, worked_out
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.items.public import ItemVersion, in_force
from zhengwu.people.public import Applicant, mask_id


@page(
    "desk/window/begin/<str:task_code>",
    may="cases.receive",
    name="desk-window-begin",
    methods=("GET", "HEAD", "POST"),
)
def begin(request: DoorRequest, task_code: str) -> HttpResponse:
    """Ask what a counter must know before the form; then open the form."""
    version = in_force(task_code=task_code, on=request.today)
    possible = [
        a for a in names(request) if version.audience in {"both", a.kind} and a.may("apply", task_code=task_code)
    ]
    refused = NOTHING
    if posted(request) and possible:
        try:
            draft = _begin(request, version, possible)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            return redirect("desk-window-form", draft.pk)
    return show_form(request, _form(request, version, possible, refused), refused=refused)


def _begin(request: DoorRequest, version: ItemVersion, possible: Sequence[Applicant]) -> Draft:
    post = request.POST
    applicant = next((a for a in possible if a.ref == post.get("as")), possible[0])
    here, city = halls_of_county(request), halls_of_city(request)
    hall, collect = post.get("hall", ""), post.get("collect_hall", "")
    draft = begin_at_counter(
        task_code=version.item.task_code,
        applicant=applicant,
        counter=AtCounter(
            channel=post.get("channel", ""),
            hall_code=hall if name_of(here, hall) else "",
            hall_name=name_of(here, hall),
            collect_hall_code=collect if name_of(city, collect) else "",
            collect_hall_name=name_of(city, collect),
            helper_name=post.get("helper_name", ""),
            mandate_note=post.get("mandate_note", ""),
        ),
        answers=worked_out(request, version.item.task_code),
        by=request.officer,
        now=request.now,
    )
    if draft.created_at == draft.saved_at:
        save_draft(
            draft_id=draft.pk,
            of=Draft,
            account_id=request.officer.account_id,
            form=first_form(version.guide, applicant, today=request.today),
            now=request.now,
        )
    return draft


def _form(request: DoorRequest, version: ItemVersion, possible: Sequence[Applicant], refused: Refused) -> AdminForm:
    return AdminForm(
        frame=desk_frame(request, current="desk-window"),
        crumbs=(
            Crumb(_("一窗收件"), reverse("desk-window")),
            Crumb(_("选事项"), reverse("desk-window-items")),
            Crumb(version.name),
        ),
        heading=version.name,
        lead="" if possible else _("这个事项不由这位申请人办：服务对象不符，或没有委托。请换一个事项，或先登记委托。"),
        action=reverse("desk-window-begin", args=[version.item.task_code]),
        button=_("去填表、收材料"),
        back_href=reverse("desk-window-items"),
        fields=_fields(request, possible, refused) if possible else (),
        errors=refused.errors,
        notice=refused.notice,
        facts=tuple(_card(a) for a in possible[:1]),
    )


def _card(applicant: Applicant) -> FactCard:
    number = Pair(_("证件号码"), mask_id(applicant.id_number), code=True)
    return FactCard(_("申请人"), (Pair(_("姓名"), applicant.name), number))


def _fields(request: DoorRequest, possible: Sequence[Applicant], refused: Refused) -> tuple[Field, ...]:
    post, wrong = request.POST, refused.fields
    channel = post.get("channel", Reception.Channel.WINDOW)
    here, city = halls_of_county(request), halls_of_city(request)
    whose = tuple(
        Option(
            a.ref, a.name, _("代理") if a.by_agent else _("本人"), picked=(post.get("as") or possible[0].ref) == a.ref
        )
        for a in possible
    )
    channels = tuple(Option(str(key), _(name), picked=key == channel) for key, name in Reception.Channel.choices)
    first = here[0].code if len(here) else ""
    hall, collect = post.get("hall", first), post.get("collect_hall", "")
    fields = [
        Field(name="channel", label=_("从哪里收的"), kind="radio", options=channels, error=wrong.get("channel", "")),
        Field(name="hall", label=_("收件大厅"), kind="select", options=options(here, picked=hall, none=_("不在大厅"))),
        Field(
            name="collect_hall",
            label=_("到哪里取结果"),
            kind="select",
            options=options(city, picked=collect, none=_("就在办理机关取，或网上送达")),
        ),
        Field(
            name="helper_name",
            label=_("代办员姓名"),
            value=post.get("helper_name", ""),
            hint=_("乡镇、村里帮忙代办的人；本人来的不填"),
            error=wrong.get("helper_name", ""),
            required=False,
            autocomplete="off",
        ),
        Field(
            name="mandate_note",
            label=_("委托说明"),
            kind="long_text",
            value=post.get("mandate_note", ""),
            hint=_("谁委托的、委托书在哪"),
            error=wrong.get("mandate_note", ""),
            required=False,
        ),
    ]
    if len(possible) > 1:
        fields.insert(0, Field(name="as", label=_("用谁的名义申请"), kind="radio", options=whose))
    return tuple(fields)
