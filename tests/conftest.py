"""The town: the whole platform running for real, as `make run` starts it, for the tests that play through every door."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import httpx
import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from zhengwu.doors.ops.demo.tests.county import the_county
from zhengwu.site.testing import TEMPLATE, wait_for_template

__all__ = ["the_county"]

ZHENGWU = Path(sys.executable).with_name("zhengwu")
#: Starting web server, worker and demonstration data on a busy machine.
PATIENCE_SECONDS = 180


#: Every token of the cast, printed by one start of Python.
_MINT = """
import json, django
django.setup()
from zhengwu.people.models import Account
from zhengwu.doors.api_v1.tokens import token_for
minted = [(a, token_for(a)) for a in Account.objects.filter(is_active=True).order_by("-pk")]
print(json.dumps({a.display_name: t for a, t in minted} | {a.username: t for a, t in minted}))
"""


@dataclass(frozen=True)
class Town:
    """A running platform: its address, its database, and the environment its commands need."""

    address: str
    database: str
    environment: dict[str, str]
    password: str

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(ZHENGWU), *words], env=self.environment, capture_output=True, text=True, check=False, timeout=120
        )

    @cached_property
    def tokens(self) -> dict[str, str]:
        """What `zhengwu token` would print, by account name and by display name: all at once, starting Python for each adds up."""
        done = subprocess.run(
            [sys.executable, "-c", _MINT], env=self.environment, capture_output=True, text=True, check=True, timeout=120
        )
        found: dict[str, str] = json.loads(done.stdout)
        return found

    def sql(self, statement: str, *values: object) -> int:
        with psycopg.connect(self.database, autocommit=True) as connection:
            return connection.execute(statement, values).rowcount


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def fresh_database(name: str) -> str:
    """A new database beside the tests' own, with its tables and nothing in them; its address."""
    wait_for_template()
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{TEMPLATE}"')
    return make_conninfo(server, dbname=name)


def wait_for(ready: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(PATIENCE_SECONDS * 5):
        if process.poll() is not None:
            pytest.fail(f"it ended:\n{log.read_text()[-4000:]}")
        if ready():
            return
        time.sleep(0.2)
    pytest.fail(f"not in time:\n{log.read_text()[-4000:]}")


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Town]:
    folder, port = tmp_path_factory.mktemp("town"), free_port()
    folder.chmod(0o755)
    database = fresh_database(f"town_{worker_id}")
    environment = {k: v for k, v in os.environ.items() if k != "ZHENGWU_TESTING"} | {
        "VAR": str(folder),
        "PORT": str(port),
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "zhengwu.site.settings",
        "DEMO_PASSWORD": "town-password",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "WEB_WORKERS": "1",
        "PROVE_AGAIN_MINUTES": "600",  # whoever plays through many pages is asked once
    }
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen([str(ZHENGWU), "run"], env=environment, stdout=output, stderr=output)
    address = f"http://127.0.0.1:{port}"

    def ready() -> bool:
        try:
            return httpx.get(f"{address}/readyz", timeout=5).status_code == 200
        except httpx.HTTPError:
            return False

    try:
        wait_for(ready, process, log)
        yield Town(address=address, database=database, environment=environment, password="town-password")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


@pytest.fixture(scope="session")
def api(town: Town) -> Iterator[Callable[[str], httpx.Client]]:
    """A client of the API for somebody of the cast; `""` is a stranger."""
    clients: dict[str, httpx.Client] = {}

    def client_of(name: str) -> httpx.Client:
        if name not in clients:
            headers = {"Authorization": f"Bearer {town.tokens[name]}"} if name else {}
            clients[name] = httpx.Client(base_url=f"{town.address}/api/v1", headers=headers, timeout=60)
        return clients[name]

    yield client_of
    for client in clients.values():
        client.close()
