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
    """The post, or the body it is in, does not exist on some of the days."""

    code = "post.shut"
    template = "{what}从 {day} 起撤销，不能任职到那以后。请把任职改到那天以前，或选别的岗位。"


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
    """Nobody is appointed beyond the end of a post or of its body.

    Raises:
        PostShut
    """
    for what, end in ((post.name, post.valid_to), (post.body.name, post.body.valid_to)):
        if end is not None and (valid_to is None or valid_to > end):
            raise PostShut(what=what, day=end.isoformat())
