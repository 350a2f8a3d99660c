"""SM3, SM2 and SM4 against published values and the vectors of Wycheproof."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tongsuopy.crypto.ciphers.aead import SM4CCM, SM4GCM
from tongsuopy.crypto.exceptions import InvalidTag

from zhengwu.ofd.public import BadCertificate, Sm2Key, hmac_sm3, sm2_verify, sm3

VECTORS = Path(__file__).resolve().parents[4] / "shared" / "data" / "vectors" / "wycheproof"
#: GB/T 32918.5-2017, annex A: key, message and signature on the recommended curve.
KEY = Sm2Key(0x3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8)
R = 0xF5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
S = 0xB1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA


@pytest.mark.parametrize(
    ("content", "digest"),
    [
        (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
        (b"", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
    ],
)
def test_sm3_of_the_standard(content: bytes, digest: str) -> None:
    assert sm3(content).hex() == digest


def test_sm2_signature_of_the_standard() -> None:
    assert KEY.public_point[1:3].hex() == "09f9"
    signature = der(R, S)
    assert sm2_verify(KEY.public_point, signature=signature, content=b"message digest")
    assert not sm2_verify(KEY.public_point, signature=signature, content=b"message digesT")
    assert not sm2_verify(KEY.public_point, signature=der(R, S + 1), content=b"message digest")


def der(r: int, s: int) -> bytes:
    def integer(value: int) -> bytes:
        written = value.to_bytes(33, "big").lstrip(b"\0")
        written = b"\0" + written if written[0] & 0x80 else written
        return b"\x02" + bytes([len(written)]) + written

    body = integer(r) + integer(s)
    return b"\x30" + bytes([len(body)]) + body


@given(st.binary(max_size=200), st.binary(max_size=90))
def test_what_is_signed_verifies_and_rubbish_does_not(content: bytes, rubbish: bytes) -> None:
    assert sm2_verify(KEY.public_point, signature=KEY.sign(content), content=content)
    assert not sm2_verify(KEY.public_point, signature=rubbish, content=content)


def test_a_point_off_the_curve_is_no_key() -> None:
    with pytest.raises(BadCertificate, match="不在 SM2 曲线上"):
        sm2_verify(b"\x04" + b"\x01" * 64, signature=der(R, S), content=b"")


def test_a_key_survives_being_kept() -> None:
    key = Sm2Key.generate()
    assert Sm2Key.from_bytes(key.to_bytes()) == key


def groups(name: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    file = VECTORS / f"{name}_test.json"
    if not file.exists():
        pytest.skip("the vectors of Wycheproof are not here")
    return [(group, test) for group in json.loads(file.read_text())["testGroups"] for test in group["tests"]]


def raw(test: dict[str, Any], *names: str) -> list[bytes]:
    return [bytes.fromhex(test[name]) for name in names]


def test_wycheproof_hmac_sm3() -> None:
    for group, test in groups("hmac_sm3"):
        key, message, tag = raw(test, "key", "msg", "tag")
        same = hmac_sm3(key, message)[: group["tagSize"] // 8] == tag
        assert same is (test["result"] == "valid"), test["tcId"]


@pytest.mark.parametrize("name", ["sm4_gcm", "sm4_ccm"])
def test_wycheproof_sm4(name: str) -> None:
    """Where Tongsuo takes the lengths at all; it refuses nonces and tags the standards advise against."""
    tried = 0
    for group, test in groups(name):
        key, iv, aad, message, sealed, tag = raw(test, "key", "iv", "aad", "msg", "ct", "tag")
        try:
            worker = SM4GCM(key) if name == "sm4_gcm" else SM4CCM(key, tag_length=group["tagSize"] // 8)
            opened = worker.decrypt(iv, sealed + tag, aad)
        except ValueError:
            continue
        except InvalidTag:
            opened = None
        tried += 1
        assert (opened == message) is (test["result"] == "valid"), test["tcId"]
    assert tried > 60
