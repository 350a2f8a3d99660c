"""The shell of every desk page: who is here in which post, and the places of the desk."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.places import places_of
from zhengwu.doors.desk.shapes import DeskFrame, Hat, RailLink
from zhengwu.doors.ui.context import address
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Link
from zhengwu.organisations.public import ACTIONS, Officer

#: Views of the rail: the work of one action, in the order of the law, with an icon.
VIEWS: dict[str, str] = {
    "cases.receive": "scan",
    "cases.accept": "stamp",
    "cases.review": "eye",
    "cases.decide": "scale",
    "cases.end_special_procedure": "pause",
    "cases.deliver": "truck",
}
_ROLES = {"A": "A 岗", "B": "B 岗"}


def desk_frame(
    request: DoorRequest, *, current: str = "", counts: Mapping[str, int] | None = None, q: str = ""
) -> DeskFrame:
    """The shell.

    Args:
        current: the place the reader is at: "inbox", "find", an action of `VIEWS`, or the URL name of a place of 管理.
        counts: things waiting by place, where the page knows them.
    """
    counts, inbox = counts or {}, reverse("desk")
    rail = [RailLink(_("待办"), f"{inbox}?all=1", "list", counts.get("inbox"), current == "inbox")]
    rail += [
        RailLink(_(ACTIONS[action].name), f"{inbox}?todo={action}", icon, counts.get(action), current == action)
        for action, icon in VIEWS.items()
        if request.officer.may(action)
    ]
    may_look = request.officer.may("cases.view")
    if may_look:
        rail.append(RailLink(_("查办件"), reverse("desk-find"), "search", None, current == "find"))
    rail += [
        RailLink(_(place.text), reverse(place.name), place.icon, counts.get(place.name), current == place.name)
        for place in places_of(request.officer)
    ]
    return DeskFrame(
        name=_("审批台"),
        region=_(getattr(settings, "SITE_DIVISION", "肥西县")),
        home_href=inbox,
        officer=f"{request.officer.name} · {request.officer.post_name}",
        rail=tuple(rail),
        search_href=reverse("desk-find") if may_look else "",
        search_q=q,
        hats=_hats(request),
        hat_action=reverse("desk-hat"),
        mine=_mine(),
        portal_href=address("home"),
    )


def away_frame(request: DoorRequest) -> DeskFrame:
    """The shell for somebody who works here but is away today: their own leave is all there is."""
    return DeskFrame(
        name=_("审批台"),
        region=_(getattr(settings, "SITE_DIVISION", "肥西县")),
        home_href=reverse("desk-absence"),
        officer=request.account.display_name,
        rail=(RailLink(_("我的请假"), reverse("desk-absence"), "pause", None, True),),
        portal_href=address("home"),
    )


def _mine() -> tuple[Link, ...]:
    return (
        Link(_("工作消息"), f"{reverse('my-messages')}?view=work"),
        Link(_("期限日历"), reverse("desk-calendar")),
        Link(_("我的请假"), reverse("desk-absence")),
        Link(_("谁在岗"), reverse("desk-duty")),
        Link(_("首问移交"), reverse("desk-handovers")),
        Link(_("亲属申报"), reverse("desk-recusals")),
    )


def _hats(request: DoorRequest) -> tuple[Hat, ...]:
    worn = request.officer.post_id
    return tuple(Hat(hat_words(hat), str(hat.post_id), hat.post_id == worn) for hat in request.hats)


def hat_words(officer: Officer) -> str:
    """03 号综合窗口受理岗（A 岗）."""
    role = _ROLES.get(officer.role, officer.role)
    return _("{post}（{role}）").format(post=officer.post_name, role=role)
