"""家人的进度: both sides."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import ProgressShare, shares_given, shares_held
from zhengwu.doors.citizen.me._me import links, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import MePage, MeRow, MeSection
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Button, Crumb, Empty
from zhengwu.doors.ui.writing import full_day

_SHOWN = 50


@page("my/shared", may=SIGNED_IN, name="my-shared")
def shared(request: DoorRequest) -> HttpResponse:
    """Whose progress I may see, then who may see mine."""
    person = request.account.person
    held = list(shares_held(person=person, today=request.today)[:_SHOWN]) if person else []
    given = list(shares_given(person=person)[:_SHOWN]) if person else []
    let = (Button(text=_("让家人看进度"), href=reverse("my-share"), kind="quiet", icon="plus"),) if person else ()
    laid_out = MePage(
        heading=_("家人的进度"),
        crumbs=way(Crumb(_("家人的进度"))),
        lead=_("只看办到哪一步，看不到申请表、材料和文书，也不能替办。每看一次都有记录。"),
        sections=(
            MeSection(
                key="held",
                title=_("我能看谁的"),
                rows=tuple(_held(share) for share in held),
                empty=Empty(_("还没有人让您看。")),
            ),
            MeSection(
                key="given",
                title=_("谁能看我的"),
                rows=tuple(_given(share, today=request.today) for share in given),
                empty=Empty(_("您没有让别人看。")),
                buttons=let,
            ),
        ),
        links=links("my-shared"),
    )
    return show(request, "me", laid_out, verb="find")


def what_words(share: ProgressShare) -> str:
    """One case, or all."""
    if share.case is None:
        return _("全部办件")
    return _("{name}，编号 {number}").format(name=share.case.item_name, number=share.case.project_no)


def until_words(share: ProgressShare) -> str:
    """Until which day, this one included."""
    return _("到{day}为止").format(day=full_day(share.valid_to - dt.timedelta(days=1)))


def _held(share: ProgressShare) -> MeRow:
    return MeRow(
        title=share.owner_name,
        notes=(what_words(share), until_words(share)),
        buttons=(
            Button(
                text=_("看进度"),
                more=share.owner_name,
                kind="quiet",
                href=reverse("my-shared-cases", args=[share.pk]),
            ),
        ),
    )


def _given(share: ProgressShare, *, today: dt.date) -> MeRow:
    live = share.ended_at is None and share.valid_to > today
    over = _("已收回") if share.ended_at else _("已到期")
    badge = Badge(_("有效"), "done", "check") if live else Badge(over, "plain")
    return MeRow(
        title=share.viewer_name,
        notes=(what_words(share), until_words(share)),
        badges=(badge,),
        buttons=(Button(text=_("收回"), more=share.viewer_name, kind="plain"),) if live else (),
        action=reverse("my-share-end", args=[share.pk]) if live else "",
    )
