"""clamd: the daemon of ClamAV, asked over TCP by INSTREAM: pieces with their length before them, an empty piece ends them.

`CLAMD_ADDRESS` is `host:port`. The daemon's own StreamMaxLength must not be below `MAX_UPLOAD_BYTES`.
"""

from __future__ import annotations

import re
import struct

from django.conf import settings

from zhengwu.documents.providers.scanning.failing import ScannerSilent
from zhengwu.kernel.public import line_to

_PIECE = 64 * 1024
_MOST_ANSWERED = 4096
_SECONDS = 20.0
_FOUND = re.compile(r"stream: (?P<name>.+) FOUND")


class Clamd:
    """Asks the daemon."""

    def scan(self, content: bytes) -> str:
        """What the daemon found.

        Raises:
            ScannerSilent
        """
        try:
            answer = self._ask(content)
        except (OSError, ValueError) as error:
            raise ScannerSilent(f"clamd: {error}") from error
        if answer == "stream: OK":
            return ""
        if found := _FOUND.fullmatch(answer):
            return found["name"]
        raise ScannerSilent(f"clamd answered {answer[:200]!r}")

    def _ask(self, content: bytes) -> str:
        with line_to(settings.CLAMD_ADDRESS, seconds=_SECONDS) as line:
            line.sendall(b"zINSTREAM\0")
            for start in range(0, len(content), _PIECE):
                piece = content[start : start + _PIECE]
                line.sendall(struct.pack("!L", len(piece)) + piece)
            line.sendall(struct.pack("!L", 0))
            answer = b""
            while not answer.endswith(b"\0") and len(answer) < _MOST_ANSWERED and (more := line.recv(_MOST_ANSWERED)):
                answer += more
        return answer.rstrip(b"\0").decode("utf-8", "replace").strip()
