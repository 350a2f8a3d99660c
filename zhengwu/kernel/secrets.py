"""Keys derived from the installation's two secrets, and sealing with them."""

from __future__ import annotations

import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_VERSION = b"\x01"
_NONCE_BYTES = 12


class SealBroken(Exception):
    """The stored bytes were altered, moved to another column, or sealed with another key."""


def derived_key(purpose: str, secret: str | None = None) -> bytes:
    """32 bytes for one purpose, from `settings.DATA_KEY` (or the given secret). Purposes never share a key."""
    return _derive(purpose, secret or settings.DATA_KEY)


@lru_cache(maxsize=16)
def _derive(purpose: str, secret: str) -> bytes:
    return hmac.digest(secret.encode(), f"zhengwu/{purpose}".encode(), hashlib.sha256)


def seal(plain: str, *, context: str) -> bytes:
    """AES-256-GCM; the ciphertext opens only under the same `context` (table and column)."""
    nonce = os.urandom(_NONCE_BYTES)
    return _VERSION + nonce + AESGCM(derived_key("fields")).encrypt(nonce, plain.encode(), context.encode())


def unseal(sealed: bytes, *, context: str) -> str:
    """The text sealed under this context. Keys listed in `settings.DATA_KEYS_RETIRED` still open old values.

    Raises:
        SealBroken
    """
    nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if sealed[:1] != _VERSION or len(nonce) < _NONCE_BYTES:
        raise SealBroken("unknown sealing version, or cut short")
    for secret in (settings.DATA_KEY, *settings.DATA_KEYS_RETIRED):
        try:
            return AESGCM(derived_key("fields", secret)).decrypt(nonce, body, context.encode()).decode()
        except InvalidTag:
            continue
    raise SealBroken(context)


def keyed_digest(purpose: str, text: str) -> str:
    """HMAC-SHA256 in hex under the purpose's own key."""
    return hmac.digest(derived_key(purpose), text.encode(), "sha256").hex()


def key_fingerprint(secret: str | None = None) -> str:
    """Tells whether two installations have the same DATA_KEY, and nothing about the key; see backups."""
    return hmac.new(derived_key("fingerprint", secret), b"zhengwu", hashlib.sha256).hexdigest()[:16]
