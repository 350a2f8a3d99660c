"""The site as a stranger finds it: hosts, ways out, and what the deploy check says of a real installation."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from tests.answers import wrong_with
from tests.test_walls import every_address
from zhengwu.doors.ops.deploy_checks import fit_for_deploy
from zhengwu.doors.ui.page import ANYONE

ROOT = Path(__file__).resolve().parents[1]
EVIL = "evil.example"
#: As an operator sets them for a county; see docs/security.md.
REAL = {
    "DEMO": "0",
    "SITE_URL": "https://zwfw.feixi.example",
    "ALLOWED_HOSTS": "zwfw.feixi.example",
    "SECRET_KEY": "k3-" * 24 + "abcdefghijklmnopqrstuvwxyz",
    "DATA_KEY": "d4-" * 24 + "zyxwvutsrqponmlkjihgfedcba",
    "SMS_PROVIDER": "aliyun",
    "NOTICE_SMS_PROVIDER": "http",
    "NOTICE_EMAIL_PROVIDER": "smtp",
    "VIRUS_SCANNER": "clamd",
    "SEAL_TIME_STAMPS": "https://tsa.example/",
    "TRUSTED_PROXIES": "1",
    "DATABASE_URL": "postgres://zhengwu@10.0.0.5/zhengwu",
}


def open_pages() -> list[str]:
    """Pages for everybody whose address has nothing in it to fill."""
    return sorted(
        f"/{path}"
        for path, pattern in every_address(get_resolver())
        if getattr(pattern.callback, "policy", None) == ANYONE
        and "<" not in path
        and "GET" in getattr(pattern.callback, "methods", ())
    )


def test_another_host_is_refused_everywhere_and_never_repeated() -> None:
    stranger = Client(headers={"Host": EVIL})
    for address in [*open_pages(), "/my", "/desk", "/api/v1/items", "/api/v1/me", "/api/v1/verify/X"]:
        answer = stranger.get(address)
        assert answer.status_code == 400, address
        assert EVIL not in answer.content.decode() + str(answer.headers), address


@pytest.mark.django_db
def test_a_forwarded_host_is_not_believed() -> None:
    for address in ("/", "/sign-in", "/my", "/.well-known/openid-configuration"):
        answer = Client().get(address, headers={"X-Forwarded-Host": EVIL, "X-Original-URL": f"//{EVIL}/"})
        assert EVIL not in answer.content.decode() + str(answer.headers), address


@pytest.mark.django_db
@pytest.mark.parametrize(
    "elsewhere",
    [
        f"https://{EVIL}/",
        f"//{EVIL}",
        f"/\\{EVIL}",
        f"\\\\{EVIL}",
        f"http:///{EVIL}",
        "javascript:alert(1)",
        f"/\t/{EVIL}",
    ],
)
def test_no_way_back_leads_elsewhere(elsewhere: str) -> None:
    for address, field in (("large-type", "next"), ("contrast", "next")):
        answer = Client().post(reverse(address), {field: elsewhere})
        assert answer.status_code == 302
        assert EVIL not in answer["Location"]
        assert not answer["Location"].startswith("javascript")
    shown = Client().get("/sign-in", {"next": elsewhere}).content.decode()
    assert f'value="{elsewhere}"' not in shown


@pytest.mark.django_db
def test_answers_that_no_page_gives_are_sealed_as_well() -> None:
    for address, status in (("/no-such-page", 404), ("/api/v1/no-such-thing", 404), ("/api/v1/me", 401)):
        answer = Client(raise_request_exception=False).get(address)
        assert answer.status_code == status
        assert list(wrong_with(answer, guarded=False)) == []


def test_a_real_installation_passes_the_deploy_check(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "PYTHONPATH"}}
    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": "zhengwu.site.settings", "VAR": str(tmp_path)} | REAL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.parametrize(
    ("number", "differs"),
    [
        ("W000", {"DEMO": True}),
        ("W001", {"SITE_URL": "http://zwfw.feixi.example"}),
        ("W002", {"ALLOWED_HOSTS": ["*"]}),
        ("W003", {"VIRUS_SCANNER": "demo"}),
        ("W004", {"SMS_PROVIDER": "demo"}),
        ("W004", {"NOTICE_PROVIDERS": {"sms": "http", "email": "demo"}}),
        ("W005", {"SECOND_FACTOR_POSTS": frozenset()}),
        ("W006", {"THREE_MEMBERS": False}),
        ("W007", {"SEAL_TIME_STAMPS": ""}),
        ("W008", {"ALLAUTH_TRUSTED_PROXY_COUNT": 0}),
    ],
)
def test_what_is_only_fit_for_a_demonstration_is_named(number: str, differs: dict[str, Any], settings: Any) -> None:
    fit = {
        "DEMO": False,
        "SITE_URL": REAL["SITE_URL"],
        "ALLOWED_HOSTS": [REAL["ALLOWED_HOSTS"]],
        "VIRUS_SCANNER": "clamd",
        "SMS_PROVIDER": "aliyun",
        "NOTICE_PROVIDERS": {"sms": "http", "email": "smtp"},
        "SECOND_FACTOR_POSTS": frozenset({"admin"}),
        "THREE_MEMBERS": True,
        "SEAL_TIME_STAMPS": REAL["SEAL_TIME_STAMPS"],
        "ALLAUTH_TRUSTED_PROXY_COUNT": 1,
    }
    for name, value in fit.items():
        setattr(settings, name, value)
    assert fit_for_deploy(None) == []
    for name, value in differs.items():
        setattr(settings, name, value)
    assert [found.id for found in fit_for_deploy(None)] == [f"zhengwu.{number}"]
