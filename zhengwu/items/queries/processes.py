"""Which items are reviewed by which process."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, cast

from django.db.models import Count, QuerySet, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, NullIf

from zhengwu.items.models import ItemVersion
from zhengwu.items.queries.versions import offered


def reviewed_by(*, process_key: str, default: str) -> QuerySet[ItemVersion]:
    """The items that take applications now and are reviewed by this process, by name.

    Args:
        default: the process of guides that name none.
    """
    found = _with_process(default).filter(process=process_key).order_by("name", "pk")
    return cast("QuerySet[ItemVersion]", found)


def count_by_process(*, keys: Collection[str], default: str) -> dict[str, int]:
    """How many items each of these processes reviews, zeros included. One SQL statement."""
    rows = _with_process(default).filter(process__in=list(keys)).order_by().values_list("process")
    counted = dict(rows.annotate(items=Count("pk")))
    return {key: counted.get(key, 0) for key in keys}


def _with_process(default: str) -> Any:  # annotated with `process`
    named = NullIf(KeyTextTransform("process_key", "guide_json"), Value("", output_field=TextField()))
    return offered().annotate(process=Coalesce(named, Value(default), output_field=TextField()))
