"""Which release of the platform this is, and on what it runs: for backups and reports."""

from __future__ import annotations

import os
import platform
import subprocess
import tomllib
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[3]


def version() -> str:
    """As the project says (`0.1.0`); empty where its description was not brought along."""
    try:
        return str(tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        return ""


def commit() -> str:
    """The commit this was checked out at, short; empty where that cannot be known."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    try:
        done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()


def machine() -> dict[str, Any]:
    """Processor, cores, memory, system, Python; nothing that tells which machine it is."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": platform.system(),
        "python": platform.python_version(),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
