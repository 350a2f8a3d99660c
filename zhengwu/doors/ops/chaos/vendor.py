"""A carrier of messages on loopback that can be well, too slow, or as good as dead. What it took it remembers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread, Timer

#: Longer than the platform waits for a carrier.
_TOO_LONG_SECONDS = 7


class Vendor:
    """`mode`: `well`, `slow`, `dead`. `taken`: how often each message came, by its key; more than once is allowed, and told."""

    def __init__(self) -> None:
        self.mode, self.port = "well", 0
        self.taken: Counter[str] = Counter()
        self.turned_away = 0
        self._over = Event()

    def answer(self, body: bytes) -> int | None:
        """The status to answer with, or None to hang up."""
        if self.mode == "dead":
            self.turned_away += 1
            return None
        if self.mode == "slow":
            self._over.wait(_TOO_LONG_SECONDS)
        self.taken[str(json.loads(body)["key"])] += 1
        return 200

    def hold(self, mode: str, *, seconds: float) -> None:
        """Be slow or dead for so long, from now on; nobody waits for it."""
        self.mode = mode
        timer = Timer(seconds, self._well_again, [mode])
        timer.daemon = True
        timer.start()

    def _well_again(self, mode: str) -> None:
        if self.mode == mode:
            self.mode = "well"

    @property
    def options(self) -> str:
        """What the platform is told of it, as `NOTICE_SMS_HTTP`."""
        body = {"to": "{phone}", "text": "{text}", "key": "{key}"}
        return json.dumps({"url": f"http://127.0.0.1:{self.port}/", "body": body})

    def end(self) -> None:
        """Let go of whoever waits."""
        self._over.set()


@contextmanager
def vendor() -> Iterator[Vendor]:
    """One, listening as long as the block lasts."""
    it = Vendor()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status = it.answer(self.rfile.read(int(self.headers["Content-Length"])))
            if status is None:
                self.close_connection = True
                return
            try:
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()
            except OSError:  # whoever asked is gone: killed, or out of patience
                return

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    it.port = server.server_address[1]
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield it
    finally:
        it.end()
        server.shutdown()
        server.server_close()
