"""What a post may do, in words and in the columns and groups of the matrix."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Row, Table
from zhengwu.items.public import ItemVersion
from zhengwu.organisations.public import ACTIONS, Body, GrantLine

#: The actions in the order of the work: 四到位 is 受理, 审批, 收费, 办结 at the window.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "收件受理",
        (
            *(
                "cases.receive",
                "cases.receive_anywhere",
                "cases.pre_return",
                "cases.accept",
                "cases.request_correction",
                "cases.refuse_acceptance",
            ),
            *("cases.prioritise", "cases.change_applicant"),
        ),
    ),
    (
        "审查",
        (
            *("cases.review", "cases.start_special_procedure", "cases.end_special_procedure", "cases.publicise"),
            *("cases.hear", "cases.forward", "cases.transfer", "cases.take_over"),
        ),
    ),
    ("决定", ("cases.decide", "cases.extend", "cases.give_opinion")),
    ("用印、收费、打印", ("cases.seal", "seals.keep", "seals.approve", "cases.charge", "cases.print")),
    ("送达办结", ("cases.deliver", "cases.close")),
    ("查看", ("cases.view", "audit.view")),
    ("工程项目", ("projects.lead", "projects.answer", "projects.extend", "projects.view")),
)
OTHERS = "管理"

Scope = tuple[str, str]


def groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """All actions of the table, in groups; what no group names is 管理."""
    placed = {action for _name, actions in GROUPS for action in actions}
    return (*GROUPS, (OTHERS, tuple(action for action in ACTIONS if action not in placed)))


def scope_names(scopes: Iterable[Scope]) -> dict[Scope, tuple[str, str]]:
    """What each (body, item) is called, and its second line. Two SQL statements at most."""
    asked = sorted(set(scopes))
    bodies = {code for code, _task in asked if code}
    tasks = {task for _code, task in asked if task}
    names = dict(Body.objects.filter(code__in=bodies).values_list("code", "name")) if bodies else {}
    items: dict[str, str] = {}
    if tasks:
        rows = ItemVersion.objects.filter(item__task_code__in=tasks).order_by("version")
        items = dict(rows.values_list("item__task_code", "name"))
    return {
        (code, task): (
            items.get(task, task) if task else _("全部事项"),
            names.get(code, code) if code else _("本区划内的全部机构"),
        )
        for code, task in asked
    }


def granted_words(lines: Iterable[GrantLine]) -> tuple[Section, ...]:
    """The grants as a table: over what, and which actions."""
    actions: dict[Scope, set[str]] = defaultdict(set)
    for line in lines:
        actions[line.body_code, line.task_code].add(line.action)
    names = scope_names(actions)
    rows = tuple(
        Row(
            (
                Cell(text=names[scope][0], small=names[scope][1], head=True),
                Cell(text=listed(_(ACTIONS[key].name) for key in ACTIONS if key in actions[scope])),
            )
        )
        for scope in sorted(actions)
    )
    table = Table(
        caption=_("授权"), columns=(Column(_("事项")), Column(_("可以办"))), rows=rows, empty=Empty(_("还没有授权。"))
    )
    return (Section(title=_("授权"), table=table),)
