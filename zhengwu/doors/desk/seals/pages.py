"""The pages of seals."""

from __future__ import annotations

from zhengwu.doors.desk.seals import (
    ask,
    pause,
    picture,
    register,
    request,
    request_file,
    requests,
    revoke,
    seal,
    seals,
    standing,
)

PAGES = (register, ask, requests, request, request_file, seals, seal, picture, standing, pause, revoke)
