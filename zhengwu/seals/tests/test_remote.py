"""The remote signing service, as recorded: what is asked, what is answered, and what an answer may not be."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed

from zhengwu.kernel.tests.outside import put_outside
from zhengwu.seals.models import Seal
from zhengwu.seals.operations._pades import put_seal
from zhengwu.seals.operations.picture import Picture
from zhengwu.seals.providers.signing import SIGNING
from zhengwu.seals.providers.signing.demo.certificates import make_pair
from zhengwu.seals.providers.signing.failing import SigningSilent
from zhengwu.seals.providers.signing.remote.client import Client
from zhengwu.seals.providers.stamping import stamper
from zhengwu.seals.queries.check_pdf import check_pdf
from zhengwu.seals.tests.factories import NOW, Town
from zhengwu.seals.tests.test_sealing import a_pdf

pytestmark = pytest.mark.django_db
ECDSA_SHA256 = "1.2.840.10045.4.3.2"


class Service:
    """A service of our own with the answers of the standard's examples, and a real key behind them."""

    def __init__(self) -> None:
        self.pair = make_pair(role="seal", name="云签名", organisation="x", issuer=None)
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.spoiled: dict[str, Any] = {}

    def answer(self, _method: str, url: str, sent: dict[str, Any]) -> Any:
        what, body = url.partition("/csc/v2/")[2], sent["json"]
        self.asked.append((what, body))
        assert sent["headers"]["Authorization"] == "Bearer secret"
        return self.spoiled.get(what, getattr(self, what.replace("/", "_"))(body))

    def credentials_info(self, _asked: dict[str, Any]) -> dict[str, Any]:
        body = "".join(self.pair.certificate.splitlines()[1:-1])
        return {"key": {"status": "enabled", "algo": [ECDSA_SHA256], "len": 256}, "cert": {"certificates": [body]}}

    def credentials_authorize(self, asked: dict[str, Any]) -> dict[str, Any]:
        assert asked["authData"] == [{"id": "PIN", "value": "1234"}]
        return {"SAD": "sad-1", "expiresIn": 300}

    def signatures_signHash(self, asked: dict[str, Any]) -> dict[str, Any]:
        assert (asked["SAD"], asked["signAlgo"]) == ("sad-1", ECDSA_SHA256)
        key = serialization.load_pem_private_key(self.pair.key.encode(), password=None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        signed = key.sign(base64.b64decode(asked["hashes"][0]), ec.ECDSA(Prehashed(hashes.SHA256())))
        return {"signatures": [base64.b64encode(signed).decode()]}


@pytest.fixture
def service(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Service:
    settings.SEAL_REMOTE_URL, settings.SEAL_REMOTE_TOKEN = "https://sign.example", "secret"
    settings.SEAL_REMOTE_PIN = "1234"
    made = Service()
    put_outside(monkeypatch, made.answer)
    return made


def test_a_seal_whose_key_is_elsewhere_seals_as_well_and_only_digests_leave(service: Service) -> None:
    town = Town()
    Seal.objects.filter(pk=town.special.pk).update(provider="remote", key_ref="GX0112348")
    town.special.refresh_from_db()
    signer = SIGNING.get("remote").client.signer(town.special)
    assert signer.signing_cert is not None
    Seal.objects.filter(pk=town.special.pk).update(certificate_sha256=signer.signing_cert.sha256.hex())
    with stamper(at=NOW) as stamps:
        content = put_seal(a_pdf(), signer=signer, stamper=stamps, picture=Picture(path="M 0 0 Z"), name="x", at=NOW)
    assert check_pdf(content, now=NOW)[0].outcome == "genuine"
    assert [what for what, _ in service.asked] == ["credentials/info", "credentials/authorize", "signatures/signHash"]
    assert {asked["credentialID"] for _, asked in service.asked} == {"GX0112348"}
    assert all(len(json.dumps(asked)) < 400 for _, asked in service.asked)


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("credentials/info", {}),
        ("credentials/info", 500),
        ("credentials/authorize", 401),
        ("signatures/signHash", {"signatures": []}),
        ("signatures/signHash", ["?"]),
    ],
)
def test_a_service_of_another_mind_seals_nothing(service: Service, what: str, answer: Any) -> None:
    service.spoiled[what] = answer
    client = Client(address="https://sign.example", token="secret", pin="1234")
    with pytest.raises(SigningSilent):
        client.credential("GX")
        client.sign("GX", digest=bytes(32), algorithm=ECDSA_SHA256)


def test_nothing_goes_over_an_open_line() -> None:
    with pytest.raises(SigningSilent):
        Client(address="http://sign.example", token="x").credential("GX")
