"""Which release of the platform this is."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

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
