"""人员登记 at the desk: found, kept, ended and merged; every number masked until a reason is given."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, TODAY, account, at_the_desk
from zhengwu.kernel.public import SYSTEM, events_of
from zhengwu.people.public import (
    LegalPerson,
    Mandate,
    NaturalPerson,
    applicants_for,
    complete_uscc,
    declare_kin,
    person_by_id_number,
    register_legal_person,
    register_person,
)

pytestmark = pytest.mark.usefixtures("county")
WANG_FANG, LI_QIANG, WAI_REN = "340123199112030028", "340123198506140014", "340123197903020054"
PASSPORT = {
    "name": "外人",
    "id_type": "passport",
    "id_number": "c01x00t47",
    "nationality": "DEU",
    "birth_date": "1988-02-29",
    "phone": "",
    "address": "",
}


@pytest.fixture
def desk() -> Client:
    return at_the_desk("guanli")


def wang_fang() -> NaturalPerson:
    found = person_by_id_number(id_number=WANG_FANG)
    assert found is not None
    return found


def act(desk: Client, door: str, pk: int, **typed: str):  # type: ignore[no-untyped-def]
    return desk.post(reverse(door, args=[pk]), {**typed, "do": "act"})


def rows(desk: Client, q: str, name: str = "desk-admin-people") -> list[str]:
    listed = desk.get(reverse(name), {"q": q}).context["page"].listing
    return [row.cells[0].text for row in listed.table.rows]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("", []),
        ("王", ["王芳"]),
        ("芳", []),
        (WANG_FANG, ["王芳"]),
        (f"{WANG_FANG[:6]} {WANG_FANG[6:]}", ["王芳"]),
        (WANG_FANG[:-1], []),
        ("\x00", []),
        ("%", []),
    ],
)
def test_people_are_found_by_the_whole_number_or_the_beginning_of_a_name(
    desk: Client, q: str, found: list[str]
) -> None:
    assert rows(desk, q) == found


def test_a_list_of_two_and_of_forty_costs_the_same(desk: Client, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    def register(numbers: range) -> None:
        for n in numbers:
            register_person(
                name=f"外人{n:02}",
                id_type="taiwan_permit",
                id_number=f"{n:08}",
                by=SYSTEM,
                now=NOW,
            )

    register(range(2))
    with django_assert_num_queries(5):
        assert rows(desk, "外人0") == ["外人00", "外人01"]
    register(range(2, 41))
    with django_assert_num_queries(5):
        page = desk.get(reverse("desk-admin-people"), {"q": "外人", "page": "2"}).context["page"]
    assert len(page.listing.table.rows) == 20
    assert page.listing.pager.total == 42


def test_nothing_on_the_record_is_whole(desk: Client) -> None:
    shown = desk.get(reverse("desk-admin-person", args=[wang_fang().pk])).content.decode()
    assert WANG_FANG not in shown
    assert "13800000012" not in shown
    assert "青年社区" not in shown


def test_a_look_needs_a_reason_and_is_shown_once(desk: Client) -> None:
    fang = wang_fang()
    assert act(desk, "desk-admin-person-reveal", fang.pk, reason=" ").status_code == 422
    shown = act(desk, "desk-admin-person-reveal", fang.pk, reason="核对户籍")
    assert WANG_FANG in shown.content.decode()
    assert shown["Cache-Control"] == "private, no-store"
    assert WANG_FANG not in desk.get(reverse("desk-admin-person-reveal", args=[fang.pk])).content.decode()
    assert events_of(fang.ref)[-1].data["reason"] == "核对户籍"


def test_a_foreigner_is_registered_and_later_known_by_another_document(desk: Client) -> None:
    register = reverse("desk-admin-people-register")
    assert desk.post(register, PASSPORT | {"nationality": "", "birth_date": "x"}).status_code == 422
    led = desk.post(register, PASSPORT)
    assert led.status_code == 302
    anna = NaturalPerson.objects.get(id_type="passport")
    assert led["Location"] == reverse("desk-admin-person", args=[anna.pk])
    changed = {"id_type": "foreign_permanent_id", "id_number": "911124198802290029", "reason": "换发永久居留身份证"}
    assert act(desk, "desk-admin-person-document", anna.pk, **changed, birth_date="", name="").status_code == 302
    assert rows(desk, "C01X00T47") == ["外人"]
    held = act(desk, "desk-admin-person-document", anna.pk, id_type="resident_id", id_number=WANG_FANG, reason="试")
    assert held.status_code == 409
    assert "另一个人名下" in held.content.decode()


def test_death_and_its_reversal(desk: Client) -> None:
    fang = wang_fang()
    wrong = act(desk, "desk-admin-person-death", fang.pk, died_date="2027-01-01", basis="")
    assert {e.target for e in wrong.context["page"].errors} == {"f-died_date", "f-basis"}
    assert act(desk, "desk-admin-person-death", fang.pk, died_date="2026-11-20", basis="死亡证明").status_code == 302
    assert applicants_for(account("wangfang"), TODAY) == []
    record = desk.get(reverse("desk-admin-person", args=[fang.pk])).context["page"]
    assert [a.text for a in record.actions] == ["显示完整证件号", "撤销去世登记"]
    assert act(desk, "desk-admin-person-death", fang.pk, died_date="2026-11-20", basis="死亡证明").status_code == 409
    act(desk, "desk-admin-person-death-reverse", fang.pk, reason="同名的另一位")
    assert len(applicants_for(account("wangfang"), TODAY)) == 1


def test_merging_and_undoing_it(desk: Client) -> None:
    fang = wang_fang()
    desk.post(reverse("desk-admin-people-register"), PASSPORT)
    other = NaturalPerson.objects.get(id_type="passport")
    nobody = act(desk, "desk-admin-person-merge", fang.pk, id_type="passport", id_number="C0000000", reason="同一人")
    assert nobody.status_code == 422
    act(desk, "desk-admin-person-merge", fang.pk, id_type="passport", id_number="C01X00T47", reason="同一个人")
    assert rows(desk, "C01X00T47") == ["王芳"]
    alias = desk.get(reverse("desk-admin-person", args=[other.pk])).context["page"]
    assert [a.text for a in alias.actions] == ["撤销合并"]
    act(desk, "desk-admin-person-unmerge", other.pk, reason="两个人")
    assert rows(desk, "C01X00T47") == ["外人"]


def test_a_guardian_is_entered(desk: Client) -> None:
    child = register_person(
        name="外人",
        id_type="hk_macao_permit",
        id_number="H12345678",
        birth_date=dt.date(2015, 5, 5),
        by=SYSTEM,
        now=NOW,
    )
    typed = {"kind": "guardian_minor", "id_type": "resident_id", "id_number": LI_QIANG, "basis": "户口簿"}
    assert act(desk, "desk-admin-person-guardian", child.pk, **typed).status_code == 302
    assert Mandate.objects.latest("pk").valid_to == dt.date(2033, 5, 5)
    assert act(desk, "desk-admin-person-guardian", child.pk, **typed | {"kind": "agent"}).status_code == 422


def test_contact_is_changed_and_what_is_left_empty_stays(desk: Client) -> None:
    fang = wang_fang()
    act(desk, "desk-admin-person-contact", fang.pk, phone="13900000012", address="")
    fang.refresh_from_db()
    assert fang.phone == "13900000012"
    assert "青年社区" in fang.address


def test_a_relative_keeps_away_also_under_a_number_of_the_past(desk: Client) -> None:
    fang = wang_fang()
    number = {"id_type": "resident_id", "id_number": "340123199112030044", "reason": "公安机关更正"}
    assert act(desk, "desk-admin-person-document", fang.pk, **number, birth_date="", name="").status_code == 302
    declare_kin(account=account("guanli"), name="王芳", relation="spouse", id_number=WANG_FANG, now=NOW)
    for name in ("desk-admin-person", "desk-admin-person-reveal", "desk-admin-person-death"):
        refused = desk.get(reverse(name, args=[fang.pk]))
        assert refused.status_code == 403, name
        assert "回避" in refused.content.decode()


def test_a_relative_is_not_merged_or_made_a_guardian_either(desk: Client) -> None:
    declare_kin(account=account("guanli"), name="王芳", relation="spouse", id_number=WANG_FANG, now=NOW)
    other = person_by_id_number(id_number=WAI_REN)
    assert other is not None
    typed = {"id_type": "resident_id", "id_number": WANG_FANG, "reason": "x", "basis": "x", "kind": "guardian_adult"}
    for name in ("desk-admin-person-merge", "desk-admin-person-guardian"):
        assert act(desk, name, other.pk, **typed).status_code == 403, name


# ── legal persons ────────────────────────────────────────────────────────────────────────────────────────────────────


def firm() -> LegalPerson:
    return LegalPerson.objects.get(uscc="91340123MA00001542")


def test_firms_are_listed_found_and_brought_up_to_date(desk: Client, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    name = "desk-admin-legal-persons"
    for n in range(3):
        code = complete_uscc(f"91340123MA0004{n:02}")
        register_legal_person(name=f"肥西演示{n}有限公司", uscc=code, by=SYSTEM, now=NOW)
    with django_assert_num_queries(5):
        assert len(rows(desk, "", name)) == 4
    assert rows(desk, "91340123ma00001542", name) == [firm().name]
    assert rows(desk, "肥西演示", name) == [f"肥西演示{n}有限公司" for n in range(3)]
    register = reverse("desk-admin-legal-register")
    assert desk.post(register, {"name": "", "uscc": "1", "phone": "", "address": ""}).status_code == 422
    desk.post(register, {"name": "合肥新派河餐饮有限公司", "uscc": firm().uscc, "phone": "", "address": ""})
    assert firm().name == "合肥新派河餐饮有限公司"


def test_representative_operator_and_dissolution(desk: Client) -> None:
    pk = firm().pk
    fang = {"id_type": "resident_id", "id_number": WANG_FANG}
    act(desk, "desk-admin-legal-representative", pk, **fang, reason="变更登记", since_date="")
    assert [a.ref for a in applicants_for(account("wangfang"), TODAY)][1] == firm().ref
    act(
        desk,
        "desk-admin-legal-representative",
        pk,
        id_type="resident_id",
        id_number=WAI_REN,
        reason="变更",
        since_date="",
    )
    assert len(applicants_for(account("wangfang"), TODAY)) == 1
    until = (TODAY + dt.timedelta(days=5)).isoformat()
    act(desk, "desk-admin-legal-operator", pk, **fang, scope="申请", valid_from="", valid_to=until)
    assert len(applicants_for(account("wangfang"), TODAY + dt.timedelta(days=5))) == 2, "the day named is still one"
    act(desk, "desk-admin-legal-dissolution", pk, dissolved_date="2026-11-20", basis="注销通知书")
    assert len(applicants_for(account("wangfang"), TODAY)) == 1
    record = desk.get(reverse("desk-admin-legal-person", args=[pk])).context["page"]
    assert [a.text for a in record.actions] == ["撤销注销登记"]
    act(desk, "desk-admin-legal-dissolution-reverse", pk, reason="登记错了")
    assert len(applicants_for(account("wangfang"), TODAY)) == 2


def test_what_is_not_there_is_not_found(desk: Client) -> None:
    for name in ("desk-admin-person", "desk-admin-person-death", "desk-admin-legal-person"):
        assert desk.get(reverse(name, args=[999999999999999999999])).status_code == 404
