"""Set up a post."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, clean_line, clean_name, publish
from zhengwu.organisations.events import PostSet
from zhengwu.organisations.models import Post
from zhengwu.organisations.queries.bodies import body_of


class PostKindUnknown(BadInput):
    """Not one of the kinds of post."""

    code = "post.kind"


def create_post(*, body_code: str, code: str, name: str, kind: str, by: Actor, now: dt.datetime) -> Post:
    """Set up a post (岗位) in a body, or bring the one of this code up to date; the same again changes nothing.

    Args:
        kind: window, reviewer, head, supervisor, editor or admin.
    Raises:
        BodyUnknown, PostKindUnknown, BadInput (a text)
    """
    if kind not in Post.Kinds.values:
        raise PostKindUnknown.one(("kind",), "请选择岗位类别。", "post.kind")
    code = clean_line(code, max_length=40, loc=("code",))
    if not code:
        raise BadInput.one(("code",), "请填写岗位编码。", "post.code")
    wanted = {"name": clean_name(name, loc=("name",)), "kind": kind}
    with transaction.atomic():
        body = body_of(body_code)
        post, is_new = Post.objects.select_for_update().get_or_create(body=body, code=code, defaults=wanted)
        if not is_new and (post.name, post.kind) == (wanted["name"], kind):
            return post
        post.name, post.kind = wanted["name"], kind
        post.save()
        publish(
            PostSet(post_id=post.pk, body_code=body.code, code=post.code, name=post.name, kind=post.kind),
            by=by,
            at=now,
        )
    return post
