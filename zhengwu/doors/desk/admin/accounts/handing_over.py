"""An initial password is shown once, to be told to its owner."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Action, Crumb, Notice, Pair
from zhengwu.people.public import Account


def show_password(request: DoorRequest, account: Account, *, password: str) -> HttpResponse:
    """The answer is not a redirect: the password belongs in no address and no store."""
    record = reverse("desk-admin-account", args=[account.pk])
    built = AdminRecord(
        frame=desk_frame(request, current="desk-admin-accounts"),
        crumbs=crumbs_to(Crumb(_("账号"), reverse("desk-admin-accounts")), Crumb(account.username)),
        heading=_("把初始密码告诉{name}").format(name=account.display_name),
        notice=Notice(
            _("只显示这一次"), _("当面或打电话告诉本人，不要发在群里。本人登录后，先换成自己的密码。"), "need"
        ),
        facts=(
            FactCard(
                _("初始密码"),
                (Pair(_("账号"), account.username, code=True), Pair(_("初始密码"), password, code=True)),
            ),
        ),
        actions=(Action(_("告诉了，看这个账号"), record), Action(_("回到账号列表"), reverse("desk-admin-accounts"))),
    )
    return show_record(request, built)
