"""What other sites follow: every change once, signed, with content they can check."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.test import Client
from jwt.algorithms import OKPAlgorithm

from zhengwu.items.public import cancel_item, import_items, resume, suspend
from zhengwu.items.tests.factories import BODY, EDITOR, NOW, a_county, source
from zhengwu.kernel.public import SignatureWrong, check_detached, sign_detached

pytestmark = pytest.mark.django_db
CODE = f"{BODY}4000714001000"
FEED = "/api/v1/items/changes"


@pytest.fixture
def followed(db: None) -> None:
    """One item with a life: published, suspended, resumed, a second version, cancelled; another that is only listed."""
    a_county()
    import_items(source=[source()], by=EDITOR, now=NOW)
    suspend(task_code=CODE, version=1, reason="系统升级", by=EDITOR, now=NOW)
    resume(task_code=CODE, version=1, reason="升级完成", by=EDITOR, now=NOW)
    import_items(source=[source(version=2, visits=0, online_depth=3)], by=EDITOR, now=NOW + dt.timedelta(days=1))
    import_items(
        source=[source("只列目录的事项", catalog_code="000714002000", listed_only=True)], by=EDITOR,
        now=NOW + dt.timedelta(days=1),
    )  # fmt: skip
    cancel_item(task_code=CODE, version=2, reason="取消", by=EDITOR, now=NOW + dt.timedelta(days=2))


def page(client: Client, **query: Any) -> dict[str, Any]:
    answer = client.get(FEED, query)
    assert answer.status_code == 200, answer.content.decode()
    found: dict[str, Any] = answer.json()
    return found


def said(found: dict[str, Any]) -> list[tuple[str, int]]:
    return [(entry["change"], entry["version"]) for entry in found["changes"]]


WHOLE = [
    ("published", 1),
    ("suspended", 1),
    ("resumed", 1),
    ("superseded", 1),
    ("published", 2),
    ("listed", 1),
    ("cancelled", 2),
]


@pytest.mark.usefixtures("followed")
def test_the_feed_tells_everything_in_order_page_by_page(client: Client) -> None:
    assert said(page(client)) == WHOLE
    taken: list[tuple[str, int]] = []
    since, more = "", True
    while more:
        found = page(client, since=since, limit=2)
        taken += said(found)
        since, more = found["next"], found["more"]
    assert taken == WHOLE
    nothing = page(client, since=since)
    assert (nothing["changes"], nothing["next"]) == ([], since)


@pytest.mark.usefixtures("followed")
def test_a_time_begins_at_what_happened_from_then_on(client: Client) -> None:
    assert said(page(client, since=(NOW + dt.timedelta(days=1)).isoformat()))[0] == ("superseded", 1)
    assert said(page(client, since=(NOW + dt.timedelta(days=9)).isoformat())) == []


@pytest.mark.usefixtures("followed")
def test_every_page_is_signed_as_a_stranger_checks_it(client: Client) -> None:
    answer = client.get(FEED)
    (key,) = client.get("/.well-known/zhengwu-keys.json").json()["keys"]
    signature = answer["Signature-JWS"]
    public = OKPAlgorithm.from_jwk(json.dumps(key))
    assert isinstance(public, Ed25519PublicKey)
    told = jwt.api_jws.decode_complete(signature, public, algorithms=["EdDSA"], detached_payload=answer.content)
    assert told["header"] == {"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": key["kid"]}
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.api_jws.decode(signature, public, algorithms=["EdDSA"], detached_payload=answer.content + b" ")
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.usefixtures("followed")
def test_what_an_entry_points_to_has_its_digest_for_ever(client: Client) -> None:
    for entry in page(client)["changes"]:
        fetched = client.get(entry["href"])
        assert hashlib.sha256(fetched.content).hexdigest() == entry["digest"]
        assert fetched["ETag"] == f'"{entry["digest"]}"'
        again = client.get(entry["href"], headers={"If-None-Match": fetched["ETag"]})
        assert (again.status_code, again.content) == (304, b"")


@pytest.mark.usefixtures("followed")
@pytest.mark.parametrize("since", ["gestern", "2026-09-01", "2026-09-01T00:00:00", "Y2hhbmdlOi0x", "é", "A" * 400])
def test_what_is_neither_cursor_nor_time_is_refused(client: Client, since: str) -> None:
    assert client.get(FEED, {"since": since}).status_code == 422


def test_no_version_no_content(client: Client) -> None:
    assert client.get(f"/api/v1/items/{CODE}/versions/7").status_code == 404


def test_a_signature_is_of_these_bytes_with_this_key() -> None:
    signature = sign_detached(b"a")
    for wrong, payload in ((signature, b"b"), ("x..y", b"a"), (signature.replace("..", ".a."), b"a"), ("", b"a")):
        with pytest.raises(SignatureWrong):
            check_detached(wrong, payload, keys=[{"kty": "OKP", "x": "AAAA", "kid": "x"}])


def a_key() -> str:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def test_a_retired_key_still_checks_what_it_signed(client: Client, settings: Any) -> None:
    before = sign_detached(b"a")
    (old,) = client.get("/.well-known/zhengwu-keys.json").json()["keys"]
    settings.PLATFORM_SIGNING_KEY, settings.PLATFORM_KEYS_RETIRED = a_key(), [old]
    keys = client.get("/.well-known/zhengwu-keys.json").json()["keys"]
    assert check_detached(before, b"a", keys=keys) == old["kid"]
    assert check_detached(sign_detached(b"a"), b"a", keys=keys) == keys[0]["kid"] != old["kid"]
