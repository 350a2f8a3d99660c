"""One public entry: what was decided, what became of it, and what the person named can do about it."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import (
    KIND_NAMES,
    Disclosure,
    Grade,
    Kind,
    Plea,
    Shown,
    Standing,
    State,
    disclosure_for_all,
    ended_words,
    my_pleas,
    named_by,
    repair_from,
    shown,
    terms_in_force,
)
from zhengwu.doors.citizen.disclosure._words import ONE, badges_of, kind_badge, pairs_of, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import DisclosurePage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Line, Link, Notice, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date
from zhengwu.people.public import Account, applicants_for


@page("disclosure/<int:disclosure_id>", may=ANYONE, name=ONE)
def disclosure(request: DoorRequest, disclosure_id: int) -> HttpResponse:
    """What is taken back says why, and nothing of whom it was about (行政处罚法 art. 48(2)).

    Raises:
        NoSuchDisclosure, NoLongerPublic
    """
    row = disclosure_for_all(disclosure_id=disclosure_id)
    built = _withdrawn(row) if row.state == State.WITHDRAWN else _public(request, row, shown(row))
    response = show(request, "disclosure", built, verb="look")
    if row.natural:
        response["X-Robots-Tag"] = "noindex"
    return response


def _withdrawn(row: Disclosure) -> DisclosurePage:
    return DisclosurePage(
        heading=_("这一条公示已经撤回"),
        crumbs=way(Crumb(_("已撤回"))),
        badges=(kind_badge(Kind(row.kind)), Badge(_("已撤回"), "late")),
        notice=Notice(_("撤回说明"), ended_words(row), "info"),
        pairs=(
            Pair(_("决定机关"), _(row.body_name)),
            Pair(_("撤回时间"), full_day(local_date(row.ended_at)) if row.ended_at else ""),
        ),
        noindex=True,
    )


def _public(request: DoorRequest, row: Disclosure, one: Shown) -> DisclosurePage:
    me = named_by(row, applicants_for(request.user, request.today)) if isinstance(request.user, Account) else None
    return DisclosurePage(
        heading=one.name,
        sub=one.title,
        crumbs=way(Crumb(_(KIND_NAMES[one.kind]))),
        badges=badges_of(one),
        notice=_notice(one),
        pairs=pairs_of(one),
        noindex=one.natural,
        shown_on=_("{day}公示").format(day=full_day(one.published_date)) if one.published_date else "",
        how=_how(row),
        links=_links(row, today=request.today),
        mine=tuple(_mine(plea) for plea in my_pleas(row)) if me else (),
    )


def _notice(one: Shown) -> Notice | None:
    if one.standing is not Standing.VALID:
        return Notice(_("这项决定现在不再有效"), one.standing_reason, "late")
    if one.corrected_date:
        return Notice(_("{day}更正过").format(day=full_day(one.corrected_date)), one.corrected_why, "info")
    return None


def _repair_from(row: Disclosure) -> dt.date:
    return repair_from(decision_date=row.decision_date, grade=Grade(row.grade), terms=terms_in_force())


def _how(row: Disclosure) -> tuple[str, ...]:
    days = terms_in_force().objection_days
    said = [
        counted("内容不对，或者不该公开的，登录后在这里提异议，{n} 个工作日内答复您。", days),
        _("登录的要是公示的单位或本人，或者他们委托的人。"),
    ]
    if row.kind == Kind.PENALTY:
        since = full_day(_repair_from(row))
        said.insert(1, _("罚款缴清、问题改好以后，从{day}起可以申请信用修复，通过后不再公示。").format(day=since))
    return tuple(said)


def _links(row: Disclosure, *, today: dt.date) -> tuple[Link, ...]:
    links = [Link(_("提异议"), reverse("disclosure-objection", args=[row.pk]))]
    if row.kind == Kind.PENALTY and today >= _repair_from(row):
        links.append(Link(_("申请信用修复"), reverse("disclosure-repair", args=[row.pk])))
    return tuple(links)


def _mine(plea: Plea) -> Line:
    what = _("{what}，{day}提出").format(what=_(plea.get_kind_display()), day=full_day(local_date(plea.asked_at)))
    if plea.answered_at:
        note = _("答复：{words}").format(words=plea.answer)
    else:
        note = _("最晚{day}答复您").format(day=full_day(plea.due_date))
    tone = {"granted": "done", "refused": "plain"}.get(plea.state, "need")
    return Line(what, f"{plea.words}\n{note}", badges=(Badge(_(plea.get_state_display()), tone),))  # type: ignore[arg-type]
