"""Loading the county into a database."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from zhengwu.doors.ops.demo import data
from zhengwu.doors.ops.demo.load import DemoSummary, is_loaded, load_demo
from zhengwu.hall.public import centres, windows_of
from zhengwu.items.public import ItemNotOffered, bundles, in_force, offered, search, versions_of
from zhengwu.kernel.public import StoredEvent, local_date
from zhengwu.kernel.tests.grounds import ground
from zhengwu.organisations.public import Officer, holders, officer_for, over_body_code
from zhengwu.parallel.public import lanes_of, project_for_desk, silent_members
from zhengwu.people.public import account_by_username, applicants_for

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
TODAY = local_date(NOW)
BEIJING = "11110000MA00001466"


loaded_county = ground("loaded_county", lambda: load_demo(password="correct horse", now=NOW))


@pytest.fixture
def county(loaded_county: DemoSummary) -> DemoSummary:
    return loaded_county


def officer(username: str) -> Officer:
    account = account_by_username(username=username)
    assert account is not None
    found = officer_for(account, today=TODAY)
    assert found is not None
    return found


def test_an_empty_database_is_not_the_county() -> None:
    assert not is_loaded()


def test_the_county_loads_and_says_what_it_is(county: DemoSummary) -> None:
    assert is_loaded()
    assert (county.bodies, county.item_versions, county.halls, county.processes) == (20, 34, 21, 8)
    assert all(centre.latitude and centre.longitude for centre in centres())
    assert [account.username for account in county.accounts] == [row.username for row in data.cast().accounts]


def test_loading_again_changes_nothing(county: DemoSummary) -> None:
    before = StoredEvent.objects.count()
    assert load_demo(password="correct horse", now=NOW) == county
    assert StoredEvent.objects.count() == before


def test_a_project_waits_for_one_hears_no_from_another_and_goes_on_with_a_third(county: DemoSummary) -> None:
    project = project_for_desk(code=data.projects()[0].code, by=officer("chenjing"))
    stage = next(joint for joint in project.joints.all() if joint.state == "collecting")
    lanes = lanes_of([stage], today=TODAY)[stage.pk]
    assert len(lanes) == 6
    assert {lane.state for lane in lanes} >= {"agreed", "disagreed", "committed", "waiting"}
    assert [lane.member.name for lane in lanes if lane.colour == "late"] == ["县公安局"]
    assert [member.name for member in silent_members(by=officer("chenjing"))] == ["县公安局", "上派镇政府"]


def test_another_password_replaces_the_first(county: DemoSummary) -> None:
    load_demo(password="battery staple", now=NOW)
    account = account_by_username(username="wangfang")
    assert account is not None
    assert account.check_password("battery staple")


def test_progress_is_told_to_the_end_of_every_part() -> None:
    told: dict[str, tuple[int, int]] = {}
    load_demo(password="correct horse", now=NOW, progress=lambda what, done, total: told.update({what: (done, total)}))
    assert list(told) == [
        "工作日历",
        "行政区划",
        "机构",
        "人和账号",
        "岗位和授权",
        "审批流程",
        "基本目录和清单",
        "事项",
        "一件事",
        "搜索用词",
        "大厅和窗口",
        "委托和进驻",
        "电子印章",
        "证照目录",
        "双公示",
        "评价",
        "工程项目",
        "电子监察",
    ]
    assert all(done == total for done, total in told.values())


CARRIES = {
    "zhaomin": ["cases.receive", "cases.accept", "cases.request_correction", "cases.deliver", "cases.close"],
    "sunli": ["cases.review", "cases.start_special_procedure"],
    "zhouzheng": ["cases.decide", "cases.extend"],
    "chenjing": ["cases.view", "audit.view"],
    "bianji": ["items.edit"],
}


def test_the_cast_carries_every_item_through(county: DemoSummary) -> None:
    items = [row for _, row in data.item_versions()]
    for username, actions in CARRIES.items():
        who = officer(username)
        for row in items:
            for action in actions:
                assert who.may(action, over_body_code(row["body"], task_code=row["task_code"])), (action, row["name"])


def test_two_clerks_can_stand_at_the_window(county: DemoSummary) -> None:
    for body in (data.bodies()[0].code, BEIJING):
        clerks = holders("cases.accept", over=over_body_code(body), today=TODAY)
        assert {clerk.name for clerk in clerks} == {"赵敏", "编辑"}


def test_li_qiang_acts_for_the_company_and_the_outsider_for_nobody(county: DemoSummary) -> None:
    names = {}
    for username in ("liqiang", "wairen"):
        account = account_by_username(username=username)
        assert account is not None
        names[username] = [applicant.name for applicant in applicants_for(account, TODAY)]
    assert names == {"liqiang": ["李强", "合肥派河餐饮管理有限公司"], "wairen": ["外人"]}


def test_citizens_are_no_officers(county: DemoSummary) -> None:
    account = account_by_username(username="wangfang")
    assert account is not None
    assert officer_for(account, today=TODAY) is None


def test_what_is_in_force_is_offered_and_history_is_not(county: DemoSummary) -> None:
    written = {(row["task_code"], row["version"]) for _, row in data.item_versions() if row["state"] == "in_force"}
    assert {(version.item.task_code, version.version) for version in offered()} == written
    with pytest.raises(ItemNotOffered):
        in_force(task_code=next(row["task_code"] for stem, row in data.item_versions() if stem == "c02"), on=TODAY)


def test_history_is_kept(county: DemoSummary) -> None:
    code = next(row["task_code"] for stem, row in data.item_versions() if stem == "c01")
    assert [(version.version, version.historic) for version in versions_of(task_code=code)] == [(2, False), (1, True)]


#: What people type → the item they mean. It stands among the first three.
SAID = {
    "生孩子": "c01", "孩子上户口": "c01", "宝宝上户口": "c01", "刚出生": "c01", "新生儿落户": "c01", "给孩子办户口": "c01",
    "haizi": "c01", "领养孩子": "c05", "收养": "c05", "迁户口": "c12", "户口迁出": "c11", "落户": "c12",
    "失业": "c23", "失业登记": "c23", "我失业了": "c23", "被辞退": "c23", "丢了工作": "c23", "找工作": "c23", "sydj": "c23",
    "全家没工作": "c24", "社保补贴": "c19", "灵活就业": "c19", "低保": "c26", "低保怎么申请": "c26", "dibao": "c26",
    "农村低保": "c15", "没钱生活": "c26", "看病太贵": "c16", "大病救助": "c16", "住院补助": "c16", "残疾人补贴": "c22",
    "残疾人": "c22", "五保户": "c21", "孤寡老人": "c21", "退休": "c18", "养老金认证": "c18", "刷脸认证": "c18",
    "征地养老金": "c14", "遗属补助": "c20", "家人去世": "c20", "公租房": "c25", "租房": "c25", "买不起房": "c25",
    "办护照": "e01", "护照丢了": "e01", "第一次办护照": "e02", "去香港": "e03", "港澳通行证": "e03", "环评": "h01",
    "建厂": "h01", "信息公开": "h02",
}  # fmt: skip


def test_people_find_items_in_their_own_words(county: DemoSummary) -> None:
    codes = {stem: row["task_code"] for stem, row in data.item_versions()}
    found = {words: [row.task_code for row in search(q=words).items[:3]] for words in SAID}
    assert [words for words, stem in SAID.items() if codes[stem] not in found[words]] == []


def test_bundles_of_the_county_save_looking_and_say_so_truly(county: DemoSummary) -> None:
    found = {one.code: one for one in bundles(on=TODAY)}
    assert len(found) == county.bundles == 6
    assert {
        code: (len(one.items), one.merged.bodies, one.merged.asked, one.merged.once) for code, one in found.items()
    } == {
        "after-losing-a-job": (3, 1, 17, 15),
        "first-trip-abroad": (2, 1, 13, 8),
        "hardship-rural": (4, 3, 24, 19),
        "hardship-urban": (4, 3, 27, 20),
        "into-town": (3, 3, 22, 18),
        "old-age": (4, 2, 11, 7),
    }
    assert all(one.resting == 0 for one in found.values())


def test_every_hall_has_its_windows(county: DemoSummary) -> None:
    written = {row.code: len(row.windows) for row in data.halls()}
    assert {centre.code: windows_of(centre=centre).count() for centre in centres()} == written
