"""`POST /cases`: hand in an application."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Header, Router
from pydantic import Field

from zhengwu.cases.public import Application, submit
from zhengwu.doors.api_v1.auth import account_in, applicant_in, signed_in
from zhengwu.doors.api_v1.shapes import Body, CaseOut, MaterialIn, SignatureIn
from zhengwu.items.public import in_force
from zhengwu.kernel.public import current_time, local_date, new_id

router = Router()


class ItemApplicationIn(Body):
    """What one item asks for: the situation, the form, the materials, and the signature under what is promised among them."""

    task_code: Annotated[str, Field(max_length=40)]
    answers: dict[str, Any] = {}
    form: dict[str, Any] = {}
    materials: Annotated[list[MaterialIn], Field(max_length=200)] = []
    signature: SignatureIn | None = None

    def application(self) -> Application:
        """As the operations take it."""
        return Application(
            task_code=self.task_code,
            answers=self.answers,
            form=self.form,
            materials=[m.given() for m in self.materials],
            signature=self.signature.given() if self.signature else None,
        )


class ApplicationIn(ItemApplicationIn):
    """An application. `applicant` (`person:7`, `legal:3`) says in whose name; by default the first the item is meant for. `renews`
    is the number of the case whose result is to be prolonged."""

    applicant: str | None = None
    draft_id: UUID | None = None
    renews: Annotated[str, Field(max_length=60)] = ""


class SubmittedOut(CaseOut):
    """The case, and the password that opens its progress page."""

    query_password: str


@router.post(
    "/cases",
    response={201: SubmittedOut},
    auth=signed_in,
    tags=["cases"],
    summary="提交申请",
    operation_id="submit_case",
)
def submit_case(
    request: HttpRequest,
    body: ApplicationIn,
    idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
) -> tuple[int, SubmittedOut]:
    """Hand in an application; the same `Idempotency-Key` with the same content gives the same case again."""
    now = current_time()
    done = submit(
        application=replace(body.application(), renews=body.renews),
        applicant=applicant_in(
            request, body.applicant, audience=lambda: in_force(task_code=body.task_code, on=local_date(now)).audience
        ),
        identity_level=account_in(request).identity_level,
        idempotency_key=idempotency_key or str(new_id()),
        draft_id=body.draft_id,
        now=now,
    )
    answer = SubmittedOut(**CaseOut.of(done.case, now=now).model_dump(), query_password=done.query_password)
    return 201, answer
