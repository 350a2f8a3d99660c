"""What the platform says to other sites, signed: detached JWS (RFC 7515, RFC 7797) with its Ed25519 key (RFC 8037).

The payload travels as it is; the signature beside it. A key is named by its thumbprint (RFC 7638), so a new one can take over
while followers still check what the old one signed.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from django.conf import settings

from zhengwu.kernel.errors import Conflict

_PARTS = 3


class SignatureWrong(Conflict):
    """The signature is not of these bytes, or not made with one of these keys."""

    code = "signature.wrong"
    template = "签名不对：{why}。请重新获取，仍然不对就不要采用。"


def sign_detached(payload: bytes) -> str:
    """The signature of these bytes: `header..signature`."""
    header = {"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": _own_key()["kid"]}
    protected = _spelled(json.dumps(header, separators=(",", ":")).encode())
    return f"{protected}..{_spelled(_private_key().sign(_signed(protected, payload)))}"


def public_keys() -> list[dict[str, Any]]:
    """The keys followers check with, as JWKs: the one in use first, then those that signed before it."""
    return [_own_key(), *settings.PLATFORM_KEYS_RETIRED]


def check_detached(signature: str, payload: bytes, *, keys: Iterable[Mapping[str, Any]]) -> str:
    """The id of the key that signed these bytes.

    Raises:
        SignatureWrong
    """
    parts = signature.strip().split(".")
    if len(parts) != _PARTS or parts[1]:
        raise SignatureWrong(why="不是分离式 JWS")
    header = _header(parts[0])
    if header.get("alg") != "EdDSA" or header.get("b64") is not False or header.get("crit") != ["b64"]:
        raise SignatureWrong(why="签名的算法或选项不认识")
    key = next((one for one in keys if one.get("kid") == header.get("kid")), None)
    if key is None:
        raise SignatureWrong(why="公钥名单里没有签名用的钥匙")
    try:
        public = Ed25519PublicKey.from_public_bytes(_read(str(key["x"])))
        public.verify(_read(parts[2]), _signed(parts[0], payload))
    except (InvalidSignature, ValueError, KeyError):
        raise SignatureWrong(why="内容和签名对不上") from None
    return str(key["kid"])


def _header(protected: str) -> dict[str, Any]:
    try:
        found = json.loads(_read(protected))
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise SignatureWrong(why="签名的头读不懂")
    return found


def _signed(protected: str, payload: bytes) -> bytes:
    return protected.encode() + b"." + payload


def _private_key() -> Ed25519PrivateKey:
    return _loaded(settings.PLATFORM_SIGNING_KEY)


@lru_cache(maxsize=4)
def _loaded(pem: str) -> Ed25519PrivateKey:
    key = load_pem_private_key(pem.encode(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError("PLATFORM_SIGNING_KEY has to be an Ed25519 key")
    return key


def _own_key() -> dict[str, Any]:
    x = _spelled(_private_key().public_key().public_bytes_raw())
    named = json.dumps({"crv": "Ed25519", "kty": "OKP", "x": x}, separators=(",", ":"))
    kid = _spelled(hashlib.sha256(named.encode()).digest())
    return {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": kid, "use": "sig", "alg": "EdDSA"}


def _spelled(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def _read(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as wrong:
        raise ValueError(text[:20]) from wrong
