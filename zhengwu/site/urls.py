"""All addresses: each door brings its own."""

from __future__ import annotations

from importlib import import_module

from django.urls import URLPattern, URLResolver, path

from zhengwu.doors.api_v1.api import api
from zhengwu.doors.ui.page import pages_of

#: Importing a door's `pages` module declares its addresses.
for door in ("ops", "citizen", "desk", "ui", "api_v1"):
    import_module(f"zhengwu.doors.{door}.pages")

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
    *(address for door in ("ops", "citizen", "desk", "ui", "api_v1") for address in pages_of(door)),
]

handler400 = "zhengwu.doors.ui.refusals.bad_request"
handler403 = "zhengwu.doors.ui.refusals.forbidden"
handler404 = "zhengwu.doors.ui.refusals.not_found"
handler500 = "zhengwu.doors.ui.refusals.server_error"
