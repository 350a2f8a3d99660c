"""`GET /me`: who the token is, in whose names it may apply, and which posts it holds."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Schema

from zhengwu.doors.api_v1.auth import account_in, signed_in
from zhengwu.kernel.public import current_time, local_date
from zhengwu.organisations.public import hats_of
from zhengwu.people.public import applicants_for

router = Router()


class NameOut(Schema):
    """A name to apply in: pass `ref` as `applicant`."""

    ref: str
    kind: str
    name: str


class PostOut(Schema):
    """A post: pass `id` as `X-Post-Id`."""

    id: int
    name: str
    body: str


class MeOut(Schema):
    """The account behind the token."""

    username: str
    name: str
    identity_level: int
    applicants: list[NameOut]
    posts: list[PostOut]


@router.get("/me", response=MeOut, auth=signed_in, tags=["account"], summary="我是谁", operation_id="me")
def me(request: HttpRequest) -> MeOut:
    """The caller."""
    account, today = account_in(request), local_date(current_time())
    return MeOut(
        username=account.username,
        name=account.display_name,
        identity_level=account.identity_level,
        applicants=[NameOut(ref=a.ref, kind=a.kind, name=a.name) for a in applicants_for(account, today)],
        posts=[PostOut(id=o.post_id, name=o.post_name, body=o.body_name) for o in hats_of(account, today=today)],
    )
