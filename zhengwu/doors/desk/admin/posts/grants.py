"""岗位授权: the matrix action × item of one post, one save.

Actions are rows and items columns: thirty actions read well downwards, and on a phone every action becomes a card.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, tried
from zhengwu.doors.desk.admin.posts._granted import Scope, groups, scope_names
from zhengwu.doors.desk.admin.posts._way import post_asked
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import GrantGroup, GrantRow, GrantsPage, GrantTick
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.items.public import ItemVersion
from zhengwu.organisations.public import ACTIONS, GrantLine, Post, grants_of, over_body, set_grants

_BETWEEN = "|"
_MOST_LINES = 2000
_MOST_ITEMS = 300
_EVERYTHING: Scope = ("", "")


@dataclass(frozen=True, slots=True)
class _Matrix:
    """What is ticked, what was there when the page was opened, and the columns."""

    ticked: frozenset[GrantLine]
    seen: frozenset[GrantLine]
    scopes: tuple[Scope, ...]


@page(
    "desk/admin/posts/<int:post_id>/grants",
    may="grants.edit",
    name="desk-admin-post-grants",
    methods=("GET", "HEAD", "POST"),
)
def grants(request: DoorRequest, post_id: int) -> HttpResponse:
    """Tick, save. A column for one more item is added by `?item=`."""
    post = post_asked(request, post_id, action="grants.edit")
    have = grants_of(post)
    refused = NOTHING
    matrix = _Matrix(have, have, _scopes(have, request.GET.get("item", "")))
    if posted(request):
        ticked, seen = _lines(request, "may"), _lines(request, "seen")
        matrix = _Matrix(ticked, seen, _scopes(ticked | seen, request.POST.get("item", "")))

        def act() -> str:
            set_grants(post=post, wanted=ticked, seen=seen, by=request.officer, now=request.now)
            return reverse("desk-admin-post-grants", args=[post.pk])

        done = tried(request, act, done=_("授权存好了，当时生效。"))
        if not isinstance(done, Refused):
            return done
        refused = done
        if refused.notice and seen != have:
            matrix = _Matrix(have, have, _scopes(have, ""))  # as it is now, to be looked at again
    response = render(
        request, "desk/admin/grants.html", {"page": _page(request, post, matrix, refused)}, status=refused.status
    )
    response["Cache-Control"] = "private, no-store"
    return response


def _page(request: DoorRequest, post: Post, matrix: _Matrix, refused: Refused) -> GrantsPage:
    names = scope_names(matrix.scopes)
    may_see = request.officer.may("staff.edit", over_body(post.body))
    here = reverse("desk-admin-post-grants", args=[post.pk])
    up = reverse("desk-admin-post", args=[post.pk]) if may_see else reverse("desk-admin")
    return GrantsPage(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_to(
            *((Crumb(_("岗位和授权"), reverse("desk-admin-posts")), Crumb(post.name, up)) if may_see else ()),
            Crumb(_("授权")),
        ),
        heading=_("授权：{post}").format(post=post.name),
        sub=f"{post.body.name} · {post.code}",
        lead=_(
            "打勾就是可以办。存的时候只动有变化的格子，每一格都留下经过；您只能授权自己管理范围内的，也不能给自己的岗位授权。"
        ),
        action=here,
        back_href=up,
        columns=tuple(names[scope] for scope in matrix.scopes),
        groups=tuple(
            GrantGroup(_(name), tuple(_row(action, matrix, names) for action in actions)) for name, actions in groups()
        ),
        seen=tuple(sorted(_written(line) for line in matrix.seen)),
        add_action=here,
        add=_add_field(post, matrix.scopes),
        notice=refused.notice,
        errors=refused.errors,
    )


def _row(action: str, matrix: _Matrix, names: dict[Scope, tuple[str, str]]) -> GrantRow:
    ticks = []
    for scope in matrix.scopes:
        line = GrantLine(action, *scope)
        spoken = f"{_(ACTIONS[action].name)} · {names[scope][0]} · {names[scope][1]}"
        ticks.append(GrantTick(_written(line), spoken, line in matrix.ticked))
    return GrantRow(_(ACTIONS[action].name), tuple(ticks))


def _scopes(lines: frozenset[GrantLine], item: str) -> tuple[Scope, ...]:
    """All items first, then what is granted singly, then the one that was asked for."""
    asked = {(line.body_code, line.task_code) for line in lines}
    task = item.strip()
    if task and ItemVersion.objects.filter(item__task_code=task).exists():
        asked.add(("", task))
    return tuple(sorted(asked | {_EVERYTHING}))


def _add_field(post: Post, shown: tuple[Scope, ...]) -> Field | None:
    """The items of the post's division that have no column yet."""
    below = ItemVersion.objects.filter(item__body__division__code__startswith=post.body.division.prefix)
    rows = below.order_by("name", "item__task_code", "-version").values_list("item__task_code", "name")
    there = {task for _body, task in shown}
    items = {task: name for task, name in rows[:_MOST_ITEMS] if task not in there}
    if not items:
        return None
    return Field(
        name="item",
        label=_("给单个事项授权"),
        kind="select",
        options=tuple(Option(task, name) for task, name in items.items()),
        hint=_("选一个事项，下面多出一列"),
    )


def _written(line: GrantLine) -> str:
    return _BETWEEN.join((line.action, line.body_code, line.task_code))


def _lines(request: DoorRequest, name: str) -> frozenset[GrantLine]:
    """What was posted; three parts each, anything else was not written by this page and is left out."""
    typed = (value.split(_BETWEEN) for value in request.POST.getlist(name)[:_MOST_LINES])
    return frozenset(GrantLine(*parts) for parts in typed if len(parts) == len(fields(GrantLine)))
