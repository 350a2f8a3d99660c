"""The picture as the template takes it, in the reader's language. It changes only with the code, so each language is drawn once."""

from __future__ import annotations

from functools import cache
from typing import Literal

from django.utils.translation import override

from zhengwu.cases.public import FINAL, TABLE, Doer, FlowLine, FlowPicture, State, doer_of, flow_picture
from zhengwu.doors.citizen.flow._labels import LINE, Area, Words, width_of, wrapped
from zhengwu.doors.citizen.flow._words import frame_words, move_words, state_words
from zhengwu.doors.citizen.shapes import WayBox, WayFrame, WayLine, WayMap

#: Characters in a line of a box, and beside a line.
_IN_BOX, _BESIDE = 9.0, 10.5
#: Where the caption of a frame stands: inside, at its upper left corner. Its size against the words of lines.
_CAPTION_X, _CAPTION_Y, _CAPTION = 14, 24, 16


@cache
def flow_of() -> FlowPicture:
    """The table laid out; the same in every language."""
    return flow_picture(TABLE)


@cache
def flow_map(language: str) -> WayMap:
    """The whole picture."""
    with override(language):
        return drawn(flow_of())


def drawn(picture: FlowPicture) -> WayMap:
    """A picture in the language that is active."""
    frames = tuple(
        WayFrame(box=box, words=frame_words(states), x=box.x + _CAPTION_X, y=box.y + _CAPTION_Y)
        for states, box in picture.frames
    )
    words = Words(
        width=picture.width,
        height=picture.height,
        boxes=[*((b.x, b.y, b.width, b.height) for b in picture.boxes.values()), *map(_caption, frames)],
        lines=[line.points for line in picture.lines],
    )
    return WayMap(
        width=picture.width,
        height=picture.height,
        frames=frames,
        lines=tuple(_line(line, words) for line in picture.lines),
        boxes=tuple(
            WayBox(
                state=str(state), box=box, kind="end" if state in FINAL else "road" if state in _road(picture) else "",
                lines=_inside(box.middle, wrapped(state_words(state), _IN_BOX)),
            )
            for state, box in sorted(picture.boxes.items(), key=lambda pair: list(State).index(pair[0]))
        ),
    )  # fmt: skip


def _caption(frame: WayFrame) -> Area:
    return frame.x, frame.y - _CAPTION, width_of(frame.words) * _CAPTION, _CAPTION


def _road(picture: FlowPicture) -> set[State]:
    return {state for line in picture.lines if line.road for state in (*line.arrow.sources, line.arrow.target)}


def _inside(middle: tuple[int, int], lines: list[str]) -> tuple[tuple[int, int, str], ...]:
    x, y = middle
    return tuple((x, y + 5 + LINE * number - LINE * (len(lines) - 1) // 2, line) for number, line in enumerate(lines))


def _line(line: FlowLine, words: Words) -> WayLine:
    said = [part for move in line.arrow.moves for part in wrapped(move_words(move), _BESIDE)]
    return WayLine(
        points=" ".join(f"{x},{y}" for x, y in line.points), kind=_kind(line), label=words.beside(line.points, said)
    )


def _kind(line: FlowLine) -> Literal["", "road", "yours", "clock"]:
    doers = {doer_of(move) for move in line.arrow.moves}
    if line.road:
        return "road"
    if doers == {Doer.APPLICANT}:
        return "yours"
    return "clock" if doers == {Doer.CLOCK} else ""
