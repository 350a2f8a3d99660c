"""The drill: a county, load, blows, time to recover, and the count. Everything it needs was prepared by `command.py`."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from django.db import DatabaseError, InterfaceError, connection, connections

from zhengwu.doors.ops.bench import journey
from zhengwu.doors.ops.bench.county import County
from zhengwu.doors.ops.bench.results import percentile
from zhengwu.doors.ops.bench.servers import FREE
from zhengwu.doors.ops.chaos.blows import Hand, words
from zhengwu.doors.ops.chaos.clients import Line, applicant, officer, uploader
from zhengwu.doors.ops.chaos.counting import counted, sent_by_now
from zhengwu.doors.ops.chaos.ledger import Ledger
from zhengwu.doors.ops.chaos.plan import KILLS, TROUBLES, Kind, plan
from zhengwu.doors.ops.chaos.town import Town, town
from zhengwu.doors.ops.chaos.vendor import Vendor, vendor
from zhengwu.doors.ops.postgres.cluster import Cluster
from zhengwu.kernel.public import current_time, job_figures, take_up_again
from zhengwu.notices.public import choose_channels
from zhengwu.people.public import account_by_username

_WAITING = """
    SELECT (SELECT count(*) FROM outbox WHERE state = 'waiting' AND next_at <= %(now)s)
         + (SELECT count(*) FROM notice_sending WHERE state = 'queued' AND next_at <= %(now)s)
"""
#: A live worker beats every ten seconds: after this long without, and with nobody killed meanwhile, it is dead.
_SILENT_SECONDS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How hard. `grace`: how long clients try on after the load, and how long the platform may take to work off what waits."""

    seed: int
    seconds: float
    kills: int
    clients: int
    rate: float
    grace: float
    settle: float
    troubles: tuple[Kind, ...] = TROUBLES


def drill(
    wanted: Wanted, *, folder: Path, cluster: Cluster, disk: Path | None, tell: Callable[[str], None]
) -> dict[str, Any]:
    """Do it; everything there is to say of it, for programs."""
    tell("演示县")
    county = County(pages=False)
    _wants_messages_at_night()
    applications = [county.application() for _ in range(wanted.clients)]
    sent_before = sent_by_now()
    connections.close_all()
    with vendor() as carrier:
        environment = {"NOTICE_SMS_PROVIDER": "http", "NOTICE_SMS_HTTP": carrier.options, **FREE}
        with town(folder, cluster, environment=environment) as it:
            tell("加压和破坏")
            ledger, hand, begun = _load(wanted, county, applications, it, carrier, disk)
            tell("等它恢复")
            carrier.mode = "well"
            settled = _settle(wanted.settle)
            tell("清点")
            counts = counted(ledger, carrier, sent_before=sent_before)
            deaths = dict(it.deaths)
    return {
        "wanted": {"seed": wanted.seed, "seconds": wanted.seconds, "clients": wanted.clients, "rate": wanted.rate},
        "kills": sum(Kind(blow.kind) in KILLS and not blow.told for blow in hand.struck),
        "blows": [blow.row() | {"words": words(blow), "back": _back(ledger, blow.at)} for blow in hand.struck],
        "deaths": deaths,
        "load": _figures(ledger, begun, wanted),
        "settled_seconds": settled,
        "carrier": {
            "messages": len(carrier.taken),
            "twice": sum(times > 1 for times in carrier.taken.values()),
            "turned_away": carrier.turned_away,
        },
        "counts": [count.row() for count in counts],
        "ok": settled is not None and not any(count.wrong for count in counts) and not ledger.open,
    }


def _wants_messages_at_night() -> None:
    """The applicant has no quiet hours: at whatever hour the drill is held, the carrier is spoken to."""
    account = account_by_username(username=journey.APPLICANT)
    if account is not None:
        choose_channels(
            account=account, sms=True, email=False, language="zh", quiet_from=0, quiet_to=0, now=current_time()
        )


def _load(
    wanted: Wanted, county: County, applications: list[dict[str, Any]], it: Town, carrier: Vendor, disk: Path | None
) -> tuple[Ledger, Hand, int]:
    """Everybody at once; what they were told, what was done to the platform, and how many submissions were begun."""
    blows = plan(seed=wanted.seed, seconds=wanted.seconds, kills=wanted.kills, troubles=wanted.troubles)
    ledger = Ledger()
    hand = Hand(it, carrier, ledger, disk=disk)
    begin = time.monotonic()
    end = begin + wanted.seconds
    last, every = end + wanted.grace, wanted.clients / wanted.rate
    ports = list(it.ports.values())

    def line(nth: int) -> Line:
        return Line(ports[nth % 2 :] + ports[: nth % 2], ledger, until=last)

    with ThreadPoolExecutor(wanted.clients + 3) as pool:
        applicants = [
            pool.submit(
                applicant,
                county,
                application,
                line(nth),
                ledger,
                first=begin + nth * every / wanted.clients,
                every=every,
                until=end,
            )
            for nth, application in enumerate(applications)
        ]
        others = [
            pool.submit(officer, county, line(0), ledger, until=end),
            pool.submit(uploader, county, line(1), ledger, until=end),
            pool.submit(hand.strike_all, blows),
        ]
        begun = sum(one.result() for one in applicants)
        for other in others:
            other.result()
    return ledger, hand, begun


def _settle(limit: float) -> float | None:
    """Wait until nothing that is due waits any more; the seconds it took, None when it took too long."""
    began, quiet = time.monotonic(), 0
    while (passed := time.monotonic() - began) < limit:
        try:
            take_up_again(silent_seconds=_SILENT_SECONDS)
            quiet = quiet + 1 if _all_done() else 0
        except (DatabaseError, InterfaceError):
            quiet = 0
            connections.close_all()
        if quiet > 1:
            return round(passed, 1)
        time.sleep(1)
    return None


def _all_done() -> bool:
    figures = job_figures()
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, {"now": current_time()})
        (waiting,) = cursor.fetchone() or (0,)
    return not waiting and not figures.waiting and not figures.running


def _back(ledger: Ledger, at: float) -> float | None:
    """Seconds from a blow to the next acknowledgment of something that was handed in after it."""
    after = [told.at for told in ledger.told if told.at - told.seconds >= at]
    return round(min(after) - at, 2) if after else None


def _figures(ledger: Ledger, begun: int, wanted: Wanted) -> dict[str, Any]:
    seconds = [told.seconds for told in ledger.told] or [0.0]
    times = sorted(told.at for told in ledger.told)
    return {
        "offered": wanted.rate,
        "begun": begun,
        "acknowledged": len(ledger.told),
        "open": len(ledger.open),
        "rate": round(len([at for at in times if at <= wanted.seconds]) / wanted.seconds, 1),
        "tried_again": sum(told.tries > 1 for told in ledger.told),
        "answers": dict(ledger.answers.most_common()),
        "p50_seconds": round(percentile(seconds, 0.5), 3),
        "p95_seconds": round(percentile(seconds, 0.95), 3),
        "longest_seconds": round(max(seconds), 2),
        "longest_gap_seconds": round(max((b - a for a, b in pairwise(times)), default=0.0), 2),
        "accepted": len(ledger.accepted),
        "files": len(ledger.files),
    }
