"""What must stay true of this room, however it grows."""

from __future__ import annotations

import dataclasses
import inspect
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

from zhengwu.kernel.public import EncryptedTextField, Fact
from zhengwu.people import events, public
from zhengwu.people.rules import id_types, phone, resident_id, uscc
from zhengwu.people.rules.number_error import NumberRefused

PERSONAL = {"id_number", "phone", "address"}


def test_rules_need_no_django() -> None:
    rules = "id_types, phone, resident_id, uscc, masking, mandate, applicant, username, gather"
    code = f"import sys; from zhengwu.people.rules import {rules}; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_numbers_phones_and_addresses_are_encrypted_wherever_they_stand() -> None:
    fields = [field for model in apps.get_app_config("people").get_models() for field in model._meta.get_fields()]
    assert {field.name for field in fields if isinstance(field, EncryptedTextField)} == PERSONAL
    assert all(isinstance(field, EncryptedTextField) for field in fields if field.name in PERSONAL)


def test_events_carry_nothing_personal_and_know_their_chain() -> None:
    facts = [
        fact for _, fact in inspect.getmembers(events, inspect.isclass) if issubclass(fact, Fact) and fact is not Fact
    ]
    assert facts
    for fact in facts:
        assert not PERSONAL & {field.name for field in dataclasses.fields(fact)}
        assert fact.subject is not Fact.subject
        assert fact.__doc__


def test_every_refusal_of_a_number_has_its_own_code_and_plain_words() -> None:
    assert [resident_id, uscc, phone, id_types]
    refusals = NumberRefused.__subclasses__()
    assert len({refusal.code for refusal in refusals}) == len(refusals)
    for refusal in refusals:
        assert refusal.template.endswith("。")
        assert "！" not in refusal.template


@pytest.mark.parametrize("name", public.__all__)
def test_what_is_public_exists_and_is_explained(name: str) -> None:
    thing = getattr(public, name)
    if callable(thing):
        assert thing.__doc__


@pytest.mark.parametrize(
    "name", [name for name in public.__all__ if inspect.isfunction(getattr(public, name)) and name.islower()]
)
def test_public_functions_take_keywords_after_the_thing_itself(name: str) -> None:
    parameters = list(inspect.signature(getattr(public, name)).parameters.values())
    positional = [p.name for p in parameters if p.kind is not inspect.Parameter.KEYWORD_ONLY]
    # The account and the day of `applicants_for` are the agreed exception.
    assert len(positional) <= 1 or name == "applicants_for"


def test_a_registrar_is_made_in_one_place_only() -> None:
    """Whoever could make one would have the right to everything in the register."""
    sources = Path(__file__).resolve().parents[2]
    made = {
        path.relative_to(sources).as_posix()
        for path in sources.rglob("*.py")
        if "tests" not in path.parts and "Registrar(" in path.read_text().replace("class Registrar", "")
    }
    assert made == {"organisations/queries/registrar.py"}
