"""演示短信: nothing is sent; the code stands in the server's log, for whoever tries the platform out."""

from __future__ import annotations

import logging

log = logging.getLogger("zhengwu.sms")


class DemoSms:
    """Writes to the log, and says that it is a demonstration."""

    def send_code(self, *, phone: str, code: str) -> None:
        """Log the code and the end of the number."""
        log.warning("演示短信，没有真的发出：尾号 %s 的验证码是 %s", phone[-4:], code)
