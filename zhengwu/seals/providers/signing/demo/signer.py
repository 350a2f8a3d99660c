"""A signer whose attributes are encoded once.

asn1crypto encodes what was built anew at every look at it, and a signature is looked at on every level it is packed into: two
thirds of the time of sealing went there. What was read from bytes stays those bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from asn1crypto import cms
from pyhanko.sign.attributes import CMSAttributeProvider, SigningCertificateV2Provider
from pyhanko.sign.general import as_signing_certificate_v2, simple_cms_attribute
from pyhanko.sign.signers import SimpleSigner


class OnceEncoded(SimpleSigner):
    """Signs as its parent does; the attributes go on as bytes."""

    async def signed_attrs(self, *given: Any, **named: Any) -> cms.CMSAttributes:
        """What the signature covers."""
        return cms.CMSAttributes.load((await super().signed_attrs(*given, **named)).dump())

    async def unsigned_attrs(self, *given: Any, **named: Any) -> cms.CMSAttributes | None:
        """What is added to it: the time stamp."""
        built = await super().unsigned_attrs(*given, **named)
        return cms.CMSAttributes.load(built.dump()) if built is not None else None

    def _signed_attr_providers(self, *given: Any, **named: Any) -> Iterator[CMSAttributeProvider]:
        for provider in super()._signed_attr_providers(*given, **named):
            names_us = isinstance(provider, SigningCertificateV2Provider)
            yield _Ready(self._our_certificate) if names_us else provider

    @cached_property
    def _our_certificate(self) -> bytes:
        """Which certificate signs (signing-certificate-v2, RFC 5035 §3): the same in every signature."""
        named: bytes = simple_cms_attribute(
            SigningCertificateV2Provider.attribute_type, as_signing_certificate_v2(self.signing_cert)
        ).dump()
        return named


class _Ready(CMSAttributeProvider):
    """An attribute that is known already."""

    def __init__(self, encoded: bytes) -> None:
        self._encoded = encoded

    async def get_attribute(self, dry_run: bool = False) -> cms.CMSAttribute:
        """The attribute, of its own for each signature."""
        return cms.CMSAttribute.load(self._encoded)
