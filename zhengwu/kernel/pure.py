"""The part of the kernel that rules may import: no Django, no clock, no IO anywhere behind it."""

from zhengwu.kernel.dictionaries import characters_read, cut_words, phrases_read, pinyin
from zhengwu.kernel.doing import facts_now
from zhengwu.kernel.errors import BadInput, Conflict, InputError, LawForbids, NotFound, NotPermitted, Refusal, TooLarge
from zhengwu.kernel.events.fact import SYSTEM, Actor, Fact
from zhengwu.kernel.masking import hide, hide_in
from zhengwu.kernel.money import yuan
from zhengwu.kernel.text import clean_line, clean_name, clean_text, shows
from zhengwu.kernel.time import SHANGHAI, local_date

__all__ = [
    "SHANGHAI",
    "SYSTEM",
    "Actor",
    "BadInput",
    "Conflict",
    "Fact",
    "InputError",
    "LawForbids",
    "NotFound",
    "NotPermitted",
    "Refusal",
    "TooLarge",
    "characters_read",
    "clean_line",
    "clean_name",
    "clean_text",
    "cut_words",
    "facts_now",
    "hide",
    "hide_in",
    "local_date",
    "phrases_read",
    "pinyin",
    "shows",
    "yuan",
]
