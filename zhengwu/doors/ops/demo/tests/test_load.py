"""Loading the county into a database."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from zhengwu.doors.ops.demo import data
from zhengwu.doors.ops.demo.load import DemoSummary, is_loaded, load_demo
from zhengwu.hall.public import centres, windows_of
from zhengwu.items.public import ItemNotOffered, in_force, offered, search, versions_of
from zhengwu.kernel.public import StoredEvent, local_date
from zhengwu.organisations.public import Officer, holders, officer_for
from zhengwu.people.public import account_by_username, applicants_for

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
TODAY = local_date(NOW)
BEIJING = "11110000MA00001466"


@pytest.fixture
def county() -> DemoSummary:
    return load_demo(password="correct horse", now=NOW)


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
    assert (county.bodies, county.item_versions, county.halls, county.processes) == (13, 34, 21, 3)
    assert [account.username for account in county.accounts] == [row.username for row in data.cast().accounts]


def test_loading_again_changes_nothing(county: DemoSummary) -> None:
    before = StoredEvent.objects.count()
    assert load_demo(password="correct horse", now=NOW) == county
    assert StoredEvent.objects.count() == before


def test_another_password_replaces_the_first(county: DemoSummary) -> None:
    load_demo(password="battery staple", now=NOW)
    account = account_by_username(username="wangfang")
    assert account is not None
    assert account.check_password("battery staple")


def test_progress_is_told_to_the_end_of_every_part() -> None:
    told: dict[str, tuple[int, int]] = {}
    load_demo(password="correct horse", now=NOW, progress=lambda what, done, total: told.update({what: (done, total)}))
    assert list(told) == ["工作日历", "行政区划", "机构", "人和账号", "岗位和授权", "审批流程", "事项", "大厅和窗口"]
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
                assert who.may(action, body_code=row["body"], task_code=row["task_code"]), (action, row["name"])


def test_two_clerks_can_stand_at_the_window(county: DemoSummary) -> None:
    for body in (data.bodies()[0].code, BEIJING):
        clerks = holders("cases.accept", body_code=body, task_code="", today=TODAY)
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


SAID = {
    "失业登记": "c23",
    "孩子上户口": "c01",
    "低保怎么申请": "c26",
    "养老金认证": "c18",
    "残疾人补贴": "c22",
    "办护照": "e01",
}


def test_people_find_items_in_their_own_words(county: DemoSummary) -> None:
    codes = {stem: row["task_code"] for stem, row in data.item_versions()}
    found = {words: [row.task_code for row in search(q=words).items[:4]] for words in SAID}
    assert [words for words, stem in SAID.items() if codes[stem] not in found[words]] == []


def test_every_hall_has_its_windows(county: DemoSummary) -> None:
    written = {row.code: len(row.windows) for row in data.halls()}
    assert {centre.code: windows_of(centre=centre).count() for centre in centres()} == written
