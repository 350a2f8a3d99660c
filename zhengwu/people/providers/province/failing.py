"""What can go wrong between us and the province."""

from __future__ import annotations

from zhengwu.kernel.public import Refusal


class ProvinceFailed(Refusal):
    """The platform did not answer, or what it said cannot be believed; `reason` is for the log, never for the page."""

    status = 400
    code = "province.failed"
    title = "没有登录成功"
    template = "省级身份认证没有完成。请回到登录页再试一次，或用别的方式登录。"

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__()
