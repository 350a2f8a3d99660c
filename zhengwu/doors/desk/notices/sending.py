"""One message on its way: its words, where it went, what became of it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.notices._words import protected, state_badge, way
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, who_did
from zhengwu.doors.ui.shapes import Action, Crumb, LogEntry, Pair
from zhengwu.doors.ui.writing import moment
from zhengwu.kernel.public import events_of
from zhengwu.notices.public import KINDS, NoticeSending, address_masked, confidential, require_over_notices, sending_of


@page("desk/notices/<int:sending_id>", may="notices.view", name="desk-notice-sending")
def sending(request: DoorRequest, sending_id: int) -> HttpResponse:
    """The record."""
    require_over_notices("notices.view", by=request.officer)
    found = sending_of(sending_id=sending_id)
    name = _(KINDS[found.notice.kind].name)
    again = found.state == NoticeSending.State.FAILED and request.officer.may("notices.edit")
    built = AdminRecord(
        frame=desk_frame(request, current="desk-notices"),
        crumbs=way(Crumb(name)),
        heading=name,
        sub="" if confidential(found) else found.notice.project_no,
        badges=(state_badge(found),),
        facts=(FactCard(_("发送"), tuple(_facts(found))), FactCard(_("内容"), tuple(_said(found)))),
        actions=(Action(_("重新发送"), reverse("desk-notice-resend", args=[found.pk])),) if again else (),
        log=tuple(
            LogEntry(event.at, _("重新发送"), "", who_did(event)) for event in events_of(f"notice-sending:{found.pk}")
        ),
    )
    return show_record(request, built)


def _facts(found: NoticeSending) -> list[Pair]:
    pairs = [Pair(_("渠道"), _(found.channel_name)), Pair(_("发到哪里"), _where(found))]
    if found.provider and found.provider != "web":
        pairs.append(Pair(_("服务商"), found.provider, code=True))
    if found.sent_at:
        pairs.append(Pair(_("发出时间"), moment(found.sent_at)))
    elif found.state == NoticeSending.State.QUEUED:
        pairs.append(Pair(_("最早什么时候发"), moment(found.next_at)))
    if found.tries:
        pairs.append(Pair(_("试过几次"), counted("{n} 次", found.tries)))
    if found.error:
        pairs.append(Pair(_("没发出的原因"), found.error, code=True))
    if found.notice.read_at and found.channel == "web":
        pairs.append(Pair(_("看过的时间"), moment(found.notice.read_at)))
    return pairs


def _where(found: NoticeSending) -> str:
    return protected() if confidential(found) else address_masked(found) or _("本人的空间")


def _said(found: NoticeSending) -> list[Pair]:
    """What went outside in its own words; in one's own space stands the notice itself."""
    if confidential(found):
        return [Pair(_("正文"), _("内容和链接只有收件人能看：评价人受保护，被评的单位和查记录的人都看不到是谁。"))]
    title = found.title if found.text else found.notice.title
    return [*([Pair(_("标题"), title)] if title else []), Pair(_("正文"), found.text or found.notice.text)]
