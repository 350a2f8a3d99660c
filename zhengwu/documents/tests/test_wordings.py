"""A wording from draft to paper: who may write it, for whom it stands, and what stays with the paper for ever."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from zhengwu.documents.models import Document, WordingVersion
from zhengwu.documents.operations.wordings.retire_wording import NotInForce
from zhengwu.documents.public import (
    ChangedMeanwhile,
    Issuer,
    NoSuchWording,
    NotADraft,
    UnsafeWording,
    Wording,
    begin_wording,
    drop_draft,
    in_force,
    in_force_by_kind,
    issue,
    pdf,
    preview,
    put_in_force,
    retire_wording,
    wording_version,
    write_wording,
)
from zhengwu.documents.rules.wordings.blocks import Paragraph
from zhengwu.documents.tests.factories import VALUES, ZHOU_ZHENG
from zhengwu.documents.tests.test_pdf import squeezed, text_of
from zhengwu.documents.wordings import built_in
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, events_of, local_date
from zhengwu.organisations.public import Officer, grant
from zhengwu.organisations.tests.factories import CIVIL, NOW, SERVICE, county, staffed

KIND = "rejection_decision"
TODAY = local_date(NOW)
DAY = dt.timedelta(days=1)


@pytest.fixture
def editor(db: None) -> Officer:
    """管理员, who may write wordings for the county; 孙立 for 民政局 alone; 外人 may not."""
    return _editor()


def _editor() -> Officer:
    made = staffed(county())
    grant(post=made.posts["ADMIN"], action="documents.word", by=SYSTEM, now=NOW)
    return made.at_work("管理员")


def with_words(words: str) -> Wording:
    whole = built_in(KIND)
    return whole.model_copy(update={"blocks": (*whole.blocks, Paragraph(text=words))})


def in_use(words: str, *, by: Officer, body_code: str = "", valid_from: dt.date = TODAY) -> WordingVersion:
    draft = begin_wording(kind=KIND, body_code=body_code, by=by, now=NOW)
    draft = write_wording(version_id=draft.pk, wording=with_words(words), seen_revision=draft.revision, by=by, now=NOW)
    return put_in_force(version_id=draft.pk, valid_from=valid_from, seen_revision=draft.revision, by=by, now=NOW)


def issued(body_code: str = CIVIL, *, at: dt.datetime = NOW) -> Document:
    issuer = Issuer(code=body_code, name="肥西县民政局", doc_prefix="肥民" if body_code == CIVIL else "肥政")
    return issue(kind=KIND, issuer=issuer, subject="case:1", values=VALUES[KIND]["plain"], by=ZHOU_ZHENG, at=at)


def test_a_paper_keeps_the_wording_it_was_issued_in(editor: Officer) -> None:
    before = issued()
    mine = in_use("请保管好本决定。", by=editor)
    paper = issued()
    assert (before.wording, paper.wording) == (None, mine)
    assert "请保管好本决定。" in squeezed(text_of(pdf(paper)))
    assert "请保管好本决定。" not in squeezed(text_of(pdf(before)))
    in_use("后来的话。", by=editor)
    mine.refresh_from_db()
    assert (mine.state, issued().wording.version) == ("retired", 2)  # type: ignore[union-attr]
    retire_wording(version_id=issued().wording_id, by=editor, now=NOW)  # type: ignore[arg-type]
    assert issued().wording is None
    told = [event.type.rpartition(".")[2] for event in events_of(f"wording:{KIND}:all")]
    assert told == ["WordingBegun", "WordingWritten", "WordingPutInForce"] * 2 + ["WordingRetired"]
    for change in ({"wording_id": None},):
        with pytest.raises(DatabaseError, match="keeps the wording"), transaction.atomic():
            Document.objects.filter(pk=paper.pk).update(**change)
    spoilt: tuple[dict[str, Any], ...] = ({"content": {}}, {"valid_from": TODAY - DAY}, {"state": "draft"})
    for spoiled in spoilt:
        with pytest.raises(DatabaseError, match="keeps its words"), transaction.atomic():
            WordingVersion.objects.filter(pk=mine.pk).update(**spoiled)
    with pytest.raises(DatabaseError, match="stays"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM documents_wordingversion WHERE id = %s", [mine.pk])


def test_a_body_has_its_own_before_everybodys_and_each_from_its_day(editor: Officer) -> None:
    everybodys = in_use("县里的话。", by=editor)
    own = in_use("民政局的话。", by=editor, body_code=CIVIL)
    later = in_use("明天的话。", by=editor, valid_from=TODAY + DAY)
    assert (issued(CIVIL).wording, issued(SERVICE).wording) == (own, everybodys)
    assert issued(SERVICE, at=NOW + DAY).wording == later
    assert issued(CIVIL, at=NOW + DAY).wording == own
    assert in_force_by_kind(body_code=CIVIL, on=TODAY) == {KIND: own}
    assert in_force_by_kind(body_code="", on=TODAY) == {KIND: everybodys}
    assert in_force(kind="receipt", body_code=CIVIL, on=TODAY).version is None
    assert own.body_name == "肥西县民政局"
    in_use("今天改主意。", by=editor)
    assert issued(SERVICE, at=NOW + DAY).wording.version == 3  # type: ignore[union-attr]


def test_drafts_may_be_unfinished_but_not_in_force(editor: Officer) -> None:
    draft = begin_wording(kind=KIND, by=editor, now=NOW)
    assert begin_wording(kind=KIND, by=editor, now=NOW) == draft, "one draft at a time"
    assert draft.wording == built_in(KIND)
    bad = Wording(blocks=(Paragraph(text="{../}"), Paragraph(text='#read("/etc/passwd")')))
    written = write_wording(version_id=draft.pk, wording=bad, seen_revision=1, by=editor, now=NOW)
    with pytest.raises(UnsafeWording) as refused:
        put_in_force(version_id=draft.pk, valid_from=TODAY, seen_revision=2, by=editor, now=NOW)
    assert [error.loc for error in refused.value.errors] == [("blocks", 0, "text")]
    with pytest.raises(UnsafeWording):
        preview(kind=KIND, wording=bad, issuer_name="肥西县民政局", at=NOW)
    for attempt in (
        lambda: write_wording(version_id=draft.pk, wording=bad, seen_revision=1, by=editor, now=NOW),
        lambda: put_in_force(version_id=draft.pk, valid_from=TODAY, seen_revision=1, by=editor, now=NOW),
        lambda: drop_draft(version_id=draft.pk, seen_revision=1, by=editor, now=NOW),
    ):
        with pytest.raises(ChangedMeanwhile):
            attempt()
    with pytest.raises(BadInput, match="不能早于今天"):
        put_in_force(version_id=draft.pk, valid_from=TODAY - DAY, seen_revision=2, by=editor, now=NOW)
    huge = Wording(blocks=(Paragraph(text="长" * 1900),) * 20)
    with pytest.raises(UnsafeWording):
        write_wording(version_id=draft.pk, wording=huge, seen_revision=2, by=editor, now=NOW)
    with pytest.raises(NotInForce):
        retire_wording(version_id=draft.pk, by=editor, now=NOW)
    drop_draft(version_id=draft.pk, seen_revision=written.revision, by=editor, now=NOW)
    with pytest.raises(NoSuchWording):
        wording_version(draft.pk)
    used = in_use("用了的。", by=editor)
    with pytest.raises(NotADraft):
        write_wording(version_id=used.pk, wording=bad, seen_revision=used.revision, by=editor, now=NOW)


def test_outsiders_are_refused_and_a_bodys_own_editor_stays_with_it(db: None) -> None:
    made = staffed(county())
    grant(post=made.posts["REVIEW"], action="documents.word", body_code=CIVIL, by=SYSTEM, now=NOW)
    sun_li, outsider = made.at_work("孙立"), made.at_work("赵敏")
    own = in_use("民政局的话。", by=sun_li, body_code=CIVIL)
    tries: tuple[Callable[[], object], ...] = (
        lambda: begin_wording(kind=KIND, by=sun_li, now=NOW),
        lambda: begin_wording(kind=KIND, body_code=SERVICE, by=sun_li, now=NOW),
        lambda: begin_wording(kind=KIND, body_code=CIVIL, by=outsider, now=NOW),
        lambda: retire_wording(version_id=own.pk, by=outsider, now=NOW),
    )
    for refused in tries:
        with pytest.raises(NotPermitted):
            refused()


def test_a_sample_is_no_paper(editor: Officer) -> None:
    both = built_in(KIND).model_copy(update={"bilingual": True})
    said = squeezed(text_of(preview(kind=KIND, wording=both, issuer_name="肥西县民政局", at=NOW)))
    for words in ("样本不具有法律效力", "DecisionofRefusal", "within60days", "高于本县城镇居民最低生活保障标准860元"):
        assert words in said
    assert "核验码" not in said
    harmless = with_words('#read("/etc/passwd") $x$ #panic("x")')
    assert '#read("/etc/passwd")$x$#panic("x")' in squeezed(
        text_of(preview(kind=KIND, wording=harmless, issuer_name="局", at=NOW))
    )
    assert not Document.objects.exists()
    tolerant = preview(
        kind="acceptance_notice", wording=built_in("acceptance_notice"), issuer_name="局", at=NOW, sample="tolerant"
    )
    assert "容缺受理通知书" in text_of(tolerant)


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_at_once_write_in_one_draft() -> None:
    editor, begun, start = _editor(), [], threading.Barrier(2)

    def begin() -> None:
        start.wait(timeout=30)
        begun.append(begin_wording(kind=KIND, by=editor, now=NOW).pk)
        connection.close()

    threads = [threading.Thread(target=begin) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(begun) == 2
    assert len(set(begun)) == 1
