"""A web process for test_replicas.py: asks pages as its standard input says, and says which database was asked how often."""

from __future__ import annotations

import json
import sys

import django

django.setup()

from django.db import connections  # noqa: E402
from django.test import Client  # noqa: E402


def say(what: dict[str, object]) -> None:
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


client = Client(raise_request_exception=False)
for connection in connections.all():
    connection.force_debug_cursor = True
for line in sys.stdin:
    method, address = line.split()
    if method == "FORGET":
        client.cookies.pop(address, None)
        say({})
        continue
    for connection in connections.all():
        connection.queries_log.clear()
    answer = client.generic(method, address)
    asked = {alias: len(connections[alias].queries_log) for alias in connections}
    said = [query["sql"] for query in connections["default"].queries_log]
    say({"status": answer.status_code, "primary_was_asked": said, **asked})
