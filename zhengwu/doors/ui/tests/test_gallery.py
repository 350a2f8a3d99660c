"""The living page is complete: every component, every state, and every page opens for staff."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import at_the_desk
from zhengwu.doors.ui import shapes
from zhengwu.doors.ui.error_words import ERROR_WORDS
from zhengwu.doors.ui.gallery.catalogue import GROUPS, entries
from zhengwu.doors.ui.gallery.entries import Entry, Sample, written
from zhengwu.doors.ui.shapes import Badge, Due, Notice, Toast, Tone
from zhengwu.doors.ui.templatetags.ui import COMPONENTS, DRAWN, WRITTEN

_SHAPES: list[type] = [
    value for name in shapes.__all__ if isinstance(value := getattr(shapes, name), type) and is_dataclass(value)
]


def _inside(value: Any) -> Iterator[Any]:
    """A shape and all shapes in it."""
    if is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from _inside(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _inside(one)


def _literals(hint: Any) -> set[str]:
    """The values a state may have; literals joined with `|` count together."""
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return {value for part in get_args(hint) for value in _literals(part)}


SHOWN: dict[tuple[type, str], set[Any]] = defaultdict(set)
for _entry in entries().values():
    for _sample in _entry.samples:
        for _shape in _inside(_sample.it):
            for _field in fields(_shape):
                value = getattr(_shape, _field.name)
                if isinstance(value, str):
                    SHOWN[type(_shape), _field.name].add(value)
STATES = [
    (shape, name, states)
    for shape in _SHAPES
    for name, hint in get_type_hints(shape).items()
    if hint != Tone and (states := _literals(hint))
]


def test_every_component_is_shown() -> None:
    wanted = {*COMPONENTS, *DRAWN, *WRITTEN, "qr"}
    assert set(entries()) == wanted
    assert [entry.tag for entry in entries().values() if not entry.samples] == []
    assert sum(len(group.entries) for group in GROUPS) == len(entries()), "no component twice"


def test_states_are_found_at_all() -> None:
    found = {(shape.__name__, name) for shape, name, _states in STATES}
    assert found >= {
        ("Due", "state"), ("ClockDay", "state"), ("PaperRow", "state"), ("Upload", "state"), ("Verdict", "outcome"),
        ("Field", "kind"), ("Button", "kind"), ("DocCard", "state"), ("Step", "state"), ("Column", "sort"), ("Span", "unit"),
        ("Bar", "mark"),
    }  # fmt: skip


@pytest.mark.parametrize(("shape", "name", "states"), STATES, ids=[f"{s.__name__}.{n}" for s, n, _ in STATES])
def test_every_state_is_shown(shape: type, name: str, states: set[str]) -> None:
    assert states - SHOWN[shape, name] == set()


@pytest.mark.parametrize("shape", [Badge, Notice, Toast])
def test_every_tone_is_shown(shape: type) -> None:
    assert set(get_args(Tone)) - SHOWN[shape, "tone"] == set()


def test_every_component_says_when_and_when_not() -> None:
    assert [e.tag for e in entries().values() if not (str(e.when) and str(e.not_when))] == []


def test_no_sample_leads_to_a_page_that_is_not_there() -> None:
    """Links stay on the page; forms come back to it."""
    astray = {
        (shape.__name__, field.name, value)
        for entry in entries().values()
        for one in entry.samples
        for shape_value in _inside(one.it)
        for shape in (type(shape_value),)
        for field in fields(shape_value)
        if field.name in {"href", "action", "reveal_href", "previous_href", "next_href", "batch_action"}
        if (value := getattr(shape_value, field.name)) and not re.match(r"[#?]", value)
    }
    assert astray == set()


def test_a_shape_is_written_as_one_writes_it() -> None:
    assert written(Due("late", "逾期")) == "ui.Due(state='late', text='逾期')"
    assert written((Badge("甲"),)) == "(ui.Badge(text='甲'),)"
    long = written(tuple(Badge("很长的标记" * 4) for _ in range(3)))
    assert long.splitlines()[0] == "("
    assert long.splitlines()[1].startswith("  ui.Badge(")
    entry = Entry(tag="badge", title="标记", when="用", samples=(Sample("一", Badge("甲")),))
    assert entry.code == "it = ui.Badge(text='甲')\n\n{% badge it %}"


PAGES = ("/ui", "/ui/hall", "/ui/kiosk", *(f"/ui/errors/{status}" for status in ERROR_WORDS))


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize("language", ["", "/en"])
def test_staff_open_everything(language: str) -> None:
    desk = at_the_desk("zhaomin")
    for path in PAGES:
        answer = desk.get(language + path)
        assert answer.status_code == 200, path
        html = answer.content.decode()
        assert html.count("<h1") == 1, path
        assert "样张" in html or "Sample" in html or path == "/ui"
    assert desk.get("/ui/errors/418").status_code == 404


@pytest.mark.usefixtures("county")
def test_others_do_not_and_strangers_sign_in_first() -> None:
    assert at_the_desk("wangfang").get("/ui").status_code == 403
    for path in PAGES:
        assert Client().get(path)["Location"].startswith("/sign-in"), path


@pytest.mark.usefixtures("county")
def test_a_form_of_a_sample_does_nothing_and_says_so() -> None:
    desk = at_the_desk("zhaomin")
    answer = desk.post("/ui", {"grade": "5"}, follow=True)
    assert answer.redirect_chain == [(reverse("ui"), 302)]
    assert "没有真的提交" in answer.content.decode()


@pytest.mark.usefixtures("county")
def test_tabs_and_dialogs_open_without_a_script() -> None:
    desk = at_the_desk("zhaomin")
    plain = desk.get("/ui").content.decode()
    assert 'id="papers-materials-panel" hidden' in plain
    assert not re.search(r"<dialog[^>]*ask-save[^>]* open", plain)
    asked = desk.get("/ui?tab=materials&open=ask-save").content.decode()
    assert 'id="papers-materials-panel">' in asked
    assert 'id="papers-form-panel" hidden' in asked
    assert re.search(r"<dialog[^>]*ask-save[^>]* open", asked)
    assert desk.get("/ui?tab=nonsense&open=nonsense&as=nonsense").status_code == 200


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize(("audience", "mark"), [("desk", 'data-audience="desk"'), ("large", 'data-size="large"')])
def test_the_page_shows_how_officers_and_elders_see_it(audience: str, mark: str) -> None:
    assert mark in at_the_desk("zhaomin").get(f"/ui?as={audience}").content.decode()


@pytest.mark.parametrize(("debug", "policy"), [("0", "officer"), ("1", "anyone")])
def test_developers_open_it_to_everybody(debug: str, policy: str) -> None:
    code = (
        "import django; django.setup(); from zhengwu.doors.ui.gallery.pages import components; print(components.policy)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"DEBUG": debug}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [policy]
