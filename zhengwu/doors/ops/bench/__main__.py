"""The measuring process: `command.py` starts it with the scratch database and folder in its environment."""

from __future__ import annotations

import json
import signal
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Annotated

import django
import typer


def main(
    out: Annotated[Path, typer.Option()],
    clients: int = 8,
    quick: bool = False,
    cases: int = 100_000,
    divisions: Annotated[Path | None, typer.Option()] = None,
    certificates: int | None = None,
    asks: int | None = None,
    only: str = "",
) -> None:
    """Measure everything, or some parts, and write it to `out`."""
    signal.signal(signal.SIGTERM, _stop)
    django.setup()
    from zhengwu.doors.ops.bench.county import NotDone
    from zhengwu.doors.ops.bench.measuring import QUICK, USUAL, measure
    from zhengwu.doors.ops.bench.servers import DidNotStart

    try:
        measured, missing = measure(
            folder=out.parent,
            clients=clients,
            pace=QUICK if quick else USUAL,
            cases=1_000 if quick else cases,
            table=None if quick else divisions,
            certificates=certificates,
            asks=asks,
            only=[name for name in only.split(",") if name],
        )
    except (NotDone, DidNotStart) as reason:
        typer.echo(f"测量没有完成。{reason}", err=True)
        raise typer.Exit(1) from None
    out.write_text(json.dumps([asdict(m) for m in measured], ensure_ascii=False))
    if missing:
        typer.echo("\n".join(["有几项没有量成：", *missing]), err=True)
        raise typer.Exit(1)


def _stop(number: int, frame: FrameType | None) -> None:
    """Leave through every `finally`."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    typer.run(main)
