"""`POST /desk/disclosures`: a penalty system hands over what it decided (推送公示信息)."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from zhengwu.disclosure.public import Disclosure, Entry, Kind, Origin, SubjectKind, enter
from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.doors.api_v1.shapes import Body
from zhengwu.kernel.public import current_time

router = Router()
Line = Annotated[str, Field(max_length=400)]
Words = Annotated[str, Field(max_length=20_000)]
Fen = Annotated[int, Field(ge=0, le=10**15)]


class DisclosureIn(Body):
    """One decision. `subject_code`: the 统一社会信用代码, for a natural person the number of the document, which is never shown.
    `categories`: as 行政处罚法 art. 9 names them. Money in fen. Addresses, telephone numbers and accounts do not belong in it."""

    kind: Literal["permit", "penalty"]
    body_code: Line
    subject_kind: Literal["legal", "self_employed", "natural"]
    subject_name: Line
    subject_code: Line
    subject_id_type: Line = ""
    representative: Line = ""
    decision_name: Line
    decision_no: Line
    categories: Annotated[list[Line], Field(min_length=1, max_length=20)]
    content: Words
    decision_date: dt.date
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    certificate_name: Line = ""
    certificate_no: Line = ""
    offence: Line = ""
    facts: Words = ""
    basis: Words = ""
    fine_fen: Fen = 0
    confiscated_fen: Fen = 0
    licence_taken: Line = ""
    grade: Literal["", "minor", "ordinary", "serious"] = ""
    needed_because: Words = ""
    remark: Words = ""

    def entry(self) -> Entry:
        """As the operation takes it."""
        same = self.model_dump(exclude={"kind", "body_code", "subject_kind", "categories"})
        return Entry(
            kind=Kind(self.kind),
            subject_kind=SubjectKind(self.subject_kind),
            category="；".join(self.categories),
            **same,
        )


class DisclosureMadeOut(Schema):
    """What was made: by when it has to be public, and when it publishes itself."""

    id: int
    state: str
    due_date: dt.date
    publish_date: dt.date


@router.post(
    "/desk/disclosures",
    response={201: DisclosureMadeOut},
    auth=officer_signed_in,
    tags=["desk"],
    summary="推送公示信息",
    operation_id="desk_disclose",
)
def disclose(request: HttpRequest, body: DisclosureIn) -> tuple[int, Disclosure]:
    """Enter a permit or a penalty decided elsewhere. The same number of the same body again is answered 409: nothing is doubled."""
    made = enter(
        entry=body.entry(),
        body_code=body.body_code,
        origin=Origin.PUSHED,
        by=officer_of(request),
        now=current_time(),
    )
    return 201, made
