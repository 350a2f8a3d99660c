"""The two dictionaries of Chinese: what is a word, and how it is read.

Together they weigh ninety megabytes. They are opened by whoever asks first: a worker that searches nothing never does, and the web
processes open them before they part (`open_dictionaries`), so that they share one copy.
"""

from __future__ import annotations

from collections.abc import Mapping


def cut_words(text: str) -> list[str]:
    """A run of Han characters as words, end to end."""
    import rjieba

    return rjieba.cut(text)


def cut_for_search(text: str) -> list[str]:
    """The words of a run, and the shorter words inside them."""
    import rjieba

    return rjieba.cut_for_search(text)


def pinyin(text: str) -> list[str]:
    """A syllable a character, without tones, as it is read among its neighbours; what is not Chinese as it is."""
    from pypinyin import lazy_pinyin

    return lazy_pinyin(text)


def characters_read() -> Mapping[int, str]:
    """Code point of a character → its readings with tones, the usual one first, parted by commas."""
    from pypinyin.constants import PINYIN_DICT

    return PINYIN_DICT


def phrases_read() -> Mapping[str, list[list[str]]]:
    """Phrase → for each of its characters the readings it has there."""
    from pypinyin.constants import PHRASES_DICT

    return PHRASES_DICT


def open_dictionaries() -> None:
    """Now, rather than with the first question."""
    cut_words("字典")
    pinyin("字典")
