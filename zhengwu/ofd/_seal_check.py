"""One electronic sealing, field by field (GB/T 38540 §6.3, §7.3: 验证)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from asn1crypto import core

from zhengwu.ofd.certificates import Certificate, trusted
from zhengwu.ofd.errors import BadCertificate
from zhengwu.ofd.findings import Finding
from zhengwu.ofd.ses import CERTIFICATES, VERSION, CertDigestObj, CertInfoList, SesSignature, octets
from zhengwu.ofd.sm import OID_SM2_WITH_SM3, sm2_verify, sm3

_TROUBLE = (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError)

UNREADABLE = "签章数据是旧版结构（GM/T 0031）或读不懂，没有核验。"
NOT_SM2 = "签章用的不是 SM2 算法，没有核验：{why}。"
SEAL_REPLACED = "印章文件和签章里的印章不是同一枚。"
WRONG_DIGEST = "签章保护的签名文件已被改动。"
WRONG_SIGNATURE = "签章的签名值不对。"
WRONG_SEAL = "印章本身的签名不对，印章可能是伪造的。"
NOT_A_KEEPER = "签章人不在这枚印章的使用人名单里。"
SEAL_OUT_OF_DAYS = "签章时印章不在有效期内。"
SEAL_REVOKED = "签章时印章已经停用。"
CERTIFICATE_REVOKED = "签章时签章人的证书已经吊销。"
SIGNER_UNKNOWN = "签章人的证书不是我们信任的机构发的，或签章时不在有效期内。"
MAKER_UNKNOWN = "制章人的证书不是我们信任的机构发的，或制章时不在有效期内。"


@dataclass(frozen=True, slots=True, kw_only=True)
class SealFacts:
    """`whole`: nothing was changed since. `trusted`: and we know who vouches for it."""

    whole: bool
    trusted: bool = False
    seal_name: str = ""
    signer: str = ""
    signed_at: dt.datetime | None = None
    time_stamped: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """What the caller knows: `roots`, certificates (DER) it believes; `revoked`, certificates or seals (DER) and since when."""

    roots: Sequence[bytes] = ()
    revoked: Mapping[bytes, dt.datetime] = field(default_factory=dict)

    def had_ended(self, der: bytes, *, at: dt.datetime) -> bool:
        """Whether it had been revoked by then. What was signed before stays signed."""
        return der in self.revoked and self.revoked[der] <= at


def check_seal(value: bytes, *, signature_xml: bytes, seal_beside: bytes | None, trust: Trust) -> SealFacts:
    """The sealing in SignedValue.dat over the bytes of Signature.xml. `seal_beside`: Seal.esl, when there is one."""
    try:
        signed = SesSignature.load(value, strict=True)
        to_sign = signed["to_sign"]
        if to_sign["version"].native < VERSION:
            return _unread(UNREADABLE)
        seal = to_sign["eseal"]
        info = seal["seal_info"]
        told = {
            "seal_name": str(info["property"]["name"].native),
            "signed_at": to_sign["time_info"].native,
            "time_stamped": not isinstance(signed["time_stamp"], core.Void),
        }
        return _checked(signed, told, signature_xml, seal_beside, trust)
    except BadCertificate as error:
        return _unread(NOT_SM2, why=error.facts["why"])
    except _TROUBLE:
        return _unread(UNREADABLE)


def _checked(
    signed: Any, told: dict[str, Any], signature_xml: bytes, seal_beside: bytes | None, trust: Trust
) -> SealFacts:
    to_sign, seal = signed["to_sign"], signed["to_sign"]["eseal"]
    info = seal["seal_info"]
    if {signed["signature_alg_id"].dotted, seal["sign_alg_id"].dotted} != {OID_SM2_WITH_SM3}:
        return _unread(NOT_SM2, why=signed["signature_alg_id"].dotted)
    signer, maker = Certificate(signed["cert"].native), Certificate(seal["cert"].native)
    at, days = told["signed_at"], info["property"]
    wrong = {
        SEAL_REPLACED: seal_beside is not None and seal_beside != seal.dump(),
        WRONG_DIGEST: octets(to_sign["data_hash"]) != sm3(signature_xml),
        WRONG_SIGNATURE: not sm2_verify(signer.point, signature=octets(signed["signature"]), content=to_sign.dump()),
        WRONG_SEAL: not sm2_verify(maker.point, signature=octets(seal["signed_value"]), content=info.dump()),
    }
    doubtful = {
        NOT_A_KEEPER: not _keeper(signer.der, days),
        SEAL_OUT_OF_DAYS: not days["valid_start"].native <= at <= days["valid_end"].native,
        SEAL_REVOKED: trust.had_ended(seal.dump(), at=at),
        CERTIFICATE_REVOKED: trust.had_ended(signer.der, at=at),
        SIGNER_UNKNOWN: not trusted(signer, roots=trust.roots, between=(maker.der,), at=at),
        MAKER_UNKNOWN: not trusted(maker, roots=trust.roots, at=days["create_date"].native),
    }
    return SealFacts(
        whole=not any(wrong.values()),
        trusted=not any(doubtful.values()),
        signer=signer.subject,
        findings=tuple(Finding(said, {}) for said, so in (wrong | doubtful).items() if so),
        **told,
    )


def _keeper(der: bytes, properties: Any) -> bool:
    """Whether the seal names this certificate among those who may use it."""
    listed = properties["cert_list"]
    if properties["cert_list_type"].native == CERTIFICATES:
        return der in [one.native for one in listed.parse(CertInfoList)]
    digests = listed.parse(core.SequenceOf, spec_params={"spec": CertDigestObj})
    return sm3(der) in [one["value"].native for one in digests]


def _unread(template: str, **facts: Any) -> SealFacts:
    return SealFacts(whole=True, findings=(Finding(template, facts),))
