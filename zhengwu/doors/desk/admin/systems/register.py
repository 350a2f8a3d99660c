"""登记系统."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, show_record
from zhengwu.doors.desk.admin.systems.system import SCOPE_WORDS, record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import register_system, require_over_systems

_MOST = 6000


@page("desk/admin/systems/register", may="admin", name="desk-admin-systems-register", methods=("GET", "HEAD", "POST"))
def register(request: DoorRequest) -> HttpResponse:
    """Name, addresses, what it may know; the secret comes as the answer, once."""
    require_over_systems(by=request.officer)
    refused = NOTHING
    if posted(request):
        try:
            client_id, secret = register_system(
                name=request.POST.get("name", ""),
                redirect_uris=request.POST.get("redirect_uris", "")[:_MOST].splitlines(),
                post_logout_uris=request.POST.get("post_logout_uris", "")[:_MOST].splitlines(),
                scopes=request.POST.getlist("scopes"),
                trusted=request.POST.get("trusted") == "yes",
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            return show_record(request, record(request, client_id, secret=secret))
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-systems"),
        crumbs=crumbs_to(Crumb(_("单点登录"), reverse("desk-admin-systems")), Crumb(_("登记系统"))),
        heading=_("登记系统"),
        action=reverse("desk-admin-systems-register"),
        button=_("登记"),
        back_href=reverse("desk-admin-systems"),
        lead=_("登记以后，这个系统就能用这里的账号登录。"),
        fields=_fields(request, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    typed = {
        name: request.POST.get(name, "")[:_MOST] for name in ("name", "redirect_uris", "post_logout_uris", "trusted")
    }
    picked = request.POST.getlist("scopes") if posted(request) else list(SCOPE_WORDS)
    wrong = refused.fields
    return (
        Field(
            name="name",
            label=_("系统名称"),
            hint=_("登录的人会看到"),
            value=typed["name"],
            max_length=100,
            autocomplete="off",
            error=wrong.get("name", ""),
        ),
        Field(
            name="redirect_uris",
            label=_("返回地址"),
            kind="long_text",
            hint=_("每行一个，https:// 开头，一个字都不能差"),
            value=typed["redirect_uris"],
            error=wrong.get("redirect_uris", ""),
        ),
        Field(
            name="post_logout_uris",
            label=_("退出后返回"),
            kind="long_text",
            rows=2,
            hint=_("每行一个"),
            value=typed["post_logout_uris"],
            required=False,
            error=wrong.get("post_logout_uris", ""),
        ),
        Field(
            name="scopes",
            label=_("可以知道什么"),
            kind="checkboxes",
            options=tuple(
                Option(scope, _(words), picked=scope in picked)
                for scope, words in SCOPE_WORDS.items()
                if scope != "openid"
            ),
            required=False,
            error=wrong.get("scopes", ""),
        ),
        Field(
            name="trusted",
            label=_("是本级政府自己的系统，不用每个人点同意"),
            kind="yes_no",
            value=typed["trusted"] or "no",
        ),
    )
