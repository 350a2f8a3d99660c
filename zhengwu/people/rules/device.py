"""What a browser says of itself, and where a network address is, in words people recognise their own devices by. Pure."""

from __future__ import annotations

import ipaddress

#: The first that is found names it; the order matters, since every browser also claims to be the ones before it.
_BROWSERS = (
    ("MicroMessenger", "微信"), ("AlipayClient", "支付宝"), ("HuaweiBrowser", "华为浏览器"), ("MiuiBrowser", "小米浏览器"),
    ("QQBrowser", "QQ 浏览器"), ("UCBrowser", "UC 浏览器"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)  # fmt: skip
_SYSTEMS = (
    ("OpenHarmony", "鸿蒙"), ("HarmonyOS", "鸿蒙"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "安卓手机"),
    ("Windows", "Windows 电脑"), ("Mac OS", "苹果电脑"), ("Linux", "Linux 电脑"),
)  # fmt: skip


def device_words(user_agent: str) -> tuple[str, str]:
    """System and browser, e.g. `("Windows 电脑", "Edge")`; "" for what it does not say."""
    return _first(_SYSTEMS, user_agent), _first(_BROWSERS, user_agent)


def place_words(address: str) -> str:
    """`本机`, `单位内网`, or the first half of the network address: enough to recognise, too little to follow."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if ip.is_loopback:
        return "本机"
    if ip.is_private:
        return "内网"
    if ip.version == 4:  # noqa: PLR2004  the version of the protocol is its name
        return ".".join([*str(ip).split(".")[:2], "*", "*"])
    return ":".join([*ip.exploded.split(":")[:2], "*"])


def _first(names: tuple[tuple[str, str], ...], said: str) -> str:
    return next((name for mark, name in names if mark in said), "")
