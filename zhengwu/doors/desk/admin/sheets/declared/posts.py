"""岗位和任职 as a sheet: a row is a post, and somebody who holds it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db.models import QuerySet

from zhengwu.doors.desk.admin.sheets.sheet import Cells, Column, Sheet
from zhengwu.kernel.public import BadInput, local_date
from zhengwu.organisations.public import (
    Appointment,
    Officer,
    Post,
    appoint,
    bodies_within,
    create_post,
)
from zhengwu.people.public import account_by_username

_KINDS = {
    "window": "窗口",
    "reviewer": "审查",
    "head": "负责人",
    "supervisor": "监察",
    "editor": "事项编辑",
    "admin": "管理员",
}
_ROLES = {"A": "A 角", "B": "B 角"}


def _posts() -> QuerySet[Post]:
    return Post.objects.select_related("body")


def _stored(cells: Cells) -> Cells | None:
    post = _posts().filter(body__code=cells["body_code"], code=cells["code"]).first()
    if post is None:
        return None
    held = post.appointments.filter(account__username=cells["username"]).order_by("-valid_from").first()
    return _cells(post, held if cells["username"] else None)


def _cells(post: Post, held: Appointment | None) -> Cells:
    return {
        "body_code": post.body.code,
        "code": post.code,
        "name": post.name,
        "kind": post.kind,
        "username": held.account.username if held else "",
        "role": held.role if held else "",
        "valid_from": held.valid_from.isoformat() if held else "",
        "valid_to": held.valid_to.isoformat() if held and held.valid_to else "",
    }


def _take(cells: Cells, by: Officer, now: dt.datetime) -> None:
    found = _posts().filter(body__code=cells["body_code"], code=cells["code"]).first()
    post = create_post(
        body_code=cells["body_code"],
        code=cells["code"],
        name=cells["name"],
        kind=cells["kind"],
        seats=found.seats if found else 1,
        b_acts=found.b_acts if found else "always",
        by=by,
        now=now,
    )
    if not cells["username"]:
        return
    account = account_by_username(username=cells["username"])
    if account is None:
        raise BadInput.one(("username",), "没有这个账号。请先开账号，再安排岗位。", "account.unknown")
    appoint(
        post=post,
        account=account,
        role=cells["role"] or "A",
        valid_from=dt.date.fromisoformat(cells["valid_from"]) if cells["valid_from"] else local_date(now),
        valid_to=dt.date.fromisoformat(cells["valid_to"]) if cells["valid_to"] else None,
        kind=_kind(post, cells),
        by=by,
        now=now,
    )


def _kind(post: Post, cells: Cells) -> str:
    """How somebody was appointed is not in the sheet: it stays as it was."""
    held = post.appointments.filter(account__username=cells["username"]).order_by("-valid_from").first()
    return held.kind if held else "regular"


def _rows(by: Officer, today: dt.date) -> Iterator[Cells]:
    within = bodies_within(by.division_code).values("pk")
    posts = _posts().filter(body__in=within).order_by("body__code", "code")
    for post in posts.prefetch_related("appointments__account"):
        held_by: list[Appointment | None] = [*post.appointments.all()] or [None]
        for held in held_by:
            yield _cells(post, held)


POSTS = Sheet(
    key="posts",
    name="岗位和任职",
    about="一行是一个岗位和一个任职的人；只设岗位、还没有人的，账号空着。同一岗位有几个人就写几行。结束任职请在岗位的页面上办。",
    action="staff.edit",
    back="desk-admin-posts",
    columns=(
        Column(key="body_code", heading="机构统一社会信用代码", example="11340123MA000004X1"),
        Column(key="code", heading="岗位编码", what="在机构内不重复", example="W03"),
        Column(key="name", heading="岗位名称", example="03 号综合窗口"),
        Column(key="kind", heading="岗位类别", kind="choice", choices=_KINDS, example="窗口"),
        Column(key="username", heading="账号", what="任职的人登录用的账号", example="zhaomin", required=False),
        Column(
            key="role",
            heading="AB 角",
            kind="choice",
            choices=_ROLES,
            example="A 角",
            required=False,
        ),
        Column(
            key="valid_from", heading="任职起", what="不写就是今天", example="2026-01-01", required=False, kind="date"
        ),
        Column(
            key="valid_to",
            heading="任职止",
            what="不再任职的第一天，不写就是没有期限",
            example="2027-01-01",
            required=False,
            kind="date",
        ),
    ),
    same=("body_code", "code", "username"),
    stored=_stored,
    take=_take,
    rows=_rows,
)
