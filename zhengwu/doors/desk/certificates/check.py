"""核证: an officer scans what somebody shows, or types the code printed on it."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import looks_like_one, verify
from zhengwu.documents.public import Verdict
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.certificates._words import PLACE, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day

CHECK = "desk-certificate-check"
_MOST_CHARACTERS = 200
#: What a scanner types: the address in the QR code of a screen, or of a paper.
_SHOWN, _PRINTED = re.compile(r"/show/([\w-]{20,60})/?$"), re.compile(r"/v/(\w{1,60})(?:#\w*)?$")
#: What a check says, in the words of a list. What is not here is not ours.
OUTCOMES: dict[str, tuple[str, str, str]] = {
    "valid": ("有效", "done", "check"),
    "withheld": ("暂扣", "need", "pause"),
    "expired": ("过期失效", "need", "clock"),
    "copy_over": ("加注件已到期", "need", "clock"),
    "replaced": ("已换新", "need", "rotate"),
    "transferred": ("转出", "plain", "swap"),
    "revoked": ("撤销", "late", "cross"),
    "cancelled": ("注销", "late", "cross"),
    "withdrawn": ("吊销", "late", "cross"),
}


@page("desk/certificates/check", may="certificates.view", name=CHECK)
def check(request: DoorRequest) -> HttpResponse:
    """One field for all of it. What is shown on a screen leads to what it shows; an identifier to the library."""
    q = request.GET.get("q", "").strip()[:_MOST_CHARACTERS]
    if shown := _SHOWN.search(q):
        return redirect("show", shown[1])
    if looks_like_one(q):
        return redirect(f"{reverse(PLACE)}?q={q}")
    printed = _PRINTED.search(q)
    found = verify(printed[1] if printed else q, today=request.today) if q else None
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("核证"))),
        heading=_("核证"),
        lead=_("用扫码枪扫对方手机上的亮证二维码，或输入证照、加注件上的核验码。"),
        listing=Listing(
            action=reverse(CHECK),
            filters=(
                Field(name="q", label=_("扫到的网址、核验码或证照标识"), kind="search", value=q, required=False,
                      autocomplete="off"),
            ),
            table=Table(
                caption=_("核验结果"),
                columns=(Column(_("结果")), Column(_("证照或文书")), Column(_("持证人")), Column(_("有效期至"))),
                rows=(_row(found),) if found and found.outcome in OUTCOMES else (),
                empty=Empty(_("查不到，不是我们发的，或核验码输错了。") if q else _("扫一扫，结果出在这里。")),
            ),
        ),
    )  # fmt: skip
    return show_list(request, built)


def _row(found: Verdict) -> Row:
    words, tone, icon = OUTCOMES[found.outcome]
    of_copy = _("加注件：仅供{whom}用于{what}").format(whom=found.copy_for, what=found.copy_purpose)
    until = found.copy_until or found.valid_to
    return Row(
        (
            Cell(badges=(Badge(_(words), tone, icon),)),  # type: ignore[arg-type]  # tones, written as words
            Cell(text=_(found.title), small=of_copy if found.copy_for else found.number, head=True),
            Cell(text=found.holder_masked),
            Cell(text=full_day(until) if until else _("长期")),
        )
    )
