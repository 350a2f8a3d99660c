"""`/api/v1/docs`: the API described for people, from its own description, without scripts of other hosts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhengwu.doors.api_v1 import keys
from zhengwu.doors.api_v1.api import api
from zhengwu.doors.ui.page import ANYONE, page

__all__ = ["docs", "keys"]


@page("api/v1/docs", may=ANYONE, name="api-docs")
def docs(request: HttpRequest) -> HttpResponse:
    """Every endpoint with its verb, address, summary and who may call it."""
    schema = api.get_openapi_schema()
    rows = [
        {
            "verb": verb.upper(),
            "address": address,
            "summary": operation.get("summary", ""),
            "description": operation.get("description", ""),
            "token": bool(operation.get("security")),
        }
        for address, operations in schema["paths"].items()
        for verb, operation in operations.items()
    ]
    return render(request, "api_v1/docs.html", {"rows": rows, "info": schema["info"]})
