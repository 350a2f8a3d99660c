"""Another system signs people in with their accounts here: played by openid-client, against the running platform."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import Town

pytestmark = pytest.mark.xdist_group("town")

NODE = Path(sys.executable).with_name("node")
SCRIPT = Path(__file__).with_name("openid_client.mjs")
BACK, AFTER = "http://127.0.0.1:9/callback", "http://127.0.0.1:9/bye"


@pytest.fixture(scope="module")
def system(town: Town) -> dict[str, str]:
    done = town.command("sso", "register", "不动产登记系统", "--redirect", BACK, "--logout", AFTER, "--json")
    assert done.returncode == 0, done.stderr
    registered: dict[str, str] = json.loads(done.stdout)
    return registered


def played(town: Town, system: dict[str, str], username: str) -> dict[str, Any]:
    asked = system | {"issuer": town.address, "redirect": BACK, "logout": AFTER}
    words = json.dumps(asked | {"username": username, "password": town.password})
    done = subprocess.run(
        [NODE, SCRIPT, words],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=os.environ | {"PATH": f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"},
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_openid_client_signs_an_officer_in_and_out_again(town: Town, system: dict[str, str]) -> None:
    said = played(town, system, "zhaomin")
    assert said["sent_to"] == "/sign-in"
    assert "不动产登记系统" in said["consent"]
    assert said["claims"]["aud"] in (system["client_id"], [system["client_id"]])
    assert said["claims"]["iss"] == town.address
    assert said["userinfo"]["name"] == "赵敏"
    assert [post["post"] for post in said["userinfo"]["posts"]] == ["03 号综合窗口受理岗"]
    assert not {"phone_number", "email", "id_number"} & set(said["userinfo"])
    assert said["renewed"]
    assert said["same"]
    assert said["left"] == f"{AFTER}?state=left"
    assert said["after"] == "/sign-in"
    assert said["api"] == 401
    with httpx.Client(base_url=town.address, auth=(system["client_id"], system["client_secret"])) as client:
        again = {"grant_type": "authorization_code", "code": said["code"], "redirect_uri": BACK}
        answer = client.post("/sso/token", data=again | {"code_verifier": said["verifier"]})
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


def test_a_citizen_has_a_level_and_another_subject_in_every_system(town: Town, system: dict[str, str]) -> None:
    done = town.command("sso", "register", "公积金系统", "--redirect", BACK, "--logout", AFTER, "--json")
    assert done.returncode == 0, done.stderr
    here, there = played(town, system, "wangfang"), played(town, json.loads(done.stdout), "wangfang")
    assert here["userinfo"]["identity_level"] == 4
    assert here["userinfo"]["posts"] == []
    assert here["claims"]["sub"] != there["claims"]["sub"]
