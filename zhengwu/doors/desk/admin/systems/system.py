"""One system: where people are led back to, what it may know, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, show_record, tried
from zhengwu.doors.desk.admin.systems.systems import system_badges
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed, who_did
from zhengwu.doors.ui.shapes import Action, Crumb, Field, LogEntry, Notice, Pair
from zhengwu.kernel.public import NotFound, StoredEvent, events_of
from zhengwu.organisations.public import pause_system, renew_system_secret, require_over_systems, resume_system
from zhengwu.people.public import is_paused, system

#: What a system may be told, as administrators read it.
SCOPE_WORDS = {"openid": "代号", "profile": "姓名和实名等级", "post": "单位和岗位"}
_TOLD: dict[str, tuple[str, Callable[[Mapping[str, Any]], str]]] = {
    "people.SystemRegistered": ("登记", lambda d: listed(d["redirect_uris"])),
    "people.SystemPaused": ("停用", lambda d: str(d["reason"])),
    "people.SystemResumed": ("启用", lambda d: str(d["reason"])),
    "people.SystemSecretRenewed": ("更换密钥", lambda d: ""),
}


class NoSuchVerb(NotFound):
    """Nothing that is done to systems."""


@page("desk/admin/systems/of/<slug:client_id>", may="admin", name="desk-admin-system")
def system_page(request: DoorRequest, client_id: str) -> HttpResponse:
    """The record."""
    return show_record(request, record(request, client_id))


def record(request: DoorRequest, client_id: str, *, secret: str = "") -> AdminRecord:
    """The page of a system; `secret` is shown this once.

    Raises:
        NoSuchSystem
    """
    require_over_systems(by=request.officer)
    client = system(client_id=client_id)
    asked = [_(SCOPE_WORDS[scope]) for scope in client.get_scopes() if scope in SCOPE_WORDS]
    pairs = [
        Pair("issuer", settings.SITE_URL.rstrip("/"), code=True),
        Pair("client_id", client.pk, code=True),
        *((Pair("client_secret", secret, code=True),) if secret else ()),
        *(Pair(_("返回地址"), address, code=True) for address in client.get_redirect_uris()),
        *(Pair(_("退出后返回"), address, code=True) for address in client.get_post_logout_redirect_uris()),
        Pair(_("会知道"), listed(asked)),
        Pair(_("要本人同意"), _("不用，本级政府自己的系统") if client.skip_consent else _("要")),
    ]
    return AdminRecord(
        frame=desk_frame(request, current="desk-admin-systems"),
        crumbs=crumbs_to(Crumb(_("单点登录"), reverse("desk-admin-systems")), Crumb(client.name)),
        heading=client.name,
        badges=system_badges(client),
        notice=Notice(_("密钥只显示这一次"), _("请马上交给那个系统的管理员，不要发在群里。丢了只能换新的。"), "need")
        if secret
        else None,
        facts=(FactCard(_("接入信息"), tuple(pairs)),),
        actions=_actions(client.pk, paused=is_paused(client)),
        log=tuple(_told(event) for event in reversed(events_of(f"sso:{client.pk}"))),
    )


def _actions(client_id: str, *, paused: bool) -> tuple[Action, ...]:
    def to(what: str) -> str:
        return reverse("desk-admin-system-act", args=[client_id, what])

    change = (
        Action(_("启用"), to("resume"), _("可以重新登录"))
        if paused
        else Action(_("停用"), to("pause"), _("马上不能登录，手里的令牌作废"))
    )
    return (Action(_("更换密钥"), to("renew-secret"), _("旧的马上作废")), change)


def _told(event: StoredEvent) -> LogEntry:
    title, tell = _TOLD.get(event.type, (event.type, lambda d: ""))
    return LogEntry(event.at, _(title), tell(event.data), who_did(event))


#: URL word → heading, what follows, button.
_VERBS = {
    "pause": ("停用系统", "停用以后，谁也不能用这里的账号登录它，它手里的令牌马上作废。", "停用"),
    "resume": ("启用系统", "启用以后，可以重新用这里的账号登录它，密钥不变。", "启用"),
    "renew-secret": ("更换密钥", "旧密钥马上作废，那个系统换上新的以前不能登录。", "更换密钥"),
}


@page(
    "desk/admin/systems/of/<slug:client_id>/<slug:what>",
    may="admin",
    name="desk-admin-system-act",
    methods=("GET", "HEAD", "POST"),
)
def act(request: DoorRequest, client_id: str, what: str) -> HttpResponse:
    """One verb; a new secret is shown instead of leading on."""
    require_over_systems(by=request.officer)
    client = system(client_id=client_id)
    if what not in _VERBS:
        raise NoSuchVerb
    heading, lead, button = _VERBS[what]
    back, refused, reason = (
        reverse("desk-admin-system", args=[client_id]),
        NOTHING,
        request.POST.get("reason", "")[:400],
    )
    if posted(request):
        if what == "renew-secret":
            secret = renew_system_secret(client_id=client_id, by=request.officer, now=request.now)
            return show_record(request, record(request, client_id, secret=secret))
        run = pause_system if what == "pause" else resume_system
        answer = tried(
            request,
            lambda: run(client_id=client_id, reason=reason, by=request.officer, now=request.now) or back,
            done=_("停用了。") if what == "pause" else _("启用了。"),
        )
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    why = Field(
        name="reason",
        label=_("为什么"),
        hint=_("会留在经过里"),
        value=reason,
        max_length=200,
        autocomplete="off",
        error=refused.fields.get("reason", ""),
    )
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-systems"),
        crumbs=crumbs_to(
            Crumb(_("单点登录"), reverse("desk-admin-systems")), Crumb(client.name, back), Crumb(_(heading))
        ),
        heading=_("{verb}：{name}").format(verb=_(heading), name=client.name),
        action=reverse("desk-admin-system-act", args=[client_id, what]),
        button=_(button),
        back_href=back,
        lead=_(lead),
        fields=() if what == "renew-secret" else (why,),
        errors=refused.errors,
        notice=refused.notice,
        stern=what != "resume",
    )
    return show_form(request, built, refused=refused)
