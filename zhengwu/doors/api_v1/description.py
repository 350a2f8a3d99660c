"""The API's own description (OpenAPI 3.1): what the framework writes, and the errors every endpoint may answer."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

_ERROR = {
    "type": "object",
    "properties": {
        "loc": {"type": "array", "items": {"type": ["string", "integer"]}},
        "msg": {"type": "string"},
        "code": {"type": "string"},
    },
    "required": ["loc", "msg", "code"],
}
PROBLEM: dict[str, Any] = {
    "title": "Problem",
    "description": "RFC 9457. `errors` when the input is wrong, `article` when the law is the reason, `instance` (the number of "
    "the request) when it is our fault.",
    "type": "object",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "article": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {"type": "array", "items": _ERROR},
    },
    "required": ["type", "title", "status", "detail"],
}
_ANY_ERROR = {
    "description": "Problem",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


class DescribedAPI(NinjaAPI):
    """An API whose description says how it refuses.

    It is written once a process: writing takes a good part of a second, whoever asks, and the endpoints never change.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._written: dict[str, OpenAPISchema] = {}

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """The description, with `Problem` as every endpoint's other answer. Read it only: everybody gets the same one."""
        asked = repr(sorted(options.items()))
        if asked not in self._written:
            self._written[asked] = self._describe(options)
        return self._written[asked]

    def _describe(self, options: dict[str, Any]) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        schema["components"]["schemas"]["Problem"] = PROBLEM
        for operations in schema["paths"].values():
            for operation in operations.values():
                answers = {str(status): answer for status, answer in operation["responses"].items()}
                operation["responses"] = answers | {"default": _ANY_ERROR}
        return schema
