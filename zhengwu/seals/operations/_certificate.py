"""The signer of a seal, and its certificate in the register: by it a sealed file is recognised as ours."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from zhengwu.seals.models import Seal
from zhengwu.seals.providers.signing import SIGNING
from zhengwu.seals.providers.signing.failing import SigningNotSetUp

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


def signer_for(seal: Seal, *, at: dt.datetime) -> Signer:
    """Whoever signs for this seal; at the first use its certificate enters the register.

    Raises:
        SigningNotSetUp: also when the certificate has run out
        SigningSilent
    """
    signer = SIGNING.get(seal.provider).client.signer(seal)
    certificate = signer.signing_cert
    if certificate is None:
        raise SigningNotSetUp(lacks="签名服务没有给出印章的证书。请核对密钥的标签或凭证号。")
    if not certificate.not_valid_before <= at <= certificate.not_valid_after:
        raise SigningNotSetUp(lacks="印章的证书不在有效期内。请向发证机构换发证书。")
    if seal.certificate_sha256 is None:
        from asn1crypto import pem

        seal.certificate_pem = pem.armor("CERTIFICATE", certificate.dump()).decode()
        seal.certificate_sha256 = certificate.sha256.hex()
        Seal.objects.filter(pk=seal.pk, certificate_sha256=None).update(
            certificate_pem=seal.certificate_pem, certificate_sha256=seal.certificate_sha256
        )
    elif seal.certificate_sha256 != certificate.sha256.hex():
        raise SigningNotSetUp(lacks="密钥的证书和登记的不是同一张。换了证书的印章要作废旧章、重新登记。")
    return signer
