"""开户: for work, or for somebody who is registered."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form
from zhengwu.doors.desk.admin.accounts.handing_over import show_password
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import open_account_for
from zhengwu.people.public import ID_TYPE_NAMES

_NAMES = ("kind", "username", "display_name", "id_type", "id_number")


@page("desk/admin/accounts/open", may="accounts.edit", name="desk-admin-accounts-open", methods=("GET", "HEAD", "POST"))
def open_page(request: DoorRequest) -> HttpResponse:
    """Who it is for, and the name it signs in with; the initial password comes as the answer."""
    typed = {name: request.POST.get(name, "")[:200] for name in _NAMES}
    refused = NOTHING
    if posted(request):
        try:
            account, password = open_account_for(
                username=typed["username"],
                display_name=typed["display_name"],
                id_type=typed["id_type"],
                id_number=typed["id_number"],
                is_staff=typed["kind"] != "person",
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            return show_password(request, account, password=password)
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-accounts"),
        crumbs=crumbs_to(Crumb(_("账号"), reverse("desk-admin-accounts")), Crumb(_("开户"))),
        heading=_("开户"),
        action=reverse("desk-admin-accounts-open"),
        button=_("开户"),
        back_href=reverse("desk-admin-accounts"),
        lead=_("工作账号填姓名；个人账号填证件，姓名从登记里来。"),
        fields=_fields(typed, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _fields(typed: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    kinds = (("staff", _("工作账号"), _("在审批台工作")), ("person", _("个人账号"), _("办自己的事，或替企业办")))
    documents = tuple(Option(key, _(name), picked=key == typed["id_type"]) for key, name in ID_TYPE_NAMES.items())
    return (
        Field(
            name="kind",
            label=_("给谁开"),
            kind="radio",
            options=tuple(
                Option(key, words, hint, picked=key == (typed["kind"] or "staff")) for key, words, hint in kinds
            ),
        ),
        Field(
            name="username",
            label=_("账号"),
            hint=_("登录用的名字，可以是文字、数字和 . @ + - _"),
            value=typed["username"],
            autocomplete="off",
            error=refused.fields.get("username", ""),
        ),
        Field(
            name="display_name",
            label=_("姓名"),
            hint=_("工作账号要填"),
            value=typed["display_name"],
            required=False,
            autocomplete="off",
            error=refused.fields.get("display_name", ""),
        ),
        Field(name="id_type", label=_("证件类型"), kind="select", options=documents, required=False),
        Field(
            name="id_number",
            label=_("证件号"),
            hint=_("个人账号要填，而且要先登记过"),
            value=typed["id_number"],
            required=False,
            autocomplete="off",
            error=refused.fields.get("id_number", ""),
        ),
    )
