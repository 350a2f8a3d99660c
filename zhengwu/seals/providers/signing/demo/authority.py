"""The demonstration's authority: a root, what issues below it, what stamps the time, and one key a seal.

A key is made when it is first needed and kept in the database, encrypted. Two who need the same key at once get the same one:
the second insert waits for the first and does nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from zhengwu.kernel.public import current_time
from zhengwu.seals.models import DemoKey, Seal
from zhengwu.seals.providers.signing.demo.certificates import Pair, Role, make_pair

if TYPE_CHECKING:
    from asn1crypto import x509
    from pyhanko.sign.signers import SimpleSigner

    from zhengwu.seals.providers.stamping.demo import DemoStamper

_ORGANISATION = "演示数据 不具有法律效力"


def pair_of_seal(seal: Seal) -> Pair:
    """The key of a seal."""
    return _kept(f"seal:{seal.number}", "seal", seal.name, seal.body.name)


def demo_root() -> x509.Certificate:
    """The certificate everything of the demonstration leads to."""
    return _loaded(_root().certificate)


def demo_stamper() -> DemoStamper:
    """The time stamp authority of the demonstration."""
    return _stamper(_kept("stamping", "stamping", "时间戳服务", _ORGANISATION))


def signer_of(pair: Pair) -> SimpleSigner:
    """A signer with its chain; the same one as long as the process lives."""
    return _signer(pair)


def _root() -> Pair:
    return _kept("root", "authority", "根证书", _ORGANISATION)


def _issuing() -> Pair:
    return _kept("issuing", "authority", "签发证书", _ORGANISATION)


def _kept(name: str, role: Role, words: str, organisation: str) -> Pair:
    found = DemoKey.objects.filter(name=name).first()
    if found is None:
        issuer = None if name == "root" else _root() if name == "issuing" else _issuing()
        pair = make_pair(role=role, name=words, organisation=organisation, issuer=issuer)
        row = DemoKey(name=name, certificate_pem=pair.certificate, private_pem=pair.key, made_at=current_time())
        DemoKey.objects.bulk_create([row], ignore_conflicts=True)
        found = DemoKey.objects.get(name=name)
    return Pair(certificate=found.certificate_pem, key=found.private_pem)


@lru_cache(maxsize=256)
def _signer(pair: Pair) -> SimpleSigner:
    """What issued a pair is asked once: that stays as it is, and no other issued this one."""
    return _built(pair, _issuing(), _root())


@lru_cache(maxsize=8)
def _stamper(pair: Pair) -> DemoStamper:
    from zhengwu.seals.providers.stamping.demo import DemoStamper

    return DemoStamper(_built(pair, _issuing()), name=_loaded(pair.certificate).subject)


def _built(pair: Pair, *chain: Pair) -> SimpleSigner:
    from asn1crypto import algos, keys, pem
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    from zhengwu.seals.providers.signing.demo.signer import OnceEncoded

    store = SimpleCertificateStore.from_certs([_loaded(each.certificate) for each in chain])
    _, _, der = pem.unarmor(pair.key.encode())
    mechanism = algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"})
    return OnceEncoded(
        _loaded(pair.certificate),
        keys.PrivateKeyInfo.load(der),
        store,
        signature_mechanism=algos.SignedDigestAlgorithm.load(mechanism.dump()),
    )


@lru_cache(maxsize=256)
def _loaded(certificate: str) -> x509.Certificate:
    from asn1crypto import pem, x509

    _, _, der = pem.unarmor(certificate.encode())
    return x509.Certificate.load(der)
