"""The demonstration as a signing service."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from zhengwu.ofd.public import Picture, SealMaterial
from zhengwu.seals.models import Seal
from zhengwu.seals.providers.signing.demo.authority import pair_of_seal, signer_of
from zhengwu.seals.providers.signing.demo.sm2 import material_of

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


class DemoAuthority:
    """Signs with keys in the database. Never for real seals: whoever has the database and its key has the seals."""

    def signer(self, seal: Seal) -> Signer:
        """A signer for this seal."""
        return signer_of(pair_of_seal(seal))

    def sm2(self, seal: Seal, picture: Callable[[], Picture]) -> SealMaterial:
        """Its SM2 seal."""
        return material_of(seal, picture)
