"""What was set once is kept: the file of a paper, made and sealed at the first call and the very same bytes ever after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.db import models, transaction

from zhengwu.documents.operations.contents import ContentLost, fetch, keep

Row = TypeVar("Row", bound=models.Model)


def kept_file(
    row: Row,
    field: str,
    *,
    made: Callable[[Row], bytes],
    sealed: Callable[[Row, bytes], tuple[bytes, Mapping[str, Any]]],
) -> bytes:
    """The file of `row` whose digest stands in `field`.

    Args:
        made: sets it anew, without a seal; the same bytes every time as long as template, fonts and address stay.
        sealed: puts the seal on, if there is one, and says what the row remembers of it; called once, the row locked.

    Raises:
        ContentLost: the kept file is gone, and it was sealed or would come out differently today; restore it from the backup
        what `made` and `sealed` raise
    """
    sha256 = getattr(row, field)
    if sha256 is None:
        return _first(row, field, made=made, sealed=sealed)
    try:
        return fetch(sha256)
    except ContentLost:
        if getattr(row, "sealed_by", "") or keep(content := made(row)) != sha256:
            raise
        return content


def _first(
    row: Row,
    field: str,
    *,
    made: Callable[[Row], bytes],
    sealed: Callable[[Row, bytes], tuple[bytes, Mapping[str, Any]]],
) -> bytes:
    content, rows = made(row), type(row)._base_manager
    with transaction.atomic():
        # Whoever comes second waits here, and a paper is never sealed twice.
        fresh = rows.select_for_update(of=("self",)).get(pk=row.pk)
        there = getattr(fresh, field)
        if there is None:
            content, more = sealed(fresh, content)
            rows.filter(pk=row.pk).update(**{field: keep(content)}, **more)
        row.refresh_from_db()
    return content if there is None else fetch(there)
