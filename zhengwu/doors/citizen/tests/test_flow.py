"""一件事要走哪些步: the page draws and tells the transition table, in both languages, without asking the database."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils.translation import override

from zhengwu.cases.public import TABLE, State
from zhengwu.doors.citizen.flow._drawing import flow_map, flow_of
from zhengwu.doors.citizen.flow._labels import wrapped
from zhengwu.doors.citizen.flow._words import MEANINGS, move_words, state_words

CJK = re.compile(r"[\u3400-\u9fff]")


@pytest.mark.django_db
def test_the_page_tells_every_state_and_every_way_on(client: Client) -> None:
    page = client.get("/flow").content.decode()
    assert set(MEANINGS) == set(State)
    for state in State:
        assert f'href="#state-{state}"' in page
        told = page.partition(f'<h3 id="state-{state}">')[2].partition("</section>")[0]
        shared = "".join(
            page.partition(f'<h3 id="{frame}">')[2].partition("</section>")[0]
            for frame in re.findall(r'href="#(frame-\d)"', told)
        )
        for move, steps in TABLE.items():
            way = rf'{move_words(move)}</strong>.{{,50}}href="#state-{steps.get(state)}"'
            assert bool(re.search(way, told + shared)) == (state in steps), (state, move)
    assert "收件后 5 个工作日没有告知" in page
    assert "行政许可法第三十二条" in page
    assert "{" not in page.partition("<h1>")[2].partition("<footer")[0]
    english = client.get("/en/flow").content.decode().partition("<h1>")[2].partition("<footer")[0]
    assert not CJK.search(english)
    assert 'href="/flow"' in client.get("/").content.decode()


def test_every_move_is_written_beside_its_line_and_nothing_covers_a_box() -> None:
    for language in ("zh-hans", "en"):
        drawing, picture = flow_map(language), flow_of()
        for line, made in zip(drawing.lines, picture.lines, strict=True):
            with override(language):
                names = "".join(move_words(move) for move in made.arrow.moves).replace(" ", "")
            assert "".join(words for _y, words in line.label.lines).replace(" ", "") == names
            for y, _words in line.label.lines:
                assert not any(b.x < line.label.x < b.right and b.y < y < b.bottom for b in picture.boxes.values())
        with override(language):
            assert {" ".join(words for *_at, words in box.lines) for box in drawing.boxes} == {*map(state_words, State)}


def test_long_names_are_broken_between_words_or_anywhere() -> None:
    assert wrapped("上级返回意见", 4) == ["上级返回", "意见"]
    assert wrapped("End the special procedure", 10) == ["End the special", "procedure"]
