"""The readings are pypinyin's own, however they are read into memory."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

import pytest

from zhengwu.kernel import dictionaries
from zhengwu.kernel.pure import phrases_read, pinyin


def test_every_phrase_is_there_as_it_is_stored() -> None:
    package = Path(str(dictionaries._readings().__file__))
    raw = json.loads(package.with_name("phrases_dict.json").read_text(encoding="utf-8"))
    assert phrases_read() == raw
    assert list(phrases_read()) == list(raw)


def test_characters_that_are_read_alike_share_their_list() -> None:
    lists = list(chain.from_iterable(phrases_read().values()))
    assert len({id(one) for one in lists}) == len({tuple(one) for one in lists})
    assert len(lists) > 50 * len({id(one) for one in lists})


@pytest.mark.parametrize("portion", [1, 2, 3, 1000])
def test_portions_end_between_phrases(portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a character has two readings, which are parted as phrases are."""
    phrases = {"和面": [["huó", "hé"], ["miàn"]], "重庆": [["chóng"], ["qìng"]], "行长": [["háng", "xíng"], ["zhǎng"]]}
    monkeypatch.setattr(dictionaries, "_AT_ONCE", portion)
    assert dictionaries._phrases(json.dumps(phrases, ensure_ascii=False, indent=0, separators=(",", ": "))) == phrases


def test_a_character_is_read_as_its_neighbours_want_it() -> None:
    assert pinyin("重庆银行行长") == ["chong", "qing", "yin", "hang", "hang", "zhang"]
