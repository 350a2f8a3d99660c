"""Bodies by code."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import BadInput, CompiledModels, Given, NotFound
from zhengwu.organisations.models import Body
from zhengwu.organisations.rules.division_code import subtree_prefix


class BodyUnknown(NotFound):
    """No body has this code."""

    code = "body.unknown"
    template = "没有统一社会信用代码为 {body_code} 的机构，请核对。"


class BodyNotClear(BadInput):
    """What was typed names no body, or several."""

    code = "body.not_clear"


def body_of(code: str) -> Body:
    """The body of this 统一社会信用代码, with its division: one SQL statement.

    Raises:
        BodyUnknown
    """
    found = _coded.first(code=code)
    if found is None:
        raise BodyUnknown(body_code=code)
    return found


_coded = CompiledModels(lambda: Body.objects.select_related("division").filter(code=Given("code")))


def bodies_within(division_code: str) -> QuerySet[Body]:
    """The bodies of a division and of all below it, with their divisions."""
    return Body.objects.select_related("division").filter(division__code__startswith=subtree_prefix(division_code))


_NAMED_AT_MOST = 5


def body_named(typed: str, *, name: str, on: dt.date) -> Body:
    """The body somebody means who types a code, a whole name, or a part that only one has: one or two SQL statements.

    Args:
        name: the field it was typed into.
        on: abolished bodies are not meant.
    Raises:
        BodyNotClear: nothing typed, none found, or several, which are named
    """
    words = typed.replace("\x00", "").strip()
    if not words:
        raise BodyNotClear.one((name,), "请写机构的名称或代码。", "body.not_clear")
    there = Body.objects.select_related("division").filter(Q(valid_to=None) | Q(valid_to__gt=on))
    exact = there.filter(Q(code=words.upper()) | Q(name=words) | Q(short_name=words))
    found = list(exact[:2]) or list(there.filter(search_text__contains=words.lower())[: _NAMED_AT_MOST + 1])
    if len(found) == 1:
        return found[0]
    if not found:
        raise BodyNotClear.one((name,), "没有找到“{typed}”，请写机构的全名或代码。", "body.not_clear", typed=words[:60])
    named = "、".join(f"{one.name}（{one.code}）" for one in found[:_NAMED_AT_MOST])
    raise BodyNotClear.one((name,), "不止一个机构符合：{named}。请写全名或代码。", "body.not_clear", named=named)
