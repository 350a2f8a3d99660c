"""Signing in and out."""

from __future__ import annotations

import pytest
from django.test import Client, override_settings

from zhengwu.doors.citizen.tests.factories import PASSWORD, account, signed_in

pytestmark = pytest.mark.usefixtures("county")


def sign_in(client: Client, username: str, password: str = PASSWORD, **more: str):  # type: ignore[no-untyped-def]
    return client.post("/sign-in", {"login": username, "password": password, **more})


def test_officers_land_at_the_desk_and_everybody_else_at_their_own(client: Client) -> None:
    assert sign_in(client, "wangfang")["Location"] == "/my"
    assert sign_in(Client(), "zhaomin")["Location"] == "/desk"
    assert sign_in(Client(), " WangFang ")["Location"] == "/my"


def test_one_comes_back_to_where_one_was_and_nowhere_else(client: Client) -> None:
    assert sign_in(client, "wangfang", next="/my?view=done")["Location"] == "/my?view=done"
    for elsewhere in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
        assert sign_in(Client(), "wangfang", next=elsewhere)["Location"] == "/my"
    assert signed_in().get("/sign-in?next=/search")["Location"] == "/search"


def test_wrong_names_and_passwords_read_the_same(client: Client) -> None:
    said = set()
    for username, password in (("wangfang", "wr0ng"), ("nobody", "wr0ng"), ("\0", "\0"), ("a" * 5000, "wr0ng" * 5000)):
        answer = sign_in(client, username, password)
        assert answer.status_code == 422
        assert password not in answer.content.decode()
        said |= {error.text for error in answer.context["page"].errors}
    assert len(said) == 1
    assert sign_in(client, "", "").status_code == 422


def test_a_closed_account_says_so_to_its_owner_only(client: Client) -> None:
    closed = account("wairen")
    closed.is_active = False
    closed.save()
    answer = client.post("/sign-in", {"login": "wairen", "password": PASSWORD}, follow=True)
    assert "停用" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_signing_out_forgets_everything(client: Client) -> None:
    sign_in(client, "wangfang")
    assert client.get("/sign-out").status_code == 405
    assert client.post("/sign-out")["Location"] == "/"
    assert client.get("/my").status_code == 302


def test_a_real_site_names_no_accounts(client: Client) -> None:
    assert "wangfang" in client.get("/sign-in").content.decode()
    with override_settings(DEMO=False):
        assert "wangfang" not in client.get("/sign-in").content.decode()
