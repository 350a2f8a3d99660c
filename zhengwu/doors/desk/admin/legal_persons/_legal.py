"""A legal person as officers are shown one."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.people._register import PLACE
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.shapes import Badge, Crumb, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import LegalPerson, mask_address, mask_phone

LIST = "desk-admin-legal-persons"
RECORD = "desk-admin-legal-person"


def way_to(legal: LegalPerson) -> tuple[Crumb, ...]:
    """人员登记 › 法人和其他组织 › 合肥派河餐饮管理有限公司."""
    return (*way_to_list(), Crumb(legal.name, reverse(RECORD, args=[legal.pk])))


def way_to_list() -> tuple[Crumb, ...]:
    """人员登记 › 法人和其他组织."""
    return (Crumb(_("人员登记"), reverse(PLACE)), Crumb(_("法人和其他组织"), reverse(LIST)))


def facts_of(legal: LegalPerson) -> FactCard:
    """Name and code are public; phone and address are masked."""
    head = legal.legal_representative
    pairs = [
        Pair(_("名称"), legal.name),
        Pair(_("统一社会信用代码"), legal.uscc, code=True),
        Pair(_("法定代表人"), head.name if head else _("未登记")),
        Pair(_("联系电话"), mask_phone(legal.phone) or _("未登记"), code=bool(legal.phone)),
        Pair(_("住所"), mask_address(legal.address) or _("未登记")),
    ]
    if legal.dissolved_date:
        pairs.append(Pair(_("注销日期"), full_day(legal.dissolved_date)))
    return FactCard(_("登记信息"), tuple(pairs))


def badges_of(legal: LegalPerson) -> tuple[Badge, ...]:
    """What stands out."""
    return (Badge(_("已注销"), "late"),) if legal.dissolved_date else ()
