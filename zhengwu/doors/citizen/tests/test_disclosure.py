"""双公示 as anybody reads it and takes it away, and as the person named answers."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from zhengwu.disclosure.public import Disclosure, Looked, Plea, public_list, shown, withdraw
from zhengwu.doors.citizen.tests.factories import NOW, picture
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, officer_for
from zhengwu.people.public import account_by_username

pytestmark = pytest.mark.usefixtures("county")
SECRETS = ("王芳", "340123199112030028", "13800000012")


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-2000:]
    return answer.content.decode()


def entry(number: str) -> Disclosure:
    return Disclosure.objects.get(decision_no__startswith=number)


def signed_in(username: str) -> Client:
    account = account_by_username(username=username)
    assert account is not None
    client = Client()
    client.force_login(account)
    return client


def _officer(username: str) -> Officer:
    account = account_by_username(username=username)
    assert account is not None
    found = officer_for(account, today=local_date(NOW))
    assert found is not None
    return found


def test_the_list_is_searched_narrowed_and_costs_four_statements(client: Client) -> None:
    whole = page(client, "/disclosure")
    assert "派河餐饮" in whole
    assert "王*" in whole
    assert "肥市监罚〔2026〕93号" not in whole, "it waits"
    assert "油烟" not in page(client, "/disclosure?kind=permit")
    assert "食品经营许可证" in page(client, "/disclosure?q=派河&kind=permit&year=2026&body=11340123MA0000111W")
    assert "没有找到" in page(client, "/disclosure?q=王芳")
    assert "没有找到" in page(client, "/disclosure?year=1999&page=99&body=%00")
    with CaptureQueriesContext(connection) as asked:
        page(client, "/disclosure?q=派河")
    assert len(asked) == 4
    assert "/disclosure" in page(client, "/"), "the footer leads here"


def test_a_person_is_masked_on_the_page_in_the_file_and_in_the_interface(client: Client) -> None:
    mine = next(row for row in public_list(Looked()) if row.natural)
    answer = client.get(f"/disclosure/{mine.pk}")
    assert answer["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in answer.content.decode()
    company = client.get(f"/disclosure/{entry('肥市监罚〔2026〕57').pk}")
    assert not company.has_header("X-Robots-Tag")
    assert "罚款 3000 元" in company.content.decode()
    file = b"".join(client.get("/disclosure/permit.csv")).decode()
    interface = str(client.get("/api/v1/disclosures?limit=100").json())
    for said in (answer.content.decode(), file, interface):
        assert "王*" in said
        assert not [secret for secret in SECRETS if secret in said]


def test_the_file_has_the_headings_of_the_standard_and_runs_nothing(client: Client) -> None:
    Disclosure.objects.filter(kind="penalty").update(content="=HYPERLINK(1)")
    answer = client.get("/disclosure/penalty.csv?q=派河")
    content = b"".join(answer)
    assert content.startswith("\ufeff".encode())
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [line["行政处罚决定书文号"] for line in lines] == ["肥环罚〔2026〕19号", "肥市监罚〔2026〕57号"]
    assert lines[1]["罚款金额（万元）"] == "0.3"
    assert {line["处罚内容"][:2] for line in lines} == {"'="}
    assert client.get("/disclosure/secret.csv").status_code == 404


def test_the_interface_pages_and_says_the_same(client: Client) -> None:
    first = client.get("/api/v1/disclosures?limit=3").json()
    second = client.get(f"/api/v1/disclosures?limit=3&cursor={first['next']}").json()
    assert (first["total"], len(first["disclosures"]), len(second["disclosures"]), second["next"]) == (4, 3, 1, None)
    one = first["disclosures"][0]
    row = Disclosure.objects.get(pk=one["id"])
    assert list(one["fields"].values()) == list(shown(row).cells.values())
    assert client.get("/api/v1/disclosures?cursor=x").status_code == 422


def test_what_is_taken_back_says_why_and_nothing_else(client: Client) -> None:
    row = entry("肥环罚")
    reason = "复议机关撤销了处罚决定"
    withdraw(disclosure_id=row.pk, ground="revoked", reason=reason, by=_officer("sunli"), now=NOW)
    said = page(client, f"/disclosure/{row.pk}")
    assert reason in said
    assert "派河" not in said
    assert "油烟" not in said
    waiting = entry("肥市监罚〔2026〕93")
    assert "没有找到这条公示信息" in page(client, f"/disclosure/{waiting.pk}", 404)


def test_the_company_objects_and_asks_for_repair_when_it_may(client: Client) -> None:
    old, new = entry("肥市监罚〔2026〕57"), entry("肥环罚")
    assert client.get(f"/disclosure/{old.pk}/repair").status_code == 302, "sign in first"
    assert signed_in("wangfang").get(f"/disclosure/{old.pk}/repair").status_code == 404, "somebody else's"
    agent = signed_in("liqiang")
    assert "申请信用修复" in page(agent, f"/disclosure/{old.pk}")
    assert f"/disclosure/{new.pk}/repair" not in page(agent, f"/disclosure/{new.pk}"), "too early"
    typed = {"words": "罚款缴清了", "promised": "yes", "files": picture("缴款凭证.png")}
    early = agent.post(f"/disclosure/{new.pk}/repair", typed)
    assert early.status_code == 409
    assert "起可以申请信用修复" in early.content.decode()
    bare = agent.post(f"/disclosure/{old.pk}/repair", {"words": "罚款缴清了"})
    assert bare.status_code == 422
    assert "罚款缴清了" in bare.content.decode()
    done = agent.post(f"/disclosure/{old.pk}/repair", typed | {"files": picture("缴款凭证.png")})
    assert (done.status_code, done["Location"]) == (302, f"/disclosure/{old.pk}")
    agent.post(f"/disclosure/{old.pk}/objection", {"words": "我们标了价"})
    assert sorted(Plea.objects.values_list("kind", flat=True)) == ["objection", "repair"]
    said = page(agent, f"/disclosure/{old.pk}")
    assert "我们标了价" in said
    assert "我们标了价" not in page(client, f"/disclosure/{old.pk}")
