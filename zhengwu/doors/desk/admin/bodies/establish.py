"""设立机构: who it is, where it stands, how it is reached."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin.bodies._form import (
    TEXTS,
    code_of,
    kind_fields,
    nature_of,
    order_of,
    sort_field,
    text_fields,
)
from zhengwu.doors.desk.admin.bodies._words import body_href
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import body_of, establish_body

_ALL = ("name", "code", "kind", "nature", "parent", "division", "across", "sort_order", *TEXTS)
_DEFAULTS = {"kind": "organ", "nature": "1", "sort_order": "0"}


@page("desk/admin/bodies-new", may="bodies.edit", name="desk-admin-bodies-new", methods=("GET", "HEAD", "POST"))
def establish(request: DoorRequest) -> HttpResponse:
    """`parent` (a code) and `division` are filled in where one comes from a body or a list."""
    values = {name: request.POST.get(name, "") for name in _ALL} if posted(request) else _start(request)
    refused = NOTHING
    if posted(request):

        def act() -> str:
            body = establish_body(
                code=values["code"],
                name=values["name"],
                division_code=values["division"],
                kind=values["kind"],
                nature=nature_of(values["nature"]),
                parent_code=code_of(request, "parent"),
                across_divisions=values["across"] == "1",
                sort_order=order_of(values["sort_order"]),
                **{name: values[name] for name in TEXTS},
                by=request.officer,
                now=request.now,
            )
            return body_href(body.code)

        done = tried(request, act, done=_("机构已经设立。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-bodies"),
        crumbs=crumbs_to(Crumb(_("机构名录"), reverse("desk-admin-bodies")), Crumb(_("设立机构"))),
        heading=_("设立机构"),
        lead=_("从今天起生效。名称照批文写，代码照统一社会信用代码证写。"),
        action=request.path,
        button=_("设立"),
        back_href=reverse("desk-admin-bodies"),
        fields=_fields(values, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _start(request: DoorRequest) -> dict[str, str]:
    parent = body_of(code) if (code := request.GET.get("parent", "")) else None
    division = request.GET.get("division", "") or (parent.division.code if parent else request.officer.division_code)
    return {**dict.fromkeys(_ALL, ""), **_DEFAULTS, "parent": parent.code if parent else "", "division": division}


def _fields(values: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    def field(name: str, label: str, hint: str = "", *, required: bool = True) -> Field:
        error = refused.fields.get(name, "")
        return Field(name=name, label=label, hint=hint, value=values[name], error=error, required=required)

    return (
        field("name", _("机构名称")),
        *kind_fields(values["kind"], values["nature"], refused),
        field("division", _("区划代码"), _("12 位；省、市、县、乡可以只写前 2、4、6、9 位")),
        field("parent", _("上级机构的名称或代码"), _("最上层的机构不用写"), required=False),
        Field(
            name="across",
            label=_("跨区划"),
            kind="checkboxes",
            required=False,
            options=(Option("1", _("上级机构在别的区划，例如派驻机构"), picked=values["across"] == "1"),),
        ),
        field(
            "code",
            _("统一社会信用代码"),
            _("内设机构、中心和站没有自己的代码，可以不写：自动用上级机构的代码加序号"),
            required=False,
        ),
        sort_field(values["sort_order"], refused),
        *text_fields(values, refused),
    )
