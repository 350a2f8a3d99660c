"""One legal person's record."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.admin.legal_persons._legal import RECORD, badges_of, facts_of, way_to_list
from zhengwu.doors.desk.admin.people._person import log_of
from zhengwu.doors.desk.admin.people._register import PLACE, legal_person_at
from zhengwu.doors.desk.admin.people.person import mandate_section
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Empty, Notice, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import LegalPerson, mandates_of_legal, representatives_of

_SHOWN = 50


@page("desk/admin/legal-persons/<int:legal_id>", may="people.edit", name=RECORD)
def legal_person(request: DoorRequest, legal_id: int) -> HttpResponse:
    """Facts, representatives, operators, what can be done, what happened."""
    legal, _by = legal_person_at(request, legal_id)
    operators = list(mandates_of_legal(legal=legal)[:_SHOWN])
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_to(*way_to_list(), Crumb(legal.name)),
        heading=legal.name,
        sub=_("登记号 {id}，{day}登记").format(id=legal.pk, day=full_day(legal.registered_at)),
        badges=badges_of(legal),
        notice=Notice(_("已登记注销"), _("不能再以它的名义申请，委托都终止了。在办的件由承办机关依法处理。"), "late")
        if legal.dissolved_date
        else None,
        facts=(facts_of(legal),),
        sections=(
            _representatives(legal),
            mandate_section(request, _("经办人"), operators, named=lambda m: m.agent.name),
        ),
        actions=_actions(legal),
        log=log_of(legal.ref),
    )
    return show_record(request, built)


def _representatives(legal: LegalPerson) -> Section:
    rows = tuple(
        Row(
            (
                Cell(text=office.person.name, head=True),
                Cell(text=full_day(office.since_date)),
                Cell(text=full_day(office.until_date), none=_("现在是")),
            )
        )
        for office in representatives_of(legal)
    )
    return Section(
        title=_("法定代表人"),
        table=Table(
            caption=_("法定代表人"),
            columns=(Column(_("姓名")), Column(_("从")), Column(_("到"))),
            rows=rows,
            empty=Empty(_("没有登记。登记以后，本人登录就能以单位名义办理。")),
        ),
    )


def _actions(legal: LegalPerson) -> tuple[Action, ...]:
    def to(name: str) -> str:
        return reverse(name, args=[legal.pk])

    if legal.dissolved_date:
        return (Action(_("撤销注销登记"), to("desk-admin-legal-dissolution-reverse"), _("登记错了")),)
    return (
        Action(_("变更法定代表人"), to("desk-admin-legal-representative"), _("原来的马上不能再代表")),
        Action(_("登记经办人"), to("desk-admin-legal-operator"), _("凭双方签字的委托书")),
        Action(_("登记注销"), to("desk-admin-legal-dissolution"), _("凭准予注销登记通知书")),
    )
