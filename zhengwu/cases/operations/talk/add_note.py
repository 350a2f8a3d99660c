"""备注: a word for colleagues."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import NoteAdded
from zhengwu.cases.models import CaseNote
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.over import over_of
from zhengwu.kernel.public import BadInput, clean_text, publish
from zhengwu.organisations.public import Officer, require

MOST = 2_000


def add_note(*, project_no: str, text: str, by: Officer, now: dt.datetime) -> CaseNote:
    """Leave a note on a case (备注). Whoever may see the case may read and write; the applicant never sees it, and no note
    changes anything about the case.

    Raises:
        NoSuchCase, NotPermitted, BadInput
    """
    text = clean_text(text, max_length=MOST, loc=("text",))
    if not text:
        raise BadInput.one(("text",), "请写下备注，再保存。", "note.empty")
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.view", over=over_of(case, "cases.view"))
        note = CaseNote.objects.create(
            case=case, text=text, account_id=by.account_id, written_by=by.name, written_at=now
        )
        publish(NoteAdded(project_no=project_no, note_id=note.pk), by=by.actor, at=now)
    return note
