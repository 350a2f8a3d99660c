"""Whose the rows of a county's list are: each department becomes a body, found or, when asked, set up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q

from zhengwu.items.rules.sheet.codes import without_suffix
from zhengwu.items.rules.sheet.county import ListRow
from zhengwu.items.rules.sheet.departments import Department, codes_of
from zhengwu.items.rules.sheet.report import BodyReport
from zhengwu.kernel.public import Actor, BadInput
from zhengwu.organisations.public import Body, create_body
from zhengwu.people.public import read_uscc

_REGION = slice(2, 8)
_INSTITUTION = "12"
_GOVERNMENT = "人民政府"
_MOST_PARTS = 9999
Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Creating:
    """That missing bodies are to be set up, and under which body those without a code of their own go."""

    host_body: str
    by: Actor
    now: dt.datetime


def is_uscc(code: str) -> bool:
    """Whether this is a valid 统一社会信用代码."""
    try:
        return read_uscc(code) == code
    except BadInput:
        return False


def bodies_of(rows: Iterable[ListRow], *, creating: Creating | None) -> tuple[dict[Key, Body], list[BodyReport]]:
    """(division, department) → its body, and how each was found. The same list gives the same bodies, however often.

    A department is known by its name or short name within the division; else by the code that its rows speak for. Set up, it gets
    that code, or a number under the government of the division, or under `host_body`.
    """
    departments = _departments(rows)
    stock = list(
        Body.objects.select_related("division").filter(
            Q(division__code__in={division for division, _ in departments}), valid_to=None
        )
    )
    named = {(body.division.code, name): body for body in stock for name in (body.short_name, body.name) if name}
    found = {key: named[key] for key in departments if key in named}
    codes = _codes(departments, found, stock)
    by_code = {body.code: body for body in stock}
    reports: list[BodyReport] = []
    for key, department in sorted(departments.items()):
        how = "found"
        body = found.get(key) or by_code.get(codes.get(key, ""))
        if body is None and creating:
            body, how = _created(department, codes.get(key, ""), stock, creating), "created"
        if body is None:
            reports.append(_report(department, codes.get(key, ""), "", "missing"))
            continue
        found[key] = body
        reports.append(_report(department, body.code, body.name, how))
    return found, reports


def _departments(rows: Iterable[ListRow]) -> dict[Key, Department]:
    found: dict[Key, Department] = {}
    for row in rows:
        department = found.setdefault((row.division, row.department), Department(row.department, row.division))
        department.rows += 1
        if own := without_suffix(row.department_code)[0]:
            department.own[own] += 1
        if row.parts.body:
            department.named[row.parts.body] += 1
    return found


def _codes(departments: Mapping[Key, Department], found: Mapping[Key, Body], stock: Iterable[Body]) -> dict[Key, str]:
    """The codes of departments that are not known by name, from their rows; none that another body bears already."""
    here = {body.code for body in stock} - {body.code for body in found.values()}
    wanted = {code for one in departments.values() for code in (*one.own, *one.named)}
    taken = set(Body.objects.filter(code__in=wanted).values_list("code", flat=True)) - here
    codes: dict[Key, str] = {}
    for division in sorted({division for division, _ in departments}):
        unknown = [one for key, one in departments.items() if key[0] == division and key not in found]
        given = codes_of(unknown, is_uscc=is_uscc, taken=taken | set(codes.values()))
        codes |= {(division, name): code for name, code in given.items()}
    return codes


def _created(department: Department, code: str, stock: list[Body], creating: Creating) -> Body | None:
    if code:
        kind = "institution" if code.startswith(_INSTITUTION) else "organ"
        return create_body(
            code=code,
            name=department.name,
            division_code=department.division,
            kind=kind,
            by=creating.by,
            now=creating.now,
        )
    host = creating.host_body or next(
        (one.code for one in stock if one.division.code == department.division and one.name.endswith(_GOVERNMENT)), ""
    )
    if not host:
        return None
    return create_body(
        code=_next_part(host[:18]),
        name=department.name,
        division_code=department.division,
        kind="department",
        parent_code=host,
        by=creating.by,
        now=creating.now,
    )


def _next_part(uscc: str) -> str:
    taken = set(Body.objects.filter(code__startswith=f"{uscc}-").values_list("code", flat=True))
    return next(code for number in range(1, _MOST_PARTS) if (code := f"{uscc}-{number:02}") not in taken)


def _report(department: Department, code: str, name: str, how: str) -> BodyReport:
    elsewhere = code[_REGION] if code and code[_REGION] != department.division[:6] else ""
    return BodyReport(
        department=department.name,
        code=code,
        name=name,
        how="created" if how == "created" else "found" if how == "found" else "missing",
        rows=department.rows,
        elsewhere=elsewhere,
    )
