"""RFC 3161 over HTTP (§3.4), by the platform's own way out."""

from __future__ import annotations

from asyncio import to_thread

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from zhengwu.kernel.public import Answer, NotReached, ask

_QUERY, _REPLY = "application/timestamp-query", "application/timestamp-reply"


class HttpStamper(TimeStamper):
    """Asks the service that stands in the settings; http will do, because the answer is signed and the question names nobody."""

    def __init__(self, address: str, *, seconds: float) -> None:
        self._address, self._seconds = address, seconds
        super().__init__()  # type: ignore[no-untyped-call]

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """The service's answer to one question.

        Raises:
            TimestampRequestError
        """
        try:
            answer = await to_thread(self._ask, req.dump())
        except NotReached as problem:
            raise TimestampRequestError(f"time stamps: {problem}") from problem
        if not answer.ok or answer.headers.get("Content-Type") != _REPLY:
            raise TimestampRequestError(f"time stamps: HTTP {answer.status}")
        return tsp.TimeStampResp.load(answer.content)

    def _ask(self, question: bytes) -> Answer:
        return ask(
            "POST",
            self._address,
            configured=self._address,
            seconds=self._seconds,
            plain=True,
            data=question,
            headers={"Content-Type": _QUERY, "Accept": _REPLY},
        )
