"""谁看过我的信息, what I agreed to, and what I can take away."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Look, look_of, looks_at
from zhengwu.doors.citizen.me._me import links, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import MePage, MeRow, MeSection
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.saying import verb
from zhengwu.doors.ui.shapes import Badge, Button, Crumb, Empty
from zhengwu.doors.ui.writing import full_day, moment
from zhengwu.people.public import ConsentStanding, NaturalPerson, consents_of

LOOKS_A_PAGE = 10
_MOST_DIGITS = 4


@page("my/privacy", may=SIGNED_IN, name="my-privacy")
def privacy(request: DoorRequest) -> HttpResponse:
    """Every look at one's numbers in full, newest first; every purpose with its basis."""
    person = request.account.person
    laid_out = MePage(
        heading=_("谁看过我的信息"),
        crumbs=way(Crumb(_("谁看过我的信息"))),
        lead=_("您的证件号平时只显示头尾。谁看过全的，什么时候、为什么，都在这里。"),
        sections=(*((_looks(request, person), _consents(person), _export()) if person else (_nobody(),)),),
        links=links("my-privacy"),
    )
    return show(request, "me", laid_out, verb="find")


def _nobody() -> MeSection:
    return MeSection(key="looks", title=_("查看记录"), empty=Empty(_("这个账号只用来工作，背后没有登记个人。")))


def _looks(request: DoorRequest, person: NaturalPerson) -> MeSection:
    found = looks_at(person=person)
    total = found.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=LOOKS_A_PAGE))
    shown = [look_of(event) for event in found[(number - 1) * LOOKS_A_PAGE : number * LOOKS_A_PAGE]]
    pager = pager_at(number, total=total, rows=LOOKS_A_PAGE, href=lambda to: f"{reverse('my-privacy')}?page={to}")
    return MeSection(
        key="looks",
        title=_("查看记录"),
        note=_("写的是单位和岗位，由它们负责。觉得不该看，记下记录号，打 12345 投诉。"),
        rows=tuple(_look(look) for look in shown),
        empty=Empty(_("还没有人看过您的完整证件号。")),
        pager=pager if total > LOOKS_A_PAGE else None,
    )


def _look(look: Look) -> MeRow:
    if look.family:
        seen = _("{at}，办件 {number}，记录号 {record}").format(
            at=moment(look.at), number=look.project_no, record=look.number
        )
        return MeRow(title=look.family, notes=(_("您让他看进度，没有看到证件号"), seen))
    who = _("{body}（{post}）").format(body=look.body_name, post=look.post_name) if look.body_name else _("承办机关")
    where = _("办件 {number}").format(number=look.project_no) if look.project_no else _("人员登记")
    return MeRow(
        title=who,
        notes=(
            _("理由：{reason}").format(reason=look.reason),
            _("{at}，{where}，记录号 {number}").format(at=moment(look.at), where=where, number=look.number),
        ),
    )


def _consents(person: NaturalPerson) -> MeSection:
    return MeSection(
        key="consents",
        title=_("您的信息用来做什么"),
        note=_("同意和撤回一样方便，不影响办事。撤回以前做的仍然有效。"),
        rows=tuple(_consent(standing) for standing in consents_of(person=person)),
    )


def _consent(standing: ConsentStanding) -> MeRow:
    purpose = standing.purpose
    buttons: tuple[Button, ...] = ()
    notes = [_(purpose.text), _("依据：{basis}").format(basis=_(purpose.basis))]
    if not purpose.asks:
        badge = Badge(_("依法，不用同意"), "plain")
    elif standing.stands:
        badge = Badge(_("已同意"), "done", "check")
        notes.append(_("{day}同意").format(day=full_day(standing.given_at)))
        buttons = (Button(text=_("撤回同意"), more=_(purpose.name), kind="plain", name="withdraw", value=purpose.key),)
    else:
        badge = Badge(_("没有同意"), "plain")
        buttons = (Button(text=verb("同意"), more=_(purpose.name), kind="quiet", name="give", value=purpose.key),)
    return MeRow(
        title=_(purpose.name),
        notes=tuple(notes),
        badges=(badge,),
        buttons=buttons,
        action=reverse("my-consent"),
    )


def _export() -> MeSection:
    return MeSection(
        key="export",
        title=_("带走一份"),
        note=_("登记、委托、办件、同意和查看记录，打包成一个文件，您看得懂，程序也读得懂。"),
        buttons=(Button(text=_("导出我的信息"), kind="quiet", icon="download", href=reverse("my-export")),),
    )
