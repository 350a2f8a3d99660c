"""演示邮件: nothing is sent; the letter stands in the log of the worker."""

from __future__ import annotations

import logging

log = logging.getLogger("zhengwu.notices")


class DemoEmail:
    """Writes to the log, and says that it is a demonstration."""

    def carry(self, *, to: str, title: str, text: str, key: str) -> None:
        """Log the letter and the end of the address."""
        log.warning("演示邮件，没有真的发出：%s，%s：%s", to.rpartition("@")[2], title, text)
