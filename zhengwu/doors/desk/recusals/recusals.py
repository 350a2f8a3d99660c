"""亲属申报: one's own declarations, a form for another, and a button that takes one back."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, Section
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Option, Row, Table
from zhengwu.doors.ui.writing import day
from zhengwu.kernel.public import local_date
from zhengwu.people.public import ID_TYPE_NAMES, Kinship, declare_kin, mask_id, mask_name, relatives_of


@page("desk/recusals", may=OFFICER, name="desk-recusals", methods=("GET", "HEAD", "POST"))
def recusals(request: DoorRequest) -> HttpResponse:
    """Declare a relative. What is declared is seen by nobody else; it only keeps the officer away."""
    refused = NOTHING
    if posted(request):
        outcome = tried(
            request,
            lambda: _declare(request),
            done=_("记下了。他们和他们代表的单位申请的事，从现在起不会到您手上。"),
            to=reverse("desk-recusals"),
        )
        if isinstance(outcome, HttpResponse):
            return outcome
        refused = outcome
    return show_form(request, _form(request, refused), refused=refused)


def _declare(request: DoorRequest) -> str:
    said = {name: request.POST.get(name, "") for name in ("name", "relation", "id_type", "id_number")}
    declare_kin(account=request.account, now=request.now, **said)
    return ""


def _form(request: DoorRequest, refused: Refused) -> AdminForm:
    return AdminForm(
        frame=desk_frame(request, current="desk-recusals"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("亲属申报"))),
        heading=_("亲属申报"),
        lead=_(
            "请申报夫妻、直系血亲、三代以内旁系血亲和近姻亲。他们申请的事，您看不到也办不了，由同事办理。\n"
            "申报的内容加密保存，同事和管理员都看不到。"
        ),
        law=_("公务员法第七十四条、第七十六条"),
        action=reverse("desk-recusals"),
        button=_("申报"),
        back_href=reverse("desk"),
        fields=_fields(request, refused),
        errors=refused.errors,
        notice=refused.notice,
        tables=(_declared(request),),
    )


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    typed, wrong = request.POST, refused.fields
    return (
        Field(
            name="name",
            label=_("亲属的姓名"),
            kind="name",
            value=typed.get("name", ""),
            error=wrong.get("name", ""),
            autocomplete="off",
        ),
        Field(
            name="relation",
            label=_("是您的什么人"),
            kind="select",
            placeholder=_("请选择"),
            options=tuple(
                Option(value, str(label), picked=value == typed.get("relation"))
                for value, label in Kinship.Relations.choices
            ),
            error=wrong.get("relation", ""),
        ),
        Field(
            name="id_type",
            label=_("证件类型"),
            kind="select",
            options=tuple(
                Option(value, _(name), picked=value == typed.get("id_type")) for value, name in ID_TYPE_NAMES.items()
            ),
            error=wrong.get("id_type", ""),
        ),
        Field(
            name="id_number",
            label=_("证件号码"),
            value=typed.get("id_number", ""),
            hint=_("只用来认出申请人是不是他们"),
            error=wrong.get("id_number", ""),
            max_length=30,
            autocomplete="off",
        ),
    )


def _declared(request: DoorRequest) -> Section:
    return Section(
        title=_("已经申报的"),
        table=Table(
            caption=_("您申报过的亲属，新的在前"),
            columns=(
                Column(_("亲属")),
                Column(_("关系")),
                Column(_("证件")),
                Column(_("申报日期")),
                Column(_("操作"), text_hidden=True),
            ),
            rows=tuple(_row(kin) for kin in relatives_of(request.account)),
            empty=Empty(_("还没有申报。没有需要回避的亲属，就不用填。")),
        ),
    )


def _row(kin: Kinship) -> Row:
    return Row(
        (
            Cell(text=mask_name(kin.name), head=True),
            Cell(text=kin.get_relation_display()),
            Cell(text=mask_id(kin.id_number), small=kin.get_id_type_display(), code=True),
            Cell(text=day(local_date(kin.declared_at))),
            Cell(button=Link(_("撤回"), reverse("desk-recusal-end", args=[kin.pk]), more=mask_name(kin.name))),
        )
    )
