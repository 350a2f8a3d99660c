"""申请进驻: first which body, then where, with what, from when."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._days import day_typed
from zhengwu.doors.desk.admin._items import chosen_items, item_fields
from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin.entries._words import record_href
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import (
    ACTIONS,
    AT_THE_CENTRE,
    Body,
    body_named,
    body_of,
    centres_to_enter,
    over_body,
    request_entry,
    require,
)

_NAME = "desk-admin-entries-new"


@page("desk/admin/entries/new", may="entries.request", name=_NAME, methods=("GET", "HEAD", "POST"))
def ask(request: DoorRequest) -> HttpResponse:
    """`body` is the code of the body that enters; without it, that is asked first."""
    code = request.GET.get("body", "")
    return _ask(request, body_of(code)) if code else _who(request)


def _who(request: DoorRequest) -> HttpResponse:
    words, refused = request.POST.get("body", request.officer.body_name), NOTHING
    if posted(request):
        try:
            body = body_named(words, name="body", on=request.today)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            return redirect(f"{reverse(_NAME)}?{urlencode({'body': body.code})}")
    field = Field(name="body", label=_("申请机构的名称或代码"), value=words, error=refused.fields.get("body", ""))
    return _show(request, refused, heading=_("申请进驻"), fields=(field,), button=_("下一步"), action=reverse(_NAME))


def _ask(request: DoorRequest, body: Body) -> HttpResponse:
    require(request.officer, "entries.request", over=over_body(body))
    refused = NOTHING
    if posted(request):

        def act() -> str:
            asked = request_entry(
                body_code=body.code,
                centre_code=body_named(request.POST.get("centre", ""), name="centre", on=request.today).code,
                task_codes=chosen_items(request),
                actions=request.POST.getlist("actions"),
                valid_from=day_typed(request.POST.get("valid_from", ""), name="valid_from"),
                by=request.officer,
                now=request.now,
            )
            return record_href(asked.pk)

        done = tried(request, act, done=_("已经提出，等中心审批。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    return _show(
        request,
        refused,
        heading=_("{name}申请进驻").format(name=body.name),
        fields=_fields(request, body, refused),
        button=_("提出申请"),
        action=request.get_full_path(),
    )


def _fields(request: DoorRequest, body: Body, refused: Refused) -> tuple[Field, ...]:
    picked = set(request.POST.getlist("actions"))
    own = next(iter(centres_to_enter(on=request.today).filter(division=body.division)), None)
    return (
        Field(
            name="centre",
            label=_("中心或站的名称或代码"),
            value=request.POST.get("centre", own.name if own else ""),
            error=refused.fields.get("centre", ""),
        ),
        *item_fields(request, body.code, error=refused.fields.get("task_codes", "")),
        Field(
            name="actions",
            label=_("在中心办哪些环节"),
            kind="checkboxes",
            options=tuple(Option(key, _(ACTIONS[key].name), picked=key in picked) for key in AT_THE_CENTRE),
            error=refused.fields.get("actions", ""),
        ),
        Field(
            name="valid_from",
            label=_("从哪天起进驻"),
            kind="date",
            value=request.POST.get("valid_from", request.today.isoformat()),
            min=request.today.isoformat(),
            error=refused.fields.get("valid_from", ""),
        ),
    )


def _show(
    request: DoorRequest, refused: Refused, *, heading: str, fields: tuple[Field, ...], button: str, action: str
) -> HttpResponse:
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-entries"),
        crumbs=crumbs_to(Crumb(_("进驻管理"), reverse("desk-admin-entries")), Crumb(_("申请进驻"))),
        heading=heading,
        lead=_("由中心的人审批，提出的人不能自己批。批准后从进驻日起在中心办。"),
        action=action,
        button=button,
        back_href=reverse("desk-admin-entries"),
        fields=fields,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
