"""登录与安全: one page with everything one signs in with, and everywhere one is signed in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.security.factors import Factors, factors_of
from zhengwu.doors.citizen.shapes.security import SecurityLine, SecurityPage, SecuritySection
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Hidden, Link
from zhengwu.doors.ui.writing import day, hour
from zhengwu.people.public import Device, devices_of


@page("my/security", may=SIGNED_IN, name="my-security")
def overview(request: DoorRequest) -> HttpResponse:
    """Password, second factors, devices."""
    factors = factors_of(request.account)
    devices = devices_of(account=request.account, session_key=str(request.session.session_key), now=request.now)
    built = SecurityPage(
        heading=_("登录与安全"),
        lead=_("用什么登录、在哪些设备上登录，都在这一页管。"),
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(_("登录与安全"))),
        sections=(_password(request), _passkeys(factors), _one_time(factors), _devices(devices)),
    )
    return show(request, "security", built, verb="find", private=True)


def _password(request: DoorRequest) -> SecuritySection:
    has = request.account.has_usable_password()
    return SecuritySection(
        id="password",
        title=_("密码"),
        text=_("改了密码，别的设备会全部退出。") if has else _("这个账号还没有密码，现在用短信验证码或通行密钥登录。"),
        links=(Link(_("改密码") if has else _("设一个密码"), reverse("my-security-password"), "lock"),),
    )


def _passkeys(factors: Factors) -> SecuritySection:
    return SecuritySection(
        id="passkeys",
        title=_("通行密钥"),
        text=_("用手机或电脑的指纹、面容、锁屏密码登录，不用记密码，也不怕被人套走。"),
        lines=tuple(
            SecurityLine(
                text=key.name,
                note=_("{created}添加，最近用过 {used}").format(created=_when(key.created_at), used=_when(key.used_at))
                if key.used_at
                else _("{created}添加，还没用过").format(created=_when(key.created_at)),
                action=reverse("my-security-passkey-remove", args=[key.id]),
                button=_("删除"),
                stern=True,
            )
            for key in factors.passkeys
        ),
        links=(Link(_("添加通行密钥"), reverse("my-security-passkey-add"), "plus"),),
    )


def _one_time(factors: Factors) -> SecuritySection:
    if factors.one_time is None:
        return SecuritySection(
            id="totp",
            title=_("动态口令"),
            text=_("登录时除了密码，再输一次手机验证器里的 6 位数字。密码泄露了，别人也登不进来。"),
            links=(Link(_("绑定动态口令"), reverse("my-security-totp"), "shield"),),
        )
    return SecuritySection(
        id="totp",
        title=_("动态口令"),
        badge=Badge(_("已绑定"), "done", "check"),
        text=counted("恢复码还剩 {n} 个。手机丢了，用它登录。", factors.recovery_left),
        links=(
            Link(_("重新生成恢复码"), reverse("my-security-recovery-codes"), "list"),
            Link(_("解除绑定"), reverse("my-security-totp-remove"), "cross"),
        ),
    )


def _devices(devices: Sequence[Device]) -> SecuritySection:
    end = reverse("my-security-devices-end")
    others = [device for device in devices if not device.current]
    return SecuritySection(
        id="devices",
        title=_("登录着的设备"),
        text=_("看到不认识的设备，先让它退出，再改密码。"),
        lines=tuple(
            SecurityLine(
                text=device_name(device),
                note=_("{place}，{at}登录，最近活动 {seen}").format(
                    place=_(device.place) if device.place else _("地址不明"),
                    at=_when(device.signed_in_at),
                    seen=_when(device.last_seen_at),
                ),
                badge=Badge(_("正在用"), "done", "check") if device.current else None,
                action="" if device.current else end,
                hidden=(Hidden("device", str(device.id)),),
                button="" if device.current else _("退出"),
            )
            for device in devices
        ),
        action=end if others else "",
        button=_("退出其他所有设备") if others else "",
    )


def _when(at: dt.datetime) -> str:
    return f"{day(at)} {hour(at)}"


def device_name(device: Device) -> str:
    """Windows 电脑上的 Edge."""
    system = _(device.system) if device.system else _("不明设备")
    return _("{system}上的{browser}").format(system=system, browser=_(device.browser)) if device.browser else system
