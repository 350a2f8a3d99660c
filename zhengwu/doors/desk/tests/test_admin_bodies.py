"""管理 of bodies, delegations and entries as 管理员 and 周正 see it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, TODAY, at_the_desk, officer
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import (
    Body,
    Delegation,
    Entry,
    body_of,
    create_body,
    delegations_of,
    entries_of,
    propose_delegation,
    request_entry,
)
from zhengwu.people.public import complete_uscc

pytestmark = pytest.mark.usefixtures("county")

GOV, CIVIL, TOWN, SANHE = "11340123MA0000015K", "11340123MA00000581", "11340123MA000012XL", "11340123MA00001700"
SERVICE, CENTRE, WELFARE = "11340123MA000004X1", "11340123MA000004X1-01", "11340123MA000005814000511915000"


def at(name: str, *args: object) -> str:
    return reverse(f"desk-admin-{name}", args=args)


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-2000:]
    return answer.content.decode()


def sent(client: Client, address: str, status: int = 302, **form: object) -> str:
    answer = client.post(address, {"do": "act", **form})
    assert answer.status_code == status, answer.content.decode()[-3000:]
    return answer.content.decode() if status != 302 else answer["Location"]


def statements(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as answered:
        assert client.get(address).status_code == 200
    return len(answered)


@pytest.fixture
def keeper() -> Client:
    return at_the_desk("guanli")


@pytest.fixture
def head() -> Client:
    return at_the_desk("zhouzheng")


def more_bodies(count: int) -> None:
    for number in range(count):
        code = complete_uscc(f"11340123MA0009{number:02}")
        create_body(code=code, name=f"演示局{number}", division_code="340123", parent_code=GOV, by=SYSTEM, now=NOW)


def test_the_tree_is_shown_and_searched(keeper: Client) -> None:
    tree = page(keeper, at("bodies"))
    assert tree.index("肥西县人民政府") < tree.index("肥西县民政局") < tree.index("肥西县民政局社会救助股")
    assert 'data-depth="2"' in tree
    found = page(keeper, f"{at('bodies')}?q=fxxmzj")
    assert "肥西县民政局" in found
    assert "肥西县公安局" not in found
    town = page(keeper, f"{at('bodies')}?division=340123100")
    assert "上派镇便民服务中心" in town
    assert "肥西县公安局" not in town
    assert "没有找到" in page(keeper, f"{at('bodies')}?q=没有的机构")
    assert "青年社区便民服务站" in page(keeper, f"{at('bodies')}?kind=village")
    for wrong, words in (("9x", "区划代码应为 12 位数字"), ("349999", "没有代码为 349999 的区划")):
        own = page(keeper, f"{at('bodies')}?division={wrong}")
        assert words in own
        assert "肥西县公安局" in own


def test_lists_cost_the_same_however_long_they_are(keeper: Client) -> None:
    addresses = (at("bodies"), at("delegations"), at("entries"), reverse("delegations"), at("bodies-record", GOV))
    assert [keeper.get(address).status_code for address in addresses] == [200] * len(addresses)
    before = [statements(keeper, address) for address in addresses]
    more_bodies(40)
    for number, action in enumerate(("cases.decide", "cases.print")):
        propose_delegation(
            from_code=CIVIL,
            to_code=SANHE,
            task_codes=[WELFARE],
            actions=[action],
            valid_from=TODAY,
            basis=f"文号{number}",
            by=officer("guanli"),
            now=NOW,
        )
        request_entry(
            body_code=TOWN, centre_code=CENTRE, actions=[action], valid_from=TODAY, by=officer("guanli"), now=NOW
        )
    assert [statements(keeper, address) for address in addresses] == before
    assert max(before) <= 20
    second = page(keeper, f"{at('bodies')}?page=2")
    assert 'aria-current="page">2' in second
    for odd in ("99", "x", "-1", "9" * 30):
        page(keeper, f"{at('bodies')}?page={odd}")


def test_a_body_is_set_up_changed_renamed_moved_and_abolished(keeper: Client) -> None:
    record = sent(
        keeper, at("bodies-new"), name="养老服务股", kind="department", nature="9", division="340123", parent="县民政局"
    )
    code = f"{CIVIL}-03"
    assert record == at("bodies-record", code)
    sent(keeper, at("bodies-change", code), kind="department", nature="9", sort_order="5", phone_consult="12345 转 120")
    sent(keeper, at("bodies-rename", code), name="养老服务和儿童福利股", short_name="养老股", basis="肥编〔2026〕8 号")
    sent(keeper, at("bodies-move", code), parent="民政局救助股")
    shown = page(keeper, record)
    for words in (
        "12345 转 120",
        "养老服务和儿童福利股",
        "“养老服务股”改为“养老服务和儿童福利股”",
        "从“肥西县民政局”到",
    ):
        assert words in shown, words
    sent(keeper, at("bodies-abolish", code), valid_to=TODAY.isoformat(), basis="肥编〔2026〕9 号")
    gone = page(keeper, record)
    assert "撤销机构" in gone
    assert "机构已经撤销" in gone
    assert code not in page(keeper, at("bodies"))
    assert code in page(keeper, f"{at('bodies')}?all=1")


@pytest.mark.parametrize(
    ("verb", "form", "status", "words"),
    [
        ("move", {"parent": CIVIL}, 422, "不能做自己的上级"),
        ("move", {"parent": "民政局救助股"}, 422, "绕成一圈"),
        ("move", {"parent": "上派镇政府"}, 422, "跨区划"),
        ("move", {"parent": "肥西"}, 422, "不止一个机构符合"),
        ("move", {"parent": "没有的局"}, 422, "没有找到“没有的局”"),
        ("rename", {"name": " "}, 422, "请填写姓名或名称"),
        ("change", {"kind": "organ", "nature": "x"}, 422, "请选择主体性质"),
        ("change", {"kind": "organ", "nature": "1", "sort_order": "-1"}, 422, "排序号"),
        ("abolish", {"valid_to": "x", "basis": "文号"}, 422, "请选日期"),
        ("abolish", {"valid_to": "2026-11-24", "basis": ""}, 422, "请填写撤销的依据"),
        ("abolish", {"valid_to": "2026-11-24", "basis": "文号"}, 409, "还有没终止的委托、进驻"),
    ],
)
def test_a_form_that_is_refused_says_why_and_keeps_what_was_typed(
    keeper: Client, verb: str, form: dict[str, str], status: int, words: str
) -> None:
    answer = sent(keeper, at(f"bodies-{verb}", CIVIL), status, **form)
    assert words in answer
    assert "先不办，回上一页" in answer
    assert body_of(CIVIL).name == "肥西县民政局"


def test_wrong_check_digits_are_told_at_the_field(keeper: Client) -> None:
    form = {"name": "演示局", "kind": "organ", "nature": "1", "division": "340123", "code": "11340123MA00000580"}
    answer = sent(keeper, at("bodies-new"), 422, **form)
    assert "校验位不对" in answer
    assert 'href="#f-code"' in answer
    assert "演示局" in answer
    assert not Body.objects.filter(name="演示局").exists()


def test_a_delegation_goes_from_hand_to_hand_and_to_the_public(keeper: Client, head: Client, client: Client) -> None:
    assert sent(keeper, at("delegations-new"), from_body="县民政局").endswith(f"?from={CIVIL}")
    address = f"{at('delegations-new')}?from={CIVIL}"
    assert "农村低保" in page(keeper, address)
    form: dict[str, Any] = {
        "to_body": "三河镇政府",
        "which": "some",
        "task_codes": [WELFARE],
        "actions": ["cases.receive", "cases.accept"],
        "valid_from": TODAY.isoformat(),
        "basis": "肥民〔2026〕20 号",
    }
    assert "请至少选一个环节" in sent(keeper, address, 422, **(form | {"actions": []}))
    refused = sent(keeper, address, 409, **(form | {"which": "all", "to_body": "青年社区居委会"}))
    assert "行政许可法第二十四条第一款" in refused
    record = sent(keeper, address, **form)
    one = delegations_of(SANHE).get()
    assert record == at("delegations-record", one.pk)
    assert "您提出的，要由另一位同事接受" in page(keeper, record)
    sent(keeper, at("delegations-accept", one.pk), 403)
    assert "肥民〔2026〕20 号" not in page(client, reverse("delegations"))
    sent(head, at("delegations-accept", one.pk))
    public = page(client, reverse("delegations"))
    for words in ("肥西县三河镇人民政府", "农村低保", "收件、受理", "肥民〔2026〕20 号"):
        assert words in public, words
    assert "肥民〔2026〕20 号" not in page(client, f"{reverse('delegations')}?q=上派")
    sent(head, at("delegations-end", one.pk), 422, valid_to="2020-01-01", reason="收回")
    sent(head, at("delegations-end", one.pk), valid_to=TODAY.isoformat(), reason="收回")
    assert "肥民〔2026〕20 号" not in page(client, reverse("delegations"))
    told = page(keeper, record)
    for words in ("提出委托", "接受委托", "终止委托", "收回"):
        assert words in told, words
    assert one.pk == Delegation.objects.latest("id").pk
    assert "肥西县三河镇人民政府" in page(keeper, f"{at('delegations')}?standing=ended")
    assert "没有符合" in page(keeper, f"{at('delegations')}?standing=declined")


def test_a_proposal_is_declined_or_withdrawn(keeper: Client, head: Client) -> None:
    numbers = [
        propose_delegation(
            from_code=CIVIL,
            to_code=SANHE,
            task_codes=[WELFARE],
            actions=[action],
            valid_from=TODAY,
            basis="文号",
            by=officer("guanli"),
            now=NOW,
        ).pk
        for action in ("cases.decide", "cases.print")
    ]
    assert "请写明理由" in sent(head, at("delegations-decline", numbers[0]), 422)
    sent(head, at("delegations-decline", numbers[0]), reason="人手不够")
    sent(keeper, at("delegations-withdraw", numbers[1]), reason="写错了")
    assert "人手不够" in page(keeper, at("delegations-record", numbers[0]))
    assert "写错了" in page(keeper, at("delegations-record", numbers[1]))


def test_an_entry_goes_from_hand_to_hand(keeper: Client, head: Client) -> None:
    assert sent(keeper, at("entries-new"), body="县住建局").endswith("?body=11340123MA0000082H")
    address = f"{at('entries-new')}?body=11340123MA0000082H"
    form: dict[str, Any] = {
        "centre": "肥西县政务服务中心",
        "which": "all",
        "actions": ["cases.receive"],
        "valid_from": TODAY.isoformat(),
    }
    assert "请选择政务服务中心" in sent(keeper, address, 422, **(form | {"centre": "县公安局"}))
    before = page(keeper, at("entries"))
    record = sent(keeper, address, **form)
    one = entries_of("11340123MA0000082H").get()
    assert record == at("entries-record", one.pk)
    sent(keeper, at("entries-approve", one.pk), 403)
    assert "职责分离" in page(keeper, record)
    sent(head, at("entries-return", one.pk), reason="请补人员名单")
    assert "请补人员名单" in page(keeper, record)
    sent(keeper, address, **form)
    again = Entry.objects.latest("id")
    sent(head, at("entries-approve", again.pk))
    assert _rate(page(keeper, at("entries"))) > _rate(before)
    sent(keeper, at("entries-leave", again.pk), leaving_on=TODAY.isoformat(), reason="改为网上办")
    sent(head, at("entries-keep", again.pk), reason="还有人到窗口办")
    sent(keeper, at("entries-leave", again.pk), leaving_on=TODAY.isoformat(), reason="改为网上办")
    sent(head, at("entries-release", again.pk))
    told = page(head, at("entries-record", again.pk))
    for words in ("申请进驻", "批准进驻", "申请退出", "不同意退出", "批准退出"):
        assert words in told, words
    assert _rate(page(head, at("entries"))) == _rate(before)
    page(head, at("entries-leave", again.pk), 403)
    page(head, at("entries-new"), 403)


def _rate(shown: str) -> float:
    return float(shown.split("的进驻率是 ")[1].split("%", maxsplit=1)[0])


def test_the_record_of_a_body_says_both_sides_of_what_it_agreed(keeper: Client) -> None:
    for code, words in ((CIVIL, "委托给"), (TOWN, "受委托于"), (CENTRE, "肥西县公安局"), (SERVICE, "周正（A）")):
        assert words in page(keeper, at("bodies-record", code)), code
    page(keeper, at("bodies-record", "nothing"), 404)
    page(keeper, at("delegations-record", 0), 404)
    page(keeper, at("entries-record", 0), 404)


def test_the_pages_are_complete_in_english(keeper: Client) -> None:
    shown = page(keeper, f"/en{at('bodies-record', CIVIL)}")
    for words in ("Delegated to", "Basic facts", "Move in the tree"):
        assert words in shown, words
