"""从目录起草: what a new item takes over from its base entry, and a 业务办理项 from its item, before anybody writes a word."""

from collections.abc import Mapping
from typing import Any

from zhengwu.items.rules.base import BaseEntry
from zhengwu.items.rules.codes import Scheme, make_gbt_code, make_task_code


def content_from_entry(entry: BaseEntry, *, body: str, division: str, level: str) -> dict[str, Any]:
    """An `ItemSource` in the making: the four that are the same, and every bound as the catalogue has it.

    The local scheme has no rule for codes: there the code stays to be written.
    """
    bounds = entry.bounds
    guide: dict[str, Any] = {"basis": [basis.model_dump(mode="json", exclude_defaults=True) for basis in entry.basis]}
    if entry.power_source:
        guide["power_source"] = entry.power_source
    if bounds.materials:
        guide["materials"] = [{"key": f"m{n}", "name": name} for n, name in enumerate(bounds.materials, start=1)]
    if bounds.preconditions:
        guide["preconditions"] = [{"name": name} for name in bounds.preconditions]
    if bounds.fees:
        guide["fees"] = [{"name": one.name, "amount_fen": one.most_fen, "unit": one.unit} for one in bounds.fees]
    if bounds.results:
        guide["results"] = [{"name": name} for name in bounds.results]
    content: dict[str, Any] = {
        "scheme": entry.scheme.value,
        "task_code": _task_code(entry, body=body, division=division, level=level),
        "catalog_code": entry.code,
        "name": entry.name,
        "item_type": entry.item_type,
        "audience": entry.audience,
        "version": 1,
        "state": "in_force",
        "visits": bounds.visits,
        "online_depth": bounds.online_depth,
        "guide": guide,
    }
    if entry.statutory:
        content["statutory"] = entry.statutory.model_dump(mode="json")
    if promise := entry.longest_promise:
        content["promise"] = promise.model_dump(mode="json")
        content["case_type"] = "promised" if promise.days else "instant"
    return {name: value for name, value in content.items() if value is not None}


def _task_code(entry: BaseEntry, *, body: str, division: str, level: str) -> str | None:
    match entry.scheme:
        case Scheme.NATIONAL:
            return make_task_code(body=body[:18], level=level, catalog_code=entry.code)
        case Scheme.GBT39046:
            return make_gbt_code(catalog_code=entry.code, division=division)
        case _:
            return None


def content_from_parent(parent: Mapping[str, Any], *, name: str, task_code: str) -> dict[str, Any]:
    """A 业务办理项 begins as a copy of its item, with a code and a name of its own."""
    left_out = {"effective_date", "cancelled_date", "historic", "listed_only"}
    kept = {key: value for key, value in parent.items() if key not in left_out}
    return {
        **kept,
        "task_code": task_code,
        "parent": parent["task_code"],
        "name": name,
        "version": 1,
        "state": "in_force",
    }
