"""The system of another body uses a certificate: for a purpose, in a matter of its own, with the holder's word."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from zhengwu.certificates.public import Certificate, Grantee, allow_use, answer_consent
from zhengwu.doors.api_v1.tests.conftest import NOW, Caller
from zhengwu.kernel.public import local_date
from zhengwu.people.public import Applicant, account_by_username, applicants_for

TODAY = local_date(NOW)


def wang_fang() -> Applicant:
    account = account_by_username(username="wangfang")
    assert account is not None
    return applicants_for(account, TODAY)[0]


def test_a_system_asks_the_holder_answers_and_it_gets_what_the_purpose_needs(caller: Caller) -> None:
    system, fang = caller("zhaomin"), wang_fang()
    held = Certificate.objects.select_related("type").get(kind="居民身份证", status="valid")

    def request(purpose: str, status: int) -> dict[str, Any]:
        body = {"purpose": purpose, "matter": "RS-1", "kind": held.kind, "holder_number": held.holder_id_number}
        answer = system.post("/api/v1/certificates/requests", body, content_type="application/json")
        assert answer.status_code == status, answer.content
        return dict(answer.json())

    def answered(asked: dict[str, Any], *, agree: bool) -> str:
        answer_consent(request_id=UUID(asked["request_id"]), agree=agree, applicant=fang, now=NOW)
        return str(system.get(f"/api/v1/certificates/requests/{asked['request_id']}").json()["state"])

    asked = request("handle", 202)
    assert (asked["state"], request("handle", 202)) == ("asked", asked)
    assert answered(asked, agree=True) == "agreed"
    given = request("handle", 200)
    assert given["data"] == {key: held.data[key] for key in held.type.printed if key in held.data}
    assert (given["holder_name"], given["status_code"]) == ("王芳", "01")
    assert held.holder_id_number != given["holder_number"]
    file = system.get(re.sub(r"^https?://[^/]+", "", given["copy_url"]))
    assert file.content.startswith(b"%PDF")
    assert request("handle", 200)["copy_url"] == given["copy_url"], "the same matter is the same use"

    to = Grantee(ref="body:11340123MA000004X1", name="肥西县政务服务管理局")
    allow_use(certificate_id=held.pk, to=to, purpose="check", until=TODAY, applicant=fang, now=NOW)
    told = request("check", 200)
    assert (told["status_code"], told["holder_name"], told["fields"], told["data"], told["copy_url"]) == (
        "01", "", [], {}, "",
    )  # fmt: skip
    assert answered(request("qualify", 202), agree=False) == "refused"
    assert "不同意" in request("qualify", 409)["detail"]
    assert [use.purpose.partition("，")[0] for use in held.uses.all()] == ["只核对是否有效", "办理政务服务事项"]
    assert caller("sunli").get(f"/api/v1/certificates/requests/{asked['request_id']}").status_code == 403
