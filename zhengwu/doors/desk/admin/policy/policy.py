"""权限查询: the table of permission; with a question, everybody who may, everybody who must keep away, and why."""

from __future__ import annotations

from collections import Counter

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_as_object
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.policy._words import badges_of, conditions_of, reach_of
from zhengwu.doors.desk.frame import desk_frame, hat_words
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Listing, Notice, Option, Row, Table
from zhengwu.kernel.public import NotFound, Refusal
from zhengwu.organisations.public import (
    ACTIONS,
    KIND_NAMES,
    Explained,
    Over,
    explain,
    over_body_code,
    posts_by_action,
    require,
)

_MOST_CHARACTERS = 60
_BODY_CODE_LENGTH = 18
#: Stands in the code of a department and in no case number.
_DEPARTMENT = "-"


@page("desk/admin/policy", may="policy.view", name="desk-admin-policy")
def policy(request: DoorRequest) -> HttpResponse:
    """Answer the question, or show the whole table. A case or body outside the asker's own reach is refused."""
    action = request.GET.get("action", "")
    about = request.GET.get("about", "").strip()[:_MOST_CHARACTERS]
    asked = action in ACTIONS and about != ""
    notice: Notice | None = None
    table = _whole_table()
    if asked:
        try:
            over = _object(about, action)
            require(request.officer, "policy.view", over=over)
            table = _answer(explain(action, over=over, today=request.today))
        except NotFound as refusal:
            notice = Notice(_(refusal.title), said(refusal), "need")
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current="desk-admin-policy"),
            crumbs=crumbs_to(Crumb(_("权限查询"))),
            heading=_("权限查询"),
            lead=_("查谁能对一个办件或一个机构做什么、凭什么；不填就看整张权限表。"),
            notice=notice,
            listing=Listing(action=reverse("desk-admin-policy"), filters=_filters(action, about), table=table),
        ),
    )


def _object(about: str, action: str) -> Over:
    """A body when it is as long as a body's code, else a case.

    Raises:
        BodyUnknown, NoSuchCase
    """
    if len(about) == _BODY_CODE_LENGTH or _DEPARTMENT in about:
        return over_body_code(about.upper())
    return case_as_object(project_no=about.upper(), action=action)


def _filters(action: str, about: str) -> tuple[Field, ...]:
    return (
        Field(
            name="action",
            label=_("做什么"),
            kind="select",
            placeholder=_("选一项权限"),
            required=False,
            options=tuple(Option(one.key, _(one.name), picked=one.key == action) for one in ACTIONS.values()),
        ),
        Field(
            name="about",
            label=_("对哪个办件或机构"),
            value=about,
            hint=_("办件编号，或机构的统一社会信用代码"),
            required=False,
            autocomplete="off",
        ),
    )


def _answer(found: list[Explained]) -> Table:
    return Table(
        caption=_("授权管得到它的人，能办的在前"),
        columns=(Column(_("谁")), Column(_("岗位")), Column(_("能不能办")), Column(_("凭什么"))),
        rows=tuple(
            Row(
                (
                    Cell(text=one.officer.name, head=True),
                    Cell(text=hat_words(one.officer), small=one.officer.body_name),
                    Cell(badges=badges_of(one)),
                    Cell(text=_why_not(one.barred) if one.barred else reach_of(one.grant)),
                )
            )
            for one in found
        ),
        empty=Empty(_("现在没有人能办：没有在岗的人得到这项授权。请到“岗位”里授权。")),
    )


def _why_not(refusal: Refusal) -> str:
    return said(refusal)


def _whole_table() -> Table:
    counted: Counter[str] = posts_by_action()
    return Table(
        caption=_("权限表：每项权限对什么、什么情况下有授权也不能办、几个岗位有"),
        columns=(Column(_("权限")), Column(_("对什么")), Column(_("有授权还要符合")), Column(_("有授权的岗位"))),
        rows=tuple(
            Row(
                (
                    Cell(text=_(action.name), small=action.key, head=True),
                    Cell(text=_(KIND_NAMES[action.over])),
                    Cell(text=conditions_of(action), none=_("没有别的条件")),
                    Cell(text=str(counted[action.key])),
                )
            )
            for action in ACTIONS.values()
        ),
    )
