"""A person's words as a question: without politeness, in words and pairs of characters, with what officials say they mean.

A question is read in several ways (`Reading`): as typed, and once for every meaning an official gave to words in it. Each
way is cut into units: pairs of neighbouring characters, so that no dictionary decides what can be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from zhengwu.items.rules.search_sounds import HAN, sound_pairs, spelled, spelled_pairs
from zhengwu.kernel.pure import cut_words

MOST_CHARACTERS: Final = 60
MOST_READINGS: Final = 8
_MOST_WORDS, _MOST_PHRASE = 12, 12
_LATIN: Final = re.compile(r"[a-z0-9]+")
_CODE: Final = re.compile(r"(?=(?:[0-9a-z]*[0-9]){4})[0-9a-z_-]{6,64}")
#: 您好、请问…怎么办: what is said around the matter, wherever it stands.
_AROUND: Final = re.compile(
    "您好|你好|谢谢|麻烦|请问|请教|我想要?|我要|怎么[办样]?|咋[办样]?|怎样|如何|哪里|哪儿|在哪|哪能|什么时候|啥时候|什么|为什么|为啥|啥子?|"
    "需要|可不可以|能不能|可以|是不是|有没有|多少钱|多少|多久|几天|多长时间"
)


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: The same, where it is a word of its own: 节能 and 所得税 keep their characters.
_ALONE: Final = _words_of("""
    我 我们 我家 你 您 侬 俺 俺家 恁 想 要 想要 要求 哪 哪个 那个 这个 办理 办 办好 申请 手续 流程 材料 条件 应该 先 整 弄 搞 带
    吗 呢 吧 呀 啊 么 的 了 滴 给 去 能 得 得很 在 是 有 被 把 就 里 到 会 和 或 与 及 一 个 下 等 让 帮 该 都 很 一下 现在 已经
""")
#: The same in English.
_EMPTY_ENGLISH: Final = _words_of("""
    a an the for to of in on at with from and or my me i we you is are am be how do does can could please help get got make
    apply application need want where what which when new
""")
#: Words of every second item: they tell little apart.
_COMMON: Final = _words_of("""
    证明 登记 审批 认证 资格 申报 领取 发放 许可 备案 变更 注销 补贴 补助 救助 居民 项目 生活 家里 一个 困难 社区 城镇 农村
    公司 企业 个人
""")
_INSIDE, _ACROSS, _LONE, _COMMON_WEIGHT = 1.0, 0.3, 0.4, 0.5
_MEANT = 0.96


@dataclass(frozen=True, slots=True)
class Unit:
    """A pair of characters (or a lone one), how much it tells, and how it sounds."""

    text: str
    weight: float
    sound: str


@dataclass(frozen=True, slots=True)
class Letters:
    """A word in Latin letters: pinyin, initials, English, digits."""

    text: str
    weight: float
    pairs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One way to read the question.

    Attributes:
        text: without politeness, words parted by a space.
        factor: 1 as typed, a little less when an official's word stands in it.
        said, meant: the words that were replaced and by what; empty as typed.
    """

    text: str
    factor: float = 1.0
    said: str = ""
    meant: str = ""

    @cached_property
    def plain(self) -> str:
        """All of it in one."""
        return self.text.replace(" ", "")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its dictionary words of two characters and more; single ones when there is nothing else."""
        cut = [word for run in HAN.findall(self.text) for word in cut_words(run)]
        long = tuple(dict.fromkeys(word for word in cut if len(word) > 1))[:_MOST_WORDS]
        runs = tuple(dict.fromkeys(HAN.findall(self.text)))
        return long or runs[:_MOST_WORDS]

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Pairs of neighbours, each once, by their text; those inside a word tell more than those across two."""
        found: dict[str, float] = {}
        for run in HAN.findall(self.text):
            if len(run) == 1:
                found.setdefault(run, _LONE)
            inside = _pairs_inside(cut_words(run))
            for at in range(len(run) - 1):
                pair = run[at : at + 2]
                found[pair] = max(found.get(pair, 0.0), inside.get(at, _ACROSS))
        return {text: Unit(text, weight, next(iter(sound_pairs(text)), "")) for text, weight in found.items()}

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The texts of its units."""
        return frozenset(self.units)

    @cached_property
    def sounding(self) -> tuple[Unit, ...]:
        """Its units that have a sound."""
        return tuple(unit for unit in self.units.values() if unit.sound)

    @cached_property
    def weights(self) -> dict[str, float]:
        """What each of its pairs tells, by its text."""
        return {text: unit.weight for text, unit in self.units.items()}

    @cached_property
    def letters(self) -> tuple[Letters, ...]:
        """Its words in Latin letters."""
        return tuple(
            Letters(word, max(1.0, len(spelled(word)) - 1.0), spelled_pairs(word))
            for word in dict.fromkeys(_LATIN.findall(self.text))
        )[:_MOST_WORDS]

    @cached_property
    def weight(self) -> float:
        """What all of it tells."""
        return sum(unit.weight for unit in self.units.values()) + sum(word.weight for word in self.letters)


def _pairs_inside(words: Iterable[str]) -> dict[int, float]:
    """Place of the pair in its run → weight, for pairs that lie inside a word."""
    found: dict[int, float] = {}
    at = 0
    for word in words:
        weight = _COMMON_WEIGHT if word in _COMMON else _INSIDE
        found |= {at + step: weight for step in range(len(word) - 1)}
        at += len(word)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """An official's word as a question needs it: what people say, the words it stands for, the items it points to."""

    phrase: str
    means: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was typed, read. `code`: it looks like an item's code; `pointed`: items an official's word names, with the word."""

    readings: tuple[Reading, ...]
    code: str = ""
    pointed: tuple[tuple[str, str], ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing in it can be looked for."""
        return not (self.readings or self.code or self.pointed)


def folded_text(typed: str) -> str:
    """What was typed in one width and case, cut to what counts."""
    return " ".join(unicodedata.normalize("NFKC", typed).lower().split())[:MOST_CHARACTERS]


def without_politeness(text: str) -> str:
    """我想办理低保 → 低保, how to apply for a passport → passport; what is only politeness stays when it is all there is."""
    shorter = _AROUND.sub(" ", text)
    words = [*_telling(shorter), *(word for word in _LATIN.findall(shorter) if word not in _EMPTY_ENGLISH)]
    return " ".join(words or [*HAN.findall(text), *_LATIN.findall(text)])


def _telling(text: str) -> list[str]:
    """Runs of Han characters without the words that say nothing."""
    found: list[str] = []
    for run in HAN.findall(text):
        kept = "".join(" " if word in _ALONE else word for word in cut_words(run))
        found += kept.split()
    return found


def phrases_in(typed: str) -> list[str]:
    """Every phrase of a question that an official's word could be: runs of characters, and of up to four Latin words."""
    text = folded_text(typed)
    found: dict[str, None] = {}
    for source in (text, without_politeness(text).replace(" ", "")):
        for run in HAN.findall(source):
            for size in range(min(_MOST_PHRASE, len(run)), 1, -1):
                found |= dict.fromkeys(run[at : at + size] for at in range(len(run) - size + 1))
            # A character alone counts where it is a word: 娃, 穷; not the 嫁 of 嫁接.
            found |= dict.fromkeys(word for word in cut_words(run) if len(word) == 1)
    words = _LATIN.findall(text)
    for size in range(min(4, len(words)), 0, -1):
        found |= dict.fromkeys(" ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    return list(found)


def read_question(typed: str, *, meanings: Sequence[Meaning] = ()) -> Question:
    """A person's words as typed, and in every meaning officials gave to words in them; longer phrases come first."""
    text = folded_text(typed)
    own = without_politeness(text)
    readings = [Reading(text=own)] if HAN.search(own) or _LATIN.search(own) else []
    pointed: dict[str, str] = {}
    for word in _widest(meanings):
        pointed |= {code: word.phrase for code in word.items if code not in pointed}
        for meant in word.means:
            replaced = without_politeness(_replaced(text, word.phrase, meant))
            readings.append(Reading(text=replaced, factor=_MEANT, said=word.phrase, meant=meant))
    code = text.replace(" ", "")
    return Question(
        readings=tuple({reading.text: reading for reading in reversed(readings[:MOST_READINGS])}.values())[::-1],
        code=code if _CODE.fullmatch(code) else "",
        pointed=tuple(pointed.items()),
    )


def _widest(meanings: Sequence[Meaning]) -> list[Meaning]:
    """Without words that stand inside a longer one that is there as well: 没人养老 is not 养老."""
    ordered = sorted(meanings, key=lambda one: -len(one.phrase))
    return [
        one
        for place, one in enumerate(ordered)
        if not any(one.phrase in longer.phrase and one.phrase != longer.phrase for longer in ordered[:place])
    ]


def _replaced(text: str, phrase: str, meant: str) -> str:
    if phrase in text:
        return text.replace(phrase, f" {meant} ")
    # The phrase runs across politeness: 我想换个护照 → 换护照.
    return without_politeness(text).replace(" ", "").replace(phrase, f" {meant} ")
