"""The time stamp authority of the demonstration (RFC 3161), inside the process."""

from __future__ import annotations

import contextvars
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from asn1crypto import cms, tsp, x509
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import get_nonce

#: Where nobody has registered one: the arc of examples.
_POLICY = "2.999.3161.1"
_at: contextvars.ContextVar[dt.datetime] = contextvars.ContextVar("stamped_at")


@contextmanager
def clock_shows(at: dt.datetime) -> Iterator[None]:
    """What the clock of the demonstration's authority shows inside: it is told the time as everything else here is."""
    token = _at.set(at)
    try:
        yield
    finally:
        _at.reset(token)


class DemoStamper(TimeStamper):
    """Stamps with the time it is told."""

    def __init__(self, signer: SimpleSigner, *, name: x509.Name) -> None:
        super().__init__(include_nonce=False)  # type: ignore[no-untyped-call]
        self._signer, self._name = signer, name

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Answer a request."""
        imprint = req["message_imprint"]
        info = tsp.TSTInfo(
            {
                "version": "v1",
                "policy": _POLICY,
                "message_imprint": imprint,
                "serial_number": get_nonce(),
                "gen_time": _at.get(),
                "tsa": {"directory_name": self._name},
            }
        )
        content = cms.EncapsulatedContentInfo(
            {"content_type": "tst_info", "content": cms.ParsableOctetString(info.dump())}
        )
        token = await self._signer.async_sign_general_data(content, "sha256", detached=False)
        answer = tsp.TimeStampResp({"status": {"status": "granted"}, "time_stamp_token": token})
        # As it would come over a line: what was read is kept as bytes, what was built is encoded anew at every look.
        return tsp.TimeStampResp.load(answer.dump())
