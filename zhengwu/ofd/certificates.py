"""SM2 certificates (GM/T 0015, X.509 with SM2-with-SM3): made for demonstration, read and checked for real.

Checked: signature along the chain up to a given root, the days of validity, and that issuers may issue. Not checked:
revocation lists (nothing is fetched; who knows of a revocation hands it to `verify`), policies and name constraints.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from asn1crypto import core, keys, x509

from zhengwu.ofd.errors import BadCertificate
from zhengwu.ofd.sm import OID_SM2, OID_SM2_WITH_SM3, Signing, Sm2Key, sm2_verify

_LONGEST_CHAIN = 5
_ASN1_TROUBLE = (ValueError, TypeError, KeyError, IndexError, OverflowError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """签名者: a certificate (DER) and whatever signs with its key."""

    certificate: bytes
    sign: Signing


class Certificate:
    """A certificate as read."""

    def __init__(self, der: bytes) -> None:
        """
        Raises:
            BadCertificate: it cannot be read, or its key is of another kind than SM2
        """
        self.der = der
        try:
            self._read = x509.Certificate.load(der, strict=True)
            info = self._read["tbs_certificate"]
            self.subject = _name(self._read.subject)
            self.issuer = _name(self._read.issuer)
            self.valid_from: dt.datetime = info["validity"]["not_before"].native
            self.valid_to: dt.datetime = info["validity"]["not_after"].native
            self.serial: int = self._read.serial_number
            self.issuer_der: bytes = self._read.issuer.dump()
            self._subject_der: bytes = self._read.subject.dump()
            self._ca = bool(constraints["ca"]) if (constraints := self._read.basic_constraints_value) else False
            self.algorithm: str = self._read["signature_algorithm"]["algorithm"].dotted
            key = info["subject_public_key_info"]
            kind, curve = key["algorithm"]["algorithm"].dotted, key["algorithm"]["parameters"]
            self.point = bytes(key["public_key"].native if isinstance(key["public_key"].native, bytes) else b"")
        except _ASN1_TROUBLE:
            raise BadCertificate(why="读不懂") from None
        if kind != "1.2.840.10045.2.1" or _curve(curve) != OID_SM2:
            raise BadCertificate(why="应当是 SM2 证书，却是别的算法")

    def issued(self, other: Certificate) -> bool:
        """Whether it signed `other`, and was allowed to."""
        return (
            self._ca
            and self._subject_der == other.issuer_der
            and other.algorithm == OID_SM2_WITH_SM3
            and sm2_verify(self.point, signature=other._signature, content=other._signed)
        )

    def valid_at(self, at: dt.datetime) -> bool:
        """Whether `at` lies in its days."""
        return self.valid_from <= at <= self.valid_to

    @property
    def _signed(self) -> bytes:
        return bytes(self._read["tbs_certificate"].dump())

    @property
    def _signature(self) -> bytes:
        return bytes(self._read["signature_value"].native)


def trusted(
    certificate: Certificate, *, roots: Sequence[bytes], between: Sequence[bytes] = (), at: dt.datetime
) -> bool:
    """Whether a chain leads from it to one of `roots` (DER), each certificate valid at `at`. `between`: intermediates."""
    known = [one for der in (*roots, *between) if (one := _readable(der))]
    here = certificate
    for _ in range(_LONGEST_CHAIN):
        if not here.valid_at(at):
            return False
        if here.der in roots:
            return True
        above = next((one for one in known if one.der != here.der and one.issued(here)), None)
        if above is None:
            return False
        here = above
    return False


def _readable(der: bytes) -> Certificate | None:
    try:
        return Certificate(der)
    except BadCertificate:
        return None


def make_certificate(
    *,
    subject: str,
    organisation: str,
    point: bytes,
    issuer: Signer | None,
    issuer_key: Signing,
    valid_from: dt.datetime,
    valid_to: dt.datetime,
    authority: bool = False,
) -> bytes:
    """A certificate (DER) for the SM2 key `point`. `issuer` None: it signs itself. For demonstration: real ones come from
    a licensed authority. The same facts give the same serial number.
    """
    name = x509.Name.build({"country_name": "CN", "organization_name": organisation, "common_name": subject})
    algorithm = {"algorithm": OID_SM2_WITH_SM3}
    above = Certificate(issuer.certificate) if issuer else None
    facts = b"|".join((name.dump(), point, valid_from.isoformat().encode(), valid_to.isoformat().encode()))
    usage = {"key_cert_sign", "crl_sign"} if authority else {"digital_signature", "non_repudiation"}
    info = x509.TbsCertificate(
        {
            "version": "v3",
            "serial_number": int.from_bytes(hashlib.sha256(facts).digest()[:16], "big") >> 1,
            "signature": algorithm,
            "issuer": x509.Name.load(above._subject_der) if above else name,
            "validity": {"not_before": _time(valid_from), "not_after": _time(valid_to)},
            "subject": name,
            "subject_public_key_info": _public_key(point),
            "extensions": [
                {"extn_id": "basic_constraints", "critical": True, "extn_value": {"ca": authority}},
                {"extn_id": "key_usage", "critical": True, "extn_value": usage},
            ],
        }
    )
    signature = issuer_key(info.dump())
    made = x509.Certificate(
        {"tbs_certificate": info, "signature_algorithm": algorithm, "signature_value": core.OctetBitString(signature)}
    )
    return bytes(made.dump())


def make_authority(
    *, subject: str, organisation: str, key: Sm2Key, valid_from: dt.datetime, valid_to: dt.datetime
) -> Signer:
    """A demonstration authority (演示用认证机构): a root that signed itself."""
    root = make_certificate(
        subject=subject,
        organisation=organisation,
        point=key.public_point,
        issuer=None,
        issuer_key=key.sign,
        valid_from=valid_from,
        valid_to=valid_to,
        authority=True,
    )
    return Signer(certificate=root, sign=key.sign)


def make_signer(
    *, subject: str, organisation: str, key: Sm2Key, authority: Signer, valid_from: dt.datetime, valid_to: dt.datetime
) -> Signer:
    """Somebody this authority vouches for."""
    issued = make_certificate(
        subject=subject,
        organisation=organisation,
        point=key.public_point,
        issuer=authority,
        issuer_key=authority.sign,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return Signer(certificate=issued, sign=key.sign)


def _public_key(point: bytes) -> keys.PublicKeyInfo:
    algorithm = keys.PublicKeyAlgorithm(
        {"algorithm": "ec", "parameters": keys.ECDomainParameters(name="named", value=OID_SM2)}
    )
    return keys.PublicKeyInfo({"algorithm": algorithm, "public_key": keys.ECPointBitString(point)})


def _curve(parameters: object) -> str:
    """The curve by its dotted name; asn1crypto knows the curve of SM2 by no other."""
    chosen = getattr(parameters, "chosen", None)
    return str(getattr(chosen, "dotted", ""))


def _time(at: dt.datetime) -> x509.Time:
    """UTCTime up to 2049, GeneralizedTime after (RFC 5280 §4.1.2.5)."""
    whole = at.astimezone(dt.UTC).replace(microsecond=0)
    if whole.year < 2050:  # noqa: PLR2004
        return x509.Time({"utc_time": core.UTCTime(whole)})
    return x509.Time({"general_time": core.GeneralizedTime(whole)})


def _name(name: x509.Name) -> str:
    """The common name, or whatever else names it."""
    native = name.native
    said = native.get("common_name") or native.get("organization_name") or name.human_friendly
    return str(said[0] if isinstance(said, list) else said)
