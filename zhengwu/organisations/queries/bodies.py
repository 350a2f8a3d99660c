"""Bodies by code."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Body
from zhengwu.organisations.rules.division_code import subtree_prefix


class BodyUnknown(NotFound):
    """No body has this code."""

    code = "body.unknown"
    template = "没有统一社会信用代码为 {body_code} 的机构，请核对。"


def body_of(code: str) -> Body:
    """The body of this 统一社会信用代码, with its division: one SQL statement.

    Raises:
        BodyUnknown
    """
    found = Body.objects.select_related("division").filter(code=code).first()
    if found is None:
        raise BodyUnknown(body_code=code)
    return found


def bodies_within(division_code: str) -> QuerySet[Body]:
    """The bodies of a division and of all below it, with their divisions."""
    return Body.objects.select_related("division").filter(division__code__startswith=subtree_prefix(division_code))
