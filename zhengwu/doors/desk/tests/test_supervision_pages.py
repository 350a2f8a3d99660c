"""电子监察 at the desk: a card is explained, judged and appealed, orders and findings go their way, rules are written and tried."""

from __future__ import annotations

import datetime as dt
import json

import lxml.html
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from zhengwu.doors.desk.supervision.stream import LASTS_SECONDS, Places
from zhengwu.doors.desk.tests.factories import NOW, at_the_desk, picture
from zhengwu.kernel.public import pinned_time
from zhengwu.supervision.public import Card, Order, Problem, RuleVersion, news_since

pytestmark = pytest.mark.usefixtures("county")
MARKET = "11340123MA0000111W"
HALL = "11340123MA000004X1"


def said(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-2000:]
    return answer.content.decode()


def sent(client: Client, address: str, status: int = 302, /, **typed: object) -> str:
    answer = client.post(address, typed)
    assert answer.status_code == status, answer.content.decode()[-3000:]
    return answer.content.decode() if status != 302 else answer["Location"]


def the_card(rule: str) -> Card:
    return Card.objects.get(rule_key=rule)


def waiting_of(client: Client) -> int:
    """The number beside 监察卡 in the rail of the inbox."""
    link = lxml.html.document_fromstring(said(client, "/desk")).xpath("//nav//a[@href='/desk/supervision/cards']")[0]
    return int(link.xpath("string(data/@value)") or 0)


def test_the_board_shows_what_is_open_and_the_list_is_narrowed() -> None:
    chen = at_the_desk("chenjing")
    board = said(chen, "/desk/supervision/board")
    for words in ("食品经营许可变更", "等您处理的", "督办中", "没有销号的问题", "data-live-board="):
        assert words in board
    assert "入户调查" in board, "the step that was late"
    listed = said(chen, "/desk/supervision/cards?signal=red")
    assert "食品经营许可变更" in listed
    assert "公司变更登记" not in listed.split("<table")[1]
    assert "没有找到" in said(chen, "/desk/supervision/cards?day=2020-01-01&rule=T3&what=late")
    assert "食品经营许可变更" in said(chen, f"/desk/supervision/cards?body_code={MARKET}&day=nonsense")
    sheet = chen.get("/desk/supervision/cards.csv?rule=T2").getvalue().decode()
    assert sheet.count("\r\n") == 2
    assert "JC" in sheet
    assert said(at_the_desk("zhaomin"), "/desk/supervision/board", 403)


def test_a_card_is_explained_with_a_file_upheld_appealed_and_cancelled() -> None:
    chen, unit = at_the_desk("chenjing"), at_the_desk("sunli")
    card = the_card("T3")
    here = f"/desk/supervision/cards/{card.number}"
    assert "过了期限还没有办完" in said(unit, here)
    waiting = waiting_of(unit)
    assert waiting >= 1
    assert "1 张监察卡等您处理" not in said(chen, "/desk/supervision/cards?what=mine")
    assert said(chen, f"{here}/do/explain", 403), "the unit's own step"
    assert said(unit, f"{here}/do/uphold", 403), "the supervisor's"
    assert said(unit, f"{here}/do/nonsense", 404)
    assert "请写明情况说明" in sent(unit, f"{here}/do/explain", 422, text=" ")
    proof = SimpleUploadedFile("核查记录.png", picture("核查记录"), content_type="image/png")
    sent(unit, f"{here}/do/explain", text="现场核查排不上", files=proof)
    assert "核查记录.png" in said(chen, here)
    assert waiting_of(unit) == waiting - 1, "the rail of the inbox counts what waits"
    kept = card.entries.get(move="explain").files.get()
    assert unit.get(f"{here}/files/{kept.pk}").content.startswith(b"\x89PNG")
    assert said(unit, f"{here}/files/999", 404)
    sent(chen, f"{here}/do/uphold", text="超期属实")
    score = f"/desk/supervision/scores/{MARKET}"
    assert "95 分" in said(chen, score)
    assert "95" in said(chen, "/desk/supervision/scores")
    sent(unit, f"{here}/do/appeal", text="当天系统升级，有公告")
    assert "appeal" not in said(unit, here).split('id="acts"')[1].split("</section>")[0], "once"
    sent(chen, f"{here}/do/cancel", text="申诉成立")
    assert "100 分" in said(chen, score)
    assert 'id="acts"' not in said(unit, here)


def test_an_order_goes_its_way_and_what_is_wrong_is_said() -> None:
    chen, unit = at_the_desk("chenjing"), at_the_desk("sunli")
    assert "食品经营许可现场核查积压" in said(chen, "/desk/supervision/orders?what=open")
    card = the_card("T3").number
    assert card in said(chen, f"/desk/supervision/orders/new?about={card}")
    right = {
        "title": "查清超期",
        "content": "说明原因",
        "body": "肥西县市场监督管理局",
        "about": card,
        "due_date": "2026-11-27",
    }
    for wrong, words in (
        ({"title": ""}, "请写督办事项"),
        ({"body": "没有这个局"}, "没有"),
        ({"about": "JC1"}, "没有这个编号"),
        ({"due_date": ""}, "请选择日期"),
    ):
        assert words in sent(chen, "/desk/supervision/orders/new", 422, **(right | wrong))
    assert "已经过了" in sent(chen, "/desk/supervision/orders/new", 409, **(right | {"due_date": "2026-11-01"}))
    here = sent(chen, "/desk/supervision/orders/new", **right)
    order = Order.objects.get(title="查清超期")
    assert card in said(unit, here)
    sent(unit, f"{here}/do/sign")
    sent(chen, f"{here}/do/urge", text="抓紧")
    sent(unit, f"{here}/do/ask_extension", reason="要核查", wanted_date="2026-12-01")
    assert "申请延到" in said(chen, here)
    sent(chen, f"{here}/do/grant_extension")
    assert said(chen, f"{here}/do/reply", 403)
    photo = SimpleUploadedFile("整改.png", picture("整改"), content_type="image/png")
    sent(unit, f"{here}/do/reply", text="查清了", files=photo)
    kept = order.entries.get(verb="reply").files.get()
    assert chen.get(f"{here}/files/{kept.pk}").status_code == 200
    sent(chen, f"{here}/do/send_back", text="原因没写", due_date="")
    sent(unit, f"{here}/do/reply", text="原因：人手不够")
    sent(chen, f"{here}/do/approve")
    order.refresh_from_db()
    assert (order.state, order.due_date) == ("closed", dt.date(2026, 12, 1))
    assert "已销号" in said(chen, "/desk/supervision/orders?what=closed&q=查清")
    other = sent(chen, "/desk/supervision/orders/new", **right)
    sent(chen, f"{other}/do/withdraw", text="重复了")
    with pinned_time(NOW + dt.timedelta(days=30)):
        assert "1 张督办单过期没有反馈" in said(at_the_desk("chenjing"), "/desk/supervision/orders")


def test_a_finding_is_filed_on_a_phone_and_struck_off() -> None:
    chen, unit = at_the_desk("chenjing"), at_the_desk("sunli")
    right = {
        "source": "attendance",
        "kind": "late",
        "place": "3 号窗口",
        "what": "迟到",
        "body": MARKET,
        "found_date": "2026-11-24",
    }
    assert "请选是哪一种问题" in sent(chen, "/desk/supervision/findings/new", 422, **(right | {"kind": ""}))
    assert "不能监督本单位" in sent(chen, "/desk/supervision/findings/new", 403, **(right | {"body": HALL}))
    photo = SimpleUploadedFile("现场.png", picture("现场"), content_type="image/png")
    here = sent(chen, "/desk/supervision/findings/new", **right, files=photo)
    finding = Problem.objects.get(place="3 号窗口")
    assert "请选择日期" in sent(chen, f"{here}/do/assign", 422, due_date="")
    sent(chen, f"{here}/do/assign", due_date="2026-11-26")
    sent(unit, f"{here}/do/rectify", text="谈话提醒")
    assert "请定新的整改期限" in sent(chen, f"{here}/do/fail", 422, text="又迟到")
    sent(chen, f"{here}/do/pass", text="准时")
    sent(chen, f"{here}/do/close")
    assert "已销号" in said(unit, here)
    kept = finding.entries.get(verb="file").files.get()
    assert chen.get(f"{here}/files/{kept.pk}").status_code == 200
    listed = said(chen, "/desk/supervision/findings?kind=late&source=attendance&what=closed&sort=due&q=3")
    assert finding.number in listed
    sheet = chen.get("/desk/supervision/findings.csv?kind=late").getvalue().decode()
    assert "谈话" not in sheet
    assert "3 号窗口" in sheet


def test_a_rule_is_written_tried_and_put_in_force_and_nothing_before_it_changes() -> None:
    chen, unit = at_the_desk("chenjing"), at_the_desk("sunli")
    assert "过了承诺时限" in said(unit, "/desk/supervision/rules")
    here = "/desk/supervision/rules/T3"
    assert "写新版本" not in said(unit, here)
    assert said(unit, f"{here}/edit", 403)
    typed = {
        "signal": "red",
        "weight": "7",
        "accountability": "yes",
        "parameters": json.dumps({"clock": "promise", "offset": 1}),
    }
    assert "写成一个对象" in sent(chen, f"{here}/edit", 422, **(typed | {"condition": "[", "reason": "x"}))
    assert "请写明为什么修改" in sent(chen, f"{here}/edit", 422, **typed)
    assert "时钟只能是" in sent(
        chen, f"{here}/edit", 422, **(typed | {"parameters": '{"clock": "moon"}', "reason": "x"})
    )
    sent(chen, f"{here}/edit", **typed, reason="宽限一个工作日")
    page = said(chen, here)
    assert "第 2 版改了什么" in page
    assert "承诺时限过了 1 个工作日" in page
    assert "选好日期" in said(chen, f"{here}/trial")
    tried = said(chen, f"{here}/trial?first=2026-11-01&last=2026-11-24")
    assert "会发出 0 张监察卡" in tried
    assert "最早从明天起" in sent(chen, f"{here}/begin", 422, valid_from="2026-11-24")
    sent(chen, f"{here}/begin", valid_from="2026-12-01")
    assert "有草稿" not in said(chen, "/desk/supervision/rules")
    first, second = RuleVersion.objects.filter(rule__key="T3").order_by("version")
    assert (first.valid_to, second.valid_from) == (dt.date(2026, 12, 1), dt.date(2026, 12, 1))
    assert the_card("T3").rule_version == first
    sent(chen, "/desk/supervision/rules/T1/end", valid_to="2026-12-01", reason="不再预警")
    assert said(chen, "/desk/supervision/rules/no-such", 404)


@override_settings(LANGUAGE_CODE="zh-hans")
def test_the_stream_says_that_something_is_new_and_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhengwu.doors.desk.supervision.stream._places", Places(0))
    chen = at_the_desk("chenjing")
    end = news_since(0).position
    answer = chen.get(f"/desk/supervision/stream?after={end}")
    assert answer["Content-Type"].startswith("text/event-stream")
    assert "gzip" not in answer.get("Content-Encoding", "")
    assert answer.content.decode() == f"retry: 3000\n\nid: {end}\nevent: alive\ndata: {end}\n\n"
    card = the_card("T3")
    at_the_desk("sunli").post(f"/desk/supervision/cards/{card.number}/do/explain", {"text": "说明"})
    later = chen.get("/desk/supervision/stream?after=0", headers={"last-event-id": str(end)}).content.decode()
    assert "event: cards" in later
    now = news_since(0).position
    assert f"id: {now}\n" in later
    assert now > end
    for nonsense in ("-1", "١٢", "9" * 30, "x"):
        assert "event: cards" in chen.get(f"/desk/supervision/stream?after={nonsense}").content.decode()
    assert said(at_the_desk("zhaomin"), "/desk/supervision/stream", 403)
    assert Client().get("/desk/supervision/stream").status_code == 302


def test_a_held_stream_beats_ends_and_gives_its_place_back(monkeypatch: pytest.MonkeyPatch) -> None:
    places = Places(1)
    monkeypatch.setattr("zhengwu.doors.desk.supervision.stream._places", places)
    monkeypatch.setattr("zhengwu.doors.desk.supervision.stream.LASTS_SECONDS", 0.05)
    monkeypatch.setattr("zhengwu.doors.desk.supervision.stream.LOOKS_EVERY_SECONDS", 0.01)
    chen = at_the_desk("chenjing")
    held = chen.get(f"/desk/supervision/stream?after={news_since(0).position}")
    assert held.streaming
    assert "retry: 3000" in chen.get("/desk/supervision/stream").content.decode(), "the second is answered at once"
    told = b"".join(held.streaming_content).decode()  # type: ignore[attr-defined]
    assert told.startswith("retry: 500\n\n")
    assert told.count("event: alive") >= 2
    assert chen.get("/desk/supervision/stream").streaming


def test_a_place_nobody_gave_back_is_free_again() -> None:
    places = Places(1)
    place = places.take(now=0.0)
    assert place is not None
    assert places.take(now=LASTS_SECONDS) is None
    assert places.take(now=LASTS_SECONDS * 2) is not None
    places.give_back(place)
    places.give_back(place)
    assert places.take(now=LASTS_SECONDS * 2) is None
