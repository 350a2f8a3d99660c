"""What the verbs of posts share: the locked post and those who hold it."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import Conflict, NotFound
from zhengwu.organisations.models import Appointment, Post
from zhengwu.organisations.queries.terms import term
from zhengwu.organisations.rules.presence import Term


class PostUnknown(NotFound):
    """No post has this number."""

    code = "post.unknown"
    template = "没有这个岗位，请从岗位名单里选。"


class PostShut(Conflict):
    """The post does not exist on some of the days."""

    code = "post.shut"
    template = "{post}从 {day} 起撤销，不能任职到那以后。请改日期，或先恢复岗位。"


def locked_post(post_id: int) -> Post:
    """The post with its body, locked: two changes to who holds it queue here.

    Raises:
        PostUnknown
    """
    posts = Post.objects.select_for_update(of=("self",)).select_related("body__division")
    found = posts.filter(pk=post_id).first()
    if found is None:
        raise PostUnknown
    return found


def terms_of(post: Post) -> list[Term]:
    """Who holds the post, held it, or will."""
    return [term(one) for one in Appointment.objects.filter(post=post).select_related("account")]


def check_within(post: Post, *, valid_to: dt.date | None) -> None:
    """Nobody is appointed beyond the end of a post.

    Raises:
        PostShut
    """
    if post.valid_to is not None and (valid_to is None or valid_to > post.valid_to):
        raise PostShut(post=post.name, day=post.valid_to.isoformat())
