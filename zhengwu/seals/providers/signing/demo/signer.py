"""A signer whose attributes are encoded once.

asn1crypto encodes what was built anew at every look at it, and a signature is looked at on every level it is packed into: two
thirds of the time of sealing went there. What was read from bytes stays those bytes.
"""

from __future__ import annotations

from typing import Any

from asn1crypto import cms
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
