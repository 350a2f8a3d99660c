"""Whose leave: everybody who holds a post, also on a day they are away and no officer."""

from __future__ import annotations

from zhengwu.doors.desk.frame import away_frame, desk_frame
from zhengwu.doors.desk.shapes import DeskFrame
from zhengwu.doors.ui.page import DoorRequest, NotAnOfficer
from zhengwu.organisations.public import hats_of, holds_a_post


def own_frame(request: DoorRequest) -> DeskFrame:
    """The shell of one's own leave: the whole desk for who is at work, a small one for who is away.

    Raises:
        NotAnOfficer: whoever holds no post
    """
    request.hats = hats_of(request.account, today=request.today)
    if request.hats:
        chosen = request.session.get("post_id")
        request.officer = next((hat for hat in request.hats if hat.post_id == chosen), request.hats[0])
        return desk_frame(request, current="desk-absence")
    if not holds_a_post(request.account, today=request.today):
        raise NotAnOfficer(action="absence")
    return away_frame(request)
