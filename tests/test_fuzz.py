"""Every endpoint of the API is asked what nobody would ask: never a 5xx, never an answer its description does not know.

`make fuzz` asks each endpoint some hundred times; the suite a few, always the same ones.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.matrix import CITY, MATRIX
from tests.stops import APPLICANT, HEAD, WINDOW
from tests.test_matrix import World, tried_county, world
from zhengwu.doors.api_v1.tokens import token_for

__all__ = ["tried_county", "world"]

ROOT = Path(__file__).resolve().parents[1]
TIMES = int(os.environ.get("FUZZ", "3"))
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
_SERVER_ERROR = 500
#: What the client says by itself: an answer that is packed says nothing to the checks.
_OURS = {"Content-Length", "Cookie", "Accept-Encoding"}
_ADDRESS = "http://testserver"
_SETTINGS = settings(
    max_examples=TIMES,
    derandomize=TIMES < 50,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def endpoints() -> Iterator[Any]:
    """Every operation of the description that `make check` compares with the code."""
    schema = schemathesis.openapi.from_path(ROOT / "docs" / "openapi.json")
    found: Any
    for found in schema.get_all_operations():
        yield found.ok()


def sent(case: Any, token: str, at: dict[str, Any]) -> schemathesis.Response:
    """The case as a request of Django's, its answer as one of the library's; what it changed is undone.

    Args:
        at: values for the address of things that are there; without them what the library made up.
    """
    if at:
        case.path_parameters = {**(case.path_parameters or {}), **{name: str(value) for name, value in at.items()}}
    asked = case.as_transport_kwargs(base_url=_ADDRESS)
    asked = {
        key: asked[key] for key in ("method", "url", "headers", "params", "json", "data", "files") if asked.get(key)
    }
    prepared = requests.Request(**asked).prepare()
    headers = {name: str(value) for name, value in prepared.headers.items() if name not in _OURS}
    headers["Authorization"] = f"Bearer {token}"
    body = prepared.body or b""
    with transaction.atomic():
        answer = Client(raise_request_exception=False).generic(
            str(prepared.method),
            prepared.path_url,
            data=body.encode() if isinstance(body, str) else body,
            content_type=headers.pop("Content-Type", "application/json"),
            headers=headers,
        )
        transaction.set_rollback(True)
    return _as_response(answer, prepared)


def _as_response(answer: Any, prepared: requests.PreparedRequest) -> schemathesis.Response:
    return schemathesis.Response(
        status_code=answer.status_code,
        headers={name.lower(): [value] for name, value in answer.headers.items()},
        content=answer.getvalue() if answer.streaming else answer.content,
        request=prepared,
        elapsed=0.0,
        verify=False,
    )


@pytest.mark.django_db
def test_no_endpoint_breaks_and_none_answers_what_it_does_not_describe(world: World) -> None:
    tokens = [token_for(world.accounts[name]) for name in (APPLICANT, WINDOW, HEAD, CITY)]
    failed: dict[str, str] = {}
    asked = 0
    for operation in endpoints():
        door = f"{operation.method.upper()} {operation.path.removeprefix('/api/v1')}"
        there = {name: world.objects[key] for name, key in MATRIX[door].at.items()}

        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):

            @_SETTINGS
            @given(
                case=operation.as_strategy(generation_mode=mode),
                token=st.sampled_from(tokens),
                at=st.sampled_from([there, {}]),
            )
            def ask(case: Any, token: str, at: dict[str, Any]) -> None:
                nonlocal asked
                asked += 1
                answer = sent(case, token, at)
                assert answer.status_code < _SERVER_ERROR, answer.content.decode()
                case.validate_response(answer, checks=CHECKS)

            try:
                ask()
            except (Exception, BaseExceptionGroup) as problem:
                if type(problem).__name__ not in {"Unsatisfiable", "InvalidArgument"}:
                    failed[f"{door} {mode.value}"] = str(problem)[:1500]
    assert not failed, "\n\n".join(f"{door}: {why}" for door, why in failed.items())
    assert asked > len(MATRIX) // 4, "most endpoints were asked"
