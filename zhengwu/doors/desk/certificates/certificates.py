"""证照库: every certificate an officer may see."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import STATUS_NAMES, STOCK_READERS, Certificate, certificates_for
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.certificates._words import PLACE, crumbs, status_badge, until_words
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Option, Row, Table


@page("desk/certificates", may="certificates.view", name=PLACE)
def certificates(request: DoorRequest) -> HttpResponse:
    """Found by number, identifier, holder's name or identity number; newest first."""
    wishes = wished(request, "q", "status")
    found = certificates_for(officer=request.officer, **wishes)
    here, pager, total = cut(request, found, address=reverse(PLACE), wishes=wishes)
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(),
        heading=_("证照库"),
        total=counted("{n} 份", total),
        lead=_("批准的事项送达后自动签发证照；以后申请人办别的事，直接从这里调取，不用再交。"),
        buttons=_buttons(request),
        listing=Listing(
            action=reverse(PLACE),
            filters=_filters(wishes),
            table=Table(
                caption=_("证照，新的在前"),
                columns=(Column(_("编号")), Column(_("证照")), Column(_("持证人")), Column(_("有效期")), Column(_("状态"))),
                rows=tuple(_row(one, request) for one in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有证照。")),
            ),
            pager=pager,
        ),
    )  # fmt: skip
    return show_list(request, built)


def _buttons(request: DoorRequest) -> tuple[Link, ...]:
    links = [Link(_("核证"), reverse("desk-certificate-check"), "scan")]
    if request.officer.may("certificates.issue"):
        links.append(Link(_("签发证照"), reverse("desk-certificate-new"), "plus"))
    if any(request.officer.may(action) for action in STOCK_READERS):
        links.append(Link(_("存量制证"), reverse("desk-stock"), "upload"))
    links.append(Link(_("证照目录"), reverse("desk-certificate-types"), "list"))
    return tuple(links)


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    known = {"": "全部", "asked": "等答复的更正申请"} | {status.value: name for status, name in STATUS_NAMES.items()}
    options = tuple(Option(value, _(name), picked=value == wishes["status"]) for value, name in known.items())
    return (
        Field(name="q", label=_("编号、标识、持证人或证件号码"), kind="search", value=wishes["q"], required=False),
        Field(name="status", label=_("状态"), kind="select", options=options, required=False),
    )


def _row(one: Certificate, request: DoorRequest) -> Row:
    return Row(
        (
            Cell(text=one.number or _("待签发"), href=reverse("desk-certificate", args=[one.pk]), head=True),
            Cell(text=one.kind, small=one.issuer_name),
            Cell(text=one.holder_name),
            Cell(text=until_words(one)),
            Cell(badges=(status_badge(one, today=request.today),)),
        )
    )
