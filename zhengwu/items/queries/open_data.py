"""开放数据: what is published of an item as open data, by key for programs and by heading for tables."""

from __future__ import annotations

from collections.abc import Mapping

from zhengwu.items.models import ItemVersion
from zhengwu.items.rules.codes import ITEM_TYPES, LEVELS

#: Key in JSON → heading in a table. Open data is written in Chinese whatever language the page has.
OPEN_COLUMNS = {
    "task_code": "实施编码",
    "catalog_code": "基本编码",
    "name": "事项名称",
    "type": "事项类型",
    "level": "行使层级",
    "audience": "服务对象",
    "body": "实施主体",
    "body_code": "实施主体代码",
    "division": "区划",
    "division_code": "区划代码",
    "themes": "主题分类",
    "life_events": "人生事件",
    "listed_only": "只列目录",
    "promise": "承诺办结时限",
    "statutory": "法定办结时限",
    "visits": "到现场次数",
    "online_depth": "网办深度",
    "version": "版本号",
    "effective_date": "生效日期",
    "guide": "办事指南",
}


def open_facts(version: ItemVersion) -> dict[str, object]:
    """What is published of an item; of one that is only listed nothing that looks like a promise."""
    item, statutory = version.item, version.statutory
    said = not version.listed_only
    return {
        "task_code": item.task_code,
        "catalog_code": item.catalog_code,
        "name": version.name,
        "type": ITEM_TYPES[version.item_type],
        "level": LEVELS.get(str(item.body.level), ""),
        "audience": version.get_audience_display(),
        "body": item.body.name,
        "body_code": item.body.code,
        "division": item.division.name,
        "division_code": item.division.code,
        "themes": list(version.themes),
        "life_events": list(version.life_events),
        "listed_only": version.listed_only,
        "promise": _limit(version.promise_days, version.promise_unit) if said else None,
        "statutory": _limit(statutory.days, statutory.unit) if said and statutory else None,
        "visits": version.visits if said else None,
        "online_depth": version.online_depth if said else None,
        "version": version.version,
        "effective_date": version.effective_date.isoformat() if version.effective_date else None,
    }


def _limit(days: int, unit: str) -> str:
    if days == 0:
        return "当场"
    return f"{days} 个工作日" if unit == "workday" else f"{days} 天"


def open_cells(facts: Mapping[str, object]) -> list[str]:
    """The same as a row of a table, in the order of `OPEN_COLUMNS`."""
    return [_cell(facts[name]) for name in OPEN_COLUMNS]


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case list():
            return "；".join(value)
    return str(value)
