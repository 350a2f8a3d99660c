"""A detached SM2 signature over any file: SignedData of GB/T 35275-2017 (GM/T 0010), without the content and without
signed attributes, so that the signature is over the file itself. `Sm2Key.sign` gives the bare signature.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from asn1crypto import cms, core, x509

from zhengwu.ofd.certificates import Certificate, Signer, trusted
from zhengwu.ofd.errors import BadCertificate
from zhengwu.ofd.sm import OID_SM3, sm2_verify

#: 对象标识符 (GB/T 35275 §5): the kinds of content, and the signature of SM2 (GB/T 33560).
_DATA = "1.2.156.10197.6.1.4.2.1"
_SIGNED_DATA = "1.2.156.10197.6.1.4.2.2"
_SM2_SIGNATURE = "1.2.156.10197.1.301.1"
TROUBLE = (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError)


class _Algorithm(core.Sequence):
    _fields: ClassVar = [("algorithm", core.ObjectIdentifier), ("parameters", core.Any, {"optional": True})]


class _Algorithms(core.SetOf):
    _child_spec = _Algorithm


class _Content(core.Sequence):
    _fields: ClassVar = [
        ("content_type", core.ObjectIdentifier),
        ("content", core.Any, {"explicit": 0, "optional": True}),
    ]


class _Certificates(core.SetOf):
    _child_spec = x509.Certificate


class _SignerInfo(core.Sequence):
    _fields: ClassVar = [
        ("version", core.Integer),
        ("issuer_and_serial_number", cms.IssuerAndSerialNumber),
        ("digest_algorithm", _Algorithm),
        ("authenticated_attributes", cms.CMSAttributes, {"implicit": 0, "optional": True}),
        ("digest_encryption_algorithm", _Algorithm),
        ("encrypted_digest", core.OctetString),
    ]


class _SignerInfos(core.SetOf):
    _child_spec = _SignerInfo


class _SignedData(core.Sequence):
    _fields: ClassVar = [
        ("version", core.Integer),
        ("digest_algorithms", _Algorithms),
        ("content_info", _Content),
        ("certificates", _Certificates, {"implicit": 0, "optional": True}),
        ("crls", cms.RevocationInfoChoices, {"implicit": 1, "optional": True}),
        ("signer_infos", _SignerInfos),
    ]


class _Message(core.Sequence):
    _fields: ClassVar = [("content_type", core.ObjectIdentifier), ("content", _SignedData, {"explicit": 0})]


@dataclass(frozen=True, slots=True, kw_only=True)
class DetachedReport:
    """Whether the content is what was signed, and by whom. `signer` is empty when the signature cannot be read."""

    outcome: Literal["genuine", "altered", "not_trusted"]
    signer: str = ""


def sign_detached(content: bytes, *, signer: Signer) -> bytes:
    """The signature (DER) with its certificate inside."""
    certificate: Any = x509.Certificate.load(signer.certificate)
    whose = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    data = _SignedData(
        {
            "version": 1,
            "digest_algorithms": [{"algorithm": OID_SM3}],
            "content_info": {"content_type": _DATA},
            "certificates": [certificate],
            "signer_infos": [
                {
                    "version": 1,
                    "issuer_and_serial_number": whose,
                    "digest_algorithm": {"algorithm": OID_SM3},
                    "digest_encryption_algorithm": {"algorithm": _SM2_SIGNATURE},
                    "encrypted_digest": signer.sign(content),
                }
            ],
        }
    )
    return bytes(_Message({"content_type": _SIGNED_DATA, "content": data}).dump())


def verify_detached(content: bytes, *, signature: bytes, roots: Sequence[bytes], at: dt.datetime) -> DetachedReport:
    """What may be said of `content` and this signature. `at`: when it is said to have been signed."""
    try:
        data = _Message.load(signature, strict=True)["content"]
        (signer,) = data["signer_infos"]
        serial = signer["issuer_and_serial_number"]["serial_number"].native
        ders = [bytes(one.dump()) for one in data["certificates"]]
        value = bytes(signer["encrypted_digest"].native)
        plain = isinstance(signer["authenticated_attributes"], core.Void)
    except TROUBLE:
        return DetachedReport(outcome="not_trusted")
    certificates = [one for der in ders if (one := _readable(der)) is not None]
    mine = next((one for one in certificates if one.serial == serial), None)
    if mine is None or not plain:
        return DetachedReport(outcome="not_trusted", signer=mine.subject if mine else "")
    if not sm2_verify(mine.point, signature=value, content=content):
        return DetachedReport(outcome="altered", signer=mine.subject)
    sure = trusted(mine, roots=roots, between=ders, at=at)
    return DetachedReport(outcome="genuine" if sure else "not_trusted", signer=mine.subject)


def _readable(der: bytes) -> Certificate | None:
    try:
        return Certificate(der)
    except BadCertificate:
        return None
