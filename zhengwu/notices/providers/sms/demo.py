"""演示短信: nothing is sent; the text stands in the log of the worker."""

from __future__ import annotations

import logging

log = logging.getLogger("zhengwu.notices")


class DemoSms:
    """Writes to the log, and says that it is a demonstration."""

    def carry(self, *, to: str, title: str, text: str, key: str) -> None:
        """Log the text and the end of the number."""
        log.warning("演示短信，没有真的发出：尾号 %s，%s", to[-4:], text)
