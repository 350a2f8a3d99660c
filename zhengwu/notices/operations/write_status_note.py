"""写服务状态说明: tell everybody of a disturbance, and say when it is over."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, InputError, NotFound, clean_text, publish
from zhengwu.notices.events import StatusNoteEnded, StatusNoteWritten
from zhengwu.notices.models import StatusNote
from zhengwu.notices.rules.status import LONGEST_NOTE, PART_NAMES, Part
from zhengwu.organisations.public import Officer, Over, require


class StatusNoteWrong(BadInput):
    """A note nobody could make use of."""

    code = "status.wrong"


class NoSuchStatusNote(NotFound):
    """There is no such note."""

    code = "status.not_found"
    template = "没有这条服务状态说明。请从列表里重新打开。"


class StatusNoteOver(Conflict):
    """It has been ended already."""

    code = "status.over"
    template = "这条说明已经结束了。情况又有变化，请另写一条。"


def require_over_status(*, by: Officer) -> None:
    """系统管理 over the government this portal serves.

    Raises:
        NotPermitted
    """
    require(by, "admin", over=Over(division_code=settings.HOME_DIVISION))


def write_status_note(*, part: str, text: str, text_en: str = "", by: Officer, now: dt.datetime) -> StatusNote:
    """A note that begins now and stands on the status page until it is ended.

    Raises:
        NotPermitted, StatusNoteWrong
    """
    require_over_status(by=by)
    errors = []
    if part not in PART_NAMES:
        errors.append(InputError(loc=("part",), msg="请选哪一部分受影响。", code="status.part"))
    text = clean_text(text.strip(), max_length=LONGEST_NOTE, loc=("text",))
    text_en = clean_text(text_en.strip(), max_length=LONGEST_NOTE, loc=("text_en",))
    if not text:
        errors.append(InputError(loc=("text",), msg="请写清楚什么受影响、群众可以怎么办。", code="status.text"))
    if errors:
        raise StatusNoteWrong(errors)
    with transaction.atomic():
        note = StatusNote.objects.create(
            part=Part(part).value, text=text, text_en=text_en, began_at=now, written_at=now, written_by=by.name
        )
        publish(StatusNoteWritten(note_id=note.pk, part=note.part, text=text), by=by.actor, at=now)
    return note


def end_status_note(*, note_id: int, by: Officer, now: dt.datetime) -> StatusNote:
    """It is over: the note goes to those of the last weeks.

    Raises:
        NotPermitted, NoSuchStatusNote, StatusNoteOver
    """
    require_over_status(by=by)
    with transaction.atomic():
        note = StatusNote.objects.select_for_update().filter(pk=note_id).first()
        if note is None:
            raise NoSuchStatusNote
        if note.ended_at is not None:
            raise StatusNoteOver
        note.ended_at = max(now, note.began_at)
        note.save(update_fields=["ended_at"])
        publish(StatusNoteEnded(note_id=note.pk, part=note.part), by=by.actor, at=now)
    return note
