"""评价渠道: where somebody rates, and on which side of the counter that is."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """线上 or 线下: the reasons asked differ."""

    ONLINE = "online"
    OFFLINE = "offline"


SIDE_NAMES: dict[Side, str] = {Side.ONLINE: "线上", Side.OFFLINE: "线下"}


class Channel(StrEnum):
    """评价渠道, after the exchange standard: PC, 移动, 二维码, 平板, 其他终端, 电话, 短信."""

    ONLINE = "online"
    MOBILE = "mobile"
    QR = "qr"
    DEVICE = "device"
    OTHER = "other"
    PHONE = "phone"
    SMS = "sms"


CHANNEL_NAMES: dict[Channel, str] = {
    Channel.ONLINE: "网上",
    Channel.MOBILE: "移动端",
    Channel.QR: "二维码",
    Channel.DEVICE: "窗口评价器",
    Channel.OTHER: "其他终端",
    Channel.PHONE: "电话",
    Channel.SMS: "短信",
}
VISIT, CASE = "visit:", "case:"


def side_of(subject: str) -> Side:
    """A visit is rated by what happened at the counter, a case by what happened on the whole."""
    return Side.OFFLINE if subject.startswith(VISIT) else Side.ONLINE
