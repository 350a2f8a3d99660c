"""What the verbs of the desk share: their address, their answer, and who may call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from ninja import Router
from pydantic import Field

from zhengwu.doors.api_v1.auth import officer_signed_in
from zhengwu.doors.api_v1.shapes import CaseOut

#: A reason or an opinion, in characters; the operation says more exactly what it takes.
Words = Annotated[str, Field(max_length=20_000)]
Endpoint = Callable[..., CaseOut]


def verb(router: Router, name: str, summary: str) -> Callable[[Endpoint], Endpoint]:
    """`POST /desk/cases/{project_no}/<name>`: one operation, answering the case as it is then."""
    return router.post(
        f"/desk/cases/{{project_no}}/{name}",
        response=CaseOut,
        auth=officer_signed_in,
        tags=["desk"],
        summary=summary,
        operation_id=f"desk_{name.replace('-', '_')}",
    )
