"""Before the tests: a throw-away PostgreSQL (unless `DATABASE_URL` names a real one) and a folder of their own."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

import psycopg
import pytest
from hypothesis import settings
from psycopg.conninfo import make_conninfo

from zhengwu.site.database import start_embedded

# A slow machine is no finding: how long an example takes is measured by the bench, not asserted here. Every run tries a good
# handful of examples; `EXAMPLES=500 make test` digs deeper.
settings.register_profile("patient", deadline=None, max_examples=int(os.environ.get("EXAMPLES", "25")))
settings.load_profile("patient")

os.environ.setdefault("ZHENGWU_TESTING", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhengwu.site.settings")
# Playwright's synchronous interface runs a loop in the test's thread; Django's own calls there are still synchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

#: The database every other of a run is copied from: making the tables takes longer than most tests together.
TEMPLATE = "zhengwu_migrated"
_MIGRATED = "migrated.txt"
_FAULTLESS = "ok"


def _migrate(server: str, folder: Path) -> None:
    """Make the template, and say in the folder how it went: whoever waits must hear of a failure too."""
    try:
        fault = _made(server)
    except (psycopg.Error, OSError) as error:
        fault = f"{server}: {error}"
    said = folder / f".{_MIGRATED}"
    said.write_text(fault or _FAULTLESS)
    said.rename(folder / _MIGRATED)


def _made(server: str) -> str:
    """Make the template; what went wrong, if something did."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{TEMPLATE}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{TEMPLATE}"')
    command = [sys.executable, "-m", "django", "migrate", "--no-input", "-v", "0"]
    environment = os.environ | {"DATABASE_URL": make_conninfo(server, dbname=TEMPLATE)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stderr or f"exit {done.returncode}"


def wait_for_template() -> None:
    """Until the tables are made, which goes on beside the collecting of tests."""
    said = Path(os.environ["ZHENGWU_TEST_VAR"]) / _MIGRATED
    while not said.exists():
        time.sleep(0.1)
    if (fault := said.read_text()) != _FAULTLESS:
        pytest.exit(f"migrate failed:\n{fault}", returncode=1)


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
    os.environ["TEMPLATE_DATABASE"] = TEMPLATE
    Thread(target=_migrate, args=(os.environ["DATABASE_URL"], folder), daemon=True).start()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Everything imported by now stays to the end; tests that want a database wait for its tables."""
    from zhengwu.kernel.public import settle  # rooms are entered once Django is set up

    settle()
    asked = {name for item in session.items for name in getattr(item, "fixturenames", ())}
    if asked & {"db", "transactional_db", "town"} or any(
        item.get_closest_marker("django_db") for item in session.items
    ):
        wait_for_template()


def pytest_make_parametrize_id(config: object, val: object, argname: str) -> str | None:
    """Bytes never name a test, nor does their length: those that hold a time (a zip, a workbook) differ between workers."""
    return argname if isinstance(val, bytes) else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have to say after the run: `record_property("printed", …)` reaches us from every worker."""
    for report in terminalreporter.getreports("passed"):
        for name, words in report.user_properties:
            if name == "printed":
                terminalreporter.write_line(str(words))
