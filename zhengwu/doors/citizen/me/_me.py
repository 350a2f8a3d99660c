"""What the pages about oneself share: the way between them, whose page it is, the password asked again."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Link
from zhengwu.kernel.public import Conflict
from zhengwu.people.public import NaturalPerson

_PLACES = (
    ("my", "我的办件", "list"),
    ("my-messages", "我的消息", "bell"),
    ("my-profile", "我的信息", "idcard"),
    ("my-mandates", "我的委托", "users"),
    ("my-shared", "家人的进度", "eye"),
    ("my-privacy", "谁看过我的信息", "shield"),
)
_TRIES = "10/10m/ip"


class NoPersonBehind(Conflict):
    """An account for work has no person of its own."""

    code = "account.no_person"
    title = "这是工作账号"
    template = "这个账号只用来工作，背后没有登记个人。请用您自己的账号登录。"


def links(here: str) -> tuple[Link, ...]:
    """The pages about oneself."""
    return tuple(Link(_(text), reverse(name), icon, current=name == here) for name, text, icon in _PLACES)


def way(*last: Crumb) -> tuple[Crumb, ...]:
    """首页 › 我的办件 › …"""
    return crumbs(Crumb(_("我的办件"), reverse("my")), *last)


def myself(request: DoorRequest) -> NaturalPerson:
    """The person behind the account.

    Raises:
        NoPersonBehind
    """
    if request.account.person is None:
        raise NoPersonBehind
    return request.account.person


def password_error(request: DoorRequest) -> str:
    """What is wrong with the password typed again; empty when it is right. Guessing is slow.

    Raises:
        TooManyTries
    """
    count_try(request, action="password_again", rate=_TRIES)
    typed = request.POST.get("password", "")
    if not typed:
        return _("请输入密码")
    return "" if request.account.check_password(typed) else _("密码不对，请再输一次")


def question(
    *,
    heading: str,
    action: str,
    button: str,
    back: Crumb,
    paragraphs: Sequence[str] = (),
    fields: Sequence[Field] = (),
    stern: bool = False,
) -> ConfirmPage:
    """A question with its consequences; the errors are those of its fields."""
    return ConfirmPage(
        heading=heading,
        crumbs=way(back, Crumb(heading)),
        action=action,
        button=button,
        back_href=back.href,
        paragraphs=tuple(paragraphs),
        fields=tuple(fields),
        errors=tuple(FieldError(f.dom_id, f.error) for f in fields if f.error),
        stern=stern,
    )


def password_field(error: str) -> Field:
    """The password, asked again before something that cannot be taken back or seen by a neighbour."""
    return Field(name="password", label=_("您的密码"), kind="password", error=error, autocomplete="current-password")
