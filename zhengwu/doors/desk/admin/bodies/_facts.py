"""A body's record: its facts, what belongs to it, what it has agreed on."""

from __future__ import annotations

import datetime as dt

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.bodies._words import body_href, kind_words, standing_badge
from zhengwu.doors.desk.admin.delegations._words import standing_words as delegation_words
from zhengwu.doors.desk.admin.entries._words import standing_words as entry_words
from zhengwu.doors.desk.shapes import FactCard, Section
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Link, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import (
    BODY_NATURES,
    Body,
    BodyRow,
    Delegation,
    Entry,
    action_names,
    body_path,
    body_subtree,
    delegations_of,
    entries_of,
)

_MOST_BELOW = 200


def facts_of(body: Body) -> tuple[FactCard, ...]:
    """Who it is and how it is reached."""
    above = body_path(body.code)[:-1]
    there = [
        Pair(_("代码"), body.code, code=True),
        Pair(_("类型"), kind_words(body.kind)),
        Pair(_("主体性质"), _(BODY_NATURES[body.nature])),
        Pair(_("区划"), _("{name}（{code}）").format(name=_(body.division.name), code=body.division.code)),
        Pair(_("隶属"), " › ".join(one.name for one in above) or _("最上层")),
    ]
    if body.valid_from:
        there.append(Pair(_("设立"), full_day(body.valid_from)))
    if body.valid_to:
        gone = full_day(body.valid_to)
        after = body.successor
        there.append(
            Pair(
                _("撤销"),
                _("{day}，由{name}承接").format(day=gone, name=after.name) if after else gone,
                href=body_href(after.code) if after else "",
                link=_("看承接机构") if after else "",
            )
        )
    reach = [
        Pair(term, value or _("没有登记"))
        for term, value in (
            (_("简称"), body.short_name),
            (_("咨询电话"), body.phone_consult),
            (_("监督电话"), body.phone_supervise),
            (_("文号前缀"), body.doc_prefix),
            (_("复议机关"), body.review_organ),
            (_("起诉法院"), body.court),
        )
    ]
    return (FactCard(_("基本信息"), tuple(there)), FactCard(_("联系方式和救济途径"), tuple(reach)))


def below(body: Body, *, today: dt.date) -> Section:
    """Everything that stands under it."""
    rows = [row for row in body_subtree(body.code, on=today)[1:] if row.valid_to is None or row.valid_to > today]
    return Section(
        title=_("下级机构"),
        note=counted("共 {n} 个", len(rows)) if rows else "",
        link=Link(_("在下面设立"), f"{reverse('desk-admin-bodies-new')}?parent={body.code}", "plus"),
        table=Table(
            caption=_("下级机构，下级缩进在后"),
            columns=(Column(_("机构")), Column(_("类型")), Column(_("区划"))),
            rows=tuple(_below(row, today=today) for row in rows[:_MOST_BELOW]),
            empty=Empty(_("下面没有机构。")),
        ),
    )


def _below(row: BodyRow, *, today: dt.date) -> Row:
    gone = standing_badge(row.valid_to, today=today)
    return Row(
        (
            Cell(
                text=row.name,
                depth=row.depth - 1,
                href=body_href(row.code),
                badges=(gone,) if gone else (),
                head=True,
            ),
            Cell(text=kind_words(row.kind)),
            Cell(text=_(row.division_name)),
        )
    )


def posts(body: Body, *, today: dt.date) -> Section:
    """Its posts and who holds them today."""
    found = list(body.posts.order_by("code"))
    prefetch_related_objects(found, "appointments__account")
    rows = []
    for post in found:
        held = [
            _("{name}（{code}）").format(name=one.account.display_name, code=one.role)
            for one in post.appointments.all()
            if one.valid_from <= today and (one.valid_to is None or one.valid_to > today)
        ]
        rows.append(
            Row(
                (
                    Cell(text=post.name, small=post.code, code=True, head=True),
                    Cell(text=str(post.get_kind_display())),
                    Cell(text=listed(held), none=_("没有人")),
                )
            )
        )
    return Section(
        title=_("岗位和在岗人员"),
        table=Table(
            caption=_("岗位和今天在岗的人"),
            columns=(Column(_("岗位")), Column(_("类别")), Column(_("在岗"))),
            rows=tuple(rows),
            empty=Empty(_("还没有设岗位。")),
        ),
    )


def delegations(body: Body, *, today: dt.date, link: Link | None) -> Section:
    """What it lets others do, and does for others."""
    return Section(
        title=_("委托下放"),
        link=link,
        table=Table(
            caption=_("委托出去的和受委托的"),
            columns=(Column(_("方向")), Column(_("对方")), Column(_("环节")), Column(_("状态"))),
            rows=tuple(_delegation(body, one, today=today) for one in delegations_of(body.code)),
            empty=Empty(_("没有委托出去的，也没有受委托的。")),
        ),
    )


def _delegation(body: Body, one: Delegation, *, today: dt.date) -> Row:
    given = one.from_body_id == body.pk
    other = one.to_body if given else one.from_body
    return Row(
        (
            Cell(text=_("委托给") if given else _("受委托于")),
            Cell(text=other.name, href=reverse("desk-admin-delegations-record", args=[one.pk]), head=True),
            Cell(text=listed(_(name) for name in action_names(one.actions))),
            Cell(text=delegation_words(one, today=today)),
        )
    )


def entries(body: Body, *, today: dt.date, link: Link | None) -> Section:
    """Where it has entered, or who has entered it."""
    return Section(
        title=_("进驻"),
        link=link,
        table=Table(
            caption=_("进驻的中心，或进驻本中心的机构"),
            columns=(Column(_("机构")), Column(_("中心")), Column(_("状态"))),
            rows=tuple(_entry(one, today=today) for one in entries_of(body.code)),
            empty=Empty(_("没有进驻记录。")),
        ),
    )


def _entry(one: Entry, *, today: dt.date) -> Row:
    return Row(
        (
            Cell(text=one.body.name, href=reverse("desk-admin-entries-record", args=[one.pk]), head=True),
            Cell(text=one.centre.name),
            Cell(text=entry_words(one, today=today)),
        )
    )
