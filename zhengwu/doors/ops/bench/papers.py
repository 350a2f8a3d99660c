"""A thousand different notices: numbered, set, sealed and kept, by workers that do what `zhengwu worker` does.

Run as a program it is one of them: it works off what waits in the outbox, and ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
from time import perf_counter, sleep

import django

from zhengwu.doors.ops.bench.results import Measurement

#: One a processor, as an operator starts them.
WORKERS = min(os.cpu_count() or 1, 4)
_KIND, _SUBJECT = "acceptance_notice", "bench:papers"
#: 政务服务管理局: its seal for what it takes in stands for every paper of that sort.
_BODY = "11340123MA000004X1"
_PATIENCE_SECONDS = 600


def measured(*, many: int) -> list[Measurement]:
    """How many papers a minute, from the first number to the last seal; what waited before is worked off first."""
    from zhengwu.documents.public import Document

    _work_off()
    started = perf_counter()
    _issue(many)
    _work_off()
    papers = Document.objects.filter(subject=_SUBJECT)
    while papers.filter(pdf_sha256=None).exists() and perf_counter() - started < _PATIENCE_SECONDS:
        sleep(0.05)  # the platform's own worker has the last ones in hand
    seconds = perf_counter() - started
    sealed = papers.exclude(sealed_by="").count()
    return [
        Measurement(
            name="papers_per_minute",
            label="出具并盖章的文书",
            value=sealed / seconds * 60,
            unit="份/分钟",
            n=sealed,
            note=f"{many} 份各不相同的受理通知书，从取号到排印、盖章、存好，其中盖好章的 {sealed} 份；"
            f"{WORKERS} 个后台进程，含它们的启动",
        )
    ]


def _issue(many: int) -> None:
    from zhengwu.documents.public import SAMPLES, Issuer, issue
    from zhengwu.kernel.public import SYSTEM, current_time
    from zhengwu.organisations.public import body_of

    body, values = body_of(_BODY), SAMPLES[_KIND]["plain"]
    issuer = Issuer(code=body.code, name=body.name, doc_prefix=body.doc_prefix)
    for n in range(many):
        own = {"project_no": f"{body.code}{n:012d}", "applicant": f"王芳{n}"}
        issue(kind=_KIND, issuer=issuer, subject=_SUBJECT, values=values | own, by=SYSTEM, at=current_time())


def _work_off() -> None:
    command = [sys.executable, "-m", __name__]
    for worker in [subprocess.Popen(command) for _ in range(WORKERS)]:
        worker.wait(_PATIENCE_SECONDS)


def _worker() -> None:
    django.setup()
    from zhengwu.kernel.public import current_time, relay

    while relay(now=current_time()):
        pass


if __name__ == "__main__":
    _worker()
