"""基本目录 at the desk, as 管理员 and 编辑 see it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, UNEMPLOYMENT, account, at_the_desk
from zhengwu.items.public import CatalogEntry, Draft, NegativeEntry, entry_versions, import_entries
from zhengwu.kernel.public import SYSTEM

pytestmark = pytest.mark.usefixtures("county")

#: Maintained by the county itself, by the province, and by the nation.
COUNTYS, PROVINCES, NATIONS = "340714913000", "341009901000", "000714001000"


def at(name: str, *args: object) -> str:
    return reverse(f"desk-catalogue{name}", args=args)


def of(verb: str, code: str = COUNTYS) -> str:
    return at(f"-{verb}", "national31", code)


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-2000:]
    return answer.content.decode()


def sent(client: Client, address: str, status: int = 302, **form: Any) -> str:
    answer = client.post(address, {"do": "act", **form})
    assert answer.status_code == status, answer.content.decode()[-3000:]
    return answer.content.decode() if status != 302 else answer["Location"]


@pytest.fixture
def keeper() -> Client:
    return at_the_desk("guanli")


@pytest.fixture
def editor() -> Client:
    client = at_the_desk("bianji")
    session = client.session
    # The hat of the editor, not that of the window.
    session["post_id"] = account("bianji").appointments.get(post__code="FX-EDITOR").post_id
    session.save()
    return client


def typed(**rest: Any) -> dict[str, Any]:
    """The form of a new entry, filled in."""
    return {
        "scheme": "national31", "code": "340714999000", "name": "演示登记", "item_type": "07", "basis": "《演示法》 | 第三条",
        "levels": ["4", "5"], "audience": "natural", "division": "340123000000", "power_source": "own", "statutory_days": "20",
        "statutory_unit": "workday", "promise_days": "10", "promise_unit": "workday", "visits": "0", "online_depth": "3",
        "materials": "身份证\n照片", "preconditions": "无", "fees": "工本费 | 10.5 | 本", "results": "登记证",
        "valid_from": "2026-01-01", "reason": "演示文件〔2026〕1 号",
    } | rest  # fmt: skip


def test_the_list_is_searched_and_costs_the_same_however_long(keeper: Client) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as answered:
            page(keeper, at(""))
        return len(answered)

    whole = page(keeper, f"{at('')}?q=340714913000")
    assert "失地农民领取养老金资格认证" in whole
    assert "肥西县" in whole
    assert "没有找到" in page(keeper, f"{at('')}?q=没有的事项")
    assert "国家" in page(keeper, f"{at('')}?keeper=nation&type=05&level=4&page=x")
    few = statements()
    rows = [
        {
            "code": f"0007{n:05d}000", "name": f"演示目录{n}", "item_type": "07", "basis": [{"law": "甲法"}], "levels": ["4"],
            "audience": "natural", "keeper": "nation", "valid_from": "2020-01-01", "reason": "演示",
        }
        for n in range(30, 60)
    ]  # fmt: skip
    import_entries(source=rows, by=SYSTEM, now=NOW)
    assert statements() == few


def test_an_entry_is_added_changed_and_ended_by_hand(keeper: Client) -> None:
    there = sent(keeper, at("-new"), **typed())
    assert there == of("entry", "340714999000")
    (made,) = entry_versions(code="340714999000")
    entry, bounds = made.entry, made.entry.bounds
    assert (entry.keeper, [basis.article for basis in entry.basis], entry.levels) == ("county", ["第三条"], ("4", "5"))
    assert (bounds.materials, bounds.preconditions, bounds.fees[0].most_fen) == (("身份证", "照片"), (), 1050)
    shown = page(keeper, there)
    for words in (
        "演示登记",
        "《演示法》第三条",
        "身份证、照片",
        "都不能要",
        "工本费不超过 10.50 元（每本）",
        "演示文件〔2026〕1 号",
    ):
        assert words in shown
    filled = page(keeper, of("change", "340714999000"))
    assert "《演示法》 | 第三条" in filled
    change = typed(visits="", materials="", valid_from="2026-06-01", reason="放开", seen="1")
    sent(keeper, of("change", "340714999000"), **change)
    newest = entry_versions(code="340714999000")[0].entry
    assert (newest.bounds.visits, newest.bounds.materials) == (None, None)
    assert "刚刚被别人调整过" in sent(keeper, of("change", "340714999000"), 409, **change | {"name": "别的名"})
    sent(keeper, of("end", "340714999000"), valid_to="2026-11-24", reason="法律废止")
    shown = page(keeper, there)
    assert "目录已经取消" in shown
    log = shown[shown.index('id="log"') :]
    assert log.index("法律废止") < log.index("可以要的材料、到现场最多") < log.index("演示文件〔2026〕1 号")


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(keeper: Client) -> None:
    answer = sent(
        keeper, at("-new"), 422, **typed(code="12", levels=[], basis="", promise_days="30", fees="工本费 | 十元")
    )
    assert "每行写成“名称 | 金额 | 单位”" in answer
    assert "工本费 | 十元" in answer
    answer = sent(keeper, at("-new"), 422, **typed(levels=[], basis="", name=""))
    for field in ("levels", "basis", "name"):
        assert f'href="#f-{field}"' in answer
    assert "承诺时限的上限不能长于法定时限" in sent(keeper, at("-new"), 422, **typed(promise_days="30"))
    assert "请写明原因" in sent(keeper, at("-new"), 422, **typed(reason=""))
    assert not CatalogEntry.objects.filter(code="340714999000").exists()


def test_whose_catalogue_it_is_decides_who_may_change_it(keeper: Client, editor: Client) -> None:
    for code, why in ((PROVINCES, "由安徽省维护"), (NATIONS, "国家目录用文件导入")):
        assert why in page(keeper, of("entry", code))
        assert keeper.get(of("change", code)).status_code == 403
        assert keeper.post(of("end", code), {"valid_to": "2027-01-01", "reason": "停"}).status_code == 403
    assert sent(keeper, at("-new"), 403, **typed(division="340000000000"))
    assert page(editor, of("entry"))
    for address in (of("change"), of("end"), at("-new"), at("-negative-new")):
        assert editor.get(address).status_code == 403
    assert not CatalogEntry.objects.filter(version=2).exists()
    assert page(keeper, of("entry", "999999999999"), 404)


def test_implementations_are_measured_and_told_who_does_the_work(keeper: Client) -> None:
    shown = page(keeper, of("entry", "000511915000"))
    assert "一致" in shown
    # The civil affairs bureau has entrusted this item.
    assert "由谁行使" in shown
    assert "上派镇" in shown
    stricter = CatalogEntry.objects.get(code="000714001000")
    row = {**stricter.content, "valid_from": "2026-11-01", "reason": "更快"}
    import_entries(source=[row | {"bounds": {**row["bounds"], "promise": {"days": 2}}}], by=SYSTEM, now=NOW)
    assert "1 处不一致" in page(keeper, of("entry", "000714001000"))
    assert "1 处不一致" in page(keeper, of("implementing", "000714001000"))
    record = page(keeper, at("-item", UNEMPLOYMENT))
    for words in ("承诺时限不能长于基本目录的 2 个工作日", "各级可以更快，不能更慢", "材料不增加", "没有业务办理项"):
        assert words in record
    assert record.count("不用改") == 13


def test_an_editor_begins_an_item_of_an_entry_and_divides_one(editor: Client, keeper: Client) -> None:
    assert "肥西县政务服务管理局" in page(editor, of("begin"))
    assert "已经有" in sent(editor, of("begin", NATIONS), 409, body="肥西县人力资源和社会保障局", reason="承接")
    sent(editor, of("begin", NATIONS), body="肥西县民政局", reason="承接")
    begun = Draft.objects.get()
    assert (begun.body.name, begun.content["catalog_code"], begun.reason) == ("肥西县民政局", NATIONS, "承接")
    assert "请写业务办理项的名称" in sent(editor, at("-divide", UNEMPLOYMENT), 422, name="", reason="细分")
    sent(editor, at("-divide", UNEMPLOYMENT), name="失业登记（首次）", reason="细分")
    part = Draft.objects.exclude(pk=begun.pk).get()
    assert (part.content["parent"], part.content["task_code"]) == (UNEMPLOYMENT, f"{UNEMPLOYMENT}01")
    assert keeper.get(at("-divide", UNEMPLOYMENT)).status_code == 403


def test_the_negative_list_is_kept(keeper: Client) -> None:
    whole = page(keeper, at("-negative"))
    assert "要本人到场采集指纹和照片" in whole
    form: dict[str, Any] = {
        "code": UNEMPLOYMENT[-12:],
        "division": "340123000000",
        "why": "要核对原件",
        "basis": "演示办法",
    }
    assert "请写依据" in sent(keeper, at("-negative-new"), 422, **form | {"basis": "", "valid_from": "2026-01-01"})
    assert "没有基本编码" in sent(keeper, at("-negative-new"), 422, **form | {"code": "9", "valid_from": "2026-01-01"})
    sent(keeper, at("-negative-new"), **form, valid_from="2026-01-01")
    assert "不用再列" in sent(keeper, at("-negative-new"), 409, **form, valid_from="2026-02-01")
    listed = NegativeEntry.objects.get(code=UNEMPLOYMENT[-12:])
    assert "要核对原件" in page(keeper, f"{at('-negative')}?q=就业失业")
    sent(keeper, at("-negative-end", listed.pk), valid_to="2026-11-24", reason="可以网上核验")
    assert "可以网上核验" in page(keeper, f"{at('-negative')}?ended=1")
    assert page(keeper, at("-negative-end", 999_999), 404)
