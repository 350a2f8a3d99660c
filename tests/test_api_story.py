"""The main job through the API, by the cast: every step the law knows, and the refusals that keep it."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.conftest import Town
from tests.journey import UNEMPLOYMENT, Api, act, application, guide, ok, review_all, submit, upload

pytestmark = pytest.mark.xdist_group("town")


def test_from_search_to_rating_with_one_correction(api: Api, town: Town) -> None:
    found = ok(api("").get("/items", params={"q": "失业登记"}))
    assert found["items"][0]["task_code"] == UNEMPLOYMENT
    assert len(guide(api, UNEMPLOYMENT)["questions"]) >= 2

    case = submit(api)
    number, password = case["project_no"], case["query_password"]
    assert case["state"] == "submitted"
    assert case["next"]["step"]
    assert number in [t["project_no"] for t in ok(api("赵敏").get("/desk/tasks"))["items"]]

    received = act(api, "赵敏", number, "receive")
    assert received["state"] == "received"
    assert received["next"]["until"], "five working days to speak"

    gap = {"material": "解除劳动合同书", "problem": "公章看不清", "remedy": "把公章拍进画面再传一次"}
    correcting = act(api, "赵敏", number, "request-correction", items=[gap], deadline_days=10)
    assert correcting["state"] == "correcting"
    assert correcting["clocks"] is None, "no decision clock runs while we wait for the applicant"
    assert ok(api("王芳").get(f"/cases/{number}"))["correction"]["gaps"][0]["problem"] == "公章看不清"

    file_id = upload(api, "王芳", "解除劳动合同书（重拍）")
    supplied = ok(
        api("王芳").post(
            f"/cases/{number}/supply", json={"materials": [{"name": "解除劳动合同书", "file_id": file_id}]}
        )
    )
    assert supplied["state"] == "reviewing"
    assert supplied["clocks"]["promise"]["limit_days"] == 3
    assert supplied["clocks"]["statutory"]["limit_days"] == 20

    assert review_all(api, number) == 3, "one serial step and two parallel ones"
    decided = act(api, "周正", number, "decide", outcome="approve", reason="符合条件。")
    assert decided["state"] == "approved"
    delivered = act(api, "赵敏", number, "deliver", method="window", recipient="王芳")
    assert delivered["state"] == "closed"
    assert act(api, "赵敏", number, "close")["state"] == "closed"
    rated = ok(api("王芳").post(f"/cases/{number}/rating", json={"grade": 1, "tags": [], "text": "快"}), 201)
    assert rated["grade_name"] == "非常满意"

    papers = {d["kind"]: d for d in ok(api("王芳").get(f"/cases/{number}"))["documents"]}
    assert set(papers) == {
        "receipt",
        "correction_notice",
        "acceptance_notice",
        "approval_decision",
        "service_receipt",
        "closing_notice",
    }
    verdict = ok(api("").get(f"/verify/{papers['approval_decision']['verify_code']}"))
    assert verdict["valid"]
    assert verdict["holder"] == "王*"

    public = ok(api("").get(f"/cases/{number}", headers={"X-Query-Password": password}))
    assert public["state"] == "closed"
    types = [e["type"] for e in ok(api("赵敏").get(f"/desk/cases/{number}/events"))["items"]]
    assert types[0] == "cases.CaseSubmitted"
    assert types[-1] == "cases.CaseClosed"
    assert not [name for name in types if name.startswith("ratings.")], "the rated do not read here how they were rated"
    assert "340123199112030028" not in json.dumps(public)


def test_refused_with_reason_competent_body_and_remedy(api: Api) -> None:
    number = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    nothing = api("赵敏").post(f"/desk/cases/{number}/refuse-acceptance", json={"reason": " ", "competent_body": "x"})
    assert nothing.status_code == 409
    assert "理由" in nothing.json()["detail"]
    refused = act(
        api, "赵敏", number, "refuse-acceptance", reason="不属于本机关受理范围。", competent_body="肥东县人社局"
    )
    assert refused["state"] == "not_accepted"
    assert [d["kind"] for d in refused["documents"]] == ["receipt", "non_acceptance_notice"]
    assert ok(api("王芳").post(f"/cases/{number}/rating", json={"grade": 4, "tags": ["guide_wrong"]}), 201)


def test_rejected_by_the_head_after_review(api: Api) -> None:
    number = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    act(api, "赵敏", number, "accept")
    too_soon = api("周正").post(f"/desk/cases/{number}/decide", json={"outcome": "reject", "reason": "不符合"})
    assert too_soon.status_code == 409
    assert "还差" in too_soon.json()["detail"]
    review_all(api, number)
    bare = api("周正").post(f"/desk/cases/{number}/decide", json={"outcome": "reject"})
    assert bare.status_code == 409
    assert bare.json()["article"] == "行政许可法第三十八条第二款"
    rejected = act(api, "周正", number, "decide", outcome="reject", reason="不符合就业登记条件。")
    assert rejected["state"] == "rejected"
    assert rejected["documents"][-1]["kind"] == "rejection_decision"
    sent = act(api, "赵敏", number, "deliver", method="courier", recipient="王芳")
    assert sent["state"] == "rejected"
    assert act(api, "赵敏", number, "close")["state"] == "closed"


def test_special_procedure_and_one_extension(api: Api) -> None:
    number = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    before = act(api, "赵敏", number, "accept")["clocks"]["statutory"]["due_date"]
    unknown = api("孙立").post(
        f"/desk/cases/{number}/start-special-procedure", json={"type": "等领导", "planned_days": 3, "basis": "无"}
    )
    assert unknown.status_code == 409
    paused = act(api, "孙立", number, "start-special-procedure", type="检测", planned_days=5, basis="依法需要检测")
    assert paused["state"] == "special"
    assert paused["clocks"]["promise"]["due_date"] is None
    assert act(api, "孙立", number, "end-special-procedure")["state"] == "reviewing"
    extended = act(api, "周正", number, "extend", days=5, reason="案情复杂")
    assert dt.date.fromisoformat(extended["clocks"]["statutory"]["due_date"]) > dt.date.fromisoformat(before)
    again = api("周正").post(f"/desk/cases/{number}/extend", json={"days": 5, "reason": "还是复杂"})
    assert again.status_code == 409
    assert "一次" in again.json()["detail"]


def test_a_returned_review_starts_over(api: Api) -> None:
    number = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    act(api, "赵敏", number, "accept")
    first = api("孙立").post(f"/desk/cases/{number}/review", json={"outcome": "return", "opinion": "退"})
    assert first.status_code == 409, "there is nothing before the first step"
    act(api, "孙立", number, "review", outcome="approve", opinion="通过")
    act(api, "孙立", number, "review", outcome="return", opinion="请重新核对")
    assert review_all(api, number) == 3


def test_withdrawn_before_a_decision_and_not_after(api: Api) -> None:
    number = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    act(api, "赵敏", number, "accept")
    assert ok(api("王芳").post(f"/cases/{number}/withdraw", json={"reason": "不办了"}))["state"] == "withdrawn"
    assert api("王芳").post(f"/cases/{number}/withdraw").status_code == 409
    assert api("孙立").post(f"/desk/cases/{number}/review", json={"outcome": "approve"}).status_code == 409


def test_the_command_prints_a_token_that_opens_the_api(town: Town) -> None:
    done = town.command("token", "--as", "赵敏", "--json")
    assert done.returncode == 0, done.stderr
    printed = json.loads(done.stdout)
    headers = {"Authorization": f"Bearer {printed['token']}"}
    me = httpx.get(f"{town.address}/api/v1/me", headers=headers, timeout=60)
    assert (me.status_code, me.json()["username"]) == (200, printed["account"])
    nobody = town.command("token", "--as", "没有这个人")
    assert (nobody.returncode, "没有这个人" in nobody.stderr) == (1, True)


class TestWhoMay:
    """Alice, Bob and Charlie: the applicant, the officer with another hat, and 外人."""

    def test_outsiders_see_nothing_and_do_nothing(self, api: Api) -> None:
        number = submit(api)["project_no"]
        assert api("外人").get(f"/cases/{number}").status_code == 404
        assert api("外人").post(f"/cases/{number}/withdraw").status_code == 404
        assert api("").get(f"/cases/{number}").status_code == 401
        assert api("").get(f"/cases/{number}", headers={"X-Query-Password": "WRONG"}).status_code == 404
        assert api("外人").get("/desk/tasks").status_code == 403
        assert api("王芳").post(f"/desk/cases/{number}/receive").status_code == 403

    def test_officers_keep_to_their_grants(self, api: Api) -> None:
        number = submit(api)["project_no"]
        refused = api("孙立").post(f"/desk/cases/{number}/receive")
        assert refused.status_code == 403
        assert "收件" in refused.json()["detail"]
        assert api("陈静").post(f"/desk/cases/{number}/receive").status_code == 403
        assert api("陈静").get(f"/desk/cases/{number}/events").status_code == 200

    def test_whoever_reviewed_does_not_decide(self, api: Api) -> None:
        number = submit(api)["project_no"]
        act(api, "赵敏", number, "receive")
        act(api, "赵敏", number, "accept")
        review_all(api, number)
        assert api("孙立").post(f"/desk/cases/{number}/decide", json={"outcome": "approve"}).status_code in {403, 409}

    def test_the_agent_applies_for_the_company(self, api: Api) -> None:
        found = ok(api("").get("/items", params={"q": "环境影响评价"}))["items"][0]
        refused = api("王芳").post("/cases", json=application(api, "王芳", found["task_code"]))
        assert refused.status_code == 409
        assert "企业" in refused.json()["detail"]
        case = submit(api, "李强", found["task_code"])
        assert case["applicant"] == "合肥派河餐饮管理有限公司"
        assert ok(api("李强").get(f"/cases/{case['project_no']}"))["state"] == "submitted"
        assert api("王芳").get(f"/cases/{case['project_no']}").status_code == 404


class TestBadInput:
    """A clear Chinese sentence, the right status, nothing half-written."""

    def test_the_same_submit_twice_is_one_case(self, api: Api) -> None:
        body, key = application(api, "王芳", UNEMPLOYMENT), {"Idempotency-Key": str(uuid.uuid4())}
        first = ok(api("王芳").post("/cases", json=body, headers=key), 201)
        second = ok(api("王芳").post("/cases", json=body, headers=key), 201)
        assert (first["project_no"], first["query_password"]) == (second["project_no"], second["query_password"])
        other = api("王芳").post("/cases", json=body | {"answers": {}}, headers=key)
        assert other.status_code == 409

    def test_the_same_submit_at_once_is_one_case(self, api: Api) -> None:
        body, key = application(api, "王芳", UNEMPLOYMENT), {"Idempotency-Key": str(uuid.uuid4())}
        client = api("王芳")
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(lambda _: client.post("/cases", json=body, headers=key), range(4)))
        assert {a.status_code for a in answers} == {201}
        assert len({a.json()["project_no"] for a in answers}) == 1

    def test_two_officers_accepting_at_once_make_one_acceptance(self, api: Api) -> None:
        number = submit(api)["project_no"]
        act(api, "赵敏", number, "receive")
        client = api("赵敏")
        with ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(lambda _: client.post(f"/desk/cases/{number}/accept"), range(2)))
        assert sorted(a.status_code for a in answers) == [200, 409]
        events = ok(client.get(f"/desk/cases/{number}/events"))["items"]
        assert [e["type"] for e in events].count("cases.CaseAccepted") == 1

    def test_a_step_out_of_order_says_what_to_do(self, api: Api) -> None:
        number = submit(api)["project_no"]
        refused = api("赵敏").post(f"/desk/cases/{number}/accept")
        assert refused.status_code == 409
        assert refused.headers["content-type"].startswith("application/problem+json")
        assert "已提交" in refused.json()["detail"]

    def test_every_mistake_is_named_at_once(self, api: Api) -> None:
        body = application(api, "王芳", UNEMPLOYMENT)
        body["form"] = body["form"] | {"phone": "1380000"}
        body["materials"] = [*body["materials"][:1], {"name": "没有的材料", "file_id": str(uuid.uuid4())}]
        refused = api("王芳").post("/cases", json=body)
        assert refused.status_code == 422
        places = {e["loc"][0] for e in refused.json()["errors"]}
        assert places == {"form", "materials"}
        assert all(e["msg"] for e in refused.json()["errors"])

    @pytest.mark.parametrize("code", ["0" * 31, "不存在", "' OR 1=1 --", "a" * 500])
    def test_unknown_items(self, api: Api, code: str) -> None:
        assert api("").get(f"/items/{code}").status_code == 404
        assert api("王芳").post("/cases", json={"task_code": code}).status_code in {404, 422}

    @pytest.mark.parametrize(
        ("name", "content", "kind", "status"),
        [
            ("empty.pdf", b"", "application/pdf", 422),
            ("photo.jpg", b"MZ\x90\x00 this is a program", "image/jpeg", 422),
            ("paper.pdf", b"<html><script>alert(1)</script></html>", "application/pdf", 422),
            ("run.exe", b"MZ" + b"\0" * 200, "application/octet-stream", 422),
            ("big.pdf", b"%PDF-1.7\n" + b"0" * (21 * 1024 * 1024), "application/pdf", 413),
        ],
    )
    def test_files_that_are_not_what_they_claim(
        self, api: Api, name: str, content: bytes, kind: str, status: int
    ) -> None:
        refused = api("王芳").post("/files", files={"file": (name, content, kind)})
        assert refused.status_code == status
        assert refused.json()["detail"]

    def test_somebody_elses_file_is_not_found(self, api: Api) -> None:
        body = application(api, "王芳", UNEMPLOYMENT)
        body["materials"][0]["file_id"] = upload(api, "李强", "别人的")
        refused = api("王芳").post("/cases", json=body)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["code"] == "material.file_unknown"

    def test_what_is_no_json_is_no_crash(self, api: Api) -> None:
        for content in (b"", b"{", b"[]", b"null", b'"x"', b'{"task_code": "\\u0000"}'):
            answer = api("王芳").post("/cases", content=content, headers={"Content-Type": "application/json"})
            assert answer.status_code in {400, 404, 422}, (content, answer.text)
            assert answer.headers["content-type"].startswith("application/problem+json")


def test_the_chain_is_whole_and_a_hand_made_change_is_found(api: Api, town: Town) -> None:
    number = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    whole = town.command("audit", "verify")
    assert whole.returncode == 0, whole.stdout + whole.stderr

    changed = town.sql(
        "UPDATE event SET data = data || '{\"receipt_no\": \"改\"}' WHERE subject = %s AND type = 'cases.CaseReceived'",
        f"case:{number}",
    )
    assert changed == 1
    broken = town.command("audit", "verify", "--json")
    assert broken.returncode == 1
    finding = json.loads(broken.stdout)["findings"][0]
    assert (finding["subject"], finding["wrong"]) == (f"case:{number}", "altered")
    # Put it back as it was: the other tests share this town.
    town.sql(
        "UPDATE event e SET data = jsonb_set(data, '{receipt_no}', to_jsonb((SELECT number FROM documents_document d"
        " WHERE d.subject = e.subject AND d.kind = 'receipt'))) WHERE subject = %s AND type = 'cases.CaseReceived'",
        f"case:{number}",
    )
    assert town.command("audit", "verify").returncode == 0
