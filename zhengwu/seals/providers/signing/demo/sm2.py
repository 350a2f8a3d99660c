"""The demonstration's SM2 side: a root of its own, somebody who makes seals, and one key with one seal (GB/T 38540) an entry of the
register. Made when first needed and kept like its other keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from asn1crypto import pem

from zhengwu.kernel.public import current_time
from zhengwu.ofd.public import Picture, SealMaterial, Signer, Sm2Key, make_authority, make_seal, make_signer
from zhengwu.seals.models import DemoKey, Seal

_FROM = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_UNTIL = _FROM.replace(year=_FROM.year + 20)
_ROOT = "sm2-root"
_ORGANISATION = "演示数据 不具有法律效力"


def sm2_roots() -> tuple[bytes, ...]:
    """The certificate (DER) all SM2 seals of the demonstration lead to; none before the first one was made."""
    found = DemoKey.objects.filter(name=_ROOT).values_list("certificate_pem", flat=True)
    return tuple(pem.unarmor(text.encode())[2] for text in found)


def material_of(seal: Seal, picture: Callable[[], Picture]) -> SealMaterial:
    """The seal as OFD files carry it, and its keeper's key. `picture` is asked once, when the seal is made."""
    keeper = _somebody(f"sm2:{seal.number}", f"演示 {seal.name}", seal.body.name)
    made = _kept(f"ses:{seal.number}", lambda: (_seal_of(seal, keeper, picture()), b""))[0]
    return SealMaterial(seal=made, signer=keeper)


def _seal_of(seal: Seal, keeper: Signer, picture: Picture) -> bytes:
    maker = _somebody("sm2-maker", "演示 制章机构", _ORGANISATION)
    return make_seal(
        seal_id=seal.number,
        name=seal.name,
        picture=picture,
        keepers=[keeper.certificate],
        maker=maker,
        made_at=_FROM,
        valid_from=_FROM,
        valid_to=_UNTIL,
    )


def _root() -> Signer:
    def make() -> tuple[bytes, bytes]:
        key = Sm2Key.generate()
        root = make_authority(
            subject="演示 SM2 根证书", organisation=_ORGANISATION, key=key, valid_from=_FROM, valid_to=_UNTIL
        )
        return root.certificate, key.to_bytes()

    return _signer(*_kept(_ROOT, make))


def _somebody(row: str, subject: str, organisation: str) -> Signer:
    def make() -> tuple[bytes, bytes]:
        key = Sm2Key.generate()
        signer = make_signer(
            subject=subject[:_MOST],
            organisation=organisation[:_MOST],
            key=key,
            authority=_root(),
            valid_from=_FROM,
            valid_to=_UNTIL,
        )
        return signer.certificate, key.to_bytes()

    return _signer(*_kept(row, make))


#: X.520 allows so many characters in these names.
_MOST = 64


def _signer(certificate: bytes, key: bytes) -> Signer:
    return Signer(certificate=certificate, sign=Sm2Key.from_bytes(key).sign)


def _kept(name: str, make: Callable[[], tuple[bytes, bytes]]) -> tuple[bytes, bytes]:
    """What stands under this name; made by whoever comes first, and the same for both who come at once."""
    found = DemoKey.objects.filter(name=name).first()
    if found is None:
        public, private = make()
        row = DemoKey(
            name=name,
            certificate_pem=pem.armor("ELECTRONIC SEAL" if not private else "CERTIFICATE", public).decode(),
            private_pem=private.hex(),
            made_at=current_time(),
        )
        DemoKey.objects.bulk_create([row], ignore_conflicts=True)
        found = DemoKey.objects.get(name=name)
    return pem.unarmor(found.certificate_pem.encode())[2], bytes.fromhex(found.private_pem)
