"""A thousand different notices: numbered, set, sealed and kept, by workers that do what `zhengwu worker` does.

Run as a program it is one of them: it works off what waits in the outbox, until nobody holds its standard input open.
"""

from __future__ import annotations

import os
from time import perf_counter, sleep

import django

from zhengwu.doors.ops.bench.helpers import helping, work_until_let_go
from zhengwu.doors.ops.bench.results import Measurement

#: One a processor, as an operator starts them.
WORKERS = min(os.cpu_count() or 1, 4)
_KIND, _SUBJECT, _FIRST = "acceptance_notice", "bench:papers", "bench:first-papers"
#: What the workers set before the clock starts: each has read its fonts and its seal by then, as in the middle of a day.
_MANY_FIRST = 8 * WORKERS
#: 政务服务管理局: its seal for what it takes in stands for every paper of that sort.
_BODY = "11340123MA000004X1"
_PATIENCE_SECONDS = 600
_IDLE_SECONDS = 0.05


def measured(*, many: int) -> list[Measurement]:
    """How many papers a minute, from the first number to the last seal; what waited before is worked off first."""
    with helping(__name__, many=WORKERS):
        _issue(_MANY_FIRST, subject=_FIRST)
        _wait(_FIRST)
        started = perf_counter()
        _issue(many, subject=_SUBJECT)
        sealed = _wait(_SUBJECT)
        seconds = perf_counter() - started
    return [
        Measurement(
            name="papers_per_minute",
            label="出具并盖章的文书",
            value=sealed / seconds * 60,
            unit="份/分钟",
            n=sealed,
            note=f"{many} 份各不相同的受理通知书，从取号到排印、盖章、存好，其中盖好章的 {sealed} 份；"
            f"{WORKERS} 个已经在运行的后台进程",
        )
    ]


def _wait(subject: str) -> int:
    """Until every paper is set; how many bear a seal."""
    from zhengwu.documents.public import Document

    papers, until = Document.objects.filter(subject=subject), perf_counter() + _PATIENCE_SECONDS
    while papers.filter(pdf_sha256=None).exists() and perf_counter() < until:
        sleep(_IDLE_SECONDS)
    return papers.exclude(sealed_by="").count()


def _issue(many: int, *, subject: str) -> None:
    from zhengwu.documents.public import SAMPLES, Issuer, issue
    from zhengwu.kernel.public import SYSTEM, current_time
    from zhengwu.organisations.public import body_of

    body, values = body_of(_BODY), SAMPLES[_KIND]["plain"]
    issuer = Issuer(code=body.code, name=body.name, doc_prefix=body.doc_prefix)
    for n in range(many):
        own = {"project_no": f"{body.code}{n:012d}", "applicant": f"王芳{n}"}
        issue(kind=_KIND, issuer=issuer, subject=subject, values=values | own, by=SYSTEM, at=current_time())


def _worker() -> None:
    django.setup()
    from zhengwu.kernel.public import current_time, relay, settle

    settle()
    work_until_let_go(lambda: relay(now=current_time()))


if __name__ == "__main__":
    _worker()
