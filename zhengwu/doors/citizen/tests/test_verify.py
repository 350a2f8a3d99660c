"""Is this document genuine?"""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from zhengwu.documents.public import Document, documents_of, pdf, revoke
from zhengwu.doors.citizen.tests.factories import NOW, received
from zhengwu.doors.ui.limits import forget_looks
from zhengwu.kernel.public import SYSTEM

pytestmark = pytest.mark.usefixtures("county")


@pytest.fixture
def document(county: None) -> Document:
    return documents_of(received().subject).get()


def outcome(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.context["page"].verdict.outcome)


def test_the_code_says_what_the_document_is(client: Client, document: Document) -> None:
    code = document.verify_code
    typed = f"{code[:5]}-{code[5:]}".lower()
    assert outcome(client, f"/v/{code}") == outcome(client, f"/verify?code={typed}") == "valid"
    html = client.get(f"/v/{code}").content.decode()
    assert "王*" in html
    assert "王芳" not in html
    assert document.number in html


def test_codes_nobody_gave_out_are_not_found(client: Client) -> None:
    for code in ("ABC", "%00", "😀", "2" * 20, "<script>"):
        assert outcome(client, f"/verify?code={code}") == "not_found"
    assert client.get("/verify").context["page"].verdict is None


def test_guessing_codes_is_slowed_whichever_way_they_are_asked(client: Client, settings: Any) -> None:
    settings.VERIFY_A_MINUTE = 60
    forget_looks()
    ways = ("/verify?code={}", "/v/{}", "/api/v1/verify/{}")
    statuses = [client.get(ways[n % 3].format(f"GUESS{n:05}")).status_code for n in range(63)]
    assert set(statuses[:60]) == {200, 404}
    assert statuses[60:] == [429] * 3
    assert client.get("/verify").status_code == 200, "the empty form is nobody's guess"
    forget_looks()


def test_a_revoked_document_says_since_when(client: Client, document: Document) -> None:
    revoke(document_id=document.pk, reason="发错了", by=SYSTEM, at=NOW)
    assert outcome(client, f"/v/{document.verify_code}") == "revoked"


def check(client: Client, content: bytes) -> tuple[str, str]:
    verdict = client.post("/verify/file", {"file": SimpleUploadedFile("a.pdf", content)}).context["page"].verdict
    return verdict.outcome, verdict.title


def test_a_file_is_compared_byte_for_byte(client: Client, document: Document) -> None:
    content = pdf(document)
    assert check(client, content)[0] == "valid"
    assert check(client, content + b" ")[1] == "这个文件被改动过"
    assert check(client, b"something else")[1] == "查不到这份文书"


def test_no_file_and_too_much_of_one(client: Client) -> None:
    assert client.post("/verify/file", {}).status_code == 422
    big = SimpleUploadedFile("a.pdf", b"0" * (21 * 2**20))
    assert client.post("/verify/file", {"file": big}).status_code == 413
    assert client.get("/verify/file")["Location"] == "/verify"
