"""The acts of administrators in words, by kind. Words are Chinese source sentences; `scripts/sentences.py` finds them."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _

from zhengwu.kernel.public import StoredEvent
from zhengwu.organisations.public import ACTIONS

#: Kind → its name; the first is everything.
KINDS: Final[dict[str, str]] = {
    "": "全部",
    "rights": "授权和任职",
    "accounts": "账号",
    "looks": "查看和导出",
    "refused": "越权被拒",
    "settings": "系统设置",
    "emergency": "应急账号",
}
#: Type of event → its kind, and what was done.
ACTS: Final[dict[str, tuple[str, str]]] = {
    "organisations.ActionGranted": ("rights", "授权"),
    "organisations.GrantWithdrawn": ("rights", "收回授权"),
    "organisations.Appointed": ("rights", "任职"),
    "organisations.AppointmentEnded": ("rights", "结束任职"),
    "organisations.AppointmentProlonged": ("rights", "延长任职"),
    "organisations.PostSet": ("rights", "设岗"),
    "organisations.PostClosed": ("rights", "撤岗"),
    "people.AccountOpened": ("accounts", "开户"),
    "people.PasswordSet": ("accounts", "换了密码"),
    "people.SignInPauseLifted": ("accounts", "解除暂停"),
    "people.AccountLocked": ("accounts", "停用账号"),
    "people.AccountUnlocked": ("accounts", "启用账号"),
    "people.SessionsEnded": ("accounts", "退出设备"),
    "people.IdentityLevelChanged": ("accounts", "实名等级变更"),
    "people.SystemRegistered": ("accounts", "登记单点登录的系统"),
    "people.SystemPaused": ("accounts", "暂停单点登录的系统"),
    "people.SystemResumed": ("accounts", "恢复单点登录的系统"),
    "people.SystemSecretRenewed": ("accounts", "更换系统的密钥"),
    "people.NumberRevealed": ("looks", "查看完整证件号"),
    "organisations.RecordsExported": ("looks", "导出"),
    "organisations.PermissionRefused": ("refused", "越权被拒"),
    "organisations.BodySet": ("settings", "设立机构"),
    "organisations.BodyChanged": ("settings", "改机构信息"),
    "organisations.BodyRenamed": ("settings", "机构更名"),
    "organisations.BodyMoved": ("settings", "调整隶属"),
    "organisations.BodyAbolished": ("settings", "撤销机构"),
    "organisations.DivisionSet": ("settings", "登记区划"),
    "organisations.DivisionRenamed": ("settings", "区划更名"),
    "organisations.DivisionAbolished": ("settings", "撤销区划"),
    "organisations.DivisionMerged": ("settings", "合并区划"),
    "organisations.DivisionSplit": ("settings", "拆分区划"),
    "timelimits.WorkCalendarChanged": ("settings", "改工作日历"),
    "notices.NoticeTemplateChanged": ("settings", "改通知模板"),
    "supervision.RuleInForce": ("settings", "监察规则生效"),
    "organisations.EmergencySealed": ("emergency", "封存应急账号"),
    "organisations.EmergencyOpened": ("emergency", "启封应急账号"),
    "organisations.EmergencyClosed": ("emergency", "停用应急账号"),
}
_WHY = ("reason", "basis", "what", "username", "name")
_MOST = 120


def types_of(kind: str) -> tuple[str, ...]:
    """The types of events of a kind; of "" all."""
    return tuple(name for name, (of, _words) in ACTS.items() if kind in {"", of})


def done(event: StoredEvent) -> str:
    """What was done."""
    words = ACTS.get(event.type)
    return _(words[1]) if words else event.type


def why(event: StoredEvent) -> str:
    """What is said of it beside: the right, the reason. Nothing else of an event is repeated here: it may name people."""
    said: dict[str, Any] = event.data
    if action := ACTIONS.get(str(said.get("action", ""))):
        return _(action.name)
    return next((str(said[name])[:_MOST] for name in _WHY if said.get(name)), "")
