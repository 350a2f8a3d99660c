"""What the forms about a body share: its fields, and drawing the form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_form
from zhengwu.doors.desk.admin.bodies._words import body_href, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import BODY_KINDS, BODY_NATURES, Body, body_named, body_of, over_body, require

#: The texts a body may have, what they are called, and a hint.
TEXTS: dict[str, tuple[str, str]] = {
    "short_name": ("简称", "列表和岗位前面用，例如 县民政局"),
    "doc_prefix": ("文号前缀", "例如 肥民"),
    "phone_consult": ("咨询电话", ""),
    "phone_supervise": ("监督电话", "要和咨询电话不同"),
    "review_organ": ("复议机关", "印在不利决定的救济告知里"),
    "court": ("起诉法院", "印在不利决定的救济告知里"),
}
_MOST_ORDER = 2**31 - 1


def own(request: DoorRequest, code: str) -> Body:
    """The body, for an officer who looks after it.

    Raises:
        BodyUnknown, NotPermitted
    """
    body = body_of(code)
    require(request.officer, "bodies.edit", over=over_body(body))
    return body


def show(
    request: DoorRequest,
    body: Body,
    *,
    heading: str,
    button: str,
    fields: Sequence[Field],
    refused: Refused,
    lead: str = "",
    stern: bool = False,
) -> HttpResponse:
    """A form that does one thing to a body."""
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-bodies"),
        crumbs=crumbs_to(*way_to(body, heading)),
        heading=_("{what}：{name}").format(what=heading, name=body.name),
        lead=lead,
        action=request.path,
        button=button,
        back_href=body_href(body.code),
        fields=fields,
        errors=refused.errors,
        notice=refused.notice,
        stern=stern,
    )
    return show_form(request, built, refused=refused)


def text_fields(values: Mapping[str, str], refused: Refused) -> tuple[Field, ...]:
    """The texts, all of them optional."""
    return tuple(
        Field(
            name=name,
            label=_(label),
            hint=_(hint) if hint else "",
            value=values.get(name, ""),
            error=refused.fields.get(name, ""),
            required=False,
        )
        for name, (label, hint) in TEXTS.items()
    )


def kind_fields(kind: str, nature: str, refused: Refused) -> tuple[Field, ...]:
    """机构类型 and 主体性质."""
    return (
        Field(
            name="kind",
            label=_("机构类型"),
            kind="select",
            options=tuple(Option(key, _(name), picked=key == kind) for key, name in BODY_KINDS.items()),
            error=refused.fields.get("kind", ""),
        ),
        Field(
            name="nature",
            label=_("主体性质"),
            kind="select",
            hint=_("行政许可只能由法定机关办，也只能委托给法定机关"),
            options=tuple(Option(str(key), _(name), picked=str(key) == nature) for key, name in BODY_NATURES.items()),
            error=refused.fields.get("nature", ""),
        ),
    )


def sort_field(value: str, refused: Refused) -> Field:
    """Its place among its siblings."""
    return Field(
        name="sort_order",
        label=_("排序号"),
        kind="number",
        hint=_("同级里小的在前"),
        value=value,
        error=refused.fields.get("sort_order", ""),
    )


def nature_of(typed: str) -> int:
    """The nature chosen; what is not a number is refused by the operation."""
    return int(typed) if typed.isdecimal() and len(typed) < len(str(_MOST_ORDER)) else 0


def order_of(typed: str) -> int:
    """A place among siblings as typed.

    Raises:
        BadInput
    """
    if not typed.strip():
        return 0
    if not typed.strip().isdecimal() or len(typed.strip()) > len(str(_MOST_ORDER)):
        raise BadInput.one(("sort_order",), "排序号应为 0 或更大的整数。", "body.sort_order")
    return int(typed)


def code_of(request: DoorRequest, name: str) -> str:
    """The code of the body whose name or code was typed; empty when nothing was.

    Raises:
        BodyNotClear
    """
    words = request.POST.get(name, "").strip()
    return body_named(words, name=name, on=request.today).code if words else ""
