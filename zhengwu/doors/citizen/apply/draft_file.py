"""看一下自己传的文件."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from zhengwu.cases.public import draft_of
from zhengwu.documents.public import NoSuchFile, stored_file
from zhengwu.doors.citizen.downloads import user_file
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.forms.public import files_in


@page("apply/<uuid:draft_id>/files/<uuid:file_id>", may=SIGNED_IN, name="apply-file")
def draft_file(request: DoorRequest, draft_id: UUID, file_id: UUID) -> HttpResponse:
    """A file of one's own draft."""
    draft = draft_of(draft_id=draft_id, account_id=request.account.pk)
    in_form = files_in(draft.item_version.guide.form.fields(), draft.content["form"])
    if str(file_id) not in {*in_form.values(), *(kept.get("file_id") for kept in draft.content["materials"].values())}:
        raise NoSuchFile
    return user_file(stored_file(file_id))
