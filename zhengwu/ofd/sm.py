"""SM3 and SM2 (GB/T 32905-2016, GB/T 32918-2016) by Tongsuo, with the default identity 1234567812345678 (GM/T 0009)."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from tongsuopy.crypto import hashes
from tongsuopy.crypto.asymciphers import ec
from tongsuopy.crypto.exceptions import InternalError, InvalidSignature

from zhengwu.ofd.errors import BadCertificate

#: 对象标识符 (GM/T 0006): the curve, the digest, the signature with it.
OID_SM2 = "1.2.156.10197.1.301"
OID_SM3 = "1.2.156.10197.1.401"
OID_SM2_WITH_SM3 = "1.2.156.10197.1.501"

#: Order of the recommended curve (GB/T 32918.5).
_ORDER = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
_BLOCK = 64
_COORDINATE = 32
_UNCOMPRESSED = b"\x04"


def sm3(content: bytes) -> bytes:
    """The digest, 32 bytes."""
    running = hashes.Hash(hashes.SM3())
    running.update(content)
    return bytes(running.finalize())


class _Sm3:
    """SM3 as `hmac` wants a digest."""

    name, digest_size, block_size = "sm3", 32, _BLOCK

    def __init__(self, content: bytes = b"") -> None:
        self._running = hashes.Hash(hashes.SM3())
        self._running.update(content)

    def update(self, content: bytes) -> None:
        self._running.update(content)

    def copy(self) -> _Sm3:
        other = _Sm3.__new__(_Sm3)
        other._running = self._running.copy()
        return other

    def digest(self) -> bytes:
        return bytes(self._running.copy().finalize())

    def hexdigest(self) -> str:
        return self.digest().hex()


def hmac_sm3(key: bytes, content: bytes) -> bytes:
    """HMAC (RFC 2104) over SM3, 32 bytes."""
    # typeshed asks for attributes that hmac itself never reads
    return hmac.new(key, content, cast("Any", _Sm3)).digest()


@dataclass(frozen=True, slots=True)
class Sm2Key:
    """A private key: a number below the order of the curve."""

    value: int

    @classmethod
    def generate(cls) -> Sm2Key:
        """A new one from the operating system's randomness."""
        return cls(secrets.randbelow(_ORDER - 2) + 1)

    @classmethod
    def from_bytes(cls, content: bytes) -> Sm2Key:
        """Of its 32 bytes, most significant first."""
        return cls(int.from_bytes(content, "big"))

    def to_bytes(self) -> bytes:
        """Its 32 bytes: keep them as one keeps a seal."""
        return self.value.to_bytes(_COORDINATE, "big")

    def sign(self, content: bytes) -> bytes:
        """The signature over Z ‖ content: DER, SEQUENCE { r, s } (GM/T 0009 §7.3)."""
        return bytes(ec.derive_private_key(self.value, ec.SM2()).sign(content, ec.ECDSA(hashes.SM3())))

    @property
    def public_point(self) -> bytes:
        """The public key as an uncompressed point, 65 bytes."""
        numbers = ec.derive_private_key(self.value, ec.SM2()).public_key().public_numbers()
        return _UNCOMPRESSED + b"".join(part.to_bytes(_COORDINATE, "big") for part in (numbers.x, numbers.y))


def sm2_verify(public_point: bytes, *, signature: bytes, content: bytes) -> bool:
    """Whether the signature is this key's over this content; a malformed one is not.

    Raises:
        BadCertificate: the key is no point of the curve
    """
    try:
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SM2(), public_point)
    except (ValueError, InternalError):
        raise BadCertificate(why="公钥不在 SM2 曲线上") from None
    try:
        key.verify(signature, content, ec.ECDSA(hashes.SM3()))
    except (InvalidSignature, InternalError, ValueError):
        return False
    return True


#: A device, a service or a key: gives the DER signature over what it is handed.
Signing = Callable[[bytes], bytes]
