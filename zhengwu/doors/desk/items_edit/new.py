"""新增事项: whose it is, why it is new, what it is called; then into the first section."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items_edit._begin import begun_content, bodies_to_edit
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import NewItemPage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Line, Option
from zhengwu.doors.ui.writing import moment
from zhengwu.items.public import ITEM_TYPES, SCHEMES, begin_new, drafts_begun_by
from zhengwu.organisations.public import body_named

_MOST_SHOWN = 8
_ASKED = ("body", "name", "item_type", "scheme", "catalog_code", "task_code", "copy", "reason")


@page(
    "desk/items/drafts/new",
    may="items.edit",
    name="desk-items-edit-new",
    methods=("GET", "HEAD", "POST"),
)
def new(request: DoorRequest) -> HttpResponse:
    """`body`, `name`, `catalog_code` and `copy` (an 实施编码) are filled in where one comes from a list that knows them."""
    given = request.POST if posted(request) else request.GET
    values = {name: given.get(name, "").replace("\x00", "") for name in _ASKED}
    refused = NOTHING
    if posted(request):

        def act() -> str:
            draft = begin_new(
                body=body_named(values["body"], name="body", on=request.today),
                reason=values["reason"],
                content=begun_content(values),
                by=request.officer,
                now=request.now,
            )
            return reverse("desk-items-edit", args=[draft.pk, "basics"])

        done = tried(request, act, done=_("已开始。写一节保存一节，随时可以离开，回来接着写。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    built = NewItemPage(
        frame=desk_frame(request, current="desk-items-edit-new"),
        crumbs=(Crumb(_("新增事项")),),
        heading=_("新增事项"),
        lead=_("先写这几样，其他的一节一节写。没有写完也能保存；写全了再送审。"),
        action=request.path,
        fields=_fields(request, values, refused),
        errors=refused.errors,
        notice=refused.notice,
        drafts=_mine(request),
    )
    return render(request, "desk/items_edit/new.html", {"page": built}, status=refused.status)


def _mine(request: DoorRequest) -> tuple[Line, ...]:
    return tuple(
        Line(
            draft.name or _("还没有名称"),
            _("{body}，{when} 保存").format(body=draft.body.name, when=moment(draft.changed_at)),
            reverse("desk-items-edit-start", args=[draft.pk]),
        )
        for draft in drafts_begun_by(request.officer.account_id)[:_MOST_SHOWN]
    )


def _fields(request: DoorRequest, values: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    def field(name: str, label: str, hint: str = "", **more: Any) -> Field:
        error = refused.fields.get(name, "")
        return Field(name=name, label=label, hint=hint, value=values[name], error=error, **more)

    def offered(name: str, choices: dict[str, str], first: str) -> tuple[Option, ...]:
        return tuple(Option(value, text, picked=value == (values[name] or first)) for value, text in choices.items())

    types = {code: _(name) for code, name in ITEM_TYPES.items()}
    schemes = {str(scheme): _(name) for scheme, name in SCHEMES.items()}
    return (
        _body(request, values, refused),
        field("name", _("事项名称"), _("和基本目录一致")),
        field(
            "item_type",
            _("事项类型"),
            kind="select",
            placeholder=_("照抄的一样，或以后再选"),
            options=offered("item_type", types, ""),
            required=False,
        ),
        field("catalog_code", _("基本编码"), _("国家 12 位基本编码，从基本目录里查"), required=False),
        field(
            "scheme",
            _("编码方案"),
            _("大多数是国家 31 位：实施编码由机构代码、层级和基本编码合成"),
            kind="select",
            options=offered("scheme", schemes, "national31"),
        ),
        field("task_code", _("实施编码"), _("用别的编码方案才写"), required=False),
        field("copy", _("照哪个事项写"), _("已有事项的实施编码或全名：内容先抄过来再改"), required=False),
        field("reason", _("为什么新增"), _("例如 哪份文件下放、哪部法律新设"), kind="long_text"),
    )


def _body(request: DoorRequest, values: dict[str, str], refused: Refused) -> Field:
    """Chosen from a list while it is short; else typed."""
    bodies = bodies_to_edit(request.officer, on=request.today)
    common: dict[str, Any] = {"name": "body", "label": _("实施机构"), "error": refused.fields.get("body", "")}
    if bodies is None:
        return Field(**common, hint=_("写机构的名称或代码"), value=values["body"])
    picked = values["body"] or request.officer.body_code
    options = tuple(Option(code, name, picked=picked in (code, name)) for code, name in bodies)
    return Field(**common, kind="select", options=options)
