"""目录的一条: what certificates of this kind say, and whether it is in force."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import (
    TRUST_LEVELS,
    VALIDITY_NAMES,
    CertificateType,
    Validity,
    certificate_type,
)
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.certificates._words import PLACE, state_badge, to_types
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Empty, Pair, Row, Table


@page("desk/certificates/types/<int:type_id>", may="certificates.view", name="desk-certificate-type")
def shown(request: DoorRequest, type_id: int) -> HttpResponse:
    """One version of one entry."""
    entry = certificate_type(type_id)
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_types(Crumb(entry.name)),
        heading=entry.name,
        sub=entry.code,
        badges=(state_badge(entry),),
        facts=(FactCard(_("目录"), _pairs(entry)),),
        sections=(Section(title=_("证照内容"), table=_fields(entry)),),
        actions=_actions(entry) if request.officer.may("certificates.direct") else (),
    )
    return show_record(request, built)


def _pairs(entry: CertificateType) -> tuple[Pair, ...]:
    rule = _(VALIDITY_NAMES[Validity(entry.validity)])
    if entry.months:
        rule = counted("自颁发起 {n} 个月", entry.months)
    return (
        Pair(_("版本"), _("第 {n} 版").format(n=entry.version)),
        Pair(_("定义机构"), entry.definer_name),
        Pair(_("编号简称"), entry.mark),
        Pair(_("持证主体"), _(entry.get_holder_category_display())),
        Pair(_("版式"), _(entry.get_layout_display())),
        Pair(_("有效期"), rule),
        Pair(_("可信等级"), _(TRUST_LEVELS[entry.trust_level])),
        Pair(_("由哪些事项颁发"), "、".join(entry.result_of) or _("没有写")),
        Pair(_("可以代替的材料"), "、".join(entry.used_by) or _("没有写")),
    )


def _fields(entry: CertificateType) -> Table:
    printed = set(entry.printed)
    return Table(
        caption=_("字段"),
        columns=(Column(_("名称")), Column(_("代号")), Column(_("印在证照上"))),
        rows=tuple(
            Row(
                (
                    Cell(text=field["label"], head=True),
                    Cell(text=field["key"], code=True),
                    Cell(text=_("印") if field["key"] in printed else _("不印")),
                )
            )
            for field in entry.fields
        ),
        empty=Empty(_("没有别的内容，只写持证人。")),
    )


def _actions(entry: CertificateType) -> tuple[Action, ...]:
    edit = reverse("desk-certificate-type-edit", args=[entry.pk])
    step = reverse("desk-certificate-type-step", args=[entry.pk])
    if entry.state == CertificateType.State.DRAFT:
        return (Action(_("修改"), edit), Action(_("启用"), step, _("以前的一版同时停用")))
    again = Action(_("另起一版"), edit, _("改好启用前，现在的照用"))
    if entry.state == CertificateType.State.IN_FORCE:
        return (again, Action(_("停用"), step, _("不再按它签发，已经发的不受影响")))
    return (again,)
