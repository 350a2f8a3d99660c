"""Bodies are set up, changed, renamed, moved and abolished by those who look after them, and the tree stays one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, Refusal, StoredEvent
from zhengwu.organisations.models import Body, Post
from zhengwu.organisations.operations.bodies.abolish_body import (
    AbolishedBefore,
    AgreementsOpen,
    PostCodesMeet,
    StillInUse,
    abolish_body,
)
from zhengwu.organisations.operations.bodies.change_body import change_body
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.bodies.establish_body import BodyExists, establish_body
from zhengwu.organisations.operations.bodies.move_body import move_body
from zhengwu.organisations.operations.bodies.rename_body import rename_body
from zhengwu.organisations.operations.delegations.propose_delegation import propose_delegation
from zhengwu.organisations.queries import body_list, body_of, body_path, body_siblings, body_subtree
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests.agreeing import BENEFIT, DAY, asking
from zhengwu.organisations.tests.factories import (
    CIVIL,
    NEIGHBOUR,
    NOW,
    SERVICE,
    TODAY,
    TOWN,
    County,
    county,
    post,
)
from zhengwu.people.public import complete_uscc

GOV = complete_uscc("11340123MA000001")


@pytest.fixture
def keeper(county: County) -> Officer:
    """管理员 of the county, whose government has two bureaus and a town below it."""
    create_body(code=GOV, name="肥西县人民政府", short_name="县政府", division_code="340123", by=SYSTEM, now=NOW)
    officer = asking(county)
    for code in (SERVICE, CIVIL, TOWN):
        move_body(code=code, parent_code=GOV, by=officer, now=NOW)
    return officer


def last_event(code: str) -> StoredEvent:
    return StoredEvent.objects.filter(subject=f"body:{code}").latest("seq")


def codes(found: Any) -> list[str]:
    return [one.code for one in found]


def refusal_of(call: Any, **arguments: Any) -> str:
    with pytest.raises(Refusal) as caught, transaction.atomic():
        call(**arguments)
    error = caught.value
    return error.errors[0].code if isinstance(error, BadInput) and error.errors else error.code


def new(by: Officer, **change: Any) -> Body:
    asked: dict[str, Any] = {
        "name": "社会救助股",
        "division_code": "340123",
        "kind": "department",
        "nature": 9,
        "parent_code": CIVIL,
    }
    return establish_body(**(asked | change), by=by, now=NOW)


def test_a_department_gets_the_next_number_of_its_organ(keeper: Officer) -> None:
    first, second = new(keeper), new(keeper, name="行政审批股")
    third = new(keeper, code=f"{CIVIL}-11", name="办公室", parent_code=first.code)
    assert codes([first, second, third]) == [f"{CIVIL}-01", f"{CIVIL}-02", f"{CIVIL}-11"]
    assert (first.parent, first.valid_from, third.parent) == (body_of(CIVIL), TODAY, first)
    assert last_event(first.code).type == "organisations.BodySet"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"kind": "organ", "code": CIVIL[:-1] + ("0" if CIVIL[-1] != "0" else "1")}, "uscc.check_digit"),
        ({"kind": "organ", "code": ""}, "uscc.missing"),
        ({"kind": "organ", "code": CIVIL}, "body.exists"),
        ({"parent_code": ""}, "body.internal_code"),
        ({"parent_code": "nothing"}, "body.parent_unknown"),
        ({"code": f"{SERVICE}-01"}, "body.internal_code"),
        ({"kind": "boss"}, "body.kind"),
        ({"nature": 0}, "body.nature"),
        ({"name": " "}, "name.empty"),
        ({"division_code": "340199"}, "division.unknown"),
        ({"sort_order": -1}, "body.sort_order"),
        ({"phone_consult": "12345", "phone_supervise": "12345"}, "body.same_telephone"),
        ({"parent_code": TOWN}, "body.parent_elsewhere"),
    ],
)
def test_a_body_that_cannot_be_set_up(keeper: Officer, change: dict[str, Any], code: str) -> None:
    before = (Body.objects.count(), StoredEvent.objects.count())
    assert refusal_of(new, by=keeper, **change) == code
    assert (Body.objects.count(), StoredEvent.objects.count()) == before


def test_bodies_of_another_county_are_not_ones_own(county: County, keeper: Officer) -> None:
    neighbour = asking(county, body_code=NEIGHBOUR, username="linju", name="外人")
    assert [row.code for row in body_list(by=neighbour, division_code="34", on=TODAY, limit=50).rows] == [NEIGHBOUR]
    calls: tuple[Callable[[], object], ...] = (
        lambda: new(neighbour),
        lambda: change_body(code=CIVIL, short_name="x", by=neighbour, now=NOW),
        lambda: rename_body(code=CIVIL, name="庐江的", by=neighbour, now=NOW),
        lambda: move_body(code=CIVIL, parent_code=SERVICE, by=neighbour, now=NOW),
        lambda: move_body(code=NEIGHBOUR, parent_code=GOV, across_divisions=True, by=neighbour, now=NOW),
        lambda: move_body(code=CIVIL, parent_code=NEIGHBOUR, across_divisions=True, by=keeper, now=NOW),
        lambda: abolish_body(code=CIVIL, valid_to=TODAY, basis="x", by=neighbour, now=NOW),
        lambda: abolish_body(code=NEIGHBOUR, valid_to=TODAY, basis="x", successor_code=CIVIL, by=neighbour, now=NOW),
    )
    for call in calls:
        with pytest.raises(NotPermitted):
            call()


def test_a_change_says_what_was_there_before(keeper: Officer) -> None:
    change_body(code=CIVIL, phone_consult="12345 转 105", short_name="民政局", by=keeper, now=NOW)
    assert last_event(CIVIL).data["changes"] == [
        {"field": "short_name", "before": "县民政局", "after": "民政局"},
        {"field": "phone_consult", "before": "", "after": "12345 转 105"},
    ]
    before = StoredEvent.objects.count()
    change_body(code=CIVIL, phone_consult="12345 转 105", by=keeper, now=NOW)
    assert StoredEvent.objects.count() == before
    assert refusal_of(change_body, code=CIVIL, kind="department", by=keeper, now=NOW) == "body.kind"
    assert refusal_of(change_body, code=CIVIL, phone_supervise="12345 转 105", by=keeper, now=NOW) == (
        "body.same_telephone"
    )


def test_a_renamed_body_is_found_by_its_new_sound_and_remembers_the_old_name(keeper: Officer) -> None:
    rename_body(
        code=CIVIL, name="肥西县社会工作局", short_name="县社工局", basis="肥编〔2026〕3 号", by=keeper, now=NOW
    )
    data = last_event(CIVIL).data
    assert (data["old_name"], data["name"]) == ("肥西县民政局", "肥西县社会工作局")
    found = body_list(by=keeper, division_code="340123", q="fxxshgzj", on=TODAY, limit=9)
    assert codes(found.rows) == [CIVIL]
    assert body_list(by=keeper, division_code="340123", q="民政局", on=TODAY, limit=9).total == 0


def test_a_body_is_moved_with_all_below_it(keeper: Officer, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    room = new(keeper)
    move_body(code=CIVIL, parent_code=SERVICE, by=keeper, now=NOW)
    with django_assert_num_queries(1):
        assert codes(body_path(room.code)) == [GOV, SERVICE, CIVIL, room.code]
    with django_assert_num_queries(1):
        below = body_subtree(GOV, on=TODAY)
    assert [(row.code, row.depth) for row in below] == [
        (GOV, 0),
        (SERVICE, 1),
        (CIVIL, 2),
        (room.code, 3),
        (TOWN, 1),
    ]
    assert [row.children for row in below] == [2, 1, 1, 0, 0]
    assert codes(body_siblings(body_of(TOWN), on=TODAY)) == [SERVICE]
    moved = last_event(CIVIL).data
    assert (moved["from_name"], moved["to_name"]) == ("肥西县人民政府", "肥西县政务服务管理局")
    move_body(code=CIVIL, parent_code="", by=keeper, now=NOW)
    assert body_of(CIVIL).parent is None


@pytest.mark.parametrize(
    ("code", "parent", "refused"),
    [
        (GOV, GOV, "body.under_itself"),
        (GOV, CIVIL, "body.under_itself"),
        (CIVIL, TOWN, "body.parent_elsewhere"),
        (f"{CIVIL}-01", SERVICE, "body.parent_of_another"),
        (f"{CIVIL}-01", "", "body.internal_code"),
        (CIVIL, "nothing", "body.parent_unknown"),
        ("nothing", CIVIL, "body.unknown"),
    ],
)
def test_a_move_that_cannot_be(keeper: Officer, code: str, parent: str, refused: str) -> None:
    new(keeper)
    assert refusal_of(move_body, code=code, parent_code=parent, by=keeper, now=NOW) == refused


def test_the_table_itself_keeps_its_shape(keeper: Officer) -> None:
    civil = body_of(CIVIL)
    wrongs: tuple[dict[str, Any], ...] = (
        {"parent_id": civil.pk},
        {"kind": "department"},
        {"kind": "boss"},
        {"nature": 5},
        {"successor_id": body_of(SERVICE).pk},
        {"valid_from": TODAY, "valid_to": TODAY - DAY},
        {"code": f"{CIVIL}-1"},
        {"code": f"{CIVIL}-01"},
    )
    for wrong in wrongs:
        with pytest.raises(IntegrityError), transaction.atomic():
            Body.objects.filter(pk=civil.pk).update(**wrong)


def test_a_body_that_is_used_is_not_abolished(county: County, keeper: Officer) -> None:
    new(keeper)
    asked: dict[str, Any] = {"valid_to": TODAY, "basis": "肥编〔2026〕4 号", "by": keeper, "now": NOW}
    with pytest.raises(StillInUse, match="下级机构"):
        abolish_body(code=CIVIL, **asked)
    with pytest.raises(StillInUse, match="在岗"):
        abolish_body(code=SERVICE, **asked)
    propose_delegation(
        from_code=CIVIL, to_code=TOWN, task_codes=[BENEFIT], actions=["cases.accept"], valid_from=TODAY,
        basis="文号", by=keeper, now=NOW,
    )  # fmt: skip
    with pytest.raises(AgreementsOpen, match="委托"):
        abolish_body(code=TOWN, **asked, successor_code=GOV)
    assert refusal_of(abolish_body, code=TOWN, **(asked | {"basis": " "})) == "body.basis_missing"
    assert refusal_of(abolish_body, code=f"{CIVIL}-01", **(asked | {"valid_to": TODAY + DAY})) == (
        "body.abolished_on_wrong_day"
    )
    assert refusal_of(abolish_body, code=f"{CIVIL}-01", **(asked | {"valid_to": TODAY - DAY})) == (
        "body.abolished_on_wrong_day"
    )


def test_an_abolished_body_stays_in_the_records_but_takes_nothing_new(keeper: Officer) -> None:
    room = new(keeper)
    abolish_body(code=room.code, valid_to=TODAY, basis="肥编〔2026〕4 号", by=keeper, now=NOW)
    assert body_of(room.code).is_abolished(on=TODAY)
    assert last_event(room.code).type == "organisations.BodyAbolished"
    assert refusal_of(new, by=keeper, name="下设", parent_code=room.code) == "body.parent_abolished"
    with pytest.raises(AbolishedBefore):
        abolish_body(code=room.code, valid_to=TODAY, basis="又一次", by=keeper, now=NOW)
    with pytest.raises(BodyExists):
        new(keeper, code=room.code)
    shown = body_list(by=keeper, division_code="340123", on=TODAY, limit=50)
    assert room.code not in codes(shown.rows)
    assert room.code in codes(body_list(by=keeper, division_code="340123", abolished=True, on=TODAY, limit=50).rows)


def test_a_successor_takes_over_what_stands_below_and_the_posts(county: County, keeper: Officer) -> None:
    move_body(code=CIVIL, parent_code=SERVICE, by=keeper, now=NOW)
    asked: dict[str, Any] = {"code": SERVICE, "valid_to": TODAY, "basis": "肥编〔2026〕5 号", "by": keeper, "now": NOW}
    post("WINDOW", "别的窗口", "window", GOV)
    with pytest.raises(PostCodesMeet):
        abolish_body(**asked, successor_code=GOV)
    assert refusal_of(abolish_body, **asked, successor_code=SERVICE) == "body.succeeds_itself"
    abolish_body(**asked, successor_code=CIVIL)
    civil = body_of(CIVIL)
    assert (civil.parent, body_of(SERVICE).successor) == (body_of(GOV), civil)
    assert not Post.objects.filter(body__code=SERVICE).exists()
    assert county.at_work("赵敏").body_code == CIVIL
    assert last_event(CIVIL).data["predecessor_name"] == "肥西县政务服务管理局"


def test_departments_do_not_outlive_their_organ_unnoticed(keeper: Officer) -> None:
    new(keeper)
    asked: dict[str, Any] = {"valid_to": TODAY, "basis": "肥编〔2026〕6 号", "by": keeper, "now": NOW}
    assert refusal_of(abolish_body, code=CIVIL, successor_code=SERVICE, **asked) == "body.parent_of_another"
    assert body_of(f"{CIVIL}-01").parent == body_of(CIVIL)


def test_the_list_is_a_tree_of_what_one_looks_after(
    keeper: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    new(keeper)
    change_body(code=CIVIL, sort_order=0, by=keeper, now=NOW)
    change_body(code=SERVICE, sort_order=5, by=keeper, now=NOW)
    with django_assert_num_queries(1):
        page = body_list(by=keeper, division_code="340123", on=TODAY, limit=3)
    assert ([(row.code, row.depth) for row in page.rows], page.total) == (
        [(GOV, 0), (CIVIL, 1), (f"{CIVIL}-01", 2)],
        5,
    )
    rest = body_list(by=keeper, division_code="340123", on=TODAY, limit=3, offset=3)
    assert [(row.code, row.parent_name) for row in rest.rows] == [
        (TOWN, "肥西县人民政府"),
        (SERVICE, "肥西县人民政府"),
    ]
    town = body_list(by=keeper, division_code="340123100000", on=TODAY, limit=9)
    assert [(row.code, row.depth) for row in town.rows] == [(TOWN, 0)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "民政局"}, [CIVIL]),
        ({"q": "fxxmzj"}, [CIVIL]),
        ({"q": "minzhengju"}, [CIVIL]),
        ({"q": CIVIL[6:].lower()}, [CIVIL]),
        ({"q": "肥西 局"}, [SERVICE, CIVIL]),
        ({"q": "%"}, []),
        ({"q": "_"}, []),
        ({"q": "\x00"}, [SERVICE, CIVIL, GOV, TOWN]),
        ({"q": "\\"}, []),
        ({"q": "民政", "kind": "department"}, []),
        ({"kind": "department"}, [f"{CIVIL}-01"]),
    ],
)
def test_bodies_are_found_by_name_sound_code_and_kind(keeper: Officer, asked: dict[str, Any], found: list[str]) -> None:
    new(keeper, name="救助股")
    if "kind" not in asked and "q" in asked and asked["q"] in {"\x00", CIVIL[6:].lower()}:
        found = [*found, f"{CIVIL}-01"]
    rows = body_list(by=keeper, division_code="340123", on=TODAY, limit=50, **asked).rows
    assert sorted(codes(rows)) == sorted(found)


@pytest.mark.django_db(transaction=True)
def test_two_officers_cannot_put_two_bodies_under_each_other() -> None:
    cast = county()
    officer = asking(cast)
    both_ready = Barrier(2)

    def move(pair: tuple[str, str]) -> str:
        try:
            both_ready.wait(timeout=20)
            move_body(code=pair[0], parent_code=pair[1], by=officer, now=NOW)
        except Refusal as refusal:
            return refusal.errors[0].code if isinstance(refusal, BadInput) else refusal.code
        finally:
            connection.close()
        return "moved"

    with ThreadPoolExecutor(max_workers=2) as officers:
        done = sorted(officers.map(move, [(CIVIL, SERVICE), (SERVICE, CIVIL)]))
    assert done == ["body.under_itself", "moved"]
    assert Body.objects.filter(parent__isnull=False).count() == 1
