"""What a button inside the form does: rows of a table, files of a field, the next level of an address."""

from __future__ import annotations

from typing import Any

from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.apply.uploads import Uploads
from zhengwu.doors.ui.asking.made import NEXT_LEVEL, REMOVE_FILE, UPLOAD_FILE
from zhengwu.doors.ui.asking.rows import ADD_ROW, REMOVE_ROW, with_rows


def changed_form(filling: Filling, uploads: Uploads, *, do: str) -> dict[str, Any]:
    """What stands in the form after the files that came and the button that was pressed."""
    form = with_rows(filling.guide.form, filling.form, do=do)
    if do.startswith(REMOVE_FILE):
        form.pop(do.removeprefix(REMOVE_FILE), None)
    return form | {key: {"file_id": str(file.pk), "name": file.name} for key, file in uploads.stored.items()}


def place_of(do: str) -> str | None:
    """Where on the page one goes on after such a button; None when it was another one."""
    for verb in (ADD_ROW, REMOVE_ROW, NEXT_LEVEL):
        if do.startswith(verb):
            return f"f-{do.removeprefix(verb).partition(':')[0]}"
    for verb in (UPLOAD_FILE, REMOVE_FILE):
        if do.startswith(verb):
            return f"upload-{do.removeprefix(verb)}"
    return None
