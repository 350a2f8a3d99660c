"""`GET /items/changes`: what other sites follow to keep the same catalogue as ours (同源发布)."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Query, Router, Schema

from zhengwu.doors.ui.fresh import fresh
from zhengwu.items.public import MOST_CHANGES, CatalogueChange, changes
from zhengwu.kernel.public import sign_detached

router = Router()


class FeedEntryOut(Schema):
    """One entry. The content at `href` has the SHA-256 `digest` and never changes."""

    task_code: str
    version: int
    change: Literal["published", "listed", "superseded", "suspended", "resumed", "cancelled"]
    at: dt.datetime
    digest: str
    href: str


class ChangesOut(Schema):
    """One page. `next`: the `since` of the next request; `more`: ask at once, there is more already."""

    issuer: str
    since: str
    changes: list[FeedEntryOut]
    next: str
    more: bool


@router.get(
    "/items/changes",
    response=ChangesOut,
    auth=None,
    tags=["items"],
    summary="事项变更通报",
    operation_id="item_changes",
)
def item_changes(
    request: HttpRequest, since: str = "", limit: Annotated[int, Query(ge=1, le=MOST_CHANGES)] = 100
) -> HttpResponse:
    """Every publication, suspension and cancellation after `since`, in the order of the event log: complete and without gaps.

    `since`: the `next` of an earlier page, or an instant. The body is signed: the header `Signature-JWS` is a detached JWS
    (RFC 7515 and 7797) over its bytes; the keys stand at `/.well-known/zhengwu-keys.json`.
    """
    page = changes(since=since, limit=limit)
    site = settings.SITE_URL.rstrip("/")
    body = {
        "issuer": site,
        "since": since,
        "changes": [_entry(change, site) for change in page.entries],
        "next": page.next,
        "more": page.more,
    }
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    response = fresh(request, content, media_type="application/json")
    response["Signature-JWS"] = sign_detached(content)
    return response


def _entry(change: CatalogueChange, site: str) -> dict[str, object]:
    return {
        "task_code": change.task_code,
        "version": change.version,
        "change": change.change,
        "at": change.at.isoformat(),
        "digest": change.digest,
        "href": site + reverse("api-v1:item_version", args=[change.task_code, change.version]),
    }
