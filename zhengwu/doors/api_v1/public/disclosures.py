"""`GET /disclosures`: permits and penalties in public (双公示), under the standard fields and as masked as on the page."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema

from zhengwu.disclosure.public import HEADINGS, Looked, Shown, public_list, shown
from zhengwu.doors.api_v1.pagination import begin_of, cursor_at
from zhengwu.kernel.public import may_lag

router = Router()


class DisclosureOut(Schema):
    """One entry. `fields`: the headings of the standard, in its order, with what stands there, "" for nothing; money in 万元."""

    id: int
    kind: Literal["permit", "penalty"]
    name: str
    code: str
    decision_date: dt.date
    published_date: dt.date | None
    standing: Literal["valid", "revoked", "cancelled", "withdrawn"]
    corrected_date: dt.date | None
    corrected_why: str
    fields: dict[str, str]


class DisclosurePageOut(Schema):
    """One page, the newest decision first; `next` is the cursor of the following one."""

    disclosures: list[DisclosureOut]
    next: str | None
    total: int


def _out(one: Shown) -> DisclosureOut:
    headings = HEADINGS[one.kind]
    return DisclosureOut(
        id=one.disclosure_id,
        kind=one.kind.value,
        name=one.name,
        code=one.code,
        decision_date=one.decision_date,
        published_date=one.published_date,
        standing=one.standing.value,
        corrected_date=one.corrected_date,
        corrected_why=one.corrected_why,
        fields={headings[field]: value for field, value in one.cells.items()},
    )


@router.get(
    "/disclosures",
    response=DisclosurePageOut,
    auth=None,
    tags=["disclosures"],
    summary="行政许可和行政处罚公示",
    operation_id="list_disclosures",
)
@may_lag
def list_disclosures(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=60)] = "",
    kind: Literal["", "permit", "penalty"] = "",
    body: Annotated[str, Query(max_length=30)] = "",
    year: Annotated[str, Query(max_length=4)] = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: str = "",
) -> DisclosurePageOut:
    """What is public. `q`: a part of an organisation's name, its whole code, or how a number of a decision begins. People are not
    found by their names."""
    found = public_list(Looked(q=q.replace("\0", ""), kind=kind, body=body.replace("\0", ""), year=year))
    begin, total = begin_of(cursor), found.count()
    end = begin + limit
    rows = [_out(shown(row)) for row in found[begin:end]]
    return DisclosurePageOut(disclosures=rows, next=cursor_at(end) if end < total else None, total=total)
