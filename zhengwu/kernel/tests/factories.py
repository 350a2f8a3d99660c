"""A paper that is signed page by page, strings nobody expects, and people who act at the same moment."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier

from django.db import connection, transaction

from zhengwu.kernel.models import StoredEvent
from zhengwu.kernel.public import Actor, Fact, publish

NOW = dt.datetime(2026, 11, 23, 1, 0, tzinfo=dt.UTC)
ZHAO_MIN = Actor(ref="account:1", name="赵敏")


@dataclass(frozen=True, kw_only=True)
class Stamped(Fact):
    """A fact nobody but these tests reacts to."""

    paper: str
    page: int

    @property
    def subject(self) -> str:
        return f"paper:{self.paper}"


def stamp(paper: str, page: int, at: dt.datetime = NOW) -> StoredEvent:
    with transaction.atomic():
        return publish(Stamped(paper=paper, page=page), by=ZHAO_MIN, at=at)


def together(*calls: Callable[[], object]) -> list[object]:
    """Run all calls at once, each on a connection of its own; what each returned."""
    gate = Barrier(len(calls), timeout=30)

    def run(call: Callable[[], object]) -> object:
        try:
            gate.wait()
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


#: What people, machines and mischief put into a text.
OUR_OWN = [
    "", " ", "\t", "\n", "\r\n", "　", "㛃", "𬭼", "👩‍👩‍👧‍👦", "🇨🇳", "é", "e\u0301", "مرحبا", "שלום", "a\u202eb", "\u2066x\u2069",
    "\u200b", "\ufeff", "\u00ad", "a\u2028b", "a\u2029b", "a\x85b", "\x00", "a\x00b", "\x1b[31m", "\x7f", "\ud800", "x\udfff",
    "\ue000", "\uffff", "\U0010ffff", "{}", "{0}", "{position}", "%s", "%(x)s", "'; DROP TABLE x; --", "<script>alert(1)</script>",
    "{{ 7*7 }}", "{% now %}", "${x}", "#{1+1}", "\\", "\\u0000", "\"", "null", "NaN", "-1", "1e400", "../../etc/passwd",
    "字" * 10_001, "Z̸̙̈́a̷l̶g̸o̵" * 20, "①", "ﬁ", "㎏", "Ａ１",
]  # fmt: skip


def naughty_strings() -> list[str]:
    """Our own list, and the Big List of Naughty Strings where this working tree stands beside it."""
    here = Path(__file__).resolve()
    found = [p / "shared" / "data" / "vectors" / "blns.json" for p in here.parents]
    big: list[str] = next((json.loads(p.read_text("utf-8")) for p in found if p.is_file()), [])
    return [*OUR_OWN, *big]


def naughtiest_strings() -> list[str]:
    """Our own, whatever cannot be printed, and every twelfth of the rest: for what costs a whole transaction each."""
    return [
        text for n, text in enumerate(naughty_strings()) if n < len(OUR_OWN) or not text.isprintable() or n % 12 == 0
    ]
