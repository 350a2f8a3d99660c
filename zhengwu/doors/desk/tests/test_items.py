"""事项 on the desk: found, changed, looked over, published; split, merged, suspended; every page as an officer meets it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, TODAY, UNEMPLOYMENT, accepted, at_the_desk, officer
from zhengwu.doors.ops.demo.tests.county import without_base_catalogue
from zhengwu.items.public import Draft, Opinion, begin_change, in_force, latest_version, save_part

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("county")]
RECORD = f"/desk/items/{UNEMPLOYMENT}"
NEW_NAME = "失业登记（新）"


@pytest.fixture(autouse=True)
def _names_may_change(county: None) -> None:
    without_base_catalogue()


def editor() -> Client:
    """编辑 holds two posts and sits at the one for items."""
    client = at_the_desk("bianji")
    session = client.session
    session["post_id"] = officer("bianji").post_id
    session.save()
    return client


def words(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def written() -> Draft:
    draft = begin_change(task_code=UNEMPLOYMENT, reason="名称统一", by=officer("bianji"), now=NOW)
    materials = [*draft.content["guide"]["materials"][1:], {"key": "extra", "name": "新加的材料"}]
    return save_part(
        draft_id=draft.pk,
        revision=1,
        part="materials",
        changes={"name": NEW_NAME, "guide.materials": materials},
        by=officer("bianji"),
        now=NOW,
    )


def at(draft: Draft, what: str = "") -> str:
    return f"/desk/items/drafts/{draft.pk}{'/' if what else ''}{what}"


def test_the_list_finds_counts_and_filters(django_assert_max_num_queries: Any) -> None:
    client = editor()
    client.get("/desk/items")
    with django_assert_max_num_queries(14):
        answer = client.get("/desk/items")
    assert "失业登记" in words(client.get("/desk/items?q=失业登记"))
    assert UNEMPLOYMENT in client.get(f"/desk/items?q={UNEMPLOYMENT}").content.decode()
    assert "没有符合这些条件的事项" in words(client.get("/desk/items?state=suspended"))
    assert "下一页" in words(answer)
    assert client.get("/desk/items?body=11340123MA00000581&page=99").status_code == 200


def test_from_the_change_to_the_new_version_in_five_pages() -> None:
    client = editor()
    answer = client.post(f"{RECORD}/change", {"reason": "名称统一", "do": "act"})
    draft = Draft.objects.get()
    assert answer.status_code == 302
    assert "什么也没有改" in words(client.post(at(draft, "hand-in"), {"do": "act"}))
    save_part(draft_id=draft.pk, revision=1, part="basics", changes={"name": NEW_NAME}, by=officer("bianji"), now=NOW)
    overview = words(client.get(at(draft)))
    assert "没有缺的" in overview
    assert "共保存 2 次" in overview
    client.post(at(draft, "hand-in"), {"do": "act"})
    for username in ("bianzhi", "fazhi"):
        reviewer = at_the_desk(username)
        assert '<data value="1">1</data>' in reviewer.get("/desk").content.decode()
        assert "等我审核 1" in words(reviewer.get("/desk/items/drafts"))
        assert 'name="revision" value="2"' in reviewer.get(at(draft, "review")).content.decode()
        assert "理由" in words(reviewer.post(at(draft, "review"), {"outcome": "return", "revision": "2"}))
        answer = reviewer.post(at(draft, "review"), {"outcome": "approve", "opinion": "可以", "revision": "2"})
        assert answer["Location"] == at(draft)
    publisher = at_the_desk("guanli")
    assert "等发布" in words(publisher.get("/desk/items/drafts"))
    yesterday = (TODAY - dt.timedelta(days=1)).isoformat()
    assert "不能早于今天" in words(publisher.post(at(draft, "publish"), {"effective_date": yesterday}))
    publisher.post(at(draft, "publish"), {"effective_date": TODAY.isoformat()})
    assert in_force(task_code=UNEMPLOYMENT, on=TODAY).name == NEW_NAME
    record = words(publisher.get(RECORD))
    assert "名称统一" in record
    assert "被替代" in record
    assert NEW_NAME in words(publisher.get(f"{RECORD}/versions/difference"))


def test_whoever_wrote_it_is_not_let_in_to_review_and_says_why() -> None:
    draft = written()
    assert editor().get(at(draft, "review")).status_code == 403
    editor().post(at(draft, "hand-in"), {"do": "act"})
    assert "由审核岗位的人办" in words(editor().get(at(draft)))


def test_what_is_missing_is_a_checklist() -> None:
    draft = written()
    save_part(draft_id=draft.pk, revision=2, part="x", changes={"promise": None}, by=officer("bianji"), now=NOW)
    overview = words(editor().get(at(draft)))
    assert "还要补" in overview
    assert "先把缺的补齐" in overview
    refused = editor().post(at(draft, "hand-in"), {"do": "act"})
    assert refused.status_code == 422
    assert "没有写" in words(refused)
    assert editor().get(at(draft, "preview")).status_code == 409


def test_a_difference_reads_in_words_with_marks(django_assert_max_num_queries: Any) -> None:
    draft = written()
    client = editor()
    client.get(at(draft, "difference"))
    with django_assert_max_num_queries(14):
        answer = client.get(at(draft, "difference"))
    page = answer.content.decode()
    assert "<ins>（新）</ins>" in page
    assert "材料“新加的材料”" in words(answer)
    assert "guide." not in words(answer)
    assert "完全一样" in words(client.get(at(draft, "difference?from=2&to=2")))
    assert client.get(at(draft, "difference?from=9")).status_code == 404
    english = words(client.get(f"/en{at(draft, 'difference')}"))
    assert "Added" in english


def test_an_earlier_saving_is_taken_back_from_the_page() -> None:
    draft = written()
    client = editor()
    assert f"{at(draft)}/restore/1" in client.get(at(draft, "difference?from=1&to=2")).content.decode()
    stale = client.post(at(draft, "restore/1"), {"revision": "1"})
    assert "刚刚也改了" in words(stale)
    client.post(at(draft, "restore/1"), {"revision": "2"})
    draft.refresh_from_db()
    assert (draft.revision, draft.name == NEW_NAME) == (3, False)


def test_the_preview_is_the_guide_and_nobody_can_apply_from_it() -> None:
    draft = written()
    answer = editor().get(at(draft, "preview"))
    assert "新加的材料" in words(answer)
    assert "还没有发布" in words(answer)
    assert reverse("apply-start", args=[UNEMPLOYMENT]) not in answer.content.decode()
    assert at_the_desk("zhaomin").get(at(draft, "preview")).status_code == 403


def test_withdrawn_with_a_reason() -> None:
    draft = written()
    assert "请写明原因" in words(editor().post(at(draft, "withdraw"), {"reason": ""}))
    editor().post(at(draft, "withdraw"), {"reason": "不改了"})
    assert "已撤销" in words(editor().get(at(draft)))


def test_suspended_and_resumed_by_whoever_publishes_with_reasons() -> None:
    client = at_the_desk("guanli")
    assert "请写明原因" in words(client.post(f"{RECORD}/suspend", {"reason": " "}))
    client.post(f"{RECORD}/suspend", {"reason": "系统检修"})
    assert latest_version(task_code=UNEMPLOYMENT).state == "suspended"
    client.post(f"{RECORD}/resume", {"reason": "检修完毕"})
    assert "检修完毕" in words(client.get(RECORD))
    assert editor().get(f"{RECORD}/suspend").status_code == 403
    assert client.get(f"{RECORD}/no-such-thing").status_code == 404


def test_an_item_with_open_cases_is_cancelled_and_the_cases_keep_their_version() -> None:
    case = accepted()
    pinned = case.item_version_id
    editor().post(f"{RECORD}/cancel", {"reason": "依据已废止"})
    draft = Draft.objects.get()
    assert "取消事项不改内容" in words(editor().get(at(draft)))
    editor().post(at(draft, "hand-in"), {"do": "act"})
    for username in ("bianzhi", "fazhi"):
        at_the_desk(username).post(at(draft, "review"), {"outcome": "approve", "revision": "1"})
    at_the_desk("guanli").post(at(draft, "publish"), {"effective_date": TODAY.isoformat()})
    assert latest_version(task_code=UNEMPLOYMENT).state == "cancelled"
    case.refresh_from_db()
    assert (case.state, case.item_version_id) == ("reviewing", pinned)
    assert at_the_desk("sunli").get(f"/desk/cases/{case.project_no}").status_code == 200


def test_split_and_merged_from_forms() -> None:
    client = editor()
    refused = client.post(f"{RECORD}/split/into", {"name_1": "甲", "reason": "分开"})
    assert "2 到 9 个" in words(refused)
    client.post(f"{RECORD}/split/into", {"name_1": "甲", "name_2": "乙", "reason": "分开办"})
    first = Draft.objects.get(name="甲")
    assert "一起发布" in words(client.get(at(first)))
    other = latest_version(task_code="11340123MA0000066U4341009912000")
    asked = {"task_codes": other.item.task_code, "name_1": "合一", "reason": "一次办完"}
    assert "已经有一份编制稿" in words(client.post(f"{RECORD}/merge/with", asked))
    client.post(at(first, "withdraw"), {"reason": "不拆了"})
    client.post(f"{RECORD}/merge/with", asked)
    assert Draft.objects.get(kind="merge").predecessors == [UNEMPLOYMENT, other.item.task_code]


def test_a_round_from_the_desk_to_the_public_and_back() -> None:
    draft = written()
    client, anybody = editor(), Client()
    asked = {
        "title": "失业登记改名",
        "words": "好不好懂",
        "drafts": str(draft.pk),
        "opens_date": TODAY.isoformat(),
        "closes_date": TODAY.isoformat(),
    }
    assert "至少选一份" in words(client.post("/desk/consultations/new", {**asked, "drafts": "x"}))
    answer = client.post("/desk/consultations/new", asked)
    desk = answer["Location"]
    public = desk.removeprefix("/desk")
    assert "失业登记改名" in words(anybody.get("/consultations?when=open&q=失业"))
    page = anybody.get(public)
    assert NEW_NAME in words(page)
    shown = re.search(rf'href="({public}/drafts/\d+)"', page.content.decode())
    assert shown is not None
    assert "正在征求意见" in words(anybody.get(shown[1]))
    assert "请写下您的意见" in words(anybody.post(public, {"name": "王芳", "text": ""}))
    assert anybody.post(public, {"name": "王芳", "text": "好懂"}).status_code == 302
    assert "王芳" not in words(anybody.get(public))
    assert "请写答复" in words(client.post(f"{desk}/opinions/{_opinion()}", {"answer": "adopted", "reply": ""}))
    client.post(f"{desk}/opinions/{_opinion()}", {"answer": "adopted", "reply": "谢谢"})
    assert client.post(f"{desk}/close", {"result": "采纳 1 条"}).status_code == 409
    assert "截止以后才能公布结果" in words(client.get(desk))
    assert client.get(f"{desk}/opinions/0").status_code == 404
    assert client.get("/desk/consultations?when=open").status_code == 200


def _opinion() -> int:
    return Opinion.objects.get().pk


def test_too_many_opinions_from_one_address_are_slowed_down() -> None:
    draft = written()
    client, anybody = editor(), Client()
    answer = client.post(
        "/desk/consultations/new",
        {
            "title": "改名", "words": "好不好", "drafts": str(draft.pk), "opens_date": TODAY.isoformat(),
            "closes_date": TODAY.isoformat(),
        },
    )  # fmt: skip
    public = answer["Location"].removeprefix("/desk")
    codes = [anybody.post(public, {"name": "王", "text": f"第 {n} 条"}).status_code for n in range(6)]
    assert codes == [302] * 5 + [429]
