"""A token is good for what it was made for: single sign-on's opens no interface of ours, ours says nothing about anybody."""

from __future__ import annotations

import pytest
from django.test import Client

from zhengwu.doors.api_v1.tokens import token_for
from zhengwu.doors.citizen.tests.conftest import county  # noqa: F401  the fixture
from zhengwu.doors.citizen.tests.factories import account, signed_in
from zhengwu.doors.citizen.tests.test_sso import Registered, agreed, land  # noqa: F401  the fixture

pytestmark = pytest.mark.usefixtures("county")


def test_tokens_of_one_audience_open_nothing_of_another(land: Registered) -> None:  # noqa: F811
    tokens = land.redeem(agreed(signed_in("zhaomin"), land)["code"]).json()
    for theirs in (tokens["access_token"], tokens["refresh_token"], tokens["id_token"]):
        answer = Client().get("/api/v1/desk/tasks", headers={"Authorization": f"Bearer {theirs}"})
        assert answer.status_code == 401
    ours = {"Authorization": f"Bearer {token_for(account('zhaomin'))}"}
    assert Client().get("/api/v1/desk/tasks", headers=ours).status_code == 200
    assert Client().get("/sso/userinfo", headers=ours).status_code == 401
