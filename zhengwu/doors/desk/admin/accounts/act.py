"""What is done to an account: one form a verb, each asked for once, each on record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin.accounts.account import LEVELS
from zhengwu.doors.desk.admin.accounts.handing_over import show_password
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import (
    account_for_admin,
    lift_sign_in_pause,
    lock_account,
    reset_password,
    set_identity_level,
    sign_out_everywhere,
    unlock_account,
)
from zhengwu.people.public import Account


class NoSuchVerb(NotFound):
    """Nothing that is done to accounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A thing to do: its words (Chinese source sentences), its fields, and the operation."""

    heading: str
    lead: str
    button: str
    done: str
    act: Callable[[DoorRequest, Account], object]
    fields: Sequence[str] = ()
    stern: bool = False


VERBS: dict[str, Verb] = {
    "lift-pause": Verb(
        heading="解除暂停",
        lead="先确认是本人在试密码，不是别人在猜。解除以后马上可以再试。",
        button="解除暂停",
        done="解除了，现在可以再试。",
        act=lambda r, a: lift_sign_in_pause(account=a, by=r.officer, now=r.now),
    ),
    "sign-out": Verb(
        heading="退出全部设备",
        lead="这个账号在所有设备、所有用它登录的系统上都会退出，密码不变。",
        button="全部退出",
        done="全部设备都退出了。",
        act=lambda r, a: sign_out_everywhere(account=a, by=r.officer, now=r.now),
        stern=True,
    ),
    "reset-password": Verb(
        heading="重设密码",
        lead="会生成一个初始密码，只显示一次。请当面或打电话告诉本人，本人登录后先换成自己的。现在登录着的设备会全部退出。",
        button="重设密码",
        done="",
        act=lambda r, a: reset_password(account=a, by=r.officer, now=r.now),
        stern=True,
    ),
    "lock": Verb(
        heading="停用账号",
        lead="停用以后马上退出，不能再登录，办件不受影响。",
        button="停用",
        done="停用了。",
        act=lambda r, a: lock_account(account=a, reason=r.POST.get("reason", ""), by=r.officer, now=r.now),
        fields=("reason",),
        stern=True,
    ),
    "unlock": Verb(
        heading="启用账号",
        lead="启用以后可以重新登录，密码还是原来的。",
        button="启用",
        done="启用了。",
        act=lambda r, a: unlock_account(account=a, reason=r.POST.get("reason", ""), by=r.officer, now=r.now),
        fields=("reason",),
    ),
    "identity-level": Verb(
        heading="改实名等级",
        lead="等级决定能办哪些事项。依据会留在账号的经过里。",
        button="改好了",
        done="实名等级改好了。",
        act=lambda r, a: set_identity_level(
            account=a, level=_level(r.POST.get("level", "")), basis=r.POST.get("basis", ""), by=r.officer, now=r.now
        ),
        fields=("level", "basis"),
    ),
}


@page(
    "desk/admin/accounts/<int:account_id>/<slug:what>",
    may="accounts.edit",
    name="desk-admin-account-act",
    methods=("GET", "HEAD", "POST"),
)
def act(request: DoorRequest, account_id: int, what: str) -> HttpResponse:
    """One verb; a new password is shown instead of leading on."""
    found = account_for_admin(account_id=account_id, by=request.officer, today=request.today)
    verb = VERBS.get(what)
    if verb is None:
        raise NoSuchVerb
    back = reverse("desk-admin-account", args=[found.pk])
    refused = NOTHING
    if posted(request):
        if what == "reset-password":
            return show_password(request, found, password=str(verb.act(request, found)))
        answer = tried(request, lambda: _done(verb, request, found), to=back, done=_(verb.done))
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-accounts"),
        crumbs=crumbs_to(
            Crumb(_("账号"), reverse("desk-admin-accounts")), Crumb(found.username, back), Crumb(_(verb.heading))
        ),
        heading=_("{verb}：{name}").format(verb=_(verb.heading), name=found.display_name),
        action=reverse("desk-admin-account-act", args=[found.pk, what]),
        button=_(verb.button),
        back_href=back,
        lead=_(verb.lead),
        fields=tuple(_field(request, found, name, refused) for name in verb.fields),
        errors=refused.errors,
        notice=refused.notice,
        stern=verb.stern,
    )
    return show_form(request, built, refused=refused)


def _done(verb: Verb, request: DoorRequest, found: Account) -> str:
    verb.act(request, found)
    return ""


def _level(typed: str) -> int:
    return int(typed) if typed in {str(level) for level in LEVELS} else 0


def _field(request: DoorRequest, found: Account, name: str, refused: Refused) -> Field:
    typed, error = request.POST.get(name, "")[:400], refused.fields.get(name, "")
    if name == "level":
        chosen = typed or str(found.identity_level)
        options = tuple(Option(str(level), _(words), picked=str(level) == chosen) for level, words in LEVELS.items())
        return Field(name=name, label=_("实名等级"), kind="radio", options=options, error=error)
    words = {
        "reason": (_("为什么"), _("会留在账号的经过里")),
        "basis": (_("依据"), _("例如：窗口现场核验身份证原件")),
    }[name]
    return Field(name=name, label=words[0], hint=words[1], value=typed, max_length=200, autocomplete="off", error=error)
