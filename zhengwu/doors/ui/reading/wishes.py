"""What a reader has chosen: read from the cookies, shown as attributes of `<html>`."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString, mark_safe

LARGE_TYPE_COOKIE, CONTRAST_COOKIE = "large_type", "contrast"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a page is to be shown. `large`: 长辈版. `contrast`: 高对比; the browser's own wish is followed by the sheet alone.

    `here`: the address to come back to after switching.
    """

    large: bool = False
    contrast: bool = False
    here: str = "/"

    @property
    def contrast_attribute(self) -> SafeString:
        """For `<html>`, with the space before it; every audience may have it."""
        return mark_safe(' data-contrast="more"') if self.contrast else SafeString("")

    @property
    def attributes(self) -> SafeString:
        """Both, for the pages of citizens: officers have no 长辈版."""
        return mark_safe(' data-size="large"') + self.contrast_attribute if self.large else self.contrast_attribute


def reading(request: HttpRequest) -> Reading:
    """The choices that came with a request."""
    return Reading(
        large=LARGE_TYPE_COOKIE in request.COOKIES, contrast=CONTRAST_COOKIE in request.COOKIES, here=_here(request)
    )


def _here(request: HttpRequest) -> str:
    """This page; a form that came back with mistakes has the address of the page it was sent from."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()}):
        return request.get_full_path()
    parts = urlsplit(came_from)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
