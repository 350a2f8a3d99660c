"""What can go wrong with every signing service."""

from __future__ import annotations

from zhengwu.kernel.public import Conflict


class SigningSilent(Conflict):
    """The service did not sign: not there, not set up, or of another mind. `reason` is for the log, never for the page."""

    code = "seal.signing_silent"
    template = "签名服务现在没有回应，没有用印。请过几分钟再试；一直这样，请告诉系统管理员。"

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class SigningNotSetUp(Conflict):
    """The service is chosen, but this installation lacks something it needs; the sentence says what."""

    code = "seal.signing_not_set_up"
    template = "签名服务还不能用：{lacks}"
