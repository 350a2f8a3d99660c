"""Formatting, lint, types, walls, migrations and drift: each check says what it found; all run before the verdict."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
CHECKS: list[tuple[str, list[str]]] = [
    ("formatting", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("walls", ["lint-imports"]),
    ("migrations", ["python", "-m", "django", "makemigrations", "--check", "--dry-run"]),
    ("django", ["python", "-m", "django", "check", "--fail-level", "WARNING"]),
    ("OpenAPI", ["zhengwu", "openapi", "--check", "docs/openapi.json"]),
    ("translations", ["python", "scripts/translations.py", "check"]),
    ("types", ["mypy", "zhengwu", "tests", "scripts"]),
]


def main() -> int:
    """Run every check; 1 when one failed."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "zhengwu.site.settings",
        "ZHENGWU_TESTING": "1",
        "VAR": str(ROOT / "var" / "check"),
    }
    failed = []
    for name, (tool, *arguments) in CHECKS:
        began = time.monotonic()
        done = subprocess.run(
            [str(BIN / tool), *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        print(f"  {name:12} {'ok' if done.returncode == 0 else 'FAILED'}  {time.monotonic() - began:.0f} s", flush=True)
        if done.returncode:
            failed.append(name)
            print(done.stdout[-6000:] + done.stderr[-3000:], flush=True)
    print(f"  {len(CHECKS) - len(failed)} of {len(CHECKS)} checks passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
