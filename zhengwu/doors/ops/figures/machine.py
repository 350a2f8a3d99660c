"""What the operating system knows of the web processes and the disk. Linux only; elsewhere these figures are missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICKS = os.sysconf("SC_CLK_TCK")
#: Places in `/proc/<pid>/stat` behind the name of the command.
_USER, _SYSTEM, _THREADS, _RESIDENT = 11, 12, 17, 21


def of_processes(pids: Iterable[int], *, proc: Path = Path("/proc")) -> Iterator[Metric]:
    """Memory, processor time, threads and open files of each web process, by its pid."""
    memory = GaugeMetricFamily("zhengwu_process_memory_bytes", "网站进程占用的内存", labels=["pid"])
    busy = CounterMetricFamily("zhengwu_process_cpu_seconds", "网站进程用掉的处理器时间", labels=["pid"])
    threads = GaugeMetricFamily("zhengwu_process_threads", "网站进程的线程", labels=["pid"])
    files = GaugeMetricFamily("zhengwu_process_open_files", "网站进程打开的文件和连接", labels=["pid"])
    for pid in pids:
        try:
            stat = (proc / str(pid) / "stat").read_text().rpartition(")")[2].split()
            opened = len(os.listdir(proc / str(pid) / "fd"))
        except OSError:
            continue  # ended meanwhile, or no such thing here
        label = [str(pid)]
        memory.add_metric(label, int(stat[_RESIDENT]) * _PAGE)
        busy.add_metric(label, (int(stat[_USER]) + int(stat[_SYSTEM])) / _TICKS)
        threads.add_metric(label, int(stat[_THREADS]))
        files.add_metric(label, opened)
    yield from (memory, busy, threads, files)


def of_disk(folder: Path) -> Iterator[Metric]:
    """Room where the platform keeps its files."""
    room = shutil.disk_usage(folder if folder.exists() else folder.parent)
    yield GaugeMetricFamily("zhengwu_disk_free_bytes", "文件所在磁盘的空余", value=room.free)
    yield GaugeMetricFamily("zhengwu_disk_bytes", "文件所在磁盘的大小", value=room.total)
