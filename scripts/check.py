"""Formatting, lint, types, walls, migrations and drift: two checks at a time; all run before the verdict."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
#: The longest first.
CHECKS: list[tuple[str, list[str]]] = [
    ("types", ["mypy", "zhengwu", "tests", "scripts"]),
    ("walls", ["lint-imports"]),
    ("migrations", ["python", "-m", "django", "makemigrations", "--check", "--dry-run"]),
    ("live tables", ["python", "-m", "tests.lint_migrations"]),
    ("django", ["python", "-m", "django", "check", "--fail-level", "WARNING"]),
    ("OpenAPI", ["zhengwu", "openapi", "--check", "docs/openapi.json"]),
    ("materials", ["python", "scripts/sbom.py", "--check", "docs/sbom.json"]),
    ("translations", ["python", "scripts/translations.py", "check"]),
    ("formatting", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
]


def main() -> int:
    """Run every check; 1 when one failed."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "zhengwu.site.settings",
        "ZHENGWU_TESTING": "1",
        "VAR": str(ROOT / "var" / "check"),
    }
    failed = []
    with ThreadPoolExecutor(2) as both:
        running = {both.submit(_checked, command, environment): name for name, command in CHECKS}
        for one in as_completed(running):
            name, (done, seconds) = running[one], one.result()
            print(f"  {name:12} {'ok' if done.returncode == 0 else 'FAILED'}  {seconds:.0f} s", flush=True)
            if done.returncode:
                failed.append(name)
                print(done.stdout[-6000:] + done.stderr[-3000:], flush=True)
    print(f"  {len(CHECKS) - len(failed)} of {len(CHECKS)} checks passed", flush=True)
    return 1 if failed else 0


def _checked(command: list[str], environment: dict[str, str]) -> tuple[subprocess.CompletedProcess[str], float]:
    """What it said, and how long it took."""
    began = time.monotonic()
    tool, *arguments = command
    done = subprocess.run(
        [str(BIN / tool), *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return done, time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
