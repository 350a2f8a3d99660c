"""Items as tables in the national columns, and the tables as items again: out and in is the same item."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from zhengwu.items.rules.sheet.cells import read, written
from zhengwu.items.rules.sheet.columns import KEY, LISTS, MAIN, MAIN_NAME, Col, ListSheet, json_heading
from zhengwu.items.rules.sheet.grid import Book, Grid, Line
from zhengwu.items.rules.sheet.remarks import Remark, Wrong
from zhengwu.items.rules.source import ItemSource

_PLACE: Final = re.compile(r"(?P<list>[a-z_.]+)\[(?P<n>\d+)\](\.(?P<inner>[a-z_]+)\[\d+\])?(\.(?P<field>[a-z_.]+))?")


def headings(*, flat: bool) -> dict[str, list[str]]:
    """Sheet name → its headings. `flat`: everything on one sheet, the lists as JSON (CSV)."""
    main = [column.heading for column in MAIN]
    if flat:
        return {MAIN_NAME: main + [json_heading(sheet) for sheet in LISTS]}
    lists = {sheet.name: [column.heading for column in (*KEY, *sheet.columns)] for sheet in LISTS}
    return {MAIN_NAME: main, **lists}


def rows_of(source: ItemSource, *, flat: bool) -> Iterator[tuple[str, list[str]]]:
    """The rows of one item: (sheet name, cells)."""
    item = source.model_dump(mode="json", by_alias=True)
    item["guide"] |= _short(source)
    main = [written(_at(item, column.path), column) for column in MAIN]
    if flat:
        main += [written(_at(item, sheet.path) or None, Col("", "", "json")) for sheet in LISTS]
    yield MAIN_NAME, main
    if flat:
        return
    key = [written(_at(item, column.path), column) for column in KEY]
    for sheet in LISTS:
        for entry in _at(item, sheet.path):
            for row in _spread(entry, sheet):
                yield sheet.name, key + [written(_at(row, column.path), column) for column in sheet.columns]


def _short(source: ItemSource) -> dict[str, Any]:
    """What is written as JSON, without what goes without saying."""
    form = source.guide.form.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    overdue = source.guide.overdue
    short = overdue.model_dump(mode="json", by_alias=True, exclude_defaults=True) if overdue else None
    return {"form": form or None, "overdue": short}


def _spread(entry: Mapping[str, Any], sheet: ListSheet) -> Iterator[Mapping[str, Any]]:
    if not sheet.inner:
        yield entry
        return
    for one in entry[sheet.inner]:
        yield {**entry, sheet.inner: one}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """One item of a book. `line`: of its row on the first sheet. `remarks`: about its cells."""

    line: int
    row: dict[str, Any]
    remarks: tuple[Remark, ...] = ()
    unplaced: bool = False


@dataclass(slots=True)
class _Entries:
    """The rows of the list sheets, by the key of their item."""

    of: dict[tuple[str, str], list[tuple[ListSheet, Line, dict[str, Any], list[Remark]]]] = field(default_factory=dict)


def items_of(book: Book) -> list[Spelled]:
    """The items of a book in the national columns, in the spelling of `ItemSource`."""
    main = book.sheet(MAIN_NAME) or book.sheets[0]
    entries = _entries(book)
    found: list[Spelled] = []
    for line in main.lines:
        row, remarks = _read(main, line, MAIN)
        _flat_lists(main, line, row)
        key = (str(row.get("task_code") or row.get("catalog_code") or ""), str(row.get("version", 1)))
        for sheet, entry_line, entry, odd in entries.pop(key, []):
            _append(row, sheet, entry)
            remarks += [Remark(one.kind, f"{sheet.name} {entry_line.number}", one.facts) for one in odd]
        found.append(Spelled(line=line.number, row=_complete(row), remarks=tuple(remarks)))
    # Rows of the lists that belong to no item are items nobody wrote: said, not dropped.
    for (code, _), left in entries.items():
        sheet, line, _, _ = left[0]
        lost = Remark(Wrong.SOURCE, f"{sheet.name} {line.number}", {"said": "“事项”表里没有这个编码和版本"})
        found.append(Spelled(line=line.number, row={"task_code": code, "name": ""}, remarks=(lost,), unplaced=True))
    return found


def _entries(book: Book) -> dict[tuple[str, str], list[tuple[ListSheet, Line, dict[str, Any], list[Remark]]]]:
    found = _Entries()
    for sheet in LISTS:
        grid = book.sheet(sheet.name)
        for line in grid.lines if grid else ():
            row, remarks = _read(grid, line, (*KEY, *sheet.columns)) if grid else ({}, [])
            key = (str(row.pop("task_code_of_item", "")), str(row.pop("version", 1)))
            found.of.setdefault(key, []).append((sheet, line, row, remarks))
    return found.of


def _read(grid: Grid, line: Line, columns: Iterable[Col]) -> tuple[dict[str, Any], list[Remark]]:
    """The cells of a line by path. On a list sheet 实施编码 is the item's; 前置事项编码 has the same path, one level down."""
    row: dict[str, Any] = {}
    remarks: list[Remark] = []
    on_list = grid.name.strip() in {sheet.name for sheet in LISTS}
    places = {heading.strip(): place for place, heading in reversed(list(enumerate(grid.headings)))}
    for column in columns:
        place = places.get(column.heading)
        if place is None:
            continue
        remarks += [Remark(kind, column.heading) for kind in line.notes.get(place, ())]
        value = read(line.cell(place), column)
        if value is not None:
            _put(row, "task_code_of_item" if on_list and column is KEY[0] else column.path, value)
    return row, remarks


def _flat_lists(grid: Grid, line: Line, row: dict[str, Any]) -> None:
    places = {heading.strip(): place for place, heading in enumerate(grid.headings)}
    for sheet in LISTS:
        place = places.get(json_heading(sheet))
        value = read(line.cell(place), Col("", "", "json")) if place is not None else None
        if value is not None:
            _put(row, sheet.path, value)


def _append(row: dict[str, Any], sheet: ListSheet, entry: dict[str, Any]) -> None:
    held = _at(row, sheet.path)
    entries: list[Any] = held if isinstance(held, list) else []
    if sheet.inner:
        inner = entry.pop(sheet.inner, {})
        if entries and entries[-1].get("key") == entry.get("key"):
            entries[-1][sheet.inner].append(inner)
            return
        entry[sheet.inner] = [inner]
    entries.append(entry)
    _put(row, sheet.path, entries)


def _complete(row: dict[str, Any]) -> dict[str, Any]:
    """Halves that mean nothing alone are taken away: a unit without a limit, an empty guide is still a guide."""
    for limit in ("statutory", "promise"):
        if isinstance(row.get(limit), dict) and "days" not in row[limit]:
            del row[limit]
    row.setdefault("guide", {})
    return row


def _at(value: Any, path: str) -> Any:
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _put(row: dict[str, Any], path: str, value: Any) -> None:
    *way, last = path.split(".")
    for key in way:
        row = row.setdefault(key, {})
    row[last] = value


def said_place(path: str) -> str:
    """Where in the tables a path of `ItemSource` stands: guide.materials[2].name is 材料 2 · 材料名称."""
    if found := _PLACE.fullmatch(path):
        for sheet in LISTS:
            if sheet.path == found["list"]:
                inner = f"{found['inner']}.{found['field']}" if found["inner"] else found["field"]
                heading = next((column.heading for column in sheet.columns if column.path == inner), "")
                return f"{sheet.name} {found['n']}" + (f" · {heading}" if heading else "")
    plain = path.partition("[")[0]
    exact = next((column.heading for column in MAIN if column.path == plain), "")
    return exact or next((column.heading for column in MAIN if column.path.startswith(f"{plain}.")), path)


def unknown_headings(book: Book) -> list[str]:
    """Columns nobody reads, as sheet › heading: they are said, not dropped."""
    known = headings(flat=False)
    known[MAIN_NAME] = [*known[MAIN_NAME], *(json_heading(sheet) for sheet in LISTS)]
    return [
        f"{grid.name} › {heading.strip()}" for place, grid in enumerate(book.sheets) for heading in grid.headings
        if heading.strip() and heading.strip() not in known.get(MAIN_NAME if not place else grid.name.strip(), ())
    ]  # fmt: skip
