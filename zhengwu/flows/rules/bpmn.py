"""Names of BPMN 2.0 that several files say, and how much of it we take."""

from __future__ import annotations

from typing import Final

BPMN: Final = "http://www.omg.org/spec/BPMN/20100524/MODEL"
OURS: Final = "https://zhengwu.example/bpmn"
MAX_BYTES: Final = 1_000_000
MAX_NODES: Final = 150
MAX_NAME: Final = 60
MAX_LIMIT_DAYS: Final = 365
#: Subprocesses within subprocesses.
MAX_DEPTH: Final = 5
