"""存量制证: a table of made-up paper certificates is taken in by the command an administration uses, in a process of its own."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from time import perf_counter

from django.db import connection

from zhengwu.certificates.public import made_up_kind, write_made_up
from zhengwu.doors.ops.bench.clients import Place
from zhengwu.doors.ops.bench.county import NotDone
from zhengwu.doors.ops.bench.results import Measurement
from zhengwu.organisations.public import Body

#: The same rows into a table with the same indexes, without reading, checking, sealing.
_FLOOR = """
    CREATE TABLE stock_floor (LIKE certificate INCLUDING ALL);
    INSERT INTO stock_floor SELECT * FROM certificate WHERE subject_ref = %s
"""
_KILOBYTES_A_MEGABYTE = 1024


def measured(place: Place, *, many: int, folder: Path) -> list[Measurement]:
    """Check and take in `many` rows; seconds, rows a second and the most memory the process ever had."""
    task = place.progress.add_task("存量入库", total=1)
    table, kind = folder / "stock.csv", made_up_kind()
    with table.open("w", encoding="utf-8", newline="") as file:
        write_made_up(kind, many=many, file=file)
    body = Body.objects.order_by("code").first()
    assert body is not None, "the county has bodies"
    out = folder / "stock.json"
    command = [
        str(Path(sys.executable).with_name("zhengwu")), "certificates", "import", str(table), "--type", kind.code,
        "--body", body.code, "--without-sampling", "测量", "--json",
    ]  # fmt: skip
    began = perf_counter()
    megabytes = _run(command, out=out)
    seconds = perf_counter() - began
    done = json.loads(out.read_text())
    if done["imported"] != many:
        raise NotDone(f"存量入库没有做完：{done}")
    floor = _floor(f"stock:{done['batch']}")
    place.progress.update(task, completed=1)
    told = f"{many:,} 行 CSV，{seconds:.0f} 秒，从启动命令到最后一行：读两遍、逐行检查、抽样、密封、编号、写入"
    return [
        Measurement(
            name="stock_rows_per_second",
            label="存量证照入库",
            value=many / seconds,
            unit="行/秒",
            floor=many / floor,
            n=many,
            note=f"{told}。下限：同样的行写进索引一样的表，裸 SQL，一条语句",
        ),
        Measurement(
            name="stock_memory_mb",
            label="存量证照入库，内存最多",
            value=megabytes,
            unit="MB",
            n=1,
            note=f"{many:,} 行，整个进程，操作系统报的最大驻留内存",
        ),
    ]


def _run(command: list[str], *, out: Path) -> float:
    """Run it to its end; the most memory it had, as the system counts it for this process alone."""
    with out.open("wb") as file:
        child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, file.fileno(), 1)])
        _pid, status, usage = os.wait4(child, 0)
    if status:
        raise NotDone("存量入库没有成功，原因在上面。")
    return usage.ru_maxrss / _KILOBYTES_A_MEGABYTE


def _floor(subject: str) -> float:
    with connection.cursor() as cursor:
        create, insert = _FLOOR.split(";")
        cursor.execute(create)
        began = perf_counter()
        cursor.execute(insert, [subject])
        seconds = perf_counter() - began
        cursor.execute("DROP TABLE stock_floor")
    return seconds
