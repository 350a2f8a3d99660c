"""Files that come with a form that keeps nothing between two tries."""

from __future__ import annotations

from zhengwu.documents.public import FileRefused, FileTooLarge, StoredFile, store_file
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.kernel.public import BadInput

_MOST = 5


def files_given(request: DoorRequest, name: str) -> list[StoredFile]:
    """The files of one input, stored as the account's own; at most five.

    Raises:
        BadInput: one of them is refused, at the field `name`
    """
    stored = []
    for upload in request.FILES.getlist(name)[:_MOST]:
        try:
            stored.append(
                store_file(
                    name=upload.name or "",
                    stream=upload,
                    declared_type=upload.content_type or "",
                    owner_ref=request.account.actor.ref,
                    now=request.now,
                )
            )
        except (FileRefused, FileTooLarge) as refused:
            raise BadInput.one((name,), refused.message_template, refused.code, **refused.facts) from refused
    return stored
