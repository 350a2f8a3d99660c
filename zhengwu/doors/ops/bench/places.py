"""Divisions for the bench: the country's table or one like it, and what one asks it. Beside each: a row by its key."""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from zhengwu.doors.ops.bench.load import Client, Work
from zhengwu.kernel.public import SYSTEM, current_time
from zhengwu.organisations.public import Division, children_of, import_divisions, search_divisions

_TODAY = dt.date(2026, 3, 2)
#: Characters that names of villages are made of.
_CHARACTERS = "上下东西南北中大小新老李王张陈刘杨赵黄周吴徐孙胡朱高林何郭马罗家庄山河沟塘湖桥坡湾口石金龙凤平安和永兴"
_ENDS = ("村委会", "村民委员会", "社区居委会")
_CITIES, _COUNTIES, _TOWNS = 11, 9, 14


def made_up(folder: Path, *, about: int) -> Path:
    """A table of about so many divisions, distributed as the country's: names of two or three common characters."""
    chance = random.Random(7)  # noqa: S311  names of villages, no secret
    folder.mkdir()
    provinces = min(31, max(1, about // 20_000))
    cities = min(_CITIES, max(1, about // 2_000))
    villages = max(1, about // (provinces * cities * _COUNTIES * _TOWNS))

    def name(end: str) -> str:
        return "".join(chance.choices(_CHARACTERS, k=chance.choice((2, 2, 3)))) + end

    levels: list[list[tuple[str, ...]]] = [[], [], [], [], []]
    for p in range(provinces):
        province = f"{34 + p}"
        levels[0].append((province, name("省")))
        for c in range(1, cities + 1):
            city = f"{province}{c:02}"
            levels[1].append((city, name("市"), province))
            for a in range(1, _COUNTIES + 1):
                area = f"{city}{a:02}"
                levels[2].append((area, name("县"), city))
                for s in range(1, _TOWNS + 1):
                    street = f"{area}{s:03}"
                    levels[3].append((street, name("镇"), area))
                    levels[4] += [
                        (f"{street}{v:03}", name(chance.choice(_ENDS)), street) for v in range(1, villages + 1)
                    ]
    heads = ("provinces", ()), ("cities", ("provinceCode",)), ("areas", ("cityCode",)), ("streets", ("areaCode",))
    for (file, above), rows in zip((*heads, ("villages", ("streetCode",))), levels, strict=True):
        with (folder / f"{file}.csv").open("w", newline="") as opened:
            csv.writer(opened).writerows([("code", "name", *above), *rows])
    return folder


def take_in(folder: Path) -> int:
    """Import a table; how many divisions there are now."""
    import_divisions(folder=folder, by=SYSTEM, now=current_time())
    return Division.objects.count()


def asks(prepare: Callable[[], Iterator[Callable[[], object]]]) -> Client:
    """Somebody who asks one thing after the other."""

    @contextmanager
    def client() -> Iterator[Work]:
        questions = prepare()

        def work() -> bool:
            next(questions)()
            return True

        yield work

    return client


def _searching(*words: str) -> Callable[[], Iterator[Callable[[], object]]]:
    return lambda: cycle([lambda word=word: search_divisions(word, on=_TODAY) for word in words])


def _some(level: int) -> list[Division]:
    return list(Division.objects.filter(level=level).order_by("code")[:50])


def _opening() -> Iterator[Callable[[], object]]:
    codes = ["", *(one.code for level in range(1, 5) for one in _some(level)[:10])]
    return cycle([lambda code=code: children_of(code, on=_TODAY) for code in codes])


def _by_key() -> Iterator[Callable[[], object]]:
    keys = [one.pk for level in range(1, 6) for one in _some(level)[:10]]
    return cycle([lambda key=key: Division.objects.get(pk=key) for key in keys])


#: What is asked: name → label and the questions. The shortest words are in it: they find the most.
WORKS: dict[str, tuple[str, Callable[[], Iterator[Callable[[], object]]]]] = {
    "floor": ("", _by_key),
    "by_name": ("区划：按名称查", _searching("上", "新", "李家", "大河", "合肥 上", "上派镇")),
    "by_pinyin": ("区划：按拼音或首字母查", _searching("s", "xin", "lj", "lijia", "dahe", "spz")),
    "by_code": ("区划：按代码查", _searching("34", "3401", "340123", "340101001", "340101001001")),
    "children": ("区划：打开一层", _opening),
}
