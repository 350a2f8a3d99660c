"""一个账号: what it is, what can be done, what happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.admin.accounts.accounts import kind_words, state_badges
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, who_did
from zhengwu.doors.ui.shapes import Action, Crumb, LogEntry, Notice, Pair
from zhengwu.doors.ui.writing import day, full_day, hour
from zhengwu.kernel.public import StoredEvent, events_of
from zhengwu.organisations.public import account_for_admin
from zhengwu.people.public import Account, id_type_name, mask_id, mask_phone, paused_until

LEVELS = {2: "二级，自己填报", 3: "三级，数据比对", 4: "四级，实人核验", 5: "五级，现场核验"}
_Tell = Callable[[Mapping[str, Any]], str]
_NEWEST = 30
_TOLD: dict[str, tuple[str, _Tell]] = {
    "people.AccountOpened": ("开户", lambda d: ""),
    "people.PasswordSet": ("换了密码", lambda d: ""),
    "people.SignInPaused": ("密码错得太多，暂停登录", lambda d: ""),
    "people.SignInPauseLifted": ("解除暂停", lambda d: ""),
    "people.AccountLocked": ("停用", lambda d: str(d["reason"])),
    "people.AccountUnlocked": ("启用", lambda d: str(d["reason"])),
    "people.SessionsEnded": ("退出设备", lambda d: counted("{n} 台", d["count"])),
    "people.IdentityLevelChanged": (
        "实名等级变更",
        lambda d: _("{old} 级改为 {new} 级：{basis}").format(old=d["old"], new=d["new"], basis=d["basis"]),
    ),
    "people.SecondFactorAdded": ("加了一种登录验证", lambda d: _factor(d["kind"])),
    "people.SecondFactorRemoved": ("去掉一种登录验证", lambda d: _factor(d["kind"])),
}


@page("desk/admin/accounts/<int:account_id>", may="accounts.edit", name="desk-admin-account")
def account(request: DoorRequest, account_id: int) -> HttpResponse:
    """The record."""
    found = account_for_admin(account_id=account_id, by=request.officer, today=request.today)
    paused = paused_until(account=found, now=request.now)
    built = AdminRecord(
        frame=desk_frame(request, current="desk-admin-accounts"),
        crumbs=crumbs_to(Crumb(_("账号"), reverse("desk-admin-accounts")), Crumb(found.username)),
        heading=found.display_name,
        sub=f"{found.username} · {kind_words(found)}",
        badges=state_badges(found, paused),
        notice=Notice(
            _("密码错得太多"),
            _("{at}以前不能用密码登录。确认是本人，可以马上解除。").format(at=hour(paused)),
            "need",
        )
        if paused
        else None,
        facts=_facts(found),
        actions=_actions(found, paused=paused is not None),
        log=tuple(_told(event) for event in reversed(events_of(found.ref)[-_NEWEST:])),
    )
    return show_record(request, built)


def _facts(found: Account) -> tuple[FactCard, ...]:
    pairs = [
        Pair(_("账号"), found.username, code=True),
        Pair(_("开户"), full_day(found.opened_at) if found.opened_at else _("不详")),
        Pair(
            _("上次登录"), day(found.last_login) + " " + hour(found.last_login) if found.last_login else _("还没登录过")
        ),
    ]
    if found.person is not None:
        pairs += [
            Pair(_("实名等级"), _(LEVELS[found.identity_level])),
            Pair(_(id_type_name(found.person.id_type)), mask_id(found.person.id_number), code=True),
            Pair(_("手机号"), mask_phone(found.person.phone) or _("没有登记"), code=True),
        ]
    return (FactCard(_("账号信息"), tuple(pairs)),)


def _actions(found: Account, *, paused: bool) -> tuple[Action, ...]:
    def to(what: str) -> str:
        return reverse("desk-admin-account-act", args=[found.pk, what])

    actions = [Action(_("解除暂停"), to("lift-pause"), _("确认是本人在试"))] if paused else []
    actions += [
        Action(_("重设密码"), to("reset-password"), _("给一个初始密码，只显示一次")),
        Action(_("退出全部设备"), to("sign-out"), _("手机丢了、怀疑被人登录时用")),
    ]
    if found.person_id is not None:
        actions.append(Action(_("改实名等级"), to("identity-level"), _("要写明依据")))
    actions.append(
        Action(_("停用"), to("lock"), _("马上退出，不能再登录"))
        if found.is_active
        else Action(_("启用"), to("unlock"), _("可以重新登录"))
    )
    return tuple(actions)


def _factor(kind: str) -> str:
    return {"totp": _("动态口令"), "webauthn": _("通行密钥")}.get(kind, kind)


def _told(event: StoredEvent) -> LogEntry:
    title, tell = _TOLD.get(event.type, (event.type, lambda d: ""))
    return LogEntry(event.at, _(title), tell(event.data), who_did(event))
