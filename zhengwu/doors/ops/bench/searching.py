"""Searching a large catalogue: people's questions one after the other, beside a row by its key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import cycle, islice

from django.conf import settings
from django.db import connection

from zhengwu.doors.ops.bench import places
from zhengwu.doors.ops.bench.load import Client, Run, Runs, Work, run
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.search_queries import judged_queries
from zhengwu.items.public import ItemVersion, generate_items, search
from zhengwu.kernel.public import SYSTEM, current_time, settle
from zhengwu.organisations.public import Division, body_of, create_division


def _parted(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split("/") if word)


_BODY = "11340123MA0000023E"
#: Words of the generated catalogue: exact, in part, by sound, in letters, garbled, and as common as can be.
_GENERATED = _parted(
    "食品经营许可/个体工商户登记/登记/变更登记/教师资格认定/驾驶证换发/食品经迎许可/shipinjingying/"
    "spjyxk/机动车年检/有限公司注册/养老保险转移接续/我想办理道路运输许可/农村居住证补发/药品 零售 企业/"
    "排污许可延续/公积金/社保卡补办/不动产查询/老年证/工伤认定申请材料/特种设备 检测/建设用地审批/幼儿园 备案/"
    "烈士遗属补助/"
)
_SUGGESTED = ("食", "食品", "食品经", "dengj", "jia", "jzz", "养老", "社保", "退", "机动")


#: What a new connection answers before the clock starts: its statements are planned by then, as a worker's are all day.
_FIRST = 40


def fill(*, many: int) -> int:
    """A country's worth of items in a hundred counties, besides those of the county, and the database at rest again. How many
    there are now."""
    for number in range(1, 100):
        code = f"3402{number:02}000000"
        if not Division.objects.filter(code=code).exists():
            if number == 1:
                create_division(code="340200000000", name="邻市", by=SYSTEM, now=current_time())
            create_division(code=code, name=f"第{number}县", by=SYSTEM, now=current_time())
    places = [*Division.objects.filter(level=3).order_by("code")]
    generate_items(many=many, body=body_of(_BODY), divisions=places, today=dt.date(2026, 1, 1))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")
    return ItemVersion.objects.count()


def _questions() -> Iterator[Callable[[], object]]:
    texts = [*_GENERATED, *(query.text for query in judged_queries())]
    return cycle([lambda text=text: search(q=text, near=settings.HOME_DIVISION) for text in texts])


def _suggestions() -> Iterator[Callable[[], object]]:
    return cycle([lambda text=text: search(q=text, near=settings.HOME_DIVISION, limit=6) for text in _SUGGESTED])


def _by_key() -> Iterator[Callable[[], object]]:
    keys = list(ItemVersion.objects.values_list("pk", flat=True)[:200])
    return cycle([lambda key=key: ItemVersion.objects.get(pk=key) for key in keys])


WORKS: dict[str, tuple[str, Callable[[], Iterator[Callable[[], object]]]]] = {
    "floor": ("", _by_key),
    "query": ("搜索一句话", _questions),
    "suggest": ("边打边提示", _suggestions),
}


def kinds(*, seconds: float) -> dict[str, Callable[[], Run]]:
    """One run of each, in a process that has settled as a worker does and on connections that have answered before."""
    settle()
    run([places.asks(_questions)], seconds=seconds)
    return {name: partial(run, [_at_work(work)], seconds=seconds) for name, (_label, work) in WORKS.items()}


def _at_work(prepare: Callable[[], Iterator[Callable[[], object]]]) -> Client:
    """Somebody whose connection has been used before."""

    @contextmanager
    def client() -> Iterator[Work]:
        for question in islice(prepare(), _FIRST):
            question()
        with places.asks(prepare)() as work:
            yield work

    return client


def told(turns: Mapping[str, Runs], *, items: int) -> list[Measurement]:
    """The median and the 95th percentile of each, beside those of the floor."""
    return [
        Measurement(
            name=f"search_{name}_p{round(part * 100)}_ms",
            label=f"{label}，{part:.0%} 不超过",
            value=turns[name].milliseconds(part),
            unit="毫秒",
            floor=turns["floor"].milliseconds(part),
            n=turns[name].n,
            note=f"{items:,} 个事项版本，一个人一句接一句地搜，不含网页。下限：按主键取一行",
        )
        for name, (label, _work) in WORKS.items()
        if name != "floor"
        for part in (0.5, 0.95)
    ]
