"""服务状态: what everybody may know, also while something is broken."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from zhengwu.doors.citizen.status.reckon import How, Signs, Standing, reckon, worst
from zhengwu.doors.citizen.status.signs import Looking
from zhengwu.doors.desk.tests import factories as desk
from zhengwu.kernel.models import Heartbeat, OutboxMessage
from zhengwu.kernel.public import BadInput, NotPermitted, events_of, pinned_time
from zhengwu.notices.public import (
    NoSuchStatusNote,
    Part,
    StatusNote,
    StatusNoteOver,
    end_status_note,
    status_notes,
    write_status_note,
)

NOW = desk.NOW
MINUTE = dt.timedelta(minutes=1)
BEAT = NOW - dt.timedelta(seconds=5)


@pytest.mark.parametrize(
    ("signs", "wanted"),
    [
        (Signs(now=NOW, beat_at=BEAT), {}),
        (Signs(now=NOW, beat_at=BEAT, answer_seconds=0.8), dict.fromkeys(("portal", "applications", "hall"), "slow")),
        (Signs(now=NOW), {"notices": "away", "background": "away"}),
        (Signs(now=NOW, beat_at=NOW - 2 * MINUTE), {"notices": "away", "background": "away"}),
        (Signs(now=NOW, beat_at=BEAT, message_since=NOW - 6 * MINUTE), {"background": "slow"}),
        (Signs(now=NOW, beat_at=BEAT, message_since=NOW - 4 * MINUTE), {}),
        (Signs(now=NOW, beat_at=BEAT, notice_since=NOW - 16 * MINUTE), {"notices": "slow"}),
        (Signs(now=NOW, beat_at=BEAT, notes=[(Part.HALL, NOW)]), {"hall": "cared_for"}),
        (Signs(now=NOW, away_since=NOW), dict.fromkeys(Part, "away")),
        (Signs(now=NOW, maintained_since=NOW, away_since=NOW), dict.fromkeys(Part, "cared_for")),
    ],
)
def test_signs_become_words(signs: Signs, wanted: dict[str, str]) -> None:
    told = {str(s.part): str(s.how) for s in reckon(signs)}
    assert told == {str(part): "working" for part in Part} | {str(p): h for p, h in wanted.items()}


def test_the_worst_part_speaks_for_the_whole() -> None:
    assert worst([Standing(Part.HALL, How.SLOW), Standing(Part.PORTAL, How.AWAY)]) is How.AWAY
    assert worst([]) is How.WORKING


@pytest.fixture
def county(the_county: None) -> Iterator[None]:
    Heartbeat.objects.update_or_create(name="worker", defaults={"beat_at": BEAT})
    OutboxMessage.objects.update(state="done")
    with pinned_time(NOW):
        yield


def page(address: str = "/status") -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    return answer.content.decode()


@pytest.mark.usefixtures("county")
def test_all_is_well_and_nothing_was_wrong() -> None:
    told = page()
    assert "各项服务都正常" in told
    assert told.count("正常服务") == 5
    assert "没有受影响的时候" in told
    assert "Everything is working" in page("/en/status")


@pytest.mark.usefixtures("county")
def test_an_administrator_tells_and_ends_it() -> None:
    browser = desk.at_the_desk("guanli")
    wrong = browser.post("/desk/status/write", {"part": "hall", "text": " ", "text_en": ""})
    assert wrong.status_code == 422
    written = {"part": "hall", "text": "叫号屏在修，请听喊号。", "text_en": "The screens are being repaired."}
    assert browser.post("/desk/status/write", written).status_code == 302
    assert "叫号屏在修" in page()
    assert "从 " in page()
    assert "The screens are being repaired." in page("/en/status")
    note = StatusNote.objects.get()
    assert "叫号屏在修" in browser.get("/desk/status").content.decode()
    assert browser.get(f"/desk/status/{note.pk}/end").status_code == 200
    assert browser.post(f"/desk/status/{note.pk}/end").status_code == 302
    told = page()
    assert "各项服务都正常" in told
    assert "叫号屏在修" in told, "it stays among what was"
    assert [e.type for e in events_of(f"status-note:{note.pk}")] == [
        "notices.StatusNoteWritten",
        "notices.StatusNoteEnded",
    ]
    assert browser.post(f"/desk/status/{note.pk}/end").status_code == 409
    assert browser.get("/desk/status/999999/end").status_code == 404


@pytest.mark.usefixtures("county")
def test_what_cannot_be_written() -> None:
    by = desk.officer("guanli")
    for part, text in (("hall", ""), ("nothing", "x"), ("hall", "长" * 501)):
        with pytest.raises(BadInput):
            write_status_note(part=part, text=text, by=by, now=NOW)
    with pytest.raises(NotPermitted):
        write_status_note(part="hall", text="x", by=desk.officer("zhaomin"), now=NOW)
    with pytest.raises(NoSuchStatusNote):
        end_status_note(note_id=999_999, by=by, now=NOW)
    note = write_status_note(part="portal", text="慢", by=by, now=NOW)
    end_status_note(note_id=note.pk, by=by, now=NOW)
    with pytest.raises(StatusNoteOver):
        end_status_note(note_id=note.pk, by=by, now=NOW)
    assert status_notes(now=NOW) == [note]
    assert status_notes(now=NOW + dt.timedelta(days=91)) == []


def test_while_the_database_is_away_it_says_so_and_since_when(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: Any, **__: Any) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr("zhengwu.doors.citizen.status.signs.transaction.atomic", away)
    monkeypatch.setattr("zhengwu.doors.citizen.status.page.looking", looking := Looking())
    with pinned_time(NOW):
        told = page()
    assert told.count("暂时不能用") >= 5
    assert "最近九十天" not in told, "nobody can know"
    later = looking.look(now=NOW + 5 * MINUTE)
    assert later.signs.away_since == NOW


def test_while_the_platform_is_looked_after(settings: Any, tmp_path: Path) -> None:
    file = tmp_path / "maintenance"
    file.write_text("今晚 22:00")
    os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    settings.MAINTENANCE_FILE = file
    with pinned_time(NOW):
        told = page()
    assert "恢复时间：今晚 22:00" in told
    assert told.count("正在处理") >= 5
    assert Client().get("/").status_code == 503
