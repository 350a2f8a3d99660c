"""What a field may look at besides itself: the draft as it stands, and where in it one is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zhengwu.doors.desk.items_edit.declared import Rows


@dataclass(frozen=True, slots=True)
class QuestionSeen:
    """A question as a condition may use it: its key, its words, its options."""

    key: str
    text: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The content, and the row of a list that is being written (None: a new one)."""

    content: Mapping[str, Any]
    rows: Rows | None = None
    place: int | None = None

    def at(self, path: str) -> Any:
        """What stands at a path; None where nothing does."""
        found: Any = self.content
        for key in path.split("."):
            found = found.get(key) if isinstance(found, Mapping) else None
        return found

    def list_at(self, path: str) -> list[dict[str, Any]]:
        """The rows of a list; what is no row is left out."""
        found = self.at(path)
        return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []

    @property
    def questions(self) -> tuple[QuestionSeen, ...]:
        """The questions a condition here may look at: a question looks only at those above it."""
        written = self.list_at("guide.questions")
        if self.rows is not None and self.rows.path == "guide.questions" and self.place is not None:
            written = written[: self.place]
        return tuple(_seen(written))


def _seen(written: list[dict[str, Any]]) -> Iterator[QuestionSeen]:
    for question in written:
        options = question.get("options")
        if isinstance(question.get("key"), str) and isinstance(options, list):
            told = tuple(
                (str(one.get("value", "")), str(one.get("text", ""))) for one in options if isinstance(one, dict)
            )
            yield QuestionSeen(question["key"], str(question.get("text", "")), told)
