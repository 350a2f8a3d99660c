"""What an import is going to do with each version, found out before anything is written."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from zhengwu.items.models import Item, ItemVersion
from zhengwu.items.rules.codes import Scheme, make_task_code
from zhengwu.items.rules.consistency import consistency
from zhengwu.items.rules.rule import BodyPhones
from zhengwu.items.rules.source import ItemSource, SourceError, content_of
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
    """What we hold of all that the sources speak of: four statements, however long the list."""

    def __init__(self, sources: Sequence[tuple[int, ItemSource]]) -> None:
        bodies = Body.objects.filter(code__in={source.body for _, source in sources})
        self.bodies = {body.code: body for body in bodies}
        divisions = Division.objects.filter(code__in={source.division for _, source in sources})
        self.divisions = {division.code: division for division in divisions}
        codes = {code for _, source in sources if (code := self.code_of(source))}
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
    stock = _Stock(sources)
    newest = {code: stock.newest(code) for code in stock.items}
    planned: list[Planned] = []
    errors: list[SourceError] = []
    for number, source in sources:
        faults = list(_faults(source, stock, newest))
        errors += [SourceError(number=number, item=source.name, path=path, message=said) for path, said in faults]
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
    errors += _twice(planned, today=today)
    return sorted(planned, key=lambda one: (one.source.version, one.number)), errors


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


def _faults(source: ItemSource, stock: _Stock, newest: dict[str, int]) -> Iterator[tuple[str, str]]:
    body = stock.bodies.get(source.body)
    if body is None:
        yield "body", f"没有统一社会信用代码为 {source.body} 的机构，请先建立机构"
    if source.division not in stock.divisions:
        yield "division", f"没有代码为 {source.division} 的区划，请先导入区划"
    if source.scheme is Scheme.NATIONAL and source.task_code and not _belongs_together(source, source.task_code):
        yield "task_code", "前 18 位要是 body，第 20 到 31 位要是 catalog_code"
    yield from ((finding.path, finding.message) for finding in consistency(source.guide))
    if source.state == "in_force":
        phones = BodyPhones(consult=body.phone_consult, supervise=body.phone_supervise) if body else BodyPhones()
        for finding in broken_rules(source, phones):
            yield finding.path, f"{finding.message}（规则 {finding.rule}）"
    if code := stock.code_of(source):
        yield from _against_stock(source, code, stock, newest)


def _belongs_together(source: ItemSource, task_code: str) -> bool:
    """A department's items carry the code of the body it belongs to; a 业务办理项 carries two more digits."""
    return (task_code[:18], task_code[19:31]) == (source.body[:18], source.catalog_code)


def _against_stock(source: ItemSource, code: str, stock: _Stock, newest: dict[str, int]) -> Iterator[tuple[str, str]]:
    item = stock.items.get(code)
    if item and item.division.code != source.division:
        yield "division", f"这个事项属于区划 {item.division.code}，不能改；换区划要用新的编码"
    existing = stock.versions.get((code, source.version))
    if existing and existing.digest != _digest(source):
        yield "version", f"第 {source.version} 版已经发布，发布后不能改；内容有变请把 version 加 1"
    if not existing and source.state == "in_force" and source.version < newest.get(code, 0):
        yield "version", f"已经有第 {newest[code]} 版，新的有效版本号要更大"


def _twice(planned: Iterable[Planned], *, today: dt.date) -> Iterator[SourceError]:
    rows = list(planned)
    same = Counter((one.task_code, one.source.version) for one in rows)
    live = Counter(one.task_code for one in rows if one.source.state == "in_force" and _has_begun(one, today))
    for one in rows:
        if same[one.task_code, one.source.version] > 1:
            said = f"{one.task_code} 第 {one.source.version} 版在文件里出现了不止一次，请检查 catalog_code 或 version"
            yield SourceError(number=one.number, item=one.source.name, path="version", message=said)
        elif live[one.task_code] > 1 and one.source.state == "in_force":
            said = f"{one.task_code} 在文件里有几个有效版本，只能有一个"
            yield SourceError(number=one.number, item=one.source.name, path="state", message=said)


def _has_begun(one: Planned, today: dt.date) -> bool:
    return one.source.effective_date is not None and one.source.effective_date <= today
