"""A seal whose key lies at a signing service: `Seal.key_ref` is the credential's id there.

Options, from the environment:
    SEAL_REMOTE_URL: where the service is, up to but without `/csc/v2`.
    SEAL_REMOTE_TOKEN: the bearer token this installation has there.
    SEAL_REMOTE_PIN: what authorises a signature, for services that ask for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from zhengwu.seals.models import Seal
from zhengwu.seals.providers.signing.failing import SigningNotSetUp
from zhengwu.seals.providers.signing.remote.client import Client

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


class RemoteService:
    """Signs elsewhere; only digests leave the house."""

    def sm2(self, seal: Seal, picture: object) -> None:
        """None: the interface of the consortium knows no SM2. An OFD goes out without a seal then, its PDF with one."""

    def signer(self, seal: Seal) -> Signer:
        """A signer for the credential of this seal."""
        if not (settings.SEAL_REMOTE_URL and settings.SEAL_REMOTE_TOKEN and seal.key_ref):
            raise SigningNotSetUp(lacks="请填写 SEAL_REMOTE_URL、SEAL_REMOTE_TOKEN，并在印章里写明云签名的凭证号。")
        from zhengwu.seals.providers.signing.remote.signer import RemoteSigner

        client = Client(
            address=settings.SEAL_REMOTE_URL, token=settings.SEAL_REMOTE_TOKEN, pin=settings.SEAL_REMOTE_PIN
        )
        return RemoteSigner(client, seal.key_ref)
