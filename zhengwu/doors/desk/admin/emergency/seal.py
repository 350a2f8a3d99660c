"""封存应急账号: a form, and as its answer the page that is printed, put into an envelope and signed by two."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, show_record
from zhengwu.doors.desk.admin.emergency.emergencies import NAME as LIST
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Crumb, Field, Notice, Option, Pair
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import Post, posts_for_emergency, seal_emergency
from zhengwu.people.public import Account

NAME = "desk-admin-emergency-seal"
_FIELDS = ("username", "display_name", "keeper", "post")


@page("desk/admin/emergency/seal", may="accounts.edit", name=NAME, methods=("GET", "HEAD", "POST"))
def seal(request: DoorRequest) -> HttpResponse:
    """Who the second person is, and which post it stands in for; the password comes as the answer."""
    typed = {name: request.POST.get(name, "")[:150] for name in _FIELDS}
    posts = list(posts_for_emergency(by=request.officer))
    refused = NOTHING
    if posted(request):
        try:
            account, password = seal_emergency(
                username=typed["username"],
                display_name=typed["display_name"] or _("应急账号"),
                post=_chosen(posts, typed["post"]),
                keeper=typed["keeper"],
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            return _envelope(request, account, password=password, keeper=typed["keeper"])
    built = AdminForm(
        frame=desk_frame(request, current=LIST),
        crumbs=crumbs_to(Crumb(_("应急账号"), reverse(LIST)), Crumb(_("封存一个"))),
        heading=_("封存应急账号"),
        action=reverse(NAME),
        button=_("封存"),
        back_href=reverse(LIST),
        lead=_("两个人一起办：一人操作，一人看着。用过的账号填原来的账号名，就换新密码重新封存。"),
        fields=_fields(typed, posts, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _chosen(posts: list[Post], typed: str) -> Post:
    found = next((post for post in posts if str(post.pk) == typed), None)
    if found is None:
        raise BadInput.one(("post",), "请选一个管理员岗位。", "emergency.post")
    return found


def _fields(typed: dict[str, str], posts: list[Post], refused: Refused) -> tuple[Field, ...]:
    def text(name: str, label: str, hint: str, *, required: bool = True) -> Field:
        return Field(
            name=name,
            label=label,
            hint=hint,
            value=typed[name],
            required=required,
            max_length=150,
            autocomplete="off",
            error=refused.fields.get(name, ""),
        )

    options = tuple(
        Option(
            str(post.pk), f"{post.body.short_name or post.body.name} {post.name}", picked=str(post.pk) == typed["post"]
        )
        for post in posts
    )
    return (
        text("username", _("账号"), _("登录用的名字，例如 yingji-01")),
        text("display_name", _("名称"), _("记录里这样显示，不填就是“应急账号”"), required=False),
        Field(name="post", label=_("顶哪个岗位"), kind="select", options=options, error=refused.fields.get("post", "")),
        text("keeper", _("另一个人的账号"), _("和您一起在封口签字的同事")),
    )


def _envelope(request: DoorRequest, account: Account, *, password: str, keeper: str) -> HttpResponse:
    """The answer is not a redirect: the password belongs in no address and no store."""
    built = AdminRecord(
        frame=desk_frame(request, current=LIST),
        crumbs=crumbs_to(Crumb(_("应急账号"), reverse(LIST)), Crumb(account.username)),
        heading=_("打印这一页，装进信封"),
        notice=Notice(
            _("只显示这一次"), _("打印后两人在封口签字，写上日期，锁进保险柜。打开信封的人登录后要写明理由。"), "need"
        ),
        facts=(
            FactCard(
                _("应急账号"),
                (
                    Pair(_("账号"), account.username, code=True),
                    Pair(_("密码"), password, code=True),
                    Pair(_("封存的人"), request.officer.name),
                    Pair(_("另一个人"), keeper, code=True),
                ),
            ),
        ),
        actions=(Action(_("封好了，回到列表"), reverse(LIST)),),
    )
    return show_record(request, built)
