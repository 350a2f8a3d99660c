"""Number and password."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import query_password
from zhengwu.documents.public import documents_of
from zhengwu.doors.citizen.tests.factories import applied, closed, received

pytestmark = pytest.mark.usefixtures("county")


def test_number_and_password_open_this_case_for_this_session(client: Client) -> None:
    case, other = closed(), received()
    words = {"project_no": f" {case.project_no.lower()} ", "query_password": query_password(case).lower()}
    answer = client.post("/track", words)
    assert answer["Location"] == reverse("track-case", args=[case.project_no])
    html = client.get(answer["Location"]).content.decode()
    assert "王*" in html
    assert "王芳" not in html
    assert "13800000012" not in html
    paper = documents_of(case.subject).first()
    assert paper is not None
    assert client.get(reverse("my-document", args=[case.project_no, paper.pk])).status_code == 200
    assert client.get(reverse("track-case", args=[other.project_no]))["Location"] == "/track"
    assert Client().get(answer["Location"])["Location"] == "/track"
    theirs = documents_of(other.subject).get()
    assert client.get(reverse("my-document", args=[other.project_no, theirs.pk])).status_code == 302


def test_wrong_ones_do_not_say_which_was_wrong(client: Client) -> None:
    right = applied().project_no
    for number, password in (("", ""), ("X" * 500, "Y" * 500), ("\0", "\0"), ("1", "😀"), (right, "wrong")):
        answer = client.post("/track", {"project_no": number, "query_password": password})
        assert answer.status_code == 404
        assert "编号或查询密码不对" in answer.content.decode()


def test_guessing_is_made_slow(client: Client) -> None:
    cache.clear()
    statuses = [client.post("/track", {"project_no": "1", "query_password": "2"}).status_code for _n in range(22)]
    assert statuses[:20] == [404] * 20
    assert statuses[-1] == 429
    cache.clear()
