"""Addresses for the design system's own tests: the places its shells link to, with nothing behind them."""

from django.http import HttpRequest, HttpResponse
from django.urls import path


def nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


NAMES = ("search", "my", "track", "verify", "sign-in", "sign-out", "desk", "large-type", "contrast", "flow")
urlpatterns = [path("", nothing, name="home"), *(path(name, nothing, name=name) for name in NAMES)]
