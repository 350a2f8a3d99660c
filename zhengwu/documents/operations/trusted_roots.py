"""Whom we believe that a seal is somebody's: the certificates of authorities this installation trusts (GB/T 38540)."""

from __future__ import annotations

import ssl
from pathlib import Path

from django.conf import settings

from zhengwu.seals.public import sm2_roots

_PEM = b"-----BEGIN CERTIFICATE-----"


def trusted_roots() -> tuple[bytes, ...]:
    """Certificates (DER) in the folder `SM2_ROOTS`: PEM or DER, one a file; and our own, of the seals in the register. Without
    either we trust nobody, and say so."""
    own = sm2_roots()
    if not settings.SM2_ROOTS:
        return own
    return own + tuple(_der(file.read_bytes()) for file in sorted(Path(settings.SM2_ROOTS).glob("*")) if file.is_file())


def _der(content: bytes) -> bytes:
    return ssl.PEM_cert_to_DER_cert(content.decode("ascii")) if content.startswith(_PEM) else content
