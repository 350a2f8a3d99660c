"""基本目录: one entry of the base catalogue as data, what every implementation of it inherits, and the bounds it keeps.

Read `BaseEntry` first. What an entry demands of an item is in `inheritance.py`; the file format is a list of these.
"""

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field as field
from pydantic import StrictInt, ValidationError, model_validator

from zhengwu.items.rules.codes import CATALOG_SHAPES, SCHEMES, Scheme
from zhengwu.items.rules.guide import Fen, LegalBasis, Name, Part, Text
from zhengwu.items.rules.rule import week_share
from zhengwu.items.rules.source import (
    Audience,
    Code12,
    ItemType,
    Limit,
    SourceError,
    TaskCode,
    fault,
    faults_of,
    wrong,
)

Level = Literal["1", "2", "3", "4", "5", "6", "7"]
Keeper = Literal["nation", "province", "city", "county"]
KEEPERS: Final[dict[str, str]] = {"nation": "国家", "province": "省", "city": "市", "county": "县"}
"""Whose catalogue an entry belongs to."""

POWER_SOURCES: Final[dict[str, str]] = {
    "": "没有写",
    "own": "法定本级行使",
    "delegated": "上级下放",
    "authorised": "法律法规授权",
    "entrusted": "委托",
}


class FeeBound(Part):
    """收费上限: under this name and unit at most this much may be charged, in fen."""

    name: Name
    most_fen: Fen
    unit: Text = "次"


class Bounds(Part):
    """What an implementation may tighten and never loosen. None: the catalogue says nothing of it.

    promise: the longest promise. visits: the most visits. online_depth: the least (1–4). materials, preconditions: the
    names that may be asked for; one may be left out, none added. fees: without any the item is free. results: what the
    applicant gets at least, by name.
    """

    promise: Limit | None = None
    visits: Annotated[StrictInt, field(ge=0, le=20)] | None = None
    online_depth: Annotated[StrictInt, field(ge=1, le=4)] = 1
    materials: tuple[Name, ...] | None = None
    preconditions: tuple[Name, ...] | None = None
    fees: tuple[FeeBound, ...] = ()
    results: tuple[Name, ...] = ()


class BaseEntry(Part):
    """One version of one entry. 四同: `name`, `item_type`, `basis` and `code` are the same at every level.

    levels: where it may be implemented (7 分级管理: each level its part, so any). statutory None: the law sets no limit.
    keeper: whose catalogue it is; `division`: which division maintains it here, empty for the nation.
    """

    scheme: Scheme = Scheme.NATIONAL
    code: TaskCode
    name: Name
    item_type: ItemType
    basis: Annotated[tuple[LegalBasis, ...], field(min_length=1)]
    levels: Annotated[tuple[Level, ...], field(min_length=1)]
    audience: Audience
    keeper: Keeper
    division: Code12 | Literal[""] = ""
    power_source: Literal["", "own", "delegated", "authorised", "entrusted"] = ""
    statutory: Limit | None = None
    bounds: Bounds = Bounds()

    @model_validator(mode="after")
    def _code_fits_its_scheme(self) -> Self:
        if not re.fullmatch(CATALOG_SHAPES[self.scheme], self.code):
            raise wrong("基本编码 code 不符合“{scheme}”的写法", scheme=SCHEMES[self.scheme])
        return self

    @model_validator(mode="after")
    def _nation_or_division(self) -> Self:
        if (self.keeper == "nation") != (not self.division):
            raise wrong("国家目录不写维护区划 division，其他目录要写")
        return self

    @model_validator(mode="after")
    def _promise_within_the_law(self) -> Self:
        promise = self.bounds.promise
        if promise and self.statutory and week_share(promise) > week_share(self.statutory):
            raise wrong("承诺时限的上限不能长于法定时限")
        return self

    @property
    def longest_promise(self) -> Limit | None:
        """The longest promise an implementation may make: its own bound, else the law's."""
        return self.bounds.promise or self.statutory


class EntrySource(BaseEntry):
    """An entry in a file: since when it holds, and why."""

    valid_from: date
    reason: Name


def read_entries(rows: Any) -> tuple[list[tuple[int, EntrySource]], list[SourceError]]:
    """The entries of a file, each with its number, and everything wrong with the others."""
    if not isinstance(rows, Sequence) or isinstance(rows, str | bytes):
        return [], [fault("要写成列表，一项一个目录", number=0, item="整个文件", path="")]
    good: list[tuple[int, EntrySource]] = []
    errors: list[SourceError] = []
    seen: set[tuple[str, str]] = set()
    for number, raw in enumerate(rows, start=1):
        name = str(raw.get("name") or "（没有名称）")[:60] if isinstance(raw, dict) else "（没有名称）"
        try:
            one = EntrySource.model_validate(raw)
        except ValidationError as invalid:
            errors += faults_of(invalid, number=number, item=name)
            continue
        if (one.scheme, one.code) in seen:
            errors.append(fault("{code} 在文件里不止一次", number=number, item=name, path="code", code=one.code))
        seen.add((one.scheme, one.code))
        good.append((number, one))
    return good, errors


def entry_json(entry: BaseEntry) -> dict[str, Any]:
    """What an entry says, in one spelling: without what a file adds, and without defaults."""
    kept = entry.model_dump(mode="json", exclude={"valid_from", "reason"}, exclude_defaults=True)
    return dict(json.loads(json.dumps(kept)))
