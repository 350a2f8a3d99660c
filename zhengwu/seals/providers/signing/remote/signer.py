"""pyHanko's signer on top of the remote calls."""

from __future__ import annotations

import hashlib

from asn1crypto import x509
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from zhengwu.seals.providers.signing.remote.client import Client

#: As much room as an RSA key of 4096 bits needs, kept while the size of the signature is not known yet.
_ROOM = 512


class RemoteSigner(Signer):
    """Signs with one credential of the service."""

    def __init__(self, client: Client, credential_id: str) -> None:
        self._client, self._id = client, credential_id
        first, *above = (x509.Certificate.load(one) for one in client.credential(credential_id).certificates)
        super().__init__(signing_cert=first, cert_registry=SimpleCertificateStore.from_certs([first, *above]))

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """The signature of these bytes."""
        if dry_run:
            return bytes(_ROOM)
        algorithm = self.get_signature_mechanism_for_digest(digest_algorithm)["algorithm"].dotted
        return self._client.sign(self._id, digest=hashlib.new(digest_algorithm, data).digest(), algorithm=algorithm)
