"""The floor of a page: the least Django can be, one view with one small template, under the same granian.

Run as `python -m zhengwu.doors.ops.bench.bare PORT`. Its settings are its own: nothing of the platform is loaded.
"""

from __future__ import annotations

import sys

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

PAGE = "<!DOCTYPE html><html lang='zh-CN'><title>{{ title }}</title><ul>{% for n in rows %}<li>{{ n }}</li>{% endfor %}</ul>"


def page(request: HttpRequest) -> HttpResponse:
    """A trivial page."""
    return render(request, "page.html", {"title": "政务", "rows": range(10)})


def configure() -> None:
    """The least a page needs."""
    settings.configure(
        SECRET_KEY="nothing is signed here",  # noqa: S106  no secret: the bare page has no sessions
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF=__name__,
        MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        (
                            "django.template.loaders.cached.Loader",
                            [("django.template.loaders.locmem.Loader", {"page.html": PAGE})],
                        )
                    ]
                },
            }
        ],
        USE_TZ=True,
    )


urlpatterns = [path("", page)]


def serve(port: int, *, workers: int, threads: int) -> None:
    """Serve the bare page as `zhengwu serve` serves the platform (`ops/running.py`)."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "zhengwu.doors.ops.bench.bare:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        backpressure=threads * 32,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    # The workers import this module under its own name; only there is it an application.
    serve(int(sys.argv[1]), workers=int(sys.argv[2]), threads=int(sys.argv[3]))
elif not settings.configured:
    configure()
    application = get_wsgi_application()
