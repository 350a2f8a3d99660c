"""生成事项: a large catalogue of plausible items for load tests. Made up, without events: never for a real portal."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Any

from django.db import connection, transaction

from zhengwu.items.models import Item, ItemVersion
from zhengwu.items.rules.codes import Scheme
from zhengwu.items.rules.search import document_vector
from zhengwu.items.rules.search_plan import with_place
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import search_tokens
from zhengwu.organisations.public import Body, Division


def _parted(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split("/") if word)


_AT_ONCE = 2_000
#: What their codes begin with, and no other item's.
_CODE = "GEN"
_VERBS = _parted(
    "登记/变更登记/注销登记/备案/许可/延续许可/审批/核准/补发/换发/年度检验/资格认定/资格认证/补贴申领/"
    "补助申请/证明开具/信息查询/信息更正/缴费/退费/预约/投诉受理/检测/验收/评审/公示/复核/转移接续/"
)
_OBJECTS = _parted(
    "食品经营/药品零售/医疗机构/护士执业/教师资格/民办学校/幼儿园/道路运输/出租车/驾驶证/机动车/渔船/农机/"
    "种子生产/兽药经营/动物防疫/林木采伐/取水/排污/建设用地/施工/房屋租赁/不动产/住房公积金/养老保险/医疗保险/"
    "工伤/生育津贴/社会保障卡/劳动用工/人力资源服务/个体工商户/有限责任公司/农民专业合作社/广告/特种设备/"
    "计量器具/烟花爆竹/危险化学品/旅馆/印刷/出版物/演出/网吧/文物/体育场所/公共卫生/饮用水/消毒产品/殡葬/"
    "社会团体/慈善组织/残疾人证/老年优待证/退役军人优抚/烈士遗属/居住证/身份证/户口簿/港澳通行证/"
)
_WHOSE = ("", "县级", "个人", "企业", "单位", "首次", "临时", "异地", "农村", "城镇", "小型", "外商投资")


def generate_items(
    *,
    many: int,
    body: Body,
    divisions: Sequence[Division],
    today: dt.date,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Put `many` items in force, the same kinds of things in one division after the other, as a country's catalogue has them.

    Asked again, it goes on where it stopped.

    Args:
        body: who implements all of them. divisions: where; each gets its share.
    Returns:
        How many there were made: fewer than asked for when names and divisions have run out.
    """
    chance = random.Random(11)  # noqa: S311  names of items, no secret
    first = Item.objects.filter(task_code__startswith=_CODE).count()
    rows = islice(_rows(divisions, chance), first, first + many)
    done = 0
    while batch := list(islice(rows, _AT_ONCE)):
        with transaction.atomic():
            items = [
                Item(
                    task_code=f"{_CODE}{n:09}", catalog_code=f"{_CODE}{n:09}", scheme=Scheme.LOCAL, body=body,
                    division=division,
                )
                for n, (_name, division) in enumerate(batch, start=first + done)
            ]  # fmt: skip
            Item.objects.bulk_create(items)
            pairs = zip(items, batch, strict=True)
            ItemVersion.objects.bulk_create([_version(item, name, today, chance) for item, (name, _d) in pairs])
        done += len(batch)
        if progress:
            progress(done, many)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {Item._meta.db_table}, {ItemVersion._meta.db_table}")
    return done


def only_generated() -> bool:
    """Whether no item in the database is anybody's."""
    return not Item.objects.exclude(task_code__startswith=_CODE).exists()


def _rows(divisions: Sequence[Division], chance: random.Random) -> Iterator[tuple[str, Division]]:
    names = [f"{whose}{thing}{verb}" for whose, thing, verb in product(_WHOSE, _OBJECTS, _VERBS)]
    chance.shuffle(names)
    for name in names:
        for division in divisions:
            yield name, division


@lru_cache(maxsize=1)
def _searched(name: str) -> str:
    return document_vector(
        name=name, keywords=_by_words(name), themes=(_theme(name),), summary=_summary(name), tokens=search_tokens
    )


def _by_words(name: str) -> list[str]:
    return [f"办{name}", f"{name}怎么办", name.replace("登记", "注册")]


def _theme(name: str) -> str:
    return ("就业创业", "社会保障", "准营准办", "证件办理")[len(name) % 4]


def _summary(name: str) -> str:
    return f"需要{name}的个人和单位，可以在网上或者到大厅申请，材料齐全的当场受理，按承诺的时限办结。"


def _version(item: Item, name: str, today: dt.date, chance: random.Random) -> ItemVersion:
    guide: dict[str, Any] = {"summary": _summary(name), "keywords": _by_words(name), "materials": [], "fees": []}
    return ItemVersion(
        item=item,
        version=1,
        state=State.IN_FORCE,
        name=name,
        item_type=f"{chance.randint(1, 9):02}",
        audience=chance.choice(("natural", "legal", "both")),
        themes=[_theme(name)],
        life_events=[],
        promise_days=3,
        promise_unit="workday",
        statutory_days=20,
        visits=chance.randint(0, 1),
        online_depth=chance.randint(1, 4),
        case_type="promised",
        guide_json=guide,
        # The guide is made of the name alone.
        digest=hashlib.sha256(f"{item.task_code} {name}".encode()).hexdigest(),
        effective_date=today,
        keywords=guide["keywords"],
        free=True,
        search=with_place(_searched(name), item.division.code),
    )
