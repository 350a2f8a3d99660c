"""Electronic seals (GB/T 38540-2020): the seal (电子印章, §6) and what a sealing leaves behind (电子签章, §7), as ASN.1.

Version 4, the structure of the national standard. Names follow its tables. The older structure of GM/T 0031-2014 (version
1 to 3) orders its fields differently; we say that we cannot check it rather than guess. Makers disagree whether 自定义数据
carry a tag: they are kept as they came.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from asn1crypto import core

from zhengwu.ofd.certificates import Signer
from zhengwu.ofd.sm import OID_SM2_WITH_SM3

VERSION = 4
#: 厂商标识 (vid): an IA5String each maker chooses.
_VENDOR = "zhengwu"
#: 签章者证书信息类型: 1 the certificates themselves, 2 their digests.
CERTIFICATES, DIGESTS = 1, 2


class SesHeader(core.Sequence):
    """头信息."""

    _fields: ClassVar = [("id", core.IA5String), ("version", core.Integer), ("vid", core.IA5String)]


class CertInfoList(core.SequenceOf):
    """签章者证书列表."""

    _child_spec = core.OctetString


class CertDigestObj(core.Sequence):
    """签章者证书杂凑值."""

    _fields: ClassVar = [("type", core.PrintableString), ("value", core.OctetString)]


class SesPropertyInfo(core.Sequence):
    """印章属性. `cert_list` holds certificates or digests, as `cert_list_type` says: kept as it came."""

    _fields: ClassVar = [
        ("type", core.Integer),
        ("name", core.UTF8String),
        ("cert_list_type", core.Integer),
        ("cert_list", core.Any),
        ("create_date", core.GeneralizedTime),
        ("valid_start", core.GeneralizedTime),
        ("valid_end", core.GeneralizedTime),
    ]


class SesPictureInfo(core.Sequence):
    """印章图像数据; width and height in whole millimetres."""

    _fields: ClassVar = [
        ("type", core.IA5String),
        ("data", core.OctetString),
        ("width", core.Integer),
        ("height", core.Integer),
    ]


class SesSealInfo(core.Sequence):
    """印章信息: what the maker of the seal signs."""

    _fields: ClassVar = [
        ("header", SesHeader),
        ("es_id", core.IA5String),
        ("property", SesPropertyInfo),
        ("picture", SesPictureInfo),
        ("ext_datas", core.Any, {"optional": True}),
    ]


class SesSeal(core.Sequence):
    """电子印章数据 (Seal.esl)."""

    _fields: ClassVar = [
        ("seal_info", SesSealInfo),
        ("cert", core.OctetString),
        ("sign_alg_id", core.ObjectIdentifier),
        ("signed_value", core.BitString),
    ]


class TbsSign(core.Sequence):
    """待签章数据: what the keeper of the seal signs."""

    _fields: ClassVar = [
        ("version", core.Integer),
        ("eseal", SesSeal),
        ("time_info", core.GeneralizedTime),
        ("data_hash", core.BitString),
        ("property_info", core.IA5String),
        ("ext_datas", core.Any, {"optional": True}),
    ]


class SesSignature(core.Sequence):
    """电子签章数据 (SignedValue.dat)."""

    _fields: ClassVar = [
        ("to_sign", TbsSign),
        ("cert", core.OctetString),
        ("signature_alg_id", core.ObjectIdentifier),
        ("signature", core.BitString),
        ("time_stamp", core.BitString, {"explicit": 0, "optional": True}),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealMaterial:
    """What is needed to seal: the seal (DER of SESeal, Seal.esl) and its keeper's certificate and key."""

    seal: bytes
    signer: Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """印章图像: its kind (PNG, SVG, OFD …), content, and size in millimetres."""

    kind: str
    content: bytes
    width: int
    height: int


def make_seal(
    *,
    seal_id: str,
    name: str,
    picture: Picture,
    keepers: Sequence[bytes],
    maker: Signer,
    made_at: dt.datetime,
    valid_from: dt.datetime,
    valid_to: dt.datetime,
    kind: int = 1,
) -> bytes:
    """制章: a seal (DER), signed by its maker.

    Args:
        seal_id: 电子印章标识, ASCII.
        keepers: certificates (DER) of who may use it.
        kind: 印章类型; GB/T 33481 is said to hold the codes. 1, a body's own seal, is what makers write; we are not sure of
            the others.
    """
    info = SesSealInfo(
        {
            "header": {"id": "ES", "version": VERSION, "vid": _VENDOR},
            "es_id": seal_id,
            "property": {
                "type": kind,
                "name": name,
                "cert_list_type": CERTIFICATES,
                "cert_list": CertInfoList([core.OctetString(der) for der in keepers]),
                "create_date": _whole(made_at),
                "valid_start": _whole(valid_from),
                "valid_end": _whole(valid_to),
            },
            "picture": {
                "type": picture.kind,
                "data": picture.content,
                "width": picture.width,
                "height": picture.height,
            },
        }
    )
    seal = SesSeal(
        {
            "seal_info": info,
            "cert": maker.certificate,
            "sign_alg_id": OID_SM2_WITH_SM3,
            "signed_value": bits(maker.sign(info.dump())),
        }
    )
    return bytes(seal.dump())


def make_signature(*, material: SealMaterial, data_hash: bytes, property_info: str, at: dt.datetime) -> bytes:
    """签章: the sealing (DER) over the SM3 digest of Signature.xml, whose path is `property_info`."""
    to_sign = TbsSign(
        {
            "version": VERSION,
            "eseal": SesSeal.load(material.seal),
            "time_info": _whole(at),
            "data_hash": bits(data_hash),
            "property_info": property_info,
        }
    )
    made = SesSignature(
        {
            "to_sign": to_sign,
            "cert": material.signer.certificate,
            "signature_alg_id": OID_SM2_WITH_SM3,
            "signature": bits(material.signer.sign(to_sign.dump())),
        }
    )
    return bytes(made.dump())


def bits(content: bytes) -> core.BitString:
    """Whole bytes as a BIT STRING."""
    return core.BitString.load(core.OctetBitString(content).dump())


def octets(value: core.BitString) -> bytes:
    """The bytes of a BIT STRING."""
    return bytes(core.OctetBitString.load(value.untag().dump()).native)


def _whole(at: dt.datetime) -> core.GeneralizedTime:
    return core.GeneralizedTime(at.astimezone(dt.UTC).replace(microsecond=0))
