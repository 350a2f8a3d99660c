"""生成办件: a great many plausible cases for load tests. Made up, without events or files: never for a real portal."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from django.db import connection, transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.apply.submit import DEFAULT_PROCESS
from zhengwu.cases.operations.generate._papers import write_papers
from zhengwu.cases.operations.generate._told import Facts, told
from zhengwu.cases.queries.clocks import limits_of
from zhengwu.cases.rules.clocks import Limits, two_clocks
from zhengwu.cases.rules.correction import NOTICE_WORKDAYS
from zhengwu.cases.rules.made_up import Life, made_up_life
from zhengwu.flows.public import definition_of
from zhengwu.items.public import ItemVersion, offered
from zhengwu.kernel.public import SHANGHAI, Conflict, blind_index, copy_rows, local_date, seal, take_ids, write_history
from zhengwu.organisations.public import Body
from zhengwu.people.public import complete_uscc
from zhengwu.timelimits.public import Pause, WorkCalendar, work_calendar

MOST_AT_ONCE = 1_000_000
AT_ONCE = 10_000
_MOST_ITEMS = 400
PEOPLE = 2_000
_YEARS_BACK_DAYS = 730
KEY = "generated:"
_NAMES = ("王芳", "李强", "赵敏", "孙立", "周正", "陈静")
#: Two thirds come online.
_SOURCES = (Case.Source.ONLINE.value, Case.Source.ONLINE.value, Case.Source.WINDOW.value)
_COLUMNS = (
    "id", "project_no", "item_version_id", "task_code", "item_name", "process_key", "process_version", "body_id", "state",
    "source", "account_id", "applicant_kind", "applicant_ref", "applicant_name", "applicant_id_type", "applicant_id_number",
    "applicant_index", "phone", "agent_name", "agent_ref", "answers", "sealed_form", "idempotency_key", "request_digest",
    "submitted_at", "received_at", "accepted_at", "accept_date", "decided_at", "closed_at", "acceptance_due_date",
    "promise_due_date", "statutory_due_date", "elapsed_days",
)  # fmt: skip


class NothingToApplyFor(Conflict):
    """No item takes applications."""

    code = "generate.no_items"
    template = "还没有一个可以申请的事项。请先导入或生成事项，再生成办件。"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemKind:
    """What cases of one item have in common. `statutory`: the law sets a limit. `material`: the first on the list of the guide."""

    version_id: int
    task_code: str
    name: str
    process: tuple[str, int]
    body_id: int
    body_code: str
    version: int
    limits: Limits
    statutory: bool
    material: str


def generate_cases(
    *, many: int, now: dt.datetime, events: bool = False, progress: Callable[[int, int], None] | None = None
) -> int:
    """Add `many` cases of the last two years, of the items that take applications, in every state a case comes to by itself.

    Numbers, states, moments and due dates are what they would be had the verbs been used; there are no papers or review steps
    behind them, and events only where `events` asks for them: then the log tells each life. Ten thousand are written in one
    transaction.

    Returns:
        How many were made.
    Raises:
        NothingToApplyFor
    """
    many = min(many, MOST_AT_ONCE)
    kinds = item_kinds()
    calendar = work_calendar()
    chance = random.Random(f"{Case.objects.count()}")  # noqa: S311  made-up lives, no secret
    rows = _lives(kinds, many, chance=chance, calendar=calendar, now=now)
    done, reader, applicants = (
        Case.objects.filter(idempotency_key__startswith=KEY).count(),
        DueReader(calendar),
        made_up_people(),
    )
    first = done
    while batch := list(islice(rows, AT_ONCE)):
        with transaction.atomic():
            write_batch(batch, first=done, reader=reader, applicants=applicants, events=events)
        done += len(batch)
        if progress:
            progress(done - first, many)
    with connection.cursor() as cursor:
        for table in ("cases", "case_decision", "case_delivery", "case_correction", "case_special_procedure"):
            cursor.execute(f"ANALYZE {table}")
    return done - first


def only_generated() -> bool:
    """Whether no case in the database was handed in by anybody."""
    return not Case.objects.exclude(idempotency_key__startswith=KEY).exists()


def item_kinds() -> list[ItemKind]:
    """The items cases are made up for."""
    chosen = offered().select_related("item__body").defer("search").order_by("pk")[:_MOST_ITEMS]
    process_of = cache(_process)
    kinds = [_kind(version, process_of(_process_key(version))) for version in chosen]
    if not kinds:
        raise NothingToApplyFor
    return kinds


def _process_key(version: ItemVersion) -> str:
    return str(version.guide_json.get("process_key") or DEFAULT_PROCESS)


def _process(key: str) -> tuple[str, int]:
    found = definition_of(process_key=key)
    return found.key, found.version


def _kind(version: ItemVersion, process: tuple[str, int]) -> ItemKind:
    return ItemKind(
        version_id=version.pk,
        task_code=version.item.task_code,
        name=version.name,
        process=process,
        body_id=version.item.body_id,
        body_code=version.item.body.code,
        version=version.version,
        statutory=version.statutory_days is not None,
        material=next((str(m["name"]) for m in version.guide_json.get("materials", ())), ""),
        limits=limits_of(Case(item_version=version)),
    )


def made_up_people() -> list[tuple[Any, ...]]:
    """Applicants nobody is, sealed once. Their refs lead to no person, so that nobody's own pages fill up."""

    def sealed(column: str, text: str) -> bytes:
        return seal(text, context=f"{Case._meta.db_table}.{column}")

    phone, form = sealed("phone", ""), sealed("sealed_form", "{}")
    found = []
    for n in range(PEOPLE):
        if n % 4 == 0:
            kind, id_type, number = "legal", "uscc", complete_uscc(f"91340123MA{n:06}")
            name = f"生成单位 {n}"
        else:
            kind, id_type, number = "natural", "resident_id", _born_long_ago(n)
            name = _NAMES[n % len(_NAMES)]
        found.append(
            (kind, f"generated:{n}", name, id_type, sealed("applicant_id_number", number), blind_index(number), phone,
             "", "", "{}", form)
        )  # fmt: skip
    return found


def _born_long_ago(n: int) -> str:
    """A number that is well-formed and that nobody living has."""
    born = dt.date(1900, 1, 1) + dt.timedelta(days=n // 999)
    seventeen = f"340123{born:%Y%m%d}{n % 999 + 1:03}"
    rest = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(seventeen)) % 11
    return seventeen + "10X98765432"[rest]


def _lives(
    kinds: Sequence[ItemKind], many: int, *, chance: random.Random, calendar: WorkCalendar, now: dt.datetime
) -> Iterator[tuple[ItemKind, Life]]:
    """In the order of the days, as a real table grows: its indexes over time stay small."""
    until = now.astimezone(SHANGHAI)
    today = until.date()
    every = (today - dt.timedelta(days=n) for n in range(_YEARS_BACK_DAYS, -1, -1))
    workdays = [day for day in every if calendar.is_workday(day)]
    for n in range(many):
        kind = kinds[chance.randrange(len(kinds))]
        start = n * len(workdays) // many
        life = None
        while life is None:
            life = made_up_life(chance=chance, workdays=workdays, start=start, until=until, promise=kind.limits.promise)
            start -= 1
        yield kind, life


class DueReader:
    """Due dates by the rules of the clocks, each question asked once."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self._calendar = calendar
        self.notice_due = cache(lambda day: calendar.add_workdays(day, NOTICE_WORKDAYS))
        self._read = cache(self._clocks)

    def due(self, life: Life, limits: Limits) -> tuple[dt.date | None, dt.date | None, int | None]:
        """承诺办结日, 法定办结日, and the days used by a decision."""
        if life.accepted_at is None:
            return None, None, None
        stopped = local_date(life.decided_at) if life.decided_at else None
        return self._read(local_date(life.accepted_at), stopped, life.paused, limits)

    def _clocks(
        self, accepted: dt.date, stopped: dt.date | None, paused: tuple[dt.date, dt.date | None] | None, limits: Limits
    ) -> tuple[dt.date | None, dt.date | None, int | None]:
        both = two_clocks(
            accept_date=accepted,
            limits=limits,
            pauses=[Pause(*paused)] if paused else [],
            extension_days=0,
            stopped_date=stopped,
            calendar=self._calendar,
            today=stopped or accepted,
        )
        return both.promise.due_date, both.statutory.due_date, both.promise.elapsed_days if stopped else None


def write_batch(
    batch: Sequence[tuple[ItemKind, Life]],
    *,
    first: int,
    reader: DueReader,
    applicants: Sequence[tuple[Any, ...]],
    events: bool = False,
) -> list[str]:
    """Write the cases with what hangs on them; their numbers. `events`: the log tells each life."""
    ids = take_ids(Case, len(batch))
    numbers = _numbers([(kind.task_code, local_date(life.submitted_at)) for kind, life in batch])
    rows = [
        _row(ids[n], numbers[n], kind, life, serial=first + n, who=applicants[(first + n) % PEOPLE], reader=reader)
        for n, (kind, life) in enumerate(batch)
    ]
    copy_rows(Case, _COLUMNS, rows)
    if events:
        bodies = dict(Body.objects.filter(pk__in={kind.body_id for kind, _ in batch}).values_list("pk", "code"))
        write_history(told(_facts(row, bodies), life) for row, (_kind_, life) in zip(rows, batch, strict=True))
    write_papers([(pk, life) for pk, (_kind_, life) in zip(ids, batch, strict=True)])
    return numbers


def _row(
    pk: int, number: str, kind: ItemKind, life: Life, *, serial: int, who: tuple[Any, ...], reader: DueReader
) -> tuple[Any, ...]:
    received = local_date(life.received_at) if life.received_at else None
    return (
        pk, number, kind.version_id, kind.task_code, kind.name, *kind.process, kind.body_id, life.state.value,
        _SOURCES[serial % len(_SOURCES)], 0, *who, f"{KEY}{serial}", "",
        life.submitted_at, life.received_at, life.accepted_at, local_date(life.accepted_at) if life.accepted_at else None,
        life.decided_at, life.closed_at, reader.notice_due(received) if received else None, *reader.due(life, kind.limits),
    )  # fmt: skip


def _facts(row: tuple[Any, ...], bodies: Mapping[int, str]) -> Facts:
    it = dict(zip(_COLUMNS, row, strict=True))
    return Facts(
        pk=it["id"],
        body_code=bodies[it["body_id"]],
        **{
            name: it[name]
            for name in (
                *("project_no", "task_code", "item_name", "source", "applicant_name", "acceptance_due_date"),
                *("promise_due_date", "statutory_due_date", "elapsed_days"),
            )
        },
    )


def _numbers(wanted: Sequence[tuple[str, dt.date]]) -> list[str]:
    """The next numbers of each item and day, counted on where real ones left off."""
    counted: dict[tuple[str, dt.date], int] = defaultdict(int)
    for key in wanted:
        counted[key] += 1
    last = _count_on(counted)
    given = {key: last[key] - many for key, many in counted.items()}
    numbers = []
    for task_code, day in wanted:
        given[task_code, day] += 1
        numbers.append(f"{task_code}{day:%Y%m%d}{given[task_code, day]:04d}")
    return numbers


_COUNT_ON = """
    INSERT INTO case_serial (task_code, day_date, last)
    SELECT * FROM unnest(%s::text[], %s::date[], %s::int[]) ORDER BY 1, 2
    ON CONFLICT (task_code, day_date) DO UPDATE SET last = case_serial.last + excluded.last
    RETURNING task_code, day_date, last
"""


def _count_on(counted: dict[tuple[str, dt.date], int]) -> dict[tuple[str, dt.date], int]:
    codes, days = zip(*counted, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT_ON, [list(codes), list(days), list(counted.values())])
        return {(code, day): last for code, day, last in cursor.fetchall()}
