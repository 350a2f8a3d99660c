"""一件事要走哪些步: every state a case can be in and every way on, as a picture and in words, both from the transition table."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.cases.public import FINAL, Doer, FlowArrow, Move, State, doer_of
from zhengwu.doors.citizen.flow._drawing import flow_map, flow_of
from zhengwu.doors.citizen.flow._words import (
    frame_words,
    meaning_words,
    move_words,
    state_words,
    when_words,
    who_words,
)
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import WaysPage, WayState, WayStep
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Badge, Crumb, Link


@page("flow", may=ANYONE, name="flow")
def flow(request: DoorRequest) -> HttpResponse:
    """The same for everybody; no SQL statement of its own."""
    picture = flow_of()
    frames = [states for states, _box in picture.frames]
    arrows = [line.arrow for line in picture.lines]
    built = WaysPage(
        crumbs=crumbs(Crumb(_("一件事要走哪些步"))),
        map=flow_map(get_language() or ""),
        states=(
            *(_state(state, frames, arrows) for state in State),
            *(_frame(frame, number, arrows) for number, frame in enumerate(frames)),
        ),
    )
    return show(request, "flow", built, verb="find")


def _state(state: State, frames: Sequence[frozenset[State]], arrows: Sequence[FlowArrow]) -> WayState:
    """A state with the ways that leave it alone; those it shares are told once, and linked."""
    return WayState(
        id=f"state-{state}",
        name=state_words(state),
        meaning=meaning_words(state),
        badges=(Badge(_("到此结束"), "plain"),) if state in FINAL else (),
        steps=_steps(frozenset({state}), arrows),
        also=tuple(
            Link(
                listed(move_words(move) for arrow in arrows if arrow.sources == frame for move in arrow.moves),
                f"#frame-{number}",
            )
            for number, frame in enumerate(frames)
            if state in frame
        ),
    )


def _frame(frame: frozenset[State], number: int, arrows: Sequence[FlowArrow]) -> WayState:
    """What can happen in several states alike."""
    names = listed(state_words(state) for state in State if state in frame)
    return WayState(
        id=f"frame-{number}",
        name=frame_words(frame) or _("这几步都一样"),
        meaning=_("下面这些，在{states}的时候都可以。").format(states=names),
        steps=_steps(frame, arrows),
    )


def _steps(sources: frozenset[State], arrows: Sequence[FlowArrow]) -> tuple[WayStep, ...]:
    return tuple(_step(move, arrow.target) for arrow in arrows if arrow.sources == sources for move in arrow.moves)


def _step(move: Move, target: State) -> WayStep:
    return WayStep(
        name=move_words(move),
        to=state_words(target),
        to_href=f"#state-{target}",
        who=who_words(move),
        yours=doer_of(move) is Doer.APPLICANT,
        when=when_words(move),
    )
