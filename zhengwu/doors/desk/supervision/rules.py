"""监察规则: every rule, what it says now, and what is being written."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.supervision._rule_words import in_force_on, said, standing_badge
from zhengwu.doors.desk.supervision._words import RULE, RULES, crumbs, signal_badge
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Listing, Row, Table
from zhengwu.supervision.public import Rule, rules_list


@page("desk/supervision/rules", may="supervision.view", name=RULES)
def rules(request: DoorRequest) -> HttpResponse:
    """Everybody who is supervised may read by what."""
    found = list(rules_list())
    built = AdminList(
        frame=desk_frame(request, current=RULES),
        crumbs=crumbs(Crumb(_("监察规则"))),
        heading=_("监察规则"),
        total=counted("{n} 条规则", len(found)),
        lead=_("规则照版本生效。改规则写新版本，从定好的那天起算，已经发出的监察卡不变。"),
        listing=Listing(
            table=Table(
                caption=_("监察规则"),
                columns=(
                    Column(_("规则")),
                    Column(_("监察信号")),
                    Column(_("扣分")),
                    Column(_("说的是")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(rule, request) for rule in found),
                empty=Empty(_("还没有规则。")),
            ),
        ),
    )
    return show_list(request, built)


def _row(rule: Rule, request: DoorRequest) -> Row:
    versions = list(rule.versions.all())
    now = in_force_on(versions, request.today)
    shown = now or versions[0]
    badges = [standing_badge(shown, today=request.today)]
    if any(version.state == "draft" for version in versions) and shown.state != "draft":
        badges.append(Badge(_("有草稿"), "need"))
    return Row(
        (
            Cell(text=_(rule.name), small=rule.key, href=reverse(RULE, args=[rule.key]), head=True),
            Cell(badges=(signal_badge(shown.signal),)),
            Cell(text=str(shown.weight)),
            Cell(text=said(shown)),
            Cell(badges=tuple(badges)),
        )
    )
