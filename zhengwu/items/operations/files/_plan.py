"""What an import is going to do with each version, found out before anything is written."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from zhengwu.items.models import Item, ItemVersion
from zhengwu.items.queries.catalogue import entries_on
from zhengwu.items.rules.codes import Scheme, make_task_code
from zhengwu.items.rules.consistency import Finding, consistency, found
from zhengwu.items.rules.inheritance import RULE_OF, inheritance
from zhengwu.items.rules.rule import BodyPhones
from zhengwu.items.rules.source import ItemSource, SourceError, content_of, fault
from zhengwu.items.rules.states import State
from zhengwu.items.rules.validation import broken_rules
from zhengwu.organisations.public import Body, Division

Deed = Literal["publish", "record", "cancel", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One version and what to do with it."""

    number: int
    source: ItemSource
    task_code: str
    body: Body
    division: Division
    digest: str
    deed: Deed
    existing: ItemVersion | None


class _Stock:
    """What we hold of all that the sources speak of: five statements, however long the list."""

    def __init__(self, sources: Sequence[tuple[int, ItemSource]], *, today: dt.date) -> None:
        bodies = Body.objects.filter(code__in={source.body for _, source in sources})
        self.bodies = {body.code: body for body in bodies}
        divisions = Division.objects.filter(code__in={source.division for _, source in sources})
        self.divisions = {division.code: division for division in divisions}
        codes = {code for _, source in sources if (code := self.code_of(source))}
        codes |= {source.parent for _, source in sources if source.parent}
        self.entries = entries_on({source.catalog_code for _, source in sources}, on=today)
        self.items = {
            item.task_code: item for item in Item.objects.filter(task_code__in=codes).select_related("body", "division")
        }
        versions = ItemVersion.objects.filter(item__task_code__in=codes).select_related("item__body", "item__division")
        self.versions = {
            (version.item.task_code, version.version): version
            for version in versions.defer("search").select_for_update(of=("self",))
        }

    def code_of(self, source: ItemSource) -> str | None:
        body = self.bodies.get(source.body)
        if source.task_code or body is None:
            return source.task_code
        return make_task_code(body=source.body[:18], level=str(body.level), catalog_code=source.catalog_code)

    def newest(self, task_code: str) -> int:
        return max((version for code, version in self.versions if code == task_code), default=0)


def plan(sources: Sequence[tuple[int, ItemSource]], *, today: dt.date) -> tuple[list[Planned], list[SourceError]]:
    """What to do with every version, older versions first, and everything that stands in the way."""
    stock = _Stock(sources, today=today)
    newest = {code: stock.newest(code) for code in stock.items}
    planned: list[Planned] = []
    errors: list[SourceError] = []
    for number, source in sources:
        faults = list(_faults(source, stock, newest))
        errors += [
            SourceError(
                number=number,
                item=source.name,
                path=one.path,
                message=one.message,
                template=one.template,
                facts=one.facts,
            )
            for one in faults
        ]
        code = stock.code_of(source)
        if code and source.body in stock.bodies and source.division in stock.divisions:
            existing = stock.versions.get((code, source.version))
            planned.append(
                Planned(
                    number=number,
                    source=source,
                    task_code=code,
                    body=stock.bodies[source.body],
                    division=stock.divisions[source.division],
                    digest=_digest(source),
                    deed=_deed(source, existing, today=today),
                    existing=existing,
                )
            )
    errors += [*_twice(planned, today=today), *_orphans(planned, stock)]
    # An item before its 业务办理项, an earlier version before a later one.
    return sorted(planned, key=lambda one: (bool(one.source.parent), one.source.version, one.number)), errors


def _digest(source: ItemSource) -> str:
    return hashlib.sha256(content_of(source).encode()).hexdigest()


def _deed(source: ItemSource, existing: ItemVersion | None, *, today: dt.date) -> Deed:
    due = source.state == "in_force" and source.effective_date is not None and source.effective_date <= today
    if existing is None:
        return "publish" if due else "record"
    if existing.state == State.APPROVED and due:
        return "publish"
    if source.state == "cancelled" and existing.state in (State.IN_FORCE, State.SUSPENDED):
        return "cancel"
    return "nothing"


def _faults(source: ItemSource, stock: _Stock, newest: dict[str, int]) -> Iterator[Finding]:
    body = stock.bodies.get(source.body)
    if body is None:
        yield found("没有统一社会信用代码为 {code} 的机构，请先建立机构", "body", code=source.body)
    if source.division not in stock.divisions:
        yield found("没有代码为 {code} 的区划，请先导入区划", "division", code=source.division)
    if source.scheme is Scheme.NATIONAL and source.task_code and not _belongs_together(source, source.task_code):
        yield found("前 18 位要是 body，第 20 到 31 位要是 catalog_code", "task_code")
    yield from consistency(source.guide)
    if source.state == "in_force":
        phones = BodyPhones(consult=body.phone_consult, supervise=body.phone_supervise) if body else BodyPhones()
        for finding in broken_rules(source, phones):
            yield replace(finding, message=f"{finding.message}（规则 {finding.rule}）")
        if body and (entry := stock.entries.get((source.scheme, source.catalog_code))):
            for finding in inheritance(entry.entry, source, level=str(body.level)):
                yield replace(finding, message=f"{finding.message}（四级四同：{RULE_OF[finding.rule].name}）")
    if code := stock.code_of(source):
        yield from _against_stock(source, code, stock, newest)


def _belongs_together(source: ItemSource, task_code: str) -> bool:
    """A department's items carry the code of the body it belongs to; a 业务办理项 carries two more digits."""
    return (task_code[:18], task_code[19:31]) == (source.body[:18], source.catalog_code)


def _orphans(planned: Sequence[Planned], stock: _Stock) -> Iterator[SourceError]:
    """业务办理项 whose item is neither here nor in the file, or is of another code or body."""
    here = {one.task_code: (one.source.catalog_code, one.source.body, one.source.parent) for one in planned}
    there = {code: (item.catalog_code, item.body.code, item.parent_id) for code, item in stock.items.items()}
    for one in planned:
        if not one.source.parent:
            continue
        parent = here.get(one.source.parent) or there.get(one.source.parent)
        at: dict[str, Any] = {"number": one.number, "item": one.source.name, "path": "parent"}
        if parent is None:
            code = one.source.parent
            yield fault("没有编码为 {code} 的事项，业务办理项要建在已有的事项下面", code=code, **at)
        elif parent[:2] != (one.source.catalog_code, one.source.body):
            yield fault("业务办理项的基本编码和实施机构要和所属事项一致", **at)
        elif parent[2]:
            yield fault("业务办理项下面不能再建业务办理项", **at)


def _against_stock(source: ItemSource, code: str, stock: _Stock, newest: dict[str, int]) -> Iterator[Finding]:
    item = stock.items.get(code)
    if item and item.division.code != source.division:
        there = item.division.code
        yield found("这个事项属于区划 {code}，不能改；换区划要用新的编码", "division", code=there)
    existing = stock.versions.get((code, source.version))
    if existing and existing.digest != _digest(source):
        number = str(source.version)
        yield found("第 {version} 版已经发布，发布后不能改；内容有变请把 version 加 1", "version", version=number)
    if not existing and source.state == "in_force" and source.version < newest.get(code, 0):
        yield found("已经有第 {version} 版，新的有效版本号要更大", "version", version=str(newest[code]))


def _twice(planned: Iterable[Planned], *, today: dt.date) -> Iterator[SourceError]:
    rows = list(planned)
    same = Counter((one.task_code, one.source.version) for one in rows)
    live = Counter(one.task_code for one in rows if one.source.state == "in_force" and _has_begun(one, today))
    for one in rows:
        if same[one.task_code, one.source.version] > 1:
            yield fault(
                "{code} 第 {version} 版在文件里出现了不止一次，请检查 catalog_code 或 version",
                number=one.number,
                item=one.source.name,
                path="version",
                code=one.task_code,
                version=str(one.source.version),
            )
        elif live[one.task_code] > 1 and one.source.state == "in_force":
            code = one.task_code
            yield fault(
                "{code} 在文件里有几个有效版本，只能有一个",
                number=one.number,
                item=one.source.name,
                path="state",
                code=code,
            )


def _has_begun(one: Planned, today: dt.date) -> bool:
    return one.source.effective_date is not None and one.source.effective_date <= today
