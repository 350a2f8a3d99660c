"""单点登录 and the attacks on it. That an independent client gets through is shown in tests/test_single_sign_on.py."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from allauth.idp.oidc.models import Client as System
from django.test import Client

from zhengwu.doors.citizen.tests.factories import NOW, account, signed_in
from zhengwu.kernel.public import SYSTEM
from zhengwu.people.public import lock_account, pause_system, register_system, resume_system

pytestmark = pytest.mark.usefixtures("county")

BACK, AFTER = "https://land.example.org/callback?from=zw", "https://land.example.org/bye"
VERIFIER = "v" * 60
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")


@dataclass(frozen=True)
class Registered:
    system: System
    secret: str

    def ask(self, **other: str) -> str:
        asked = {
            "client_id": self.system.pk,
            "redirect_uri": BACK,
            "response_type": "code",
            "scope": "openid profile post",
            "state": "s1",
            "nonce": "n1",
            "code_challenge": CHALLENGE,
            "code_challenge_method": "S256",
        }
        return "/sso/authorize?" + urlencode({name: v for name, v in {**asked, **other}.items() if v})

    def token(self, **form: str) -> Any:
        basic = base64.b64encode(f"{self.system.pk}:{self.secret}".encode()).decode()
        return Client().post("/sso/token", form, headers={"Authorization": f"Basic {basic}"})

    def redeem(self, code: str, **other: str) -> Any:
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK, "code_verifier": VERIFIER}
        return self.token(**{**form, **other})


@pytest.fixture
def land(county: None) -> Registered:
    system, secret = register_system(
        name="不动产登记系统", redirect_uris=[BACK], post_logout_uris=[AFTER], by=SYSTEM, now=NOW
    )
    return Registered(system, secret)


def agreed(client: Client, land: Registered, action: str = "grant") -> dict[str, str]:
    """What the system is told when the person has pressed the button."""
    page = client.get(land.ask()).content.decode()
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page[page.index("<main") :]))
    scopes = [scope for scope in ("openid", "profile", "post") if f'value="{scope}"' in page]
    answer = client.post("/sso/authorize", {"request": unescape(form["request"]), "scopes": scopes, "action": action})
    assert answer.status_code == 302, answer.content
    assert answer["Location"].startswith(BACK)
    return {name: values[0] for name, values in parse_qs(urlsplit(answer["Location"]).query).items()}


def test_strangers_sign_in_first_and_come_back(client: Client, land: Registered) -> None:
    sent = client.get(land.ask())
    assert sent["Location"].startswith("/sign-in?next=/sso/authorize")
    assert signed_in().get(land.ask()).status_code == 200


def test_the_consent_page_says_who_asks_for_what_and_may_lead_there_only(land: Registered) -> None:
    answer = signed_in().get(land.ask())
    words = answer.content.decode()
    for said in ("不动产登记系统", "land.example.org", "王芳", "您的姓名和实名等级"):
        assert said in words
    assert "form-action 'self' https://land.example.org;" in answer["Content-Security-Policy"]


def test_a_no_is_taken_back_to_the_system(land: Registered) -> None:
    told = agreed(signed_in(), land, action="deny")
    assert told["error"] == "access_denied"
    assert "code" not in told


def test_code_for_tokens_and_what_they_tell(land: Registered) -> None:
    told = agreed(signed_in("zhaomin"), land)
    assert told["state"] == "s1"
    tokens = land.redeem(told["code"]).json()
    who = Client().get("/sso/userinfo", headers={"Authorization": f"Bearer {tokens['access_token']}"}).json()
    assert who["name"] == "赵敏"
    assert [post["post"] for post in who["posts"]] == ["03 号综合窗口受理岗"]
    assert set(who) == {"sub", "name", "posts"}


def test_a_code_works_once_and_brought_again_ends_what_it_gave(land: Registered) -> None:
    code = agreed(signed_in(), land)["code"]
    tokens = land.redeem(code).json()
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert Client().get("/sso/userinfo", headers=bearer).status_code == 200
    assert land.redeem(code).json()["error"] == "invalid_grant"
    assert Client().get("/sso/userinfo", headers=bearer).status_code == 401
    assert land.token(grant_type="refresh_token", refresh_token=tokens["refresh_token"]).status_code == 400


@pytest.mark.parametrize(
    "wrong", [{"code_verifier": "w" * 60}, {"code_verifier": ""}, {"redirect_uri": "https://land.example.org/other"}]
)
def test_a_stolen_code_is_worth_nothing(land: Registered, wrong: dict[str, str]) -> None:
    assert land.redeem(agreed(signed_in(), land)["code"], **wrong).status_code == 400


def test_another_system_cannot_redeem_it(land: Registered) -> None:
    system, secret = register_system(name="别的系统", redirect_uris=[BACK], by=SYSTEM, now=NOW)
    assert Registered(system, secret).redeem(agreed(signed_in(), land)["code"]).status_code == 400


@pytest.mark.parametrize(
    "address",
    [
        "https://land.example.org/callback",
        "https://land.example.org/callback?from=zw&more=1",
        "https://land.example.org/callback/?from=zw",
        "https://land.example.org.evil.example/callback?from=zw",
        "https://evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "",
    ],
)
def test_nobody_is_led_to_an_address_that_was_not_registered(land: Registered, address: str) -> None:
    answer = signed_in().get(land.ask(redirect_uri=address))
    assert answer.status_code == 400
    assert "Location" not in answer


def test_pkce_is_asked_of_everybody(land: Registered) -> None:
    for wrong in ({"code_challenge": ""}, {"code_challenge_method": "plain"}, {"code_challenge_method": ""}):
        answer = signed_in().get(land.ask(**wrong))
        assert answer["Location"].startswith(BACK)
        assert "error=invalid_request" in answer["Location"]


def test_without_a_sign_in_prompt_none_says_so_and_prompt_login_asks_again(client: Client, land: Registered) -> None:
    assert "error=login_required" in client.get(land.ask(prompt="none"))["Location"]
    assert signed_in().get(land.ask(prompt="login"))["Location"].startswith("/sign-in/again?next=")


def test_a_request_somebody_else_made_up_is_not_agreed_to(land: Registered) -> None:
    client = signed_in()
    assert client.post("/sso/authorize", {"client_id": land.system.pk, "action": "grant"}).status_code == 400
    assert client.post("/sso/authorize", {"request": "made:up", "action": "grant"}).status_code == 403
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(account("wangfang"))
    assert strict.post("/sso/authorize", {"request": "made:up", "action": "grant"}).status_code == 403


def test_a_paused_system_signs_nobody_in_and_its_tokens_end(land: Registered) -> None:
    tokens = land.redeem(agreed(signed_in(), land)["code"]).json()
    pause_system(client=land.system, reason="系统下线检修", by=SYSTEM, now=NOW)
    assert signed_in().get(land.ask()).status_code == 400
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert Client().get("/sso/userinfo", headers=bearer).status_code == 401
    assert land.token(grant_type="refresh_token", refresh_token=tokens["refresh_token"]).status_code == 400
    resume_system(client=land.system, reason="检修好了", by=SYSTEM, now=NOW)
    assert signed_in().get(land.ask()).status_code == 200


def test_a_locked_account_is_signed_in_nowhere(land: Registered) -> None:
    tokens = land.redeem(agreed(signed_in(), land)["code"]).json()
    lock_account(account=account("wangfang"), reason="手机被盗", by=SYSTEM, now=NOW)
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert Client().get("/sso/userinfo", headers=bearer).status_code == 401


def test_signing_out_there_signs_out_here_and_leads_only_where_it_was_registered(land: Registered) -> None:
    client = signed_in()
    token = land.redeem(agreed(client, land)["code"]).json()["id_token"]
    asked = {"id_token_hint": token, "post_logout_redirect_uri": "https://evil.example/"}
    assert client.get("/sso/logout", asked).status_code == 400
    assert client.get("/my").status_code == 200
    assert "也退出" in client.get("/sso/logout", {"post_logout_redirect_uri": AFTER}).content.decode()
    assert client.get("/my").status_code == 200, "without a token of this person's it was only asked"
    left = client.get("/sso/logout", asked | {"post_logout_redirect_uri": AFTER, "state": "s2"})
    assert left["Location"] == f"{AFTER}?state=s2"
    assert client.get("/my").status_code == 302


def test_a_trusted_system_is_led_on_without_a_question(county: None) -> None:
    system, secret = register_system(name="本级系统", redirect_uris=[BACK], trusted=True, by=SYSTEM, now=NOW)
    page = signed_in().get(Registered(system, secret).ask())
    assert page.status_code == 200
    assert 'http-equiv="refresh"' in page.content.decode()


def test_everything_is_where_discovery_says(client: Client) -> None:
    said = client.get("/.well-known/openid-configuration").json()
    for name in ("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "end_session_endpoint", "jwks_uri"):
        assert client.get(urlsplit(said[name]).path).status_code != 404, name
    keys = client.get("/.well-known/jwks.json").json()["keys"]
    assert keys
    assert all("d" not in key for key in keys), "never the private part"
