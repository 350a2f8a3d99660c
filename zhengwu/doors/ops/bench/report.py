"""A bench as pages that are kept: `bench.json` for programs, `bench.md` for people, and one line a run in `bench-history.jsonl`."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from zhengwu.doors.ops.bench.results import Measurement, shown
from zhengwu.doors.ops.release import commit, machine

#: So many earlier values stand beside each figure.
_EARLIER_SHOWN = 5


def write(folder: Path, measured: Sequence[Measurement], *, at: dt.datetime, missing: Sequence[str] = ()) -> None:
    """Write all three into `folder`. A run may measure some parts alone: the page shows the last value of every figure, with the
    run it is of."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / "bench-history.jsonl"
    runs = [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []
    rows = [{"label": m.label, **m.as_row()} for m in measured]
    runs.append({"at": at.isoformat(timespec="minutes"), "commit": commit(), "machine": machine(), "rows": rows})
    kept.write_text("".join(json.dumps(run, ensure_ascii=False) + "\n" for run in runs))
    (folder / "bench.json").write_text(json.dumps(runs[-1], ensure_ascii=False, indent=1) + "\n")
    (folder / "bench.md").write_text(_page(runs, missing))


def _page(runs: Sequence[dict[str, Any]], missing: Sequence[str]) -> str:
    on = runs[-1]["machine"]
    lines = [
        "# 性能测量",
        "",
        "由 `zhengwu bench --report` 写出，不手工改。每个数字怎么看、怎么重做，见 [performance.md](performance.md)。"
        "一次可以只量几项：每个数字是最近一次量它的结果，第几次写在后面。",
        "",
        f"机器：{on['processor']}，{on['cores']} 核，{on['memory_gib']:g} GiB，{on['system']}，Python {on['python']}。",
        "",
        *(f"{nth}. {run['at']}，提交 `{run['commit'] or '未知'}`" for nth, run in enumerate(runs, start=1)),
        "",
        "| 量什么 | 名称 | 结果 | 下限 | 结果÷下限 | 单位 | 样本 | 第几次 | 以前 |",
        "| --- | --- | ---: | ---: | ---: | --- | ---: | ---: | --- |",
    ]
    figures = _figures(runs)
    for name, values in figures.items():
        nth, row = values[-1]
        earlier = " → ".join(shown(one["value"]) for _nth, one in values[-1 - _EARLIER_SHOWN : -1]) or "—"
        numbers = (shown(row["value"]), shown(row["floor"]), shown(row["ratio"]))
        cells = (row["label"], f"`{name}`", *numbers, row["unit"], shown(row["n"]), str(nth), earlier)
        lines.append(f"| {' | '.join(cells)} |")
    notes: dict[str, list[str]] = {}
    for values in figures.values():
        notes.setdefault(values[-1][1]["note"], []).append(values[-1][1]["label"])
    lines += ["", *(f"- {'、'.join(labels)}：{note}。" for note, labels in notes.items() if note), ""]
    lines += [f"没有量成：{reason}" for reason in missing]
    return "\n".join(lines).rstrip() + "\n"


def _figures(runs: Sequence[dict[str, Any]]) -> dict[str, list[tuple[int, dict[str, Any]]]]:
    """Every figure with all its values, each with the number of its run, in the order in which figures were first measured."""
    found: dict[str, list[tuple[int, dict[str, Any]]]] = {}
    for nth, run in enumerate(runs, start=1):
        for row in run["rows"]:
            found.setdefault(row["name"], []).append((nth, row))
    return found
