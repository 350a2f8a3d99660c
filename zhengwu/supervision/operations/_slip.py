"""What every step of an order or a finding needs: the words, clean, and the files that come with them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from zhengwu.kernel.public import BadInput, clean_line, clean_text

MOST_WORDS = 2000
MOST_LINE = 200
MOST_FILES = 10


def words(text: str, *, missing: str = "", name: str = "text") -> str:
    """What was said, clean.

    Args:
        missing: what is said when there is nothing; empty where nothing need be said.
    Raises:
        BadInput
    """
    text = clean_text(text, max_length=MOST_WORDS, loc=(name,))
    if not text and missing:
        raise BadInput.one((name,), missing, "supervision.words_missing")
    return text


def line(text: str, *, missing: str, name: str) -> str:
    """One line, clean.

    Raises:
        BadInput
    """
    text = clean_line(text, max_length=MOST_LINE, loc=(name,))
    if not text:
        raise BadInput.one((name,), missing, "supervision.words_missing")
    return text


def keep_files(model: Any, entry: Any, files: Collection[UUID]) -> None:
    """Hang the files on the entry; at most ten."""
    model.objects.bulk_create(model(entry=entry, file_id=file) for file in list(files)[:MOST_FILES])
