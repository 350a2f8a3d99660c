"""The drilling process: `command.py` starts it with its database and folder in its environment."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Annotated

import django
import typer


def main(
    out: Annotated[Path, typer.Option()],
    cluster: Annotated[Path, typer.Option()],
    programs: Annotated[Path, typer.Option()],
    wanted: Annotated[str, typer.Option()],
    disk: Annotated[Path | None, typer.Option()] = None,
) -> None:
    """Drill, and write what came of it to `out`."""
    signal.signal(signal.SIGTERM, _stop)
    django.setup()
    from zhengwu.doors.ops.bench.county import NotDone
    from zhengwu.doors.ops.bench.servers import DidNotStart
    from zhengwu.doors.ops.chaos.drill import Wanted, drill
    from zhengwu.doors.ops.chaos.plan import Kind
    from zhengwu.doors.ops.postgres.cluster import Cluster, ServerDoesNotStart

    facts = json.loads(wanted)
    facts["troubles"] = tuple(Kind(name) for name in facts["troubles"])
    server = Cluster(cluster, programs)
    try:
        server.start()
        found = drill(Wanted(**facts), folder=out.parent, cluster=server, disk=disk, tell=_tell)
    except (NotDone, DidNotStart, ServerDoesNotStart) as reason:
        typer.echo(f"演练没有完成。{reason}", err=True)
        raise typer.Exit(1) from None
    finally:
        server.stop()
    out.write_text(json.dumps(found, ensure_ascii=False))


def _tell(what: str) -> None:
    if os.environ.get("CHAOS_QUIET") != "1":
        typer.echo(f"{what}…", err=True)


def _stop(number: int, frame: FrameType | None) -> None:
    """Leave through every `finally`."""
    sys.exit(128 + number)


if __name__ == "__main__":
    typer.run(main)
