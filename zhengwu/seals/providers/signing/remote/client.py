"""The three calls of the Cloud Signature Consortium API v2.0.0.2 we need (§11.5, §11.6, §11.10).

pyHanko brings a client for version 1 of that interface, whose requests are spelled otherwise; this one speaks version 2.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zhengwu.kernel.public import NotReached, ask
from zhengwu.seals.providers.signing.failing import SigningSilent

_PATIENCE_SECONDS = 10
#: SHA-256, of NIST's arc.
_SHA256 = "2.16.840.1.101.3.4.2.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A key of the service: its certificate first, then those above it (DER), and how it may sign (OIDs)."""

    certificates: tuple[bytes, ...]
    algorithms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One service. `token` is a bearer token for the service, `pin` what authorises a signature, where it asks for one."""

    address: str
    token: str
    pin: str = ""

    def credential(self, credential_id: str) -> Credential:
        """What the service says about a key (credentials/info).

        Raises:
            SigningSilent
        """
        told = self._ask("credentials/info", {"credentialID": credential_id, "certificates": "chain"})
        try:
            return Credential(
                certificates=tuple(base64.b64decode(one) for one in told["cert"]["certificates"]),
                algorithms=tuple(str(one) for one in told["key"]["algo"]),
            )
        except (KeyError, TypeError, binascii.Error) as wrong:
            raise SigningSilent(f"credentials/info: {wrong!r}") from wrong

    def sign(self, credential_id: str, *, digest: bytes, algorithm: str) -> bytes:
        """A signature over a SHA-256 digest (credentials/authorize, then signatures/signHash).

        Raises:
            SigningSilent
        """
        about: dict[str, Any] = {
            "credentialID": credential_id,
            "hashes": [base64.b64encode(digest).decode()],
            "hashAlgorithmOID": _SHA256,
        }
        proof: Sequence[dict[str, str]] = [{"id": "PIN", "value": self.pin}] if self.pin else []
        allowed = self._ask("credentials/authorize", {**about, "numSignatures": 1, "authData": proof})
        signed = self._ask("signatures/signHash", {**about, "SAD": allowed.get("SAD", ""), "signAlgo": algorithm})
        try:
            return base64.b64decode(signed["signatures"][0], validate=True)
        except (KeyError, IndexError, TypeError, binascii.Error) as wrong:
            raise SigningSilent(f"signatures/signHash: {wrong!r}") from wrong

    def _ask(self, what: str, body: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = ask(
                "POST",
                f"{self.address.rstrip('/')}/csc/v2/{what}",
                configured=self.address,
                seconds=_PATIENCE_SECONDS,
                json=body,
                headers={"Authorization": f"Bearer {self.token}"},
            )
            told = answer.json() if answer.ok else None
        except NotReached as problem:
            raise SigningSilent(f"{what}: {problem}") from problem
        if not isinstance(told, dict):
            raise SigningSilent(f"{what}: HTTP {answer.status}")
        return told
