"""Load the demonstration county (加载演示县): everything or nothing, and the same again changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from zhengwu.doors.ops.demo import data
from zhengwu.doors.ops.demo.agree import load_agreements
from zhengwu.doors.ops.demo.certificates import load_certificates
from zhengwu.doors.ops.demo.disclosures import load_disclosures
from zhengwu.doors.ops.demo.projects import load_projects
from zhengwu.doors.ops.demo.ratings import load_ratings
from zhengwu.doors.ops.demo.seals import load_seals
from zhengwu.doors.ops.demo.supervision import load_supervision
from zhengwu.flows.public import publish_process
from zhengwu.hall.public import open_centre, open_window, read_hours
from zhengwu.items.public import (
    add_search_word,
    import_bundles,
    import_entries,
    import_items,
    list_as_negative,
    negative_list,
    search_words,
)
from zhengwu.kernel.public import SYSTEM, local_date
from zhengwu.organisations.public import Post, appoint, create_body, create_division, create_post, grant
from zhengwu.people.public import (
    Account,
    LegalPerson,
    NaturalPerson,
    account_by_username,
    grant_mandate,
    open_account,
    register_legal_person,
    register_person,
    set_password,
)
from zhengwu.timelimits.public import seed_calendar

Progress = Callable[[str, int, int], None]
Items = list[tuple[str, dict[str, Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    """One account of the cast, and what it is, in words."""

    username: str
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSummary:
    """What the county consists of."""

    divisions: int
    bodies: int
    processes: int
    item_versions: int
    bundles: int
    halls: int
    windows: int
    accounts: tuple[DemoAccount, ...]


def is_loaded() -> bool:
    """Whether the county is there: `load_demo` is all or nothing, so its last account stands for it."""
    return account_by_username(username=data.cast().accounts[-1].username) is not None


def load_demo(*, password: str, now: datetime, progress: Progress | None = None) -> DemoSummary:
    """Load the county, or bring it up to date with its files.

    Args:
        password: of every account of the cast; changed when it differs.
        progress: called with what is being done, how many of its steps are done, and how many there are.
    Raises:
        BadInput: a file is wrong; nothing is loaded
    """
    tell = progress or _silently
    cast = data.cast()
    with transaction.atomic():
        tell("工作日历", 0, 1)
        seed_calendar(now=now)
        tell("工作日历", 1, 1)
        divisions = _load_divisions(now, tell)
        bodies = _load_bodies(now, tell)
        accounts = _load_people(cast, password, now, tell)
        _load_posts(cast, accounts, now, tell)
        processes = _load_processes(now, tell)
        _load_catalogue(now, tell)
        items = list(data.item_versions())
        versions = _load_items(items, now, tell)
        task_codes = {stem: row["task_code"] for stem, row in items}
        bundles = _load_bundles(task_codes, now, tell)
        _load_search_words(now, tell)
        halls, windows = _load_halls(task_codes, now, tell)
        load_agreements(accounts, task_codes, now=now, tell=lambda done, total: tell("委托和进驻", done, total))
        load_seals(accounts["zhaomin"], now=now, tell=lambda done, total: tell("电子印章", done, total))
        load_certificates(accounts, now=now, tell=lambda done, total: tell("证照目录", done, total))
        load_disclosures(accounts, now=now, tell=lambda done, total: tell("双公示", done, total))
        load_ratings(accounts, now=now, tell=lambda done, total: tell("评价", done, total))
        load_projects(accounts, now=now, tell=lambda done, total: tell("工程项目", done, total))
        load_supervision(accounts, now=now, tell=lambda done, total: tell("电子监察", done, total))
    return DemoSummary(
        divisions=divisions,
        bodies=bodies,
        processes=processes,
        item_versions=versions,
        bundles=bundles,
        halls=halls,
        windows=windows,
        accounts=tuple(
            DemoAccount(username=row.username, name=row.display_name, role=row.role) for row in cast.accounts
        ),
    )


def _silently(what: str, done: int, total: int) -> None:
    """Nobody is watching."""


def _load_divisions(now: datetime, tell: Progress) -> int:
    rows = data.divisions()
    for done, row in enumerate(rows, start=1):
        create_division(
            code=row.code, name=row.name, valid_from=row.valid_from, valid_to=row.valid_to, by=SYSTEM, now=now
        )
        tell("行政区划", done, len(rows))
    return len(rows)


def _load_bodies(now: datetime, tell: Progress) -> int:
    rows = data.bodies()
    for done, row in enumerate(rows, start=1):
        create_body(
            code=row.code,
            name=row.name,
            short_name=row.short_name,
            division_code=row.division,
            kind=row.kind,
            nature=row.nature,
            parent_code=row.parent,
            sort_order=row.sort_order,
            level=row.level,
            doc_prefix=row.doc_prefix,
            phone_consult=row.phone_consult,
            phone_supervise=row.phone_supervise,
            review_organ=row.review_organ,
            court=row.court,
            by=SYSTEM,
            now=now,
        )
        tell("机构", done, len(rows))
    return len(rows)


def _load_people(cast: data.Cast, password: str, now: datetime, tell: Progress) -> dict[str, Account]:
    people = {row.key: _person(row, now) for row in cast.people}
    companies = {row.key: _company(row, now) for row in cast.legal_persons}
    for mandate in cast.mandates:
        grant_mandate(
            principal=companies[mandate.principal],
            agent=people[mandate.agent],
            scope=mandate.scope,
            valid_from=mandate.valid_from,
            valid_to=mandate.valid_to,
            by=SYSTEM,
            now=now,
        )
    accounts: dict[str, Account] = {}
    for done, row in enumerate(cast.accounts, start=1):
        accounts[row.username] = open_account(
            username=row.username,
            display_name=row.display_name,
            password=password,
            person=people[row.person] if row.person else None,
            identity_level=row.identity_level,
            is_staff=row.staff,
            by=SYSTEM,
            now=now,
        )
        set_password(account=accounts[row.username], password=password, by=SYSTEM, now=now)
        tell("人和账号", done, len(cast.accounts))
    return accounts


def _person(row: data.PersonRow, now: datetime) -> NaturalPerson:
    return register_person(
        name=row.name, id_number=row.id_number, phone=row.phone, address=row.address, by=SYSTEM, now=now
    )


def _company(row: data.LegalPersonRow, now: datetime) -> LegalPerson:
    return register_legal_person(name=row.name, uscc=row.uscc, phone=row.phone, address=row.address, by=SYSTEM, now=now)


def _load_posts(cast: data.Cast, accounts: dict[str, Account], now: datetime, tell: Progress) -> None:
    posts: dict[str, Post] = {}
    for done, row in enumerate(cast.posts, start=1):
        post = posts[row.code] = create_post(
            body_code=row.body, code=row.code, name=row.name, kind=row.kind, by=SYSTEM, now=now
        )
        for action in row.actions:
            for body in row.bodies:
                grant(post=post, action=action, body_code=body, by=SYSTEM, now=now)
        tell("岗位和授权", done, len(cast.posts))
    for held in cast.appointments:
        appoint(
            post=posts[held.post],
            account=accounts[held.account],
            role=held.role,
            valid_from=held.valid_from,
            by=SYSTEM,
            now=now,
        )


def _load_processes(now: datetime, tell: Progress) -> int:
    rows = data.processes()
    for done, row in enumerate(rows, start=1):
        publish_process(key=row.key, name=row.name, bpmn_xml=row.drawing, by=SYSTEM, at=now)
        tell("审批流程", done, len(rows))
    return len(rows)


def _load_catalogue(now: datetime, tell: Progress) -> None:
    """Before the items: they are measured by it."""
    import_entries(source=data.catalogue(), by=SYSTEM, now=now)
    listed = set(negative_list(on=local_date(now)).values_list("code", "division__code"))
    rows = data.negative_list()
    for done, row in enumerate(rows, start=1):
        if (row.code, row.division) not in listed:
            list_as_negative(
                code=row.code,
                division_code=row.division,
                why=row.why,
                basis=row.basis,
                valid_from=row.valid_from,
                by=SYSTEM,
                now=now,
            )
        tell("基本目录和清单", done, len(rows))


def _load_items(items: Items, now: datetime, tell: Progress) -> int:
    rows = [row for _, row in items]
    report = import_items(source=rows, by=SYSTEM, now=now, progress=lambda done, total: tell("事项", done, total))
    return report.total


def _load_bundles(task_codes: dict[str, str], now: datetime, tell: Progress) -> int:
    rows = list(data.bundles(task_codes))
    report = import_bundles(source=rows, by=SYSTEM, now=now, progress=lambda done, total: tell("一件事", done, total))
    return report.total


def _load_search_words(now: datetime, tell: Progress) -> None:
    rows = data.search_words()
    known = set(search_words().values_list("phrase", flat=True))
    for done, (phrase, means) in enumerate(rows.items(), start=1):
        if phrase not in known:
            add_search_word(phrase=phrase, means=means, by=SYSTEM, now=now)
        tell("搜索用词", done, len(rows))


def _load_halls(task_codes: dict[str, str], now: datetime, tell: Progress) -> tuple[int, int]:
    rows = data.halls()
    for done, row in enumerate(rows, start=1):
        hours = [group.model_dump(mode="json") for group in row.hours]
        open_centre(
            code=row.code,
            name=row.name,
            kind=row.kind,
            division_code=row.division,
            body_code=row.body,
            place=row.place,
            address=row.address,
            phone=row.phone,
            latitude=row.latitude,
            longitude=row.longitude,
            hours=read_hours(hours),
            closed_on_holidays=row.closed_on_holidays,
            by=SYSTEM,
            now=now,
        )
        for window in row.windows:
            open_window(
                centre_code=row.code,
                no=window.number,
                name=window.name,
                kind=window.kind,
                queue=window.queue,
                task_codes=[task_codes[stem] for stem in window.items],
                by=SYSTEM,
                now=now,
            )
        tell("大厅和窗口", done, len(rows))
    return len(rows), sum(len(row.windows) for row in rows)
