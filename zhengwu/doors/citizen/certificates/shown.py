"""看证: where the QR code leads whoever scans it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import Look, ShowingOver, Status, look, printed_fields, status_on
from zhengwu.doors.citizen.certificates._mine import until_words
from zhengwu.doors.citizen.certificates._using import what_for
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ShownPage
from zhengwu.doors.citizen.verify._certificate import ENDED
from zhengwu.doors.ui.limits import count_look
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Link, Pair, Verdict
from zhengwu.doors.ui.writing import full_day, second
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, officer_for
from zhengwu.people.public import Account

#: The cookie by which the browser that looked first may look again, as long as the code is good.
MARK = "shown"


@page("show/<str:token>", may=ANYONE, name="show", methods=("GET",))
def shown(request: DoorRequest, token: str) -> HttpResponse:
    """What is shown, once; 410 afterwards. A HEAD would use the code up unseen, so there is none."""
    count_look(request)
    officer = _officer(request)
    try:
        seen = look(token=token, mark=request.COOKIES.get(MARK, ""), officer=officer, now=request.now)
    except ShowingOver as over:
        told = Verdict(outcome="expired", title=_(over.title), text=said(over), at=request.now)
        return show(
            request, "shown", ShownPage(crumbs=_way(), verdict=told), verb="find", status=over.status, private=True
        )
    answer = show(request, "shown", _page(request, seen, officer), verb="find", private=True)
    left = int((seen.good_until - request.now).total_seconds()) + 1
    answer.set_cookie(
        MARK, seen.mark, max_age=left, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return answer


def _way() -> tuple[Crumb, ...]:
    return crumbs(Crumb(_("看证")))


def _officer(request: DoorRequest) -> Officer | None:
    """Whoever looks, in the post worn today."""
    if not (isinstance(request.user, Account) and request.user.is_staff):
        return None
    post = request.session.get("post_id")
    return officer_for(request.user, today=request.today, post_id=post) or officer_for(
        request.user, today=request.today
    )


def _page(request: DoorRequest, seen: Look, officer: Officer | None) -> ShownPage:
    found = seen.certificate
    status = status_on(Status(found.status), valid_to=found.valid_to, today=request.today)
    if status is Status.VALID:
        outcome, title, text = "valid", _("这份证照是真的，现在有效"), ""
        checks: tuple[str, ...] = (_("是我们发的"), _("没有暂扣、撤销、注销，也没有过期"), _("是持证人刚刚亮出来的"))
        if seen.grant is not None:
            checks = (*checks[:2], _("持证人授权 {name} 代为出示").format(name=seen.grant.to_name))
    else:
        outcome, title, text = ENDED[status]
        since = local_date(found.ended_at) if found.ended_at else found.valid_to
        title, text, checks = _(title), _(text).format(day=full_day(since)), ()
    if found.demo:
        text = f"{text}{_('演示数据，不作办事依据。')}"
    verdict = Verdict(outcome=outcome, title=title, text=text, at=request.now, pairs=_face(seen), checks=checks)  # type: ignore[arg-type]  # outcomes, written as words
    return ShownPage(
        crumbs=_way(),
        verdict=verdict,
        compare=(
            _("出示的人是不是证照上的持证人，必要时看他的身份证。"),
            _("网址以 {host} 开头。").format(host=settings.SITE_URL.partition("://")[2]),
            _("这一页 {at} 以后刷新就看不到了。要再看，请对方重新亮证。").format(at=second(seen.good_until)),
        ),
        logged=_("您看过这份证照，已经记下：{body} {name}。持证人看得到。").format(
            body=officer.body_name, name=officer.name
        )
        if officer
        else _("您看过这份证照，已经记下时间。没有登录的，不记您是谁。"),
        record=Link(_("在证照库里打开"), reverse("desk-certificate", args=[found.pk]), "idcard")
        if seen.may_view
        else None,
    )


def _face(seen: Look) -> tuple[Pair, ...]:
    found = seen.certificate
    holders = [found.holder_name, *(one.name for one in found.co_holders.all())]
    pairs = [
        Pair(_("证照"), found.kind),
        Pair(_("持证人"), "、".join(holders)),
        Pair(_("编号"), found.number),
        *(Pair(label, words) for label, words in printed_fields(found)),
        Pair(_("颁发机关"), found.issuer_name),
        Pair(_("有效期"), until_words(found)),
        Pair(_("出示人"), seen.shown_by),
    ]
    if seen.grant is not None:
        pairs.append(Pair(_("授权用途"), what_for(seen.grant)))
    return tuple(pair for pair in pairs if pair.detail)
