"""签名服务: who holds the key of a seal. Each seal names its own (`Seal.provider`), so one may move to a safer place first.

A service gives a signer of pyHanko's with the seal's certificate and the chain above it. The key itself never passes through here:
a token or a remote service signs a digest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from zhengwu.kernel.public import Registry
from zhengwu.ofd.public import Picture, SealMaterial
from zhengwu.seals.models import Seal
from zhengwu.seals.providers.signing.demo import DemoAuthority
from zhengwu.seals.providers.signing.pkcs11 import Token
from zhengwu.seals.providers.signing.remote import RemoteService

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


class SigningService(Protocol):
    """Signs with the keys it holds."""

    def signer(self, seal: Seal) -> Signer:
        """A signer for this seal; its `signing_cert` is the seal's certificate.

        Raises:
            SigningNotSetUp, SigningSilent
        """

    def sm2(self, seal: Seal, picture: Callable[[], Picture]) -> SealMaterial | None:
        """The seal as OFD files carry it (GB/T 38540), made with `picture` when it is first asked for; None: this service has
        only keys of the other kind.

        Raises:
            SigningNotSetUp, SigningSilent
        """


SIGNING: Registry[SigningService] = Registry("seal_signing")
SIGNING.register(slug="demo", label="演示签名（自签证书，不具有法律效力）", client=DemoAuthority(), demonstration=True)
SIGNING.register(slug="pkcs11", label="签名验签服务器、密码机、USB Key（PKCS#11）", client=Token())
SIGNING.register(slug="remote", label="云签名（Cloud Signature Consortium API）", client=RemoteService())
