"""From a decision to a certificate, and from the certificate to the next application, to which nobody brings it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhengwu.cases.models import CaseMaterial, Decision
from zhengwu.cases.operations._library import CertificateEnded
from zhengwu.cases.public import Case, GivenMaterial, accept, decide, deliver, propose_undoing, receive, review, undo
from zhengwu.cases.tests.factories import (
    CIVIL,
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    at,
    closed,
    day,
    decided,
    given,
    handed_in,
    item,
    paper,
)
from zhengwu.certificates.public import (
    Certificate,
    CertificateUse,
    Entry,
    Holder,
    certificates_of,
    enact_as,
    end_for,
    issue_as,
    verify,
    write_as,
)
from zhengwu.forms.public import gather
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, BadInput
from zhengwu.organisations.public import body_of

SUBSIDY, BOOK = "租房补贴证", "居民户口簿"


def directed(name: str = SUBSIDY, *, nth: int = 1, category: str = "natural") -> None:
    """An entry of the directory whose one field is that of the form."""
    code = f"{CIVIL}{nth:03}"
    fields = ({"key": "name", "label": "姓名", "kind": "name", "required": False},)
    entry = Entry(code=code, name=name, mark=f"证{nth}", definer_name="民政部", fields=fields, printed=("name",),
                  holder_category=category)  # fmt: skip
    write_as(entry=entry, by=SYSTEM, now=MONDAY)
    enact_as(code=code, by=SYSTEM, now=MONDAY)


@pytest.fixture
def directory(world: World) -> World:
    directed()
    directed(BOOK, nth=2)
    return world


def of(case: Case) -> Certificate:
    return Certificate.objects.get(subject_ref=case.subject)


def standing(certificate: Certificate) -> str:
    return verify(certificate.verify_code or "", today=day("03-10")).outcome


def test_a_certificate_is_drafted_at_the_decision_and_counts_when_handed_over(directory: World) -> None:
    case = decided(directory)
    draft = of(case)
    assert (draft.status, draft.identifier, draft.holder_name) == ("drafted", None, "王芳")
    assert not certificates_of(directory.fang).exists(), "nobody sees what was not handed over"
    deliver(project_no=case.project_no, method="window", recipient="王芳", by=directory.zhao_min, now=MONDAY)
    certificate = of(case)
    assert (certificate.status, certificate.issuer_name) == ("valid", "肥西县民政局")
    assert {"title": SUBSIDY, "number": certificate.number} in paper(case, "service_receipt").values["served"]
    name = f"certificate:{SUBSIDY}.name"
    known = gather([name], account_id=0, holder=directory.fang.ref, today=day("03-10"))
    assert known == {name: "王芳"}, "and forms need not ask for it again"


def test_no_entry_no_certificate_and_no_statement_afterwards(world: World) -> None:
    """Without a certificate handing over costs nothing more; with one seven statements: itself, its number, its event, and whoever
    hears of it."""
    plain = decided(world)
    with CaptureQueriesContext(connection) as without:
        deliver(project_no=plain.project_no, method="window", recipient="王芳", by=world.zhao_min, now=MONDAY)
    assert not any('"certificate"' in q["sql"] for q in without)
    directed()
    certified = decided(world)
    with CaptureQueriesContext(connection) as with_one:
        deliver(project_no=certified.project_no, method="window", recipient="王芳", by=world.zhao_min, now=MONDAY)
    assert len(with_one) - len(without) <= 7
    assert not Certificate.objects.filter(subject_ref=plain.subject).exists()
    assert not of(certified).predecessor


def test_who_cannot_hold_it_gets_the_decision_alone(world: World) -> None:
    directed(category="legal")
    case = closed(world)
    assert not case.certified
    assert not Certificate.objects.exists()


@pytest.mark.parametrize(
    ("ground", "withheld", "ends"),
    [("fraud", False, "revoked"), ("fraud", True, "revoked"), ("died", False, "cancelled")],
)
def test_what_ends_the_result_ends_its_certificate(directory: World, ground: str, withheld: bool, ends: str) -> None:
    case = closed(directory)
    if withheld:
        Certificate.objects.filter(subject_ref=case.subject).update(status="withheld")
    propose_undoing(project_no=case.project_no, ground=ground, reason="查实", by=directory.sun_li, now=MONDAY)
    undo(project_no=case.project_no, outcome="done", by=directory.zhou_zheng, now=at("03-10"))
    certificate = of(case)
    assert (certificate.status, standing(certificate)) == (ends, ends)
    ended = paper(case, "undoing_decision").values["ended"]
    assert {"title": SUBSIDY, "number": certificate.number} in ended


def book_for(world: World, *, nth: int = 2) -> Certificate:
    holder = Holder(kind="natural", ref=world.fang.ref, name="王芳", id_type="resident_id",
                    id_number=world.fang.id_number)  # fmt: skip
    return issue_as(type_code=f"{CIVIL}{nth:03}", body=body_of(CIVIL), holders=[holder], says={"name": "王芳"},
                    valid_from=day("01-01"), by=SYSTEM, now=MONDAY)  # fmt: skip


def with_book(certificate: Certificate | str) -> tuple[GivenMaterial, ...]:
    identifier = certificate if isinstance(certificate, str) else certificate.identifier or ""
    return (*given(REQUEST, PHOTO), GivenMaterial(name=HOUSEHOLD, certificate_identifier=identifier))


@pytest.fixture
def asks_for_the_book(directory: World) -> World:
    """The next version of the item takes the household book from the library."""
    materials = item()["guide"]["materials"]
    fetched = [
        m | ({"certificate_kind": BOOK, "source": "government"} if m["name"] == HOUSEHOLD else {}) for m in materials
    ]
    import_items(source=[item(2, guide={"materials": fetched}, effective_date="2026-02-01")], by=SYSTEM, now=MONDAY)
    return directory


def test_a_material_comes_from_the_library_and_its_holder_reads_where_it_went(asks_for_the_book: World) -> None:
    world, book = asks_for_the_book, book_for(asks_for_the_book)
    case = handed_in(world, what=application(materials=with_book(book))).case
    material = CaseMaterial.objects.get(case=case, name=HOUSEHOLD)
    assert (material.kind, material.trust, material.file_id) == ("certificate", "A", None)
    assert CaseMaterial.objects.get(case=case, name=REQUEST).trust == "C", (
        "nobody looked up the number of another library"
    )
    use = CertificateUse.objects.get(certificate=book)
    assert (use.purpose, use.user_name, use.subject_ref, use.consent_by) == (
        "办理“租房补贴”", "肥西县民政局", case.subject, "王芳"
    )  # fmt: skip
    receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    assert accept(project_no=case.project_no, by=world.zhao_min, now=MONDAY).state == "reviewing"


def test_what_is_not_theirs_not_the_kind_or_not_valid_is_refused(asks_for_the_book: World) -> None:
    world, book = asks_for_the_book, book_for(asks_for_the_book)
    subsidy = book_for(world, nth=1)
    for who, identifier, words in (
        (world.li_qiang, book.identifier, "没有找到"),
        (world.fang, "CERT-1", "没有找到"),
        (world.fang, subsidy.identifier, "不是这一种"),
    ):
        with pytest.raises(BadInput) as refused:
            handed_in(world, applicant=who, what=application(materials=with_book(identifier or "")))
        assert any(words in e.say() for e in refused.value.errors), words
    assert not CertificateUse.objects.exists()


def test_what_was_revoked_in_between_is_asked_for_at_acceptance(asks_for_the_book: World) -> None:
    world, book = asks_for_the_book, book_for(asks_for_the_book)
    case = handed_in(world, what=application(materials=with_book(book))).case
    receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    Certificate.objects.filter(pk=book.pk).update(subject_ref="case:elsewhere")
    end_for(subject_ref="case:elsewhere", how="revoke", reason="查实", by=SYSTEM, now=MONDAY)
    with pytest.raises(CertificateEnded, match="撤销"):
        accept(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    with pytest.raises(BadInput) as refused:
        handed_in(world, what=application(materials=with_book(book)))
    assert "撤销" in refused.value.errors[0].say()


def test_a_renewal_goes_on_under_the_same_number(directory: World) -> None:
    first = closed(directory)
    Decision.objects.filter(case=first).update(valid_to=day("05-20"))
    again = handed_in(directory, what=application(renews=first.project_no)).case
    receive(project_no=again.project_no, by=directory.zhao_min, now=MONDAY)
    accept(project_no=again.project_no, by=directory.zhao_min, now=MONDAY)
    review(project_no=again.project_no, outcome="approve", opinion="属实", by=directory.sun_li, now=MONDAY)
    decide(project_no=again.project_no, outcome="approve", reason="", by=directory.zhou_zheng, now=MONDAY)
    deliver(project_no=again.project_no, method="window", recipient="王芳", by=directory.zhao_min, now=MONDAY)
    old, new = of(first), of(again)
    assert (new.number, new.version, new.predecessor_id) == (old.number, 2, old.pk)
    assert (standing(old), standing(new)) == ("replaced", "valid")
