"""Every page of this door opens for who may and stays shut for who may not."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.citizen import pages
from zhengwu.doors.citizen.tests.factories import SUBSIDY, draft_address, received, signed_in
from zhengwu.doors.ui.page import pages_of

pytestmark = pytest.mark.usefixtures("county")

PUBLIC = {
    "home", "search", "suggest", "guide", "track", "verify", "sign-in", "v", "bundles", "bundle", "halls", "hall", "figures",
    "sign-in-code", "sso-configuration", "sso-keys", "publicity", "flow", "disclosure", "ratings",
    "transparency", "transparency-wall", "status",
}  # fmt: skip
#: Opened with something else than a name: a password of the session, a posted file, an answer of its own.
OTHERWISE = {
    "track-case",
    "my-document",
    "verify-file",
    "apply-autosave",
    "sign-out",
    "sign-in-passkey",
    "sign-in-province",
    "sign-in-province-back",
    "sign-in-second",
}
#: Whoever is signed in looks after their own: told in test_security.py, test_acting.py and test_sso.py.
ELSEWHERE = {
    "sign-in-again",
    "my-emergency",
    "my-security",
    "my-acting",
    "sso-authorize",
    "sso-token",
    "sso-userinfo",
    "sso-revoke",
    "sso-logout",
}
OWN = {
    "apply-start",
    "apply",
    "apply-review",
    "apply-discard",
    "apply-file",
    "submitted",
    "my",
    "my-case",
    "my-supply",
    "my-supply-file",
    "my-withdraw",
    "my-rate",
    "my-file",
    "my-copy",
    "my-hearing",
    "my-change",
    "my-views",
}
#: About oneself: they open for everybody with an account, each showing that account's own.
ABOUT_ONESELF = {
    "my-profile", "my-phone", "my-close", "my-mandates", "my-mandate-offer", "my-privacy", "my-export", "my-messages",
    "my-notice-choice", "my-shared", "my-share", "projects", "my-certificates",
}  # fmt: skip
#: Of one mandate, or posted to: tried in test_me.py.
OF_ONE_MANDATE = {"my-mandate-answer", "my-mandate-end", "my-consent"}  # fmt: skip
#: Of one message, question, share, project or publicity, or posted to: tried in test_messages.py and test_sharing.py, and where
#: those rooms' stories are told.
OF_ONE_THING = {
    "my-email", "my-message", "my-question", "my-share-end", "my-shared-case", "my-shared-cases", "project", "publicity-one",
    "my-certificate", "my-certificate-pdf", "my-certificate-correction", "my-certificate-show", "my-certificate-allow",
    "my-certificate-allow-end", "my-certificate-consent", "my-certificate-copy", "my-certificate-copy-pdf", "show",
    "disclosure-one", "disclosure-file", "disclosure-objection", "disclosure-repair",
    "ratings-body", "ratings-item", "rate-link", "rate-window",
    "transparency-file",
}  # fmt: skip


#: Lists, calendars, drafts under consultation, what one prepares, applications for a whole 一件事: each has tests of its own.
OF_THE_CATALOGUE = {
    str(p.name)
    for p in pages_of("citizen")
    if str(p.name).startswith(
        (
            "bundle-",
            "my-bundle",
            "my-checklist",
            "catalogue",
            "lists",
            "consultation",
            "prepare",
            "guide-",
            "desk-items-preview",
        )
    )
    or str(p.name) in {"calendar", "platform-keys"}
}
SECURITY = {str(p.name) for p in pages_of("citizen") if str(p.name).startswith("my-security-")}


def address(name: str, case: str, draft: str) -> str:
    arguments: dict[str, list[object]] = {
        "guide": [SUBSIDY],
        "v": ["ABC"],
        "bundle": ["old-age"],
        "hall": ["FX-CENTRE"],
        "apply-start": [SUBSIDY],
        "apply-file": [draft, uuid4()],
        "my-supply-file": [case, uuid4()],
        "my-file": [case, 1],
    }
    if name in arguments:
        return reverse(name, args=arguments[name])
    if name.startswith("apply"):
        return reverse(name, args=[draft])
    return reverse(name, args=[case]) if name.startswith("my-") or name == "submitted" else reverse(name)


def test_no_page_is_forgotten_here() -> None:
    assert pages.__all__
    declared = (
        PUBLIC
        | OWN
        | OTHERWISE
        | ABOUT_ONESELF
        | OF_ONE_MANDATE
        | OF_ONE_THING
        | ELSEWHERE
        | SECURITY
        | OF_THE_CATALOGUE
        | {"delegations"}
    )
    assert {str(p.name) for p in pages_of("citizen")} == declared


def test_public_pages_open_for_strangers(client: Client) -> None:
    for name in PUBLIC:
        assert client.get(address(name, "x", str(uuid4()))).status_code == 200, name


def test_own_pages_send_strangers_to_sign_in_and_outsiders_away(client: Client) -> None:
    fang, outsider = signed_in(), signed_in("wairen")
    draft, case = draft_address(fang).rsplit("/", 1)[-1], received().project_no
    for name in OWN:
        for method in ("get", "post"):
            asked = getattr(client, method)(address(name, case, draft))
            assert asked.status_code in {302, 405}, name
            if asked.status_code == 302:
                assert asked["Location"].startswith("/sign-in?next="), name
        expected = {200} if name == "my" else {302} if name == "apply-start" else {404, 405}
        assert outsider.get(address(name, case, draft)).status_code in expected, name


def test_pages_about_oneself_open_for_who_signed_in(client: Client) -> None:
    outsider = signed_in("wairen")
    for name in ABOUT_ONESELF:
        assert client.get(reverse(name))["Location"].startswith("/sign-in?next="), name
        answer = outsider.get(reverse(name))
        assert answer.status_code == 200, name
        assert "no-store" in answer["Cache-Control"], name


def test_every_page_is_sealed(client: Client) -> None:
    for name in PUBLIC:
        answer = client.get(address(name, "x", str(uuid4())))
        sealed = answer["Content-Security-Policy"]
        assert "unsafe" not in sealed, name
        assert b"style=" not in answer.content, name
        if answer["Content-Type"].startswith("text/html"):
            nonces = set(re.findall(r"nonce=\"([^\"]*)\"", answer.content.decode()))
            assert len(nonces) == 1, name
            assert f"script-src 'nonce-{nonces.pop()}'" in sealed, name
        else:
            assert "script-src 'none'" in sealed, name


def test_no_two_answers_share_a_nonce(client: Client) -> None:
    assert client.get("/")["Content-Security-Policy"] != client.get("/")["Content-Security-Policy"]


def test_what_is_ones_own_is_kept_in_no_cache() -> None:
    fang, case = signed_in(), received()
    for where in ("/my", reverse("my-case", args=[case.project_no])):
        assert "no-store" in fang.get(where)["Cache-Control"]
