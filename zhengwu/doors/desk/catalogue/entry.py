"""The record of an entry: what it says, who implements it and how well, and what happened to it."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.catalogue._facts import facts_of, versions_section
from zhengwu.doors.desk.catalogue._history import history_of
from zhengwu.doors.desk.catalogue._implementing import implementing_table
from zhengwu.doors.desk.catalogue._words import LIST, entry_href, keeper_words, standing_badge, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, Section
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Action, Badge, Link
from zhengwu.items.public import CatalogEntry, entry_versions, implementations
from zhengwu.organisations.public import Over

MOST_SHOWN = 20


@page("desk/catalogue/entries/<slug:scheme>/<str:code>", may=OFFICER, name=f"{LIST}-entry")
def entry(request: DoorRequest, scheme: str, code: str) -> HttpResponse:
    """The version in force today, else the newest.

    Raises:
        EntryUnknown
    """
    versions = entry_versions(scheme=scheme, code=code)
    shown = next((one for one in versions if one.holds(request.today)), versions[0])
    standing = standing_badge(shown, today=request.today)
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current=LIST),
            crumbs=crumbs_to(*way_to(shown)),
            heading=shown.name,
            sub=_("基本编码 {code}").format(code=shown.code),
            badges=(Badge(_(shown.get_item_type_display()), "info"), *((standing,) if standing else ())),
            facts=facts_of(shown),
            sections=(_implementing(request, shown), versions_section(versions)),
            actions=_actions(request, versions[0]),
            log=history_of(shown.ref),
        ),
    )


def _implementing(request: DoorRequest, shown: CatalogEntry) -> Section:
    rows = implementations(scheme=shown.scheme, code=shown.code)
    total = rows.count()
    return Section(
        title=_("实施清单"),
        note=counted("共 {n} 项", total) if total else "",
        link=Link(_("看全部"), entry_href(shown, "implementing"), "list") if total > MOST_SHOWN else None,
        table=implementing_table(shown, rows[:MOST_SHOWN], today=request.today),
    )


def may_keep(request: DoorRequest, row: CatalogEntry) -> str:
    """Why this officer cannot change the entry; empty when they can."""
    if row.division is None:
        return _("国家目录用文件导入，这里不能改")
    if request.officer.may("catalogue.edit", Over(division_code=row.division.code)):
        return ""
    return _("由{keeper}维护").format(keeper=keeper_words(row))


def _actions(request: DoorRequest, newest: CatalogEntry) -> tuple[Action, ...]:
    gone = newest.valid_to is not None
    locked = _("目录已经取消") if gone else may_keep(request, newest)
    begin = _("目录已经取消") if gone else ""
    if not begin and not request.officer.may("items.edit"):
        begin = _("您的岗位不编制事项")
    return (
        Action(_("从目录起草事项"), entry_href(newest, "begin"), _("名称、依据、编码和边界都填好了"), locked=begin),
        Action(_("调整目录"), entry_href(newest, "change"), _("成为新的一版，写明原因和生效日期"), locked=locked),
        Action(_("取消目录"), entry_href(newest, "end"), _("到那天起不能再按它编制事项"), locked=locked),
    )
