"""Search tokens: words, bigrams and pinyin, so that PostgreSQL's full text finds Chinese without an extension."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from zhengwu.kernel.dictionaries import cut_for_search, pinyin

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]+")
_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=4096)
def search_tokens(text: str) -> tuple[str, ...]:
    """The distinct tokens of a text or a query, in order of appearance.

    Han runs give their dictionary words, every pair of neighbours, full pinyin of each word and the initials of the run;
    Latin and digits are lower-cased words. Width and case do not matter.
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    found: dict[str, None] = dict.fromkeys(_WORD.findall(folded))
    for run in _HAN.findall(folded):
        for word in cut_for_search(run):
            found[word] = None
            found["".join(pinyin(word))] = None
        found.update(dict.fromkeys(run[i : i + 2] for i in range(len(run) - 1)))
        found["".join(p[:1] for p in pinyin(run))] = None
    return tuple(token for token in found if token.strip())
