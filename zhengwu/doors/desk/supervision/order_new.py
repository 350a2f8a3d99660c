"""下达督办: from the list, from a case, or from a card."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.desk.supervision._acting import files_field
from zhengwu.doors.desk.supervision._words import ORDER, ORDERS, crumbs, typed_field
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.doors.ui.taking import files_given
from zhengwu.doors.ui.typed import typed_day
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import body_named
from zhengwu.supervision.public import issue_order

NAME = "desk-supervision-order-new"


@page("desk/supervision/orders/new", may="supervision.order", name=NAME, methods=("GET", "HEAD", "POST"))
def order_new(request: DoorRequest) -> HttpResponse:
    """`about` and `body` in the address are typed already."""
    refused = NOTHING
    if posted(request):

        def act() -> str:
            return reverse(ORDER, args=[_issue(request)])

        done = tried(request, act, done=_("下达了，牵头单位会收到消息。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=ORDERS),
        crumbs=crumbs(Crumb(_("督办单"), reverse(ORDERS)), Crumb(_("下达督办"))),
        heading=_("下达督办"),
        lead=_("写清楚要办什么、办到什么程度、哪天以前反馈。不能督办自己所在的单位。"),
        action=reverse(NAME),
        button=_("下达"),
        back_href=reverse(ORDERS),
        upload=True,
        fields=_fields(request, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _issue(request: DoorRequest) -> str:
    data = request.POST
    due = typed_day(data.get("due_date", ""), name="due_date")
    if due is None:
        raise BadInput.one(("due_date",), "请选择日期。", "day.missing")
    order = issue_order(
        title=data.get("title", ""),
        content=data.get("content", ""),
        basis=data.get("basis", ""),
        about=data.get("about", ""),
        body=body_named(data.get("body", ""), name="body", on=request.today),
        due_date=due,
        files=[file.pk for file in files_given(request, "files")],
        by=request.officer,
        now=request.now,
    )
    return order.number


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    data, wrong = request.POST or request.GET, refused.fields

    def typed(name: str) -> tuple[str, str]:
        return data.get(name, "")[:2000], wrong.get(name, "")

    return (
        typed_field("title", _("督办事项"), hint=_("一句话"), at=typed("title")),
        typed_field("content", _("督办内容"), "long_text", at=typed("content")),
        typed_field("basis", _("依据"), "long_text", required=False, at=typed("basis")),
        typed_field("body", _("牵头单位"), hint=_("写名称，或统一社会信用代码"), at=typed("body")),
        typed_field(
            "about", _("针对的办件或监察卡"), hint=_("写编号；不针对办件的不填"), required=False, at=typed("about")
        ),
        typed_field("due_date", _("反馈期限"), "date", at=typed("due_date")),
        files_field(_("附件"), wrong.get("files", "")),
    )
