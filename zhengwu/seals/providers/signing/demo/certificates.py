"""Certificates of the demonstration's authority (RFC 5280): elliptic curve P-256, twenty years, 演示 in every name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Role = Literal["authority", "stamping", "seal"]
_FROM = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_YEARS = 20
#: X.520 allows 64 characters in these names, and some who read them count bytes.
_MOST = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A certificate and its private key, as PEM."""

    certificate: str
    key: str


def make_pair(*, role: Role, name: str, organisation: str, issuer: Pair | None, since: dt.datetime = _FROM) -> Pair:
    """A new key with a certificate of `issuer`, or one of its own."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name(name, organisation)
    above = x509.load_pem_x509_certificate(issuer.certificate.encode()) if issuer else None
    signing_key = _key(issuer) if issuer else key
    ca = role == "authority"
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above.subject if above else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since.replace(year=since.year + _YEARS))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(_usage(role), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing_key.public_key()), critical=False)
    )
    if role == "stamping":
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    made = builder.sign(signing_key, hashes.SHA256())
    return Pair(
        certificate=made.public_bytes(serialization.Encoding.PEM).decode(),
        key=key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ).decode(),
    )


def _name(name: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _short(organisation)),
            x509.NameAttribute(NameOID.COMMON_NAME, _short(f"演示 {name}")),
        ]
    )


def _short(name: str) -> str:
    """As much of a name as fits, in whole characters."""
    return name.encode()[:_MOST].decode(errors="ignore")


def _usage(role: Role) -> x509.KeyUsage:
    ca = role == "authority"
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=role == "seal",
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


def _key(pair: Pair) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(pair.key.encode(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("keys of the demonstration are elliptic curve keys")
    return key
