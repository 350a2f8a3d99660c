"""`GET /items/{task_code}/versions/{version}`: a published version, byte for byte as it was published."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import ConfigDict

from zhengwu.doors.ui.fresh import fresh
from zhengwu.items.public import published_content

router = Router()
_A_YEAR = 365 * 24 * 3600


class VersionOut(Schema):
    """Everything about a version that never changes, in the spelling of `zhengwu items export`; defaults are left out."""

    model_config = ConfigDict(extra="allow")

    name: str
    body: str
    division: str
    guide: dict[str, Any]


@router.get(
    "/items/{task_code}/versions/{version}",
    response=VersionOut,
    auth=None,
    tags=["items"],
    summary="事项的一个版本，和发布时一字不差",
    operation_id="item_version",
    url_name="item_version",
)
def item_version(request: HttpRequest, task_code: str, version: int) -> HttpResponse:
    """The SHA-256 of these bytes is the `digest` of the version, in the feed of changes and in the event log."""
    content = published_content(task_code=task_code, version=version)
    return fresh(request, content, media_type="application/json", max_age=_A_YEAR)
