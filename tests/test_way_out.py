"""Nobody else opens a line: what asks other machines goes through `kernel/outgoing.py`, and its checks of who may be asked."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: Modules that open lines to wherever they are told.
_OPENERS = {
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "telnetlib",
    "urllib.request",
    "urllib3",
}
#: Who may have them all the same, and why no stranger's address gets there.
ALLOWED = {
    "zhengwu/kernel/outgoing.py": "the way out itself",
    "zhengwu/notices/providers/email/smtp.py": "names of errors; the line is Django's, to EMAIL_HOST alone",
    "zhengwu/doors/ops/running.py": "a free port, and whether our own site answers",
    "zhengwu/doors/ops/bench/servers.py": "a free port for the measurement",
    "zhengwu/doors/ops/bench/wire.py": "measures our own site at 127.0.0.1",
    "zhengwu/site/s3.py": "the store of files, streamed; its one address comes from the settings, and no redirect is followed",
}


def opened_by(source: str) -> set[str]:
    """The openers a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return {name for name in found if any(name == one or name.startswith(f"{one}.") for one in _OPENERS)}


def test_lines_are_opened_in_one_place() -> None:
    openers = {
        str(path.relative_to(ROOT)): sorted(opened)
        for path in (ROOT / "zhengwu").rglob("*.py")
        if "tests" not in path.parts and (opened := opened_by(path.read_text()))
    }
    strangers = {where: what for where, what in openers.items() if where not in ALLOWED}
    assert not strangers, "ask others by `zhengwu.kernel.public.ask` or `line_to`"
    there = {where for where in ALLOWED if (ROOT / where).exists()}
    assert there <= set(openers), "a row nobody needs any more"


def test_the_look_sees_every_way_of_importing() -> None:
    assert opened_by("import requests") == {"requests"}
    assert opened_by("def f():\n    from urllib import request") == {"urllib.request"}
    assert opened_by("import urllib.request as u") == {"urllib.request"}
    assert opened_by("from http.client import HTTPSConnection")
    assert not opened_by(
        "from urllib.parse import urlsplit\nfrom zhengwu.kernel.public import ask\nfrom x import requests"
    )
