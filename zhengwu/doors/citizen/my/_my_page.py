"""我的办件 as the template takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    KEPT_DAYS,
    Case,
    State,
    asked_of,
    bundle_applications_of,
    bundle_drafts_of,
    cases_of,
    drafts_of,
)
from zhengwu.doors.citizen.acting.hat import acting_for, note_names
from zhengwu.doors.citizen.my.lines import DONE, case_line, todos, with_facts
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import CaseLine, DraftLine, MyPage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Empty, Line, Link, Pager, Pair, Segment
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import bundles
from zhengwu.kernel.public import local_date
from zhengwu.notices.public import unread_of
from zhengwu.parallel.public import has_projects
from zhengwu.people.public import Applicant, applicants_for, id_type_name, mask_id, mask_phone
from zhengwu.timelimits.public import work_calendar

CASES_A_PAGE = 10
#: Cases that may ask something of one; older ones are found in the list.
_LATEST = 50
#: Applications for a whole 一件事 that are shown.
_BUNDLES = 5
_LEVELS = {2: "实名二级", 3: "实名三级", 4: "实名四级", 5: "实名五级"}


def my_page(request: DoorRequest, *, view: str, number: int) -> MyPage:
    """`view`: open or done; `number`: page of the list, from 1."""
    mine = cases_of(account=request.account, today=request.today)
    people = applicants_for(request.account, request.today)
    note_names(request, people)
    if worn := acting_for(request):
        mine = mine.filter(applicant_ref=worn)
    waiting = asked_of(mine, today=request.today, most=_LATEST)
    over = list(mine.filter(state=State.CLOSED)[:_LATEST])
    asked = tuple(todos(waiting, over, today=request.today))
    chosen = mine.filter(state__in=DONE) if view == "done" else mine.exclude(state__in=DONE)
    total = chosen.count()
    unread = unread_of(account=request.account)
    first = (number - 1) * CASES_A_PAGE
    shown = list(with_facts(chosen)[first : first + CASES_A_PAGE])
    return MyPage(
        heading=_("%(name)s，您好") % {"name": request.account.display_name},
        crumbs=crumbs(Crumb(_("我的办件"))),
        lead=counted("有 %(n)s 件事等您", len(asked)) if asked else _("现在没有要您办的事。"),
        unread=Link(counted("{n} 条消息没看过", unread), reverse("my-messages"), "bell") if unread else None,
        todos=asked,
        segments=(
            Segment(_("正在办"), reverse("my"), view != "done"),
            Segment(_("办完了"), f"{reverse('my')}?view=done", view == "done"),
        ),
        cases=_lines(shown, people, today=request.today),
        bundles=_bundles(request, worn),
        drafts=(*_bundle_drafts(request, worn), *_drafts(request, worn)),
        pager=_pager(view, number, first=first, shown=len(shown), total=total),
        empty=None if shown else _empty(view),
        who=_who(request, people),
        links=(
            Link(_messages(unread), reverse("my-messages"), "bell"),
            *_projects(people),
            Link(_("我的证照"), reverse("my-certificates"), "idcard"),
            Link(_("我的信息"), reverse("my-profile"), "user"),
            Link(_("我的办事清单"), reverse("my-checklists"), "list"),
            Link(_("我的委托"), reverse("my-mandates"), "users"),
            Link(_("家人的进度"), reverse("my-shared"), "eye"),
            Link(_("谁看过我的信息"), reverse("my-privacy"), "shield"),
            Link(_("凭编号和密码查进度"), reverse("track"), "search"),
            Link(_("核验文书真伪"), reverse("verify"), "shield"),
            Link(_("登录与安全"), reverse("my-security"), "lock"),
        ),
    )


def _projects(people: Sequence[Applicant]) -> tuple[Link, ...]:
    """Only for those who have any: to everybody else a project says nothing."""
    mine = has_projects(refs=[one.ref for one in people])
    return (Link(_("我的项目"), reverse("projects"), "building"),) if mine else ()


def _messages(unread: int) -> str:
    return counted("我的消息（{n} 条没看过）", unread) if unread else _("我的消息")


def _lines(shown: Sequence[Case], people: Sequence[Applicant], *, today: dt.date) -> tuple[CaseLine, ...]:
    me = frozenset(a.ref for a in people if not a.by_agent)
    calendar = work_calendar()
    return tuple(case_line(case, me=me, calendar=calendar, today=today) for case in shown)


def _drafts(request: DoorRequest, worn: str) -> tuple[DraftLine, ...]:
    return tuple(
        DraftLine(
            name=draft.item_version.name,
            href=reverse("apply", args=[draft.pk]),
            saved_at=draft.saved_at,
            kept_until=local_date(draft.saved_at) + dt.timedelta(days=KEPT_DAYS),
            delete_href=reverse("apply-discard", args=[draft.pk]),
        )
        for draft in drafts_of(account_id=request.account.pk, now=request.now)
        if worn in {"", draft.applicant_ref}
    )


def _bundles(request: DoorRequest, worn: str) -> tuple[Line, ...]:
    """The latest applications for a whole 一件事; their cases stand in the list as well."""
    mine = bundle_applications_of(account=request.account, today=request.today)
    if worn:
        mine = mine.filter(applicant_ref=worn)
    return tuple(
        Line(
            one.bundle_name,
            _("{n} 项 · {day}提交").format(n=one.items, day=full_day(local_date(one.submitted_at))),
            reverse("my-bundle", args=[one.pk]),
        )
        for one in mine.annotate(items=Count("links"))[:_BUNDLES]
    )


def _bundle_drafts(request: DoorRequest, worn: str) -> tuple[DraftLine, ...]:
    drafts = [
        draft
        for draft in bundle_drafts_of(account_id=request.account.pk, now=request.now)
        if worn in {"", draft.applicant_ref}
    ]
    names = {one.code: one.name for one in bundles(on=request.today)} if drafts else {}
    return tuple(
        DraftLine(
            name=names[draft.bundle_code],
            href=reverse("bundle-apply", args=[draft.pk]),
            saved_at=draft.saved_at,
            kept_until=local_date(draft.saved_at) + dt.timedelta(days=KEPT_DAYS),
            delete_href=reverse("bundle-apply-discard", args=[draft.pk]),
        )
        for draft in drafts
        if draft.bundle_code in names
    )


def _pager(view: str, number: int, *, first: int, shown: int, total: int) -> Pager | None:
    if total <= CASES_A_PAGE:
        return None
    here = f"{reverse('my')}?view={view}&page="
    return Pager(
        first=first + 1,
        last=first + shown,
        total=total,
        previous_href=f"{here}{number - 1}" if number > 1 else "",
        next_href=f"{here}{number + 1}" if first + shown < total else "",
    )


def _empty(view: str) -> Empty:
    words = _("还没有办完的。") if view == "done" else _("现在没有正在办的。")
    return Empty(words, _("找事项"), reverse("search"))


def _who(request: DoorRequest, people: Sequence[Applicant]) -> tuple[Pair, ...]:
    if not people:
        return (Pair(_("账号"), request.account.username),)
    oneself, *others = people
    level = Badge(_(_LEVELS[request.account.identity_level]), "done", "check")
    pairs = [
        Pair(_("姓名"), oneself.name, badge=level),
        Pair(_(id_type_name(oneself.id_type)), mask_id(oneself.id_number), code=True),
        Pair(_("手机号"), mask_phone(oneself.phone), code=True),
    ]
    pairs += [Pair(_("可以代办"), other.name) for other in others]
    return tuple(pairs)
