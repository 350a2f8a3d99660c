"""任命: somebody to a post, as A or B, from a day on."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import day_after, typed_day, typed_day_or_none
from zhengwu.doors.desk.admin.posts._way import crumbs_of, post_asked
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import Appointment, Post, appoint
from zhengwu.people.public import Account, account_by_username

#: More staff than this are not a choice any more: the name they sign in with is typed.
_MOST_CHOICES = 200
_MOST_CHARACTERS = 150
_EMPTY = {"username": "", "role": "A", "kind": "regular", "badge_no": "", "valid_from": "", "last_day": ""}


@page(
    "desk/admin/posts/<int:post_id>/appoint",
    may="staff.edit",
    name="desk-admin-appoint",
    methods=("GET", "HEAD", "POST"),
)
def appoint_to(request: DoorRequest, post_id: int) -> HttpResponse:
    """Who, as what, from when until when."""
    post = post_asked(request, post_id)
    typed = {**_EMPTY, "valid_from": request.today.isoformat()}
    typed = {name: request.POST.get(name, usual) for name, usual in typed.items()}
    refused, back = NOTHING, reverse("desk-admin-post", args=[post.pk])
    if posted(request):
        done = tried(request, lambda: _appoint(request, post, typed), done=_("任命好了。"), to=back)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_of(post, _("任命")),
        heading=_("任命到{post}").format(post=post.name),
        lead=_("A 角是这个岗位的负责人；A 角不在岗，B 角自动顶上。A 角和 B 角要是两个人，一个人可以在几个岗位任职。"),
        action=reverse("desk-admin-appoint", args=[post.pk]),
        button=_("任命"),
        back_href=back,
        fields=_fields(typed, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _appoint(request: DoorRequest, post: Post, typed: Mapping[str, str]) -> str:
    username = typed["username"].strip()[:_MOST_CHARACTERS]
    account = account_by_username(username=username) if username else None
    if account is None:
        raise BadInput.one(("username",), "没有这个用户名，请核对，或先开工作账号。", "account.unknown")
    appoint(
        post=post,
        account=account,
        role=typed["role"],
        kind=typed["kind"],
        badge_no=typed["badge_no"],
        valid_from=typed_day(request, "valid_from"),
        valid_to=day_after(typed_day_or_none(request, "last_day")),
        by=request.officer,
        now=request.now,
    )
    return ""


def _name_of_field(refused: Refused) -> Mapping[str, str]:
    """The operation speaks of `valid_to`, the form asks for the last day."""
    return {**refused.fields, "last_day": refused.fields.get("last_day") or refused.fields.get("valid_to", "")}


def _fields(typed: Mapping[str, str], refused: Refused) -> tuple[Field, ...]:
    wrong = _name_of_field(refused)
    return (
        _who(typed["username"], wrong.get("username", "")),
        Field(
            name="role",
            label=_("角色"),
            kind="radio",
            options=(
                Option("A", _("A 角"), hint=_("本人的岗位"), picked=typed["role"] == "A"),
                Option("B", _("B 角"), hint=_("A 角不在岗时顶岗"), picked=typed["role"] == "B"),
            ),
            error=wrong.get("role", ""),
        ),
        Field(
            name="kind",
            label=_("任职方式"),
            kind="radio",
            options=tuple(
                Option(value, str(text), hint=_HINTS[value](), picked=typed["kind"] == value)
                for value, text in Appointment.Kinds.choices
            ),
            error=wrong.get("kind", ""),
        ),
        Field(
            name="badge_no",
            label=_("工号"),
            value=typed["badge_no"],
            required=False,
            max_length=20,
            hint=_("胸牌上的号"),
            error=wrong.get("badge_no", ""),
        ),
        Field(
            name="valid_from",
            label=_("从哪一天起"),
            kind="date",
            value=typed["valid_from"],
            error=wrong.get("valid_from", ""),
        ),
        Field(
            name="last_day",
            label=_("到哪一天为止"),
            kind="date",
            value=typed["last_day"],
            required=False,
            hint=_("最后一天也在任；临时任职要写"),
            error=wrong["last_day"],
        ),
    )


_HINTS = {
    "regular": lambda: _("正式任命"),
    "acting": lambda: _("正职空缺，代理或主持"),
    "temporary": lambda: _("要写明到哪一天"),
}


def _who(picked: str, error: str) -> Field:
    found = list(
        Account.objects.filter(is_staff=True, is_active=True)
        .order_by("display_name", "username")
        .values_list("username", "display_name")[: _MOST_CHOICES + 1]
    )
    if len(found) > _MOST_CHOICES:
        return Field(name="username", label=_("工作账号的用户名"), value=picked, error=error, autocomplete="off")
    options = tuple(
        Option(value, _("{name}（{username}）").format(name=name, username=value), picked=value == picked)
        for value, name in found
    )
    return Field(
        name="username", label=_("任命谁"), kind="select", options=options, placeholder=_("请选择"), error=error
    )
