"""What the forms of 拆分 and 合并 share: the fields of a new item, and drawing the form."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._words import ITEMS, item_href, way_to_item
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import InputError


def part_typed(request: DoorRequest, number: int) -> dict[str, str]:
    """One new item as typed; without what was left empty."""
    typed = {name: request.POST.get(f"{name}_{number}", "").strip()[:200] for name in ("name", "catalog_code")}
    return {name: value for name, value in typed.items() if value}


def name_of(error: InputError) -> str:
    """What is wrong with the names is said at the first."""
    name = str(error.loc[-1]) if error.loc else ""
    return "name_1" if name == "name" else name


def part_fields(request: DoorRequest, refused: Refused, number: int, *, of: int) -> tuple[Field, ...]:
    """Name and base code of one new item."""
    label = _("第 {n} 个新事项的名称").format(n=number) if of > 1 else _("合并后的名称")
    code = _("第 {n} 个新事项的基本编码").format(n=number) if of > 1 else _("合并后的基本编码")
    return (
        Field(
            name=f"name_{number}",
            label=label,
            value=request.POST.get(f"name_{number}", ""),
            max_length=200,
            required=number <= 2,  # noqa: PLR2004  fewer than two is no division
            error=refused.fields.get(f"name_{number}", ""),
        ),
        Field(
            name=f"catalog_code_{number}",
            label=code,
            value=request.POST.get(f"catalog_code_{number}", ""),
            hint=_("可以以后再填，提交审核前要有") if number == 1 else "",
            max_length=64,
            required=False,
        ),
    )


def reason_field(request: DoorRequest, refused: Refused) -> Field:
    """Why."""
    return Field(
        name="reason",
        label=_("为什么"),
        kind="long_text",
        value=request.POST.get("reason", ""),
        max_length=500,
        error=refused.fields.get("reason", ""),
    )


def show_division(
    request: DoorRequest,
    shown: ItemVersion,
    *,
    heading: str,
    lead: str,
    button: str,
    fields: Sequence[Field],
    refused: Refused,
) -> HttpResponse:
    """The form."""
    built = AdminForm(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to_item(shown, heading)),
        heading=_("{what}：{name}").format(what=heading, name=shown.name),
        lead=lead,
        action=request.path,
        button=button,
        back_href=item_href(shown.item.task_code),
        fields=fields,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
