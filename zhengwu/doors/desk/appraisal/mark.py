"""登记: attendance, receipts, conduct, praise — what somebody saw and no system records."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import (
    RECORDED,
    SOURCES,
    TARGET_NAMES,
    Target,
    Whom,
    record_mark,
)
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.appraisal._words import MARK, PLACE, crumbs, scored_now
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden, Option
from zhengwu.kernel.public import BadInput


@page("desk/appraisal/mark", may="appraisal.edit", name=MARK, methods=("GET", "HEAD", "POST"))
def mark(request: DoorRequest) -> HttpResponse:
    """`kind` says of what; then whom, what and when."""
    typed = request.POST.get("kind", "") or request.GET.get("kind", "")
    kind = Target(typed) if typed in set(Target) else Target.WINDOW
    found = {whom.code: whom for whom in scored_now(request, kind)}
    refused, data = NOTHING, request.POST
    if posted(request):

        def act() -> str:
            _record(request, kind, found)
            return f"{reverse(MARK)}?kind={kind}"

        done = tried(request, act, done=_("登记好了，计算那一期的时候会算进去。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("登记"))),
        heading=_("登记：{kind}").format(kind=_(TARGET_NAMES[kind])),
        lead=_("考勤、巡查看到的，系统里没有的，登记在这里。登记错了可以撤销，都留有记录。"),
        action=reverse(MARK),
        button=_("登记"),
        back_href=reverse(PLACE),
        hidden=(Hidden("kind", kind.value),),
        fields=(
            Field(
                name="target",
                label=_(TARGET_NAMES[kind]),
                kind="select",
                options=tuple(
                    Option(code, whom.name, picked=data.get("target") == code) for code, whom in found.items()
                ),
                error=refused.fields.get("target", ""),
            ),
            Field(
                name="source",
                label=_("登记什么"),
                kind="select",
                options=tuple(
                    Option(key, _(SOURCES[key]), picked=data.get("source") == key) for key in SOURCES if key in RECORDED
                ),
                error=refused.fields.get("source", ""),
            ),
            Field(
                name="on",
                label=_("哪一天"),
                kind="past_date",
                value=data.get("on", "") or request.today.isoformat(),
                error=refused.fields.get("on", ""),
            ),
            Field(
                name="words",
                label=_("说明"),
                kind="long_text",
                value=data.get("words", "") if refused is not NOTHING else "",
                error=refused.fields.get("words", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _record(request: DoorRequest, kind: Target, found: dict[str, Whom]) -> None:
    data = request.POST
    try:
        on = dt.date.fromisoformat(data.get("on", ""))
    except ValueError:
        raise BadInput.one(("on",), "请填日期，例如 2026-12-01。", "appraisal.day") from None
    whom = found.get(data.get("target", ""))
    if whom is None:
        raise BadInput.one(("target",), "请选登记的是谁。", "appraisal.target")
    record_mark(
        target_kind=kind,
        target=whom.code,
        body_code=whom.body_code or request.officer.body_code,
        source=data.get("source", ""),
        on=on,
        words=data.get("words", ""),
        by=request.officer,
        now=request.now,
    )
