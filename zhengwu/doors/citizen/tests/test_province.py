"""交叉认证 with a province that signs for real, and with somebody who would like to be it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client, override_settings

from zhengwu.doors.citizen.tests.factories import account
from zhengwu.kernel.tests.outside import put_outside
from zhengwu.people.public import Account, person_by_id_number

pytestmark = pytest.mark.usefixtures("county")

ISSUER = "https://id.province.example"
OPTIONS = {
    "name": "省级身份认证",
    "issuer": ISSUER,
    "client_id": "feixi",
    "client_secret": "s" * 40,
    "levels": {"high": 4, "site": 5},
}
FANG = {"sub": "p1", "name": "王芳", "id_number": "340123199112030028", "acr": "high"}
KEY, OTHER_KEY = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))


class ProvinceItself:
    """Answers as the real one would; `claims` and `signed_with` make it lie."""

    def __init__(self) -> None:
        self.claims: dict[str, Any] = {}
        self.told = dict(FANG)
        self.signed_with = KEY
        self.nonce = ""

    def answer(self, method: str, address: str, sent: dict[str, Any]) -> Any:
        return self.post(address, sent["data"]) if method == "POST" else self.get(address)

    def get(self, address: str) -> Any:
        if address.endswith("openid-configuration"):
            ends = ("authorization", "token", "userinfo")
            return {"issuer": ISSUER, "jwks_uri": f"{ISSUER}/keys", **{f"{e}_endpoint": f"{ISSUER}/{e}" for e in ends}}
        if address.endswith("/keys"):
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
            return {"keys": [{**public, "kid": "k1", "use": "sig", "alg": "RS256"}]}
        return self.told

    def post(self, address: str, data: dict[str, str]) -> Any:
        assert address == f"{ISSUER}/token"
        assert data["code_verifier"]
        said = {
            "iss": ISSUER,
            "aud": "feixi",
            "iat": 1,
            "exp": 4_000_000_000,
            "nonce": self.nonce,
            **FANG,
            **self.claims,
        }
        token = jwt.encode(
            {k: v for k, v in said.items() if v}, self.signed_with, algorithm="RS256", headers={"kid": "k1"}
        )
        return {"id_token": token, "access_token": "a"}


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Iterator[ProvinceItself]:
    itself = ProvinceItself()
    put_outside(monkeypatch, itself.answer)
    with override_settings(PROVINCE=OPTIONS):
        yield itself


def gone(client: Client, there: ProvinceItself, way: str = "/sign-in/province") -> dict[str, str]:
    sent = urlsplit(client.get(way)["Location"])
    assert f"{sent.scheme}://{sent.netloc}{sent.path}" == f"{ISSUER}/authorization"
    asked = {name: values[0] for name, values in parse_qs(sent.query).items()}
    assert asked["code_challenge_method"] == "S256"
    there.nonce = asked["nonce"]
    return asked


def back(client: Client, asked: dict[str, str], **other: str) -> Any:
    return client.get("/sign-in/province/back", {"code": "c", "state": asked["state"], **other})


def test_the_button_is_there_when_a_province_is(client: Client, there: ProvinceItself) -> None:
    assert "用省级身份认证登录" in client.get("/sign-in").content.decode()
    with override_settings(PROVINCE={**OPTIONS, "issuer": ""}):
        assert "省级身份认证" not in client.get("/sign-in").content.decode()
        assert client.get("/sign-in/province").status_code == 404


def test_somebody_known_comes_in_under_their_own_account(client: Client, there: ProvinceItself) -> None:
    asked = gone(client, there, "/sign-in/province?next=/my/security")
    assert back(client, asked)["Location"] == "/my/security"
    assert client.session["_auth_user_id"] == str(account("wangfang").pk)


def test_somebody_new_is_registered_with_the_level_the_table_says(client: Client, there: ProvinceItself) -> None:
    there.told = {"sub": "p2", "name": "外人", "id_number": "340123199001010024"}
    there.claims = {**there.told, "acr": "site"}
    for _ in range(2):
        back(client, gone(client, there))
        client.logout()
    person = person_by_id_number(id_number="340123199001010024")
    opened = Account.objects.get(person=person)
    assert opened.identity_level == 4, "from afar nobody is seen on site"
    assert not opened.has_usable_password()


LIES: dict[str, Callable[[ProvinceItself], object]] = {
    "nonce": lambda p: setattr(p, "nonce", "another"),
    "no nonce": lambda p: setattr(p, "nonce", ""),
    "issuer": lambda p: p.claims.update(iss="https://evil.example"),
    "audience": lambda p: p.claims.update(aud="somebody-else"),
    "authorized party": lambda p: p.claims.update(azp="somebody-else"),
    "expired": lambda p: p.claims.update(exp=1),
    "signature": lambda p: setattr(p, "signed_with", OTHER_KEY),
    "userinfo": lambda p: setattr(p, "told", {**FANG, "sub": "p9"}),
    "no document": lambda p: [p.claims.update(id_number=""), p.told.pop("id_number")],
}


@pytest.mark.parametrize("lie", LIES)
def test_what_cannot_be_believed_lets_nobody_in(client: Client, there: ProvinceItself, lie: str) -> None:
    asked = gone(client, there)
    LIES[lie](there)
    assert back(client, asked).status_code == 400
    assert "_auth_user_id" not in client.session


def test_an_answer_nobody_asked_for_lets_nobody_in(client: Client, there: ProvinceItself) -> None:
    asked = gone(client, there)
    assert back(client, asked, state="made-up").status_code == 400
    assert back(client, asked).status_code == 400, "it was asked once"
    assert back(Client(), gone(client, there)).status_code == 400, "in another browser"
    assert back(client, gone(client, there), iss="https://evil.example").status_code == 400


def test_a_locked_account_stays_locked(client: Client, there: ProvinceItself) -> None:
    Account.objects.filter(username="wangfang").update(is_active=False)
    assert back(client, gone(client, there)).status_code == 409
