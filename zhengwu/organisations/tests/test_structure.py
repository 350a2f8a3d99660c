"""What must stay true of this room, however it grows."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from zhengwu.kernel.public import Fact
from zhengwu.organisations import events, public
from zhengwu.organisations.models import Division
from zhengwu.organisations.rules.division_code import LEVEL_NAMES, PREFIX_LENGTHS, read_division_code


def test_rules_need_no_django() -> None:
    rules = "actions, division_code, officer"
    code = f"import sys; from zhengwu.organisations.rules import {rules}; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_rules_and_table_know_the_same_levels() -> None:
    assert {int(value): str(label) for value, label in Division.Levels.choices} == LEVEL_NAMES
    for level, digits in enumerate(PREFIX_LENGTHS, start=1):
        code = "340123100001"[:digits].ljust(12, "0")
        assert Division(code=code, level=level).prefix == read_division_code(code).prefix


def test_events_know_their_chain() -> None:
    facts = [
        fact for _, fact in inspect.getmembers(events, inspect.isclass) if issubclass(fact, Fact) and fact is not Fact
    ]
    assert facts
    assert all(fact.subject is not Fact.subject and fact.__doc__ for fact in facts)


@pytest.mark.parametrize("name", public.__all__)
def test_what_is_public_exists_and_is_explained(name: str) -> None:
    thing = getattr(public, name)
    if callable(thing):
        assert thing.__doc__


@pytest.mark.parametrize("name", [name for name in public.__all__ if inspect.isfunction(getattr(public, name))])
def test_public_functions_take_keywords_after_the_thing_itself(name: str) -> None:
    parameters = list(inspect.signature(getattr(public, name)).parameters.values())
    positional = [p.name for p in parameters if p.kind is not inspect.Parameter.KEYWORD_ONLY]
    # `require` reads like a sentence: the officer, the action.
    assert len(positional) <= 1 or name == "require"
