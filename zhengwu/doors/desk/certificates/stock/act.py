"""入库、停止: one press each, with what it means."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import batch_for, start_stock, stop_stock
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE
from zhengwu.doors.desk.certificates.stock._words import BATCH, to_batch
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Field

ACTION = "certificates.stock"
NAME = "desk-stock-act"
_NAMES: Mapping[str, str] = {"start": "入库", "stop": "停止这一批"}


@page(
    "desk/certificates/stock/<uuid:batch_id>/do/<str:verb>",
    may=ACTION,
    name=NAME,
    methods=("GET", "HEAD", "POST"),
)
def act(request: DoorRequest, batch_id: UUID, verb: str) -> HttpResponse:
    """`start` or `stop`."""
    if verb not in _NAMES:
        raise Http404
    batch, refused = batch_for(batch_id=batch_id, by=request.officer, action=ACTION), NOTHING
    here = reverse(BATCH, args=[batch.pk])
    if posted(request):

        def do() -> str:
            if verb == "start":
                start_stock(batch_id=batch.pk, by=request.officer, now=request.now)
            else:
                reason = request.POST.get("reason", "")
                stop_stock(batch_id=batch.pk, reason=reason, by=request.officer, now=request.now)
            return here

        done = tried(request, do, done=_("开始入库了。") if verb == "start" else _("停止了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    starts = verb == "start"
    reason = Field(
        name="reason",
        label=_("理由"),
        kind="long_text",
        rows=3,
        value=request.POST.get("reason", ""),
        error=refused.fields.get("reason", ""),
    )
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_batch(batch, _(_NAMES[verb])),
        heading=_(_NAMES[verb]),
        lead=counted("将有 {n} 份证照入库，马上有效，持证人登录后就能看到。有问题的行不入库。", batch.good)
        if starts
        else _("不再继续，上传的文件会删掉。已经入库的证照不受影响。"),
        stern=not starts,
        action=reverse(NAME, args=[batch.pk, verb]),
        button=_(_NAMES[verb]),
        back_href=here,
        fields=() if starts else (reason,),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
