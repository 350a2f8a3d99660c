"""The post an address names, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import Post, PostUnknown, post_for

_BIGGEST = 2**63 - 1


def post_asked(request: DoorRequest, post_id: int, *, action: str = "staff.edit") -> Post:
    """The post, if it is within this officer's authority.

    Raises:
        PostNotYours, PostUnknown
    """
    if post_id > _BIGGEST:
        raise PostUnknown
    return post_for(request.officer, actions=(action,), post_id=post_id)


def crumbs_of(post: Post, *way: str) -> Sequence[Crumb]:
    """待办 › 管理 › 岗位 › this one › …"""
    here = (Crumb(post.name, reverse("desk-admin-post", args=[post.pk]) if way else ""), *(Crumb(one) for one in way))
    return crumbs_to(Crumb(_("岗位和授权"), reverse("desk-admin-posts")), *here)
