"""登记问题: what a patrol saw, with photos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.desk.supervision._acting import files_field
from zhengwu.doors.desk.supervision._words import FINDING, FINDINGS, crumbs, typed_field, words_of
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.doors.ui.taking import files_given
from zhengwu.doors.ui.typed import typed_day
from zhengwu.organisations.public import body_named
from zhengwu.supervision.public import FINDING_KIND_NAMES, FINDING_SOURCE_NAMES, file_finding

NAME = "desk-supervision-finding-new"


@page("desk/supervision/findings/new", may="supervision.patrol", name=NAME, methods=("GET", "HEAD", "POST"))
def finding_new(request: DoorRequest) -> HttpResponse:
    """Works on a phone in the hall."""
    refused = NOTHING
    if posted(request):

        def act() -> str:
            return reverse(FINDING, args=[_file(request)])

        done = tried(request, act, done=_("登记好了，接着可以交办。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=FINDINGS),
        crumbs=crumbs(Crumb(_("问题台账"), reverse(FINDINGS)), Crumb(_("登记问题"))),
        heading=_("登记问题"),
        lead=_("写看到的事实，不写猜测。可以当场拍照。"),
        action=reverse(NAME),
        button=_("登记"),
        back_href=reverse(FINDINGS),
        upload=True,
        fields=_fields(request, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _file(request: DoorRequest) -> str:
    data = request.POST
    finding = file_finding(
        source=data.get("source", ""),
        kind=data.get("kind", ""),
        place=data.get("place", ""),
        what=data.get("what", ""),
        body=body_named(data.get("body", ""), name="body", on=request.today),
        found_date=typed_day(data.get("found_date", ""), name="found_date") or request.today,
        files=[file.pk for file in files_given(request, "files")],
        by=request.officer,
        now=request.now,
    )
    return finding.number


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    data, wrong = request.POST, refused.fields

    def pick(name: str, label: str, known: Mapping[Any, str]) -> Field:
        options = tuple(Option(key, words, picked=data.get(name) == key) for key, words in words_of(known))
        return Field(name=name, label=label, kind="radio", options=options, error=wrong.get(name, ""))

    def typed(name: str, first: str = "") -> tuple[str, str]:
        return data.get(name, first), wrong.get(name, "")

    return (
        pick("source", _("怎么发现的"), FINDING_SOURCE_NAMES),
        pick("kind", _("哪一种问题"), FINDING_KIND_NAMES),
        typed_field("place", _("地点"), hint=_("大厅和窗口号"), at=typed("place")),
        typed_field("what", _("看到了什么"), "long_text", at=typed("what")),
        typed_field("body", _("责任单位"), hint=_("写名称，或统一社会信用代码"), at=typed("body")),
        typed_field("found_date", _("发现日期"), "past_date", at=typed("found_date", request.today.isoformat())),
        files_field(_("照片"), wrong.get("files", "")),
    )
