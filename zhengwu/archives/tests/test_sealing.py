"""归档 and 鉴定销毁: sealed once, whole or not at all; destroyed by two, never before the time."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import zipfile
from dataclasses import replace

import pytest

from zhengwu.archives.public import (
    AlreadyArchived,
    AlreadyProposed,
    ArchivePackage,
    ChainBroken,
    Disposal,
    Finding,
    NoSuchPackage,
    PackageGone,
    StillKept,
    answer_disposal,
    check_content,
    check_package,
    fetch,
    over_for_disposal,
    package_for,
    packages_for,
    propose_disposal,
    seal_case,
    seal_due_cases,
)
from zhengwu.cases.public import Case, GivenMaterial, OutOfOrder, accept, decide, deliver, receive, review, withdraw
from zhengwu.cases.tests.factories import (
    CIVIL,
    MONDAY,
    PHOTO,
    World,
    a_file,
    application,
    at,
    closed,
    day,
    fresh,
    given,
    handed_in,
    reviewing,
    submitted,
    together,
    told,
)
from zhengwu.cases.tests.factories import HOUSEHOLD as BOOK
from zhengwu.cases.tests.factories import REQUEST as FORM
from zhengwu.documents.public import FileDestroyed, GivenSignature, StoredFile, content_of
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, StoredEvent, canonical, events_of
from zhengwu.organisations.public import DidTheOtherSide, Officer, Post, grant, officer_for
from zhengwu.people.public import Account

pytestmark = pytest.mark.django_db(transaction=True)
LATER = at("2060-01-05")


@pytest.fixture
def keeper(world: World) -> Officer:
    return _with(world.zhao_min, "archive", "propose_disposal", "approve_disposal")


@pytest.fixture
def head(world: World) -> Officer:
    return _with(world.zhou_zheng, "approve_disposal")


def _with(officer: Officer, *verbs: str) -> Officer:
    post = Post.objects.get(pk=officer.post_id)
    for verb in verbs:
        grant(post=post, action=f"cases.{verb}", body_code=CIVIL, by=SYSTEM, now=MONDAY)
    found = officer_for(Account.objects.get(pk=officer.account_id), today=day("03-02"))
    assert found is not None
    return found


def with_a_picture(world: World) -> Case:
    picture = GivenMaterial(name=PHOTO, file_id=a_file(world).pk)
    no = handed_in(world, what=application(materials=(*given(FORM, BOOK), picture))).case.project_no
    receive(project_no=no, by=world.zhao_min, now=MONDAY)
    accept(project_no=no, by=world.zhao_min, now=MONDAY)
    review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=MONDAY)
    decide(project_no=no, outcome="approve", by=world.zhou_zheng, now=MONDAY)
    return deliver(project_no=no, method="window", recipient="王芳", by=world.zhao_min, now=MONDAY)


def tampered(content: bytes, path: str, new: bytes | None, *, add: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as package:
        for name in old.namelist():
            if name != path:
                package.writestr(name, old.read(name))
            elif new is not None:
                package.writestr(name, new)
        if add:
            package.writestr(add, b"x")
    return out.getvalue()


def test_a_closed_case_becomes_a_package_that_proves_itself(world: World, keeper: Officer, head: Officer) -> None:
    case = with_a_picture(world)
    package = seal_case(project_no=case.project_no, by=keeper, now=at("03-03"))
    assert fresh(case).state == "archived"
    assert told(case)[-1] == "CaseArchived"
    assert (package.archive_no, package.years, package.until_date) == (
        f"{CIVIL}-WS2026-0001",
        30,
        dt.date(2056, 12, 31),
    )
    content = fetch(package.archive_no)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        names = opened.namelist()
        events = [json.loads(line) for line in opened.read("events.jsonl").splitlines()]
        index = json.loads(opened.read("index.json"))
        assert opened.read("index.pdf").startswith(b"%PDF")
        assert "卷内目录" in opened.read("index.html").decode()
        assert json.loads(opened.read("form.json"))["form"]["name"] == "王芳"
    assert {"index.pdf", "manifest.json", "manifest.sig", "keys.json"} <= set(names)
    assert sum(name.startswith("documents/") for name in names) == 5
    assert [name for name in names if name.startswith("materials/")] == ["materials/03-户口簿.png"]
    assert events[-1]["hash"] == package.event_hash == events_of(case.subject)[-2].hash
    assert {row["title"] for row in index["files"]} >= {PHOTO}
    assert check_content(content) == check_package(package) == []
    for made, wrong in [
        (tampered(content, "events.jsonl", b"{}"), [Finding(wrong="altered", path="events.jsonl")]),
        (tampered(content, "form.json", None), [Finding(wrong="missing", path="form.json")]),
        (tampered(content, "", None, add="extra.txt"), [Finding(wrong="added", path="extra.txt")]),
        (tampered(content, "manifest.json", b"{}"), [Finding(wrong="signature", path="manifest.json")]),
        (tampered(content, "manifest.sig", None), [Finding(wrong="unreadable")]),
        (b"no zip", [Finding(wrong="unreadable")]),
        (b"", [Finding(wrong="unreadable")]),
    ]:
        assert check_content(made) == wrong
    with pytest.raises(OutOfOrder):
        seal_case(project_no=case.project_no, by=keeper, now=at("03-04"))
    _destroyed_by_two(world, case, package, keeper, head)


@pytest.mark.parametrize(
    ("signature", "files"),
    [
        (
            GivenSignature(strokes=(((100, 200), (400, 210)),)),
            {"signatures/01-容缺承诺.json", "signatures/01-容缺承诺.svg"},
        ),
        (GivenSignature(typed="王芳"), {"signatures/01-容缺承诺.json"}),
    ],
)
def test_what_was_signed_by_hand_is_in_the_package(
    world: World, keeper: Officer, signature: GivenSignature, files: set[str]
) -> None:
    what = application(materials=given(FORM, BOOK, tolerate=[PHOTO]), signature=signature)
    case = handed_in(world, what=what).case
    withdraw(project_no=case.project_no, by=world.fang.actor, now=at("03-02"))
    content = fetch(seal_case(project_no=case.project_no, by=keeper, now=at("03-03")).archive_no)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        assert {name for name in opened.namelist() if name.startswith("signatures/")} == files
        record = json.loads(opened.read("signatures/01-容缺承诺.json"))
        titles = [row["title"] for row in json.loads(opened.read("index.json"))["files"]]
        if len(files) > 1:
            assert b'd="M100 200L400 210"' in opened.read("signatures/01-容缺承诺.svg")
    assert any(title.startswith("容缺承诺上王芳的签名") for title in titles)
    digest = record.pop("sha256")
    assert digest == hashlib.sha256(canonical(record).encode()).hexdigest(), "anybody can count it anew"
    (event,) = (e for e in events_of(case.subject) if e.type == "documents.SignatureGiven")
    assert event.data["sha256"] == digest
    assert check_content(content) == []


def _destroyed_by_two(world: World, case: Case, package: ArchivePackage, keeper: Officer, head: Officer) -> None:
    numbers = [package.archive_no]
    with pytest.raises(StillKept):
        propose_disposal(archive_nos=numbers, reason="到期", by=keeper, now=at("03-04"))
    for reason, which in (("", numbers), ("到期", [])):
        with pytest.raises(BadInput):
            propose_disposal(archive_nos=which, reason=reason, by=keeper, now=LATER)
    with pytest.raises(NotPermitted):
        propose_disposal(archive_nos=numbers, reason="到期", by=world.sun_li, now=LATER)
    assert list(over_for_disposal(officer=keeper, today=LATER.date())) == [package]
    disposal = propose_disposal(archive_nos=numbers, reason="到期", by=keeper, now=LATER)
    assert not over_for_disposal(officer=keeper, today=LATER.date())
    with pytest.raises(AlreadyProposed):
        propose_disposal(archive_nos=numbers, reason="到期", by=keeper, now=LATER)
    with pytest.raises(DidTheOtherSide):
        answer_disposal(disposal_id=disposal.pk, approve=True, answer="", by=keeper, now=LATER)
    with pytest.raises(BadInput):
        answer_disposal(disposal_id=disposal.pk, approve=False, answer="", by=head, now=LATER)
    answered = together(
        *(lambda: answer_disposal(disposal_id=disposal.pk, approve=True, answer="同意", by=head, now=LATER),) * 2
    )
    assert sum(isinstance(each, Disposal) for each in answered) == 1
    package.refresh_from_db()
    assert package.state == "destroyed"
    assert package.files
    with pytest.raises(PackageGone):
        fetch(package.archive_no)
    with pytest.raises(FileDestroyed):
        content_of(StoredFile.objects.get(name="户口簿.png"))
    assert StoredEvent.objects.filter(type="archives.PackageDestroyed").count() == 1


def test_what_is_not_over_or_in_doubt_is_not_sealed(world: World, keeper: Officer) -> None:
    with pytest.raises(OutOfOrder):
        seal_case(project_no=reviewing(world).project_no, by=keeper, now=at("03-03"))
    case = closed(world)
    with pytest.raises(NotPermitted):
        seal_case(project_no=case.project_no, by=world.sun_li, now=at("03-03"))
    StoredEvent.objects.filter(subject=case.subject, seq=2).update(actor_name="别人")
    with pytest.raises(ChainBroken):
        seal_case(project_no=case.project_no, by=keeper, now=at("03-03"))
    assert not ArchivePackage.objects.exists()
    assert fresh(case).state == "closed"


def test_six_months_after_the_end_the_night_seals_it_once(world: World, keeper: Officer) -> None:
    case = submitted(world)
    withdraw(project_no=case.project_no, by=world.fang.actor, now=MONDAY)
    assert seal_due_cases(now=at("08-01")) == 0
    assert [seal_due_cases(now=at("09-02")) for _ in range(2)] == [1, 0]
    assert fresh(case).state == "withdrawn"
    package = ArchivePackage.objects.get()
    assert (package.years, package.sealed_by) == (10, "系统")
    with pytest.raises(AlreadyArchived):
        seal_case(project_no=case.project_no, by=keeper, now=at("09-03"))
    assert list(packages_for(officer=keeper, q=case.project_no[-6:])) == [package]
    assert not packages_for(officer=replace(keeper, grants=()))
    assert package_for(archive_no=package.archive_no, by=keeper) == package
    with pytest.raises(NoSuchPackage):
        package_for(archive_no="\x00", by=keeper)
