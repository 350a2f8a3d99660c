"""看一下收的文件."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import window_draft_of
from zhengwu.documents.public import NoSuchFile, content_of, stored_file
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.desk.cases.file import SHOWN_INLINE
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.forms.public import files_in


@page("desk/window/drafts/<uuid:draft_id>/files/<uuid:file_id>", may="cases.receive", name="desk-window-file")
def draft_file(request: DoorRequest, draft_id: UUID, file_id: UUID) -> HttpResponse:
    """A file of a draft one is writing."""
    draft = window_draft_of(draft_id=draft_id, by=request.officer)
    content = draft.content
    in_form = files_in(draft.item_version.guide.form.fields(), content["form"])
    if str(file_id) not in {*in_form.values(), *(one.get("file_id") for one in content["materials"].values())}:
        raise NoSuchFile
    stored = stored_file(file_id)
    inline = stored.media_type in SHOWN_INLINE
    return send(content_of(stored), media_type=stored.media_type, name=stored.name, inline=inline)
