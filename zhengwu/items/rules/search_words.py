"""What may be a word of search, and what may be kept of a search that found nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from zhengwu.items.rules.search_query import folded_text
from zhengwu.items.rules.search_sounds import HAN
from zhengwu.kernel.pure import BadInput

MOST_MEANINGS: Final = 6
_LONGEST = 40
_LONGEST_MISS: Final = 30
_SHORTEST_MISS: Final = 2
_LATIN: Final = re.compile(r"[a-z0-9]")
#: Whatever may name a person or a case: numbers, Latin words with digits or an at sign in them.
_TELLING: Final = re.compile(r"\S*@\S*|[a-z_.-]*\d[\w.-]*", re.ASCII)


def checked_phrase(typed: str) -> str:
    """A phrase as it is kept: one width, one case, no punctuation around it.

    Raises:
        BadInput: search.phrase_missing, search.phrase_too_long
    """
    phrase = folded_text(typed).strip("，。？！、；：“”‘’,.?!;:\"' ")
    if not (HAN.search(phrase) or _LATIN.search(phrase)):
        raise BadInput.one(("phrase",), "请写群众说的词，比如“下岗”。", "search.phrase_missing")
    if len(phrase) > _LONGEST:
        raise BadInput.one(("phrase",), "最多 {most} 个字，请写短一点。", "search.phrase_too_long", most=_LONGEST)
    return phrase


def checked_meanings(typed: Iterable[str], *, phrase: str, items: Iterable[str]) -> tuple[str, ...]:
    """What a phrase stands for, each once.

    Raises:
        BadInput: neither meaning nor item, too many, too long, or itself
    """
    means = tuple(dict.fromkeys(word for word in (" ".join(line.split()) for line in typed) if word))
    where = ("means",)
    if not means and not tuple(items):
        raise BadInput.one(where, "请写它代表的说法，或者填事项编码。", "search.leads_nowhere")
    if len(means) > MOST_MEANINGS:
        raise BadInput.one(where, "最多写 {most} 个说法，请留下最要紧的。", "search.too_many", most=MOST_MEANINGS)
    if any(len(word) > _LONGEST for word in means):
        raise BadInput.one(where, "每个说法最多 {most} 个字，请写短一点。", "search.meaning_too_long", most=_LONGEST)
    if any(folded_text(word) == phrase for word in means):
        raise BadInput.one(where, "不能代表它自己，请写事项里的说法。", "search.means_itself")
    return means


def text_of_miss(typed: str) -> str:
    """What is kept of a search: without numbers, addresses and whatever has a digit; empty when nothing is left to learn from."""
    text = unicodedata.normalize("NFKC", folded_text(typed))
    text = "".join(char if char.isprintable() else " " for char in _TELLING.sub(" ", text))
    text = " ".join(text.split())[:_LONGEST_MISS].strip()
    telling = "".join([*HAN.findall(text), *re.findall(r"[a-z]{3,}", text)])
    return text if len(telling) >= _SHORTEST_MISS else ""


def one_slip_apart(typed: str, word: str) -> bool:
    """Whether one letter is wrong, missing, too many, or two neighbours are swapped: pasport, unemploymnet."""
    if abs(len(typed) - len(word)) > 1 or typed == word:
        return False
    same = next((at for at, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), min(len(typed), len(word)))
    rest, other = typed[same:], word[same:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
