"""What happened to the words of search. Each fact is appended to the chain `search-word:<id>`."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfAWord(Fact):
    """A fact about one word. `means`, `items`: what it stands for and points to from now on."""

    word_id: str
    phrase: str
    means: tuple[str, ...]
    items: tuple[str, ...]
    division_code: str

    @property
    def subject(self) -> str:
        return f"search-word:{self.word_id}"


@dataclass(frozen=True, kw_only=True)
class SearchWordAdded(_OfAWord):
    """An official said what a phrase stands for (添加)."""


@dataclass(frozen=True, kw_only=True)
class SearchWordChanged(_OfAWord):
    """It stands for something else from now on (修改)."""


@dataclass(frozen=True, kw_only=True)
class SearchWordEnded(_OfAWord):
    """It is no longer used (停用)."""

    reason: str
