"""What is done to the platform, blow by blow, while clients are at work."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhengwu.doors.ops.chaos.ledger import Ledger
from zhengwu.doors.ops.chaos.plan import WORDS, Blow, Kind
from zhengwu.doors.ops.chaos.town import ELSEWHERE, WEB, WORKER, Town
from zhengwu.doors.ops.chaos.vendor import Vendor

#: How long a disk is full, a clock wrong.
_HOLDS_SECONDS = 4.0
#: How long one waits for a process to kill.
_COMES_SECONDS = 20
_JUMPS = (7200, -7200)
#: A carrier may be away for longer than the platform waits for it, while other things happen.
_CARRIER_SECONDS = 12.0
_MEGABYTE = 1024 * 1024
_PIECE = b"\0" * (8 * _MEGABYTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """A blow that was given: when, in seconds of the load, what it was, and what there is to say of it."""

    at: float
    kind: str
    told: str

    def row(self) -> dict[str, Any]:
        """For programs."""
        return {"at": round(self.at, 2), "kind": self.kind, "told": self.told}


class Hand:
    """Strikes. `disk`: a file system of the drill's own that may be filled; None when there is none."""

    def __init__(self, town: Town, vendor: Vendor, ledger: Ledger, *, disk: Path | None) -> None:
        self._town, self._vendor, self._ledger, self._disk = town, vendor, ledger, disk
        self.struck: list[Struck] = []

    def strike_all(self, blows: Sequence[Blow]) -> None:
        """One after the other, each at its moment, or as soon as the one before is over."""
        for blow in blows:
            time.sleep(max(0.0, blow.at - self._ledger.now()))
            at = self._ledger.now()
            self.struck.append(Struck(at=at, kind=blow.kind, told=self._strike(blow)))

    def _strike(self, blow: Blow) -> str:
        match blow.kind:
            case Kind.RESTART:
                with self._town.held():
                    self._town.cluster.stop()
                    self._town.cluster.start()
            case Kind.CLOCK:
                return self._jump()
            case Kind.SLOW | Kind.DEAD:
                self._vendor.hold(blow.kind, seconds=_CARRIER_SECONDS)
                return f"for {_CARRIER_SECONDS:.0f} s, while other things happen"
            case Kind.DISK:
                return self._fill()
            case _:
                return self._kill(blow)
        return ""

    def _kill(self, blow: Blow) -> str:
        """What is there; where it is on its way up, as soon as it is."""
        several = ((WEB, ELSEWHERE), (ELSEWHERE, WEB))[blow.pick % 2]
        tries: dict[Kind, Callable[[], bool]] = {
            Kind.WEB_WORKER: lambda: any(self._town.kill_child(name, blow.pick // 2) for name in several),
            Kind.WEB: lambda: any(self._town.kill(name) for name in several),
            Kind.WORKER: lambda: self._town.kill(WORKER),
            Kind.DATABASE: lambda: self._town.kill_database(None),
            Kind.BACKEND: lambda: self._town.kill_database(blow.pick),
        }
        deadline = time.monotonic() + _COMES_SECONDS
        while time.monotonic() < deadline:
            if tries[blow.kind]():
                return ""
            time.sleep(0.1)
        return "nothing was there to kill: it was on its way up"

    def _jump(self) -> str:
        for ahead in (*_JUMPS, 0):
            self._town.clock.write_text(str(ahead))
            if ahead:
                time.sleep(_HOLDS_SECONDS / 2)
        return "two hours ahead, two hours behind, right again"

    def _fill(self) -> str:
        if self._disk is None:
            return "left out: no file system of its own could be mounted (that takes root)"
        filler, written = self._disk / "filler", 0
        try:
            with suppress(OSError), filler.open("wb", buffering=0) as file:
                while written := written + file.write(_PIECE):
                    pass
            free = os.statvfs(self._disk)
            time.sleep(_HOLDS_SECONDS)
        finally:
            filler.unlink(missing_ok=True)
        left = free.f_bavail * free.f_frsize
        return f"filled up with {written // _MEGABYTE} MiB, {left} bytes left, for {_HOLDS_SECONDS:.0f} s"


def words(struck: Struck) -> str:
    """What was done, in words."""
    return WORDS[Kind(struck.kind)]
