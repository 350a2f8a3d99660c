"""What the base layouts of the hall and the kiosk are filled with while no door does it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.gallery.samples.parts import at
from zhengwu.doors.ui.shapes import Link


@dataclass(frozen=True, slots=True)
class Call:
    """A number called to a window; the name on a public screen is 王*."""

    number: str
    window: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """People waiting for one kind of business, and about how long. 0 minutes: nobody waits."""

    name: str
    people: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HallScreen:
    """One moment of a calling screen."""

    name: str
    place: str
    now: dt.datetime
    called: Call
    recent: Sequence[Call]
    waiting: Sequence[Queue]
    missed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskStart:
    """The first page of a terminal."""

    name: str
    now: dt.datetime
    tiles: Sequence[Link]


HALL = HallScreen(
    name="肥西县政务服务中心",
    place="一楼综合大厅",
    now=at(11, 24, 10, 32),
    called=Call("A027", "03", "王*"),
    recent=(Call("B014", "07"), Call("A026", "05"), Call("C009", "11"), Call("A025", "04")),
    waiting=(
        Queue("A 综合", 7, 12),
        Queue("B 不动产", 9, 18),
        Queue("C 社保医保", 5, 9),
        Queue("D 税务", 2, 4),
        Queue("E 公安户籍", 0, 0),
    ),
    missed="A019　B007",
)
KIOSK = KioskStart(
    name="肥西县政务服务中心",
    now=at(11, 24, 10, 32),
    tiles=(
        Link("取号", "#main", "ticket", "窗口排队，约 12 分钟"),
        Link("养老金认证", "#main", "person-check", "刷脸，1 分钟"),
        Link("打印证明", "#main", "printer", "社保、户籍、无房等 36 种"),
        Link("查进度", "#main", "search", "办到哪一步了"),
        Link("交费", "#main", "coin", "水电、学费、罚款"),
        Link("拍证件照", "#main", "scan", "免费，当场取"),
        Link("失业登记", "#main", "work", "当场办好"),
        Link("打印执照", "#main", "stamp", "营业执照等 12 种"),
    ),
)
#: What an operator wrote when the platform went down for maintenance.
UNTIL = "今晚 22:00"
