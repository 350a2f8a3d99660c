"""权责清单: every power in force, by kind, with its duties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.lists._kind import Asked, Kind, search_field
from zhengwu.doors.citizen.page import limit_words
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Cell, Field, Option, Row
from zhengwu.items.public import ITEM_TYPES, LEVELS, POWER_SOURCES, ItemVersion, count_by_body, powers
from zhengwu.kernel.public import streamed


def _asked(asked: Asked) -> dict[str, str]:
    kind = asked["type"] if asked["type"] in ITEM_TYPES else ""
    return {"body": asked["body"], "item_type": kind, "q": asked["q"]}


def _rows(_request: DoorRequest, asked: Asked, limit: int, offset: int) -> tuple[Sequence[Row], int]:
    found = powers(**_asked(asked))
    return [_row(one) for one in found[offset : offset + limit]], found.count()


def basis_words(version: ItemVersion) -> list[str]:
    """Each law with its article."""
    return [f"{basis.law}{basis.article}" for basis in version.guide.basis]


def _row(version: ItemVersion) -> Row:
    item = version.item
    return Row(
        (
            Cell(
                text=version.name,
                small=item.task_code,
                code=True,
                href=reverse("lists-power-item", args=[item.task_code]),
                head=True,
            ),
            Cell(text=_(version.get_item_type_display())),
            Cell(text=item.body.name, small=_(LEVELS[str(item.body.level)])),
            Cell(text=listed(basis_words(version))),
        )
    )


def _lines(_request: DoorRequest, asked: Asked) -> Iterator[Sequence[str]]:
    for version in streamed(powers(**_asked(asked))):
        item, guide = version.item, version.guide
        yield (
            item.task_code,
            version.name,
            _(version.get_item_type_display()),
            item.body.name,
            _(LEVELS[str(item.body.level)]),
            _(POWER_SOURCES[guide.power_source]) if guide.power_source else "",
            "\n".join(basis_words(version)),
            "\n".join(guide.duties),
            "\n".join(guide.accountability),
            "" if version.listed_only else limit_words(version.promise_days, version.promise_unit),
            guide.contacts.supervise or item.body.phone_supervise,
        )


def _filters(_request: DoorRequest, asked: Asked) -> tuple[Field, ...]:
    bodies = count_by_body()
    return (
        search_field(asked, _("名称或机构")),
        Field(
            name="type",
            label=_("权力类型"),
            kind="select",
            placeholder=_("全部"),
            options=tuple(Option(key, _(word), picked=key == asked["type"]) for key, word in ITEM_TYPES.items()),
        ),
        Field(
            name="body",
            label=_("实施主体"),
            kind="select",
            placeholder=_("全部"),
            options=tuple(Option(code, name, picked=code == asked["body"]) for code, name, _items in bodies),
        ),
    )


POWER = Kind(
    key="power",
    name="权责清单",
    lead="每一项权力由谁行使、凭什么、要负什么责、怎么运行。点名称看流程图。",
    law="清单之外没有权力，有权必有责",
    columns=("权力事项", "类型", "实施主体", "设定依据"),
    rows=_rows,
    heads=(
        "实施编码", "权力事项", "类型", "实施主体", "行使层级", "权力来源", "设定依据", "责任事项", "追责情形", "承诺时限",
        "监督电话",
    ),
    lines=_lines,
    filters=_filters,
    asks=("q", "type", "body"),
)  # fmt: skip
