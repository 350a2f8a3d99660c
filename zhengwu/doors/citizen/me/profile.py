"""我的信息: who we think one is."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._me import links, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import MePage, MeRow, MeSection
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Button, Crumb, Notice, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import (
    NaturalPerson,
    documents_of,
    id_type_name,
    mask_address,
    mask_id,
    mask_phone,
    nationality_name,
)

#: 实名等级 in words: its name, how we know who somebody is, and what it takes to know it better.
_LEVELS = {
    2: ("实名二级", "您自己填报的身份，还没有核对过。"),
    3: ("实名三级", "您的姓名和证件号码同登记机关的数据核对过。"),
    4: ("实名四级", "核对过是您本人在用。"),
    5: ("实名五级", "您本人带证件到窗口核对过，或用电子证书认证过。"),
}
_HIGHEST = 5


@page("my/profile", may=SIGNED_IN, name="my-profile")
def profile(request: DoorRequest) -> HttpResponse:
    """Name, documents masked, how one is reached, how well one is known."""
    person = request.account.person
    laid_out = MePage(
        heading=_("我的信息"),
        crumbs=way(Crumb(_("我的信息"))),
        lead=_("姓名和证件要改，带新证件到任一窗口；手机号在这里就能改。"),
        notice=_gone(person),
        sections=(
            *((_who(person), _documents(person)) if person else ()),
            _account(request),
        ),
        links=links("my-profile"),
    )
    return show(request, "me", laid_out, verb="find")


def _gone(person: NaturalPerson | None) -> Notice | None:
    if person is None or person.died_date is None:
        return None
    return Notice(
        _("登记显示您已经去世"),
        _("现在不能用这个账号申请。登记有误，请带身份证到任一窗口更正。"),
        "late",
    )


def _who(person: NaturalPerson) -> MeSection:
    country = nationality_name(person.nationality, english=get_language() == "en")
    pairs = [
        Pair(_("姓名"), person.name),
        Pair(
            _("手机号"),
            mask_phone(person.phone) or _("没有留"),
            href=reverse("my-phone"),
            link=_("改手机号"),
            code=bool(person.phone),
        ),
        Pair(_("住址"), mask_address(person.address) or _("没有留")),
    ]
    if country:
        pairs.insert(1, Pair(_("国籍"), country))
    return MeSection(key="who", title=_("登记的信息"), pairs=tuple(pairs))


def _documents(person: NaturalPerson) -> MeSection:
    rows = tuple(
        MeRow(
            title=_(id_type_name(document.id_type)),
            notes=(mask_id(document.id_number), _when(document.recorded_at, document.replaced_at)),
            badges=(Badge(_("现用"), "done") if document.replaced_at is None else Badge(_("曾用"), "plain"),),
        )
        for document in documents_of(person)
    )
    return MeSection(
        key="documents",
        title=_("证件"),
        note=_("用曾用的证件也能查到您，不会变成另一个人。"),
        rows=rows,
    )


def _when(since, until) -> str:  # type: ignore[no-untyped-def]
    if until is None:
        return _("{day}登记").format(day=full_day(since))
    return _("{day}登记，{until}换证").format(day=full_day(since), until=full_day(until))


def _account(request: DoorRequest) -> MeSection:
    name, words = _LEVELS[request.account.identity_level]
    more = (
        _("有的事项要更高的等级。带身份证到任一窗口，当场升到五级。")
        if request.account.identity_level < _HIGHEST
        else ""
    )
    return MeSection(
        key="account",
        title=_("账号"),
        pairs=(
            Pair(_("用户名"), request.account.username, code=True),
            Pair(_("实名等级"), _(words), note=more, badge=Badge(_(name), "done", "check")),
        ),
        buttons=(Button(text=_("注销账号"), kind="plain", href=reverse("my-close")),)
        if request.account.person_id and not request.account.is_staff
        else (),
    )
