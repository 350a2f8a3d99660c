"""All tests, spread over the machine's cores; the last line is the test runner's own summary."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run pytest with what the caller adds."""
    workers = os.environ.get("TEST_WORKERS") or str(max(1, min(8, os.cpu_count() or 1)))
    command = [sys.executable, "-m", "pytest", "-q", "-n", workers, "--dist", "loadgroup", *sys.argv[1:]]
    # Tests start a hundred processes: what one of them compiled, the next need not.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.call(command, cwd=ROOT, env=environment)


if __name__ == "__main__":
    sys.exit(main())
