"""Before the tests: a throw-away PostgreSQL (unless `DATABASE_URL` names a real one) and a folder of their own."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from zhengwu.site.database import start_embedded

# A slow machine is no finding: how long an example takes is measured by the bench, not asserted here. Every run tries a good
# handful of examples; `EXAMPLES=500 make test` digs deeper.
settings.register_profile("patient", deadline=None, max_examples=int(os.environ.get("EXAMPLES", "25")))
settings.load_profile("patient")

os.environ.setdefault("ZHENGWU_TESTING", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhengwu.site.settings")
# Playwright's synchronous interface runs a loop in the test's thread; Django's own calls there are still synchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

if "ZHENGWU_TEST_VAR" not in os.environ:
    folder = Path(tempfile.mkdtemp(prefix="zhengwu-test-"))
    folder.chmod(0o755)
    (folder / "static").mkdir()
    os.environ["ZHENGWU_TEST_VAR"] = os.environ["VAR"] = str(folder)
    if "DATABASE_URL" not in os.environ:
        os.environ["DATABASE_URL"] = start_embedded(folder / "pg", fast_and_forgetful=True)
    # Registered before the server's own handler would be too late for it: exit handlers run last-in first-out,
    # so removing the folder is asked for first and happens last.
    atexit.register(shutil.rmtree, folder, True)


def pytest_make_parametrize_id(config: object, val: object, argname: str) -> str | None:
    """Bytes never name a test, nor does their length: those that hold a time (a zip, a workbook) differ between workers."""
    return argname if isinstance(val, bytes) else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have to say after the run: `record_property("printed", …)` reaches us from every worker."""
    for report in terminalreporter.getreports("passed"):
        for name, words in report.user_properties:
            if name == "printed":
                terminalreporter.write_line(str(words))
