"""How fast this machine is today: figures of two days or two machines can only be compared beside it."""

from __future__ import annotations

from time import process_time

from zhengwu.doors.ops.bench.results import Measurement, median

_ADDITIONS = 1_000_000
_TIMES = 5
#: A server of today takes so many milliseconds for a million additions; the aims in milliseconds are meant for one.
_NOMINAL_MS = 20.0


def measured() -> list[Measurement]:
    """A million additions by Python alone, beside a machine of the usual kind."""
    value = median([_once() for _ in range(_TIMES)])
    note = f"纯 Python 一百万次加法的处理器时间，{_TIMES} 次取中位。下限：通常的机器；倍数就是今天慢多少，其他毫秒数可照此比较"
    return [
        Measurement(
            name="machine_ms", label="这台机器", value=value, unit="毫秒", floor=_NOMINAL_MS, n=_TIMES, note=note
        )
    ]


def _once() -> float:
    began, sum_ = process_time(), 0
    for number in range(_ADDITIONS):
        sum_ += number
    return 1000 * (process_time() - began)
