"""What must hold after all that: counted in the database, each with the number of what is wrong."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.db import connection

from zhengwu.cases.public import Case, recompute_open_cases
from zhengwu.documents.public import ContentLost, StoredFile, fetch
from zhengwu.doors.ops.chaos.ledger import Ledger
from zhengwu.doors.ops.chaos.vendor import Vendor
from zhengwu.kernel.public import anchor_days, current_time, job_figures, relay, verify

_ON_ITS_WAY = frozenset({"accepted", "reviewing"})
_SUBMITTED = "cases.CaseSubmitted"
_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One thing that must hold: of so many looked at, so many are wrong; `told` names the first of them."""

    name: str
    label: str
    looked_at: int
    wrong: int
    told: str = ""

    def row(self) -> dict[str, Any]:
        """For programs."""
        return asdict(self)


def sent_by_now() -> frozenset[int]:
    """The short messages that were sent already: in a copied town they went by another carrier."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM notice_sending WHERE channel = 'sms' AND state = 'sent'")
        return frozenset(pk for (pk,) in cursor.fetchall())


def counted(ledger: Ledger, vendor: Vendor, *, sent_before: Collection[int]) -> list[Count]:
    """All of them; `sent_before`: messages that this carrier never had."""
    return [
        *_cases(ledger),
        *_clocks(ledger),
        *_outbox(),
        *_jobs(),
        _files(ledger),
        _sendings(vendor, sent_before),
        *_chain(),
        _refused(ledger),
    ]


def _count(name: str, label: str, looked_at: int, wrong: list[str]) -> Count:
    return Count(name=name, label=label, looked_at=looked_at, wrong=len(wrong), told="; ".join(wrong[:_NAMED]))


def _cases(ledger: Ledger) -> Iterator[Count]:
    """Exactly once: no number told twice for one key, none missing, no case without a client who asked for it."""
    keys = {told.key for told in ledger.told}
    stored: dict[str, list[str]] = {}
    for key, number in Case.objects.values_list("idempotency_key", "project_no"):
        stored.setdefault(key, []).append(number)
    lost = [f"{t.number} ({t.key})" for t in ledger.told if t.number not in stored.get(t.key, ())]
    yield _count("lost", "acknowledged submissions that are missing", len(ledger.told), lost)
    ours = keys | set(ledger.open)
    doubled = [f"{key}: {numbers}" for key, numbers in stored.items() if key in ours and len(numbers) > 1]
    numbers = Counter(number for several in stored.values() for number in several)
    doubled += [f"{number} twice" for number, times in numbers.items() if times > 1]
    yield _count("doubled", "submissions stored more than once", len(ours), doubled)
    with connection.cursor() as cursor:
        cursor.execute("SELECT subject, count(*) FROM event WHERE type = %s GROUP BY subject", [_SUBMITTED])
        events = dict(cursor.fetchall())
    ours_stored = [number for key in ours for number in stored.get(key, ())]
    odd = [f"{n}: {events.get(f'case:{n}', 0)} events" for n in ours_stored if events.get(f"case:{n}") != 1]
    yield _count("submitted_events", "cases without exactly one event of their submission", len(ours_stored), odd)


def _clocks(ledger: Ledger) -> Iterator[Count]:
    """What an officer was told is accepted is accepted, and has its days; computed anew, no day moves."""
    cases = {case.project_no: case for case in Case.objects.filter(project_no__in=ledger.accepted)}
    wrong = []
    for number in ledger.accepted:
        case = cases.get(number)
        if case is None or case.state not in _ON_ITS_WAY or not (case.promise_due_date and case.statutory_due_date):
            wrong.append(f"{number}: {case.state if case else 'missing'}")
    yield _count("accepted", "accepted cases that are not, or have no due date", len(ledger.accepted), wrong)
    before = _dates(ledger)
    recompute_open_cases(now=current_time())
    after = _dates(ledger)
    moved = [number for number, dates in after.items() if dates != before.get(number)]
    yield _count("clocks", "due dates that move when computed anew", len(after), moved)


def _dates(ledger: Ledger) -> dict[str, list[Any]]:
    rows = Case.objects.filter(project_no__in=ledger.accepted)
    days = ("acceptance_due_date", "promise_due_date", "statutory_due_date", "delivery_due_date")
    return {str(number): rest for number, *rest in rows.values_list("project_no", *days)}


def _outbox() -> Iterator[Count]:
    """What a clock that was ahead put off, and what waits for another try, is due some day: told that it is, it runs."""
    later = current_time() + dt.timedelta(days=1)
    while relay(now=later):
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT state, count(*) FROM outbox GROUP BY state")
        states = dict(cursor.fetchall())
        cursor.execute("SELECT handler || ': ' || right(last_error, 200) FROM outbox WHERE state <> 'done' LIMIT 5")
        told = [str(words) for (words,) in cursor.fetchall()]
    wrong = sum(n for state, n in states.items() if state != "done")
    yield Count(
        name="outbox",
        label="messages of the outbox not handled",
        looked_at=sum(states.values()),
        wrong=wrong,
        told="; ".join(told),
    )


def _jobs() -> Iterator[Count]:
    """A job that ran well is gone: what is left waits, or failed for good."""
    figures = job_figures()
    looked_at = figures.failed + figures.waiting + figures.running
    yield Count(name="jobs", label="jobs that failed for good", looked_at=looked_at, wrong=figures.failed)
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'doing' AND worker_id IS NULL")
        orphans = [str(name) for (name,) in cursor.fetchall()]
    yield _count("orphans", "jobs left behind by a dead worker", looked_at, orphans)


def _files(ledger: Ledger) -> Count:
    stored = {
        str(pk): sha256 for pk, sha256 in StoredFile.objects.filter(pk__in=ledger.files).values_list("pk", "sha256")
    }
    wrong = []
    for file_id, sha256 in ledger.files.items():
        try:
            if stored.get(file_id) != sha256:
                wrong.append(f"{file_id}: not in the database")
            else:
                fetch(sha256)
        except ContentLost:
            wrong.append(f"{file_id}: content lost")
    return _count("files", "acknowledged uploads that cannot be read back", len(ledger.files), wrong)


def _sendings(vendor: Vendor, before: Collection[int]) -> Count:
    """Every message to the carrier is sent, waits, or was given up and says so: what the carrier has, we know of."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, state FROM notice_sending WHERE channel = 'sms'")
        states = {f"notice-{pk}": state for pk, state in cursor.fetchall() if pk not in before}
    wrong = [f"{key}: unknown here" for key in vendor.taken if key not in states]
    wrong += [
        f"{key}: sent, never taken" for key, state in states.items() if state == "sent" and key not in vendor.taken
    ]
    return _count("sendings", "messages to the carrier that disagree with what it took", len(states), wrong)


def _chain() -> Iterator[Count]:
    """The chain as it is, and once more when its days are sealed."""
    for name, label in (("chain", "faults of the event chain"), ("sealed_chain", "faults once its days are sealed")):
        findings = [f"{f.subject} {f.seq}: {f.wrong}" for f in verify()]
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM event")
            (events,) = cursor.fetchone() or (0,)
        yield _count(name, label, int(events), findings)
        anchor_days(now=current_time() + dt.timedelta(days=2))


def _refused(ledger: Ledger) -> Count:
    return _count(
        "refused", "requests refused that should not be", len(ledger.told) + len(ledger.refused), ledger.refused
    )
