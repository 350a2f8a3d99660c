"""核验: certificates asked for by their codes, each another one, as shops and banks and other systems ask."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from django.db import connection

from zhengwu.documents.public import CODE_ALPHABET
from zhengwu.doors.ops.bench.clients import Place, asks, page, turns_of
from zhengwu.doors.ops.bench.load import Client, Work, run
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.doors.ops.bench.wire import Wire, request

_ASKED = 2000
#: Codes are random, so the first of them in order are certificates from everywhere in the table. The floor of the lives has written
#: some that are no codes.
_CODES = "SELECT verify_code FROM certificate WHERE verify_code ~ %s ORDER BY verify_code LIMIT %s"
_A_CODE = f"^[{CODE_ALPHABET}]+$"


def measured(place: Place, *, pages: tuple[int, float]) -> list[Measurement]:
    """How many checks a second, beside the least Django page; and how long one takes when somebody asks alone."""
    rounds, seconds = pages
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE certificate")
        cursor.execute("SELECT count(*) FROM certificate")
        (many,) = cursor.fetchone() or (0,)
        cursor.execute(_CODES, [_A_CODE, _ASKED])
        asked = [request("GET", f"/api/v1/verify/{code}") for (code,) in cursor.fetchall()]
    bare = asks(place.bare, request("GET", "/"))
    several = [_checks(place, asked[nth:] + asked[:nth]) for nth in range(place.clients)]
    run(several, seconds=seconds)
    turns = turns_of(
        place,
        "核验证照",
        {
            "floor": partial(run, [bare] * place.clients, seconds=seconds),
            "subject": partial(run, several, seconds=seconds),
            "bare": partial(run, [bare], seconds=seconds),
            "alone": partial(run, several[:1], seconds=seconds),
        },
        rounds,
    )
    same = f"库里 {many:,} 份证照，每次换一份，HTTP"
    return [
        Measurement(
            name="checks_per_second",
            label="核验证照",
            value=turns["subject"].rate,
            unit="次/秒",
            floor=turns["floor"].rate,
            n=turns["subject"].n,
            note=f"{same}，{place.clients} 个客户端同时，{rounds} 轮取中位。下限：同样的 granian 上一个最小的 Django 页",
        ),
        Measurement(
            name="check_p95_ms",
            label="核验证照，95% 不超过",
            value=turns["alone"].milliseconds(0.95),
            unit="毫秒",
            floor=turns["bare"].milliseconds(0.95),
            n=turns["alone"].n,
            note=f"{same}，一个客户端。下限：最小的 Django 页",
        ),
    ]


def _checks(place: Place, asked: Sequence[bytes]) -> Client:
    """Somebody who checks one certificate after the other."""

    @contextmanager
    def client() -> Iterator[Work]:
        codes = itertools.cycle(asked)
        with Wire(place.platform) as wire:

            def work() -> bool:
                prepared = next(codes)
                page(wire.ask(prepared), prepared)
                return True

            yield work

    return client
