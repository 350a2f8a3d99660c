"""What every template knows: the site, who is here, and the addresses the shells link to.

A place whose page does not exist in this installation has no address, and the shell leaves its link out.
"""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.doors.ui.language import SWITCH_NAME, addresses
from zhengwu.doors.ui.reading.wishes import reading

_CONTENT_LANG = mark_safe(' lang="zh-CN"')

#: Places of the shells and the URL names they stand for (the first that exists).
PLACES: dict[str, tuple[str, ...]] = {
    "home": ("home",),
    "search": ("search", "items"),
    "catalogue": ("catalogue",),
    "my": ("my",),
    "track": ("track",),
    "flow": ("flow",),
    "verify": ("verify",),
    "halls": ("halls",),
    "delegations": ("delegations",),
    "lists": ("lists",),
    "consultations": ("consultations",),
    "publicity": ("publicity",),
    "disclosure": ("disclosure",),
    "ratings": ("ratings",),
    "transparency": ("transparency",),
    "api_docs": ("api-docs", "api-v1:openapi-json"),
    "sign_in": ("sign-in", "account_login"),
    "sign_out": ("sign-out", "account_logout"),
    "status": ("status",),
    "security": ("my-security",),
    "acting": ("my-acting",),
    "desk": ("desk",),
    "large_type": ("large-type",),
    "contrast": ("contrast",),
}

#: Which of the five verbs a page of the citizen's door belongs to, by URL name; a view may set `verb` itself.
VERBS: dict[str, str] = {
    "search": "do",
    "guide": "do",
    "apply": "do",
    "review": "do",
    "submitted": "do",
    "my": "find",
    "case": "find",
    "track": "find",
    "verify": "find",
}


def address(place: str) -> str:
    """The address of a place of the shells, or "" when this installation has no such page."""
    for name in PLACES.get(place, ()):
        with suppress(NoReverseMatch):
            return reverse(name)
    return ""


def _places() -> dict[str, str]:
    return _places_at(get_script_prefix(), get_urlconf())


@lru_cache(maxsize=8)
def _places_at(_prefix: str, _urls: str | None) -> dict[str, str]:
    """All of them, once a language: they stand where they stand as long as the process lives."""
    return {place: address(place) for place in PLACES}


def _verb(request: HttpRequest) -> str:
    match = request.resolver_match
    if match is None or match.url_name is None:
        return ""
    return VERBS.get(match.url_name, "")


def _who(request: HttpRequest) -> str:
    """The name to show, "" for nobody. Lazy: an error page must not ask the database who is here."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ""
    return str(getattr(user, "display_name", "") or user.get_username())


def _acting(request: HttpRequest) -> list[dict[str, object]]:
    """In whose names the reader may act, from the session: `[ref, name, oneself]` of each, the first when none is chosen."""
    names = request.session.get("acting_names", []) if hasattr(request, "session") else []
    if len(names) < 2 or not _who(request):  # noqa: PLR2004  one name is no choice
        return []
    chosen = request.session.get("acting_for") or names[0][0]
    return [{"ref": ref, "name": name, "oneself": own, "chosen": ref == chosen} for ref, name, own in names]


def _other_language(request: HttpRequest) -> dict[str, str]:
    """The switch: the same page in the other language, remembered."""
    asked = request.GET.copy()
    asked[SWITCH_NAME] = "zh" if get_language() == "en" else "en"
    match = request.resolver_match
    opens = match is None or "GET" in getattr(match.func, "methods", ("GET",))
    href = f"{request.path_info if opens else '/'}?{asked.urlencode()}"
    if get_language() == "en":
        return {"href": href, "code": "zh-CN", "name": "中文"}
    return {"href": href, "code": "en", "name": "English"}


def site(request: HttpRequest) -> dict[str, Any]:
    """Context processor: demo, csp_nonce, site_*, division_code, officer, signed_in, verb, places, reading, large_type,
    other_language, languages (address by language), english, content_lang (the attribute for what is published in
    Chinese only, on English pages).

    `request.officer` is set by the desk's doors; `signed_in` is the name to show, "" for nobody. A view may give `verb`
    and `regions` (levels with name, links, hint) itself.
    """
    wishes = reading(request)
    return {
        "demo": settings.DEMO,
        "csp_nonce": getattr(request, "csp_nonce", ""),
        "site_name": _(getattr(settings, "SITE_NAME", "肥西县政务服务")),
        "site_region": _(getattr(settings, "SITE_REGION", "安徽省 · 合肥市")),
        "site_division": _(getattr(settings, "SITE_DIVISION", "肥西县")),
        "division_code": settings.HOME_DIVISION[:6],
        "officer": getattr(request, "officer", None),
        "signed_in": SimpleLazyObject(lambda: _who(request)),
        "verb": _verb(request),
        "places": SimpleLazyObject(_places),
        "here": request.get_full_path() if request.method == "GET" else "",
        "acting_names": SimpleLazyObject(lambda: _acting(request)),
        "reading": wishes,
        "large_type": wishes.large,
        "other_language": _other_language(request),
        "languages": addresses(request),
        "english": get_language() == "en",
        "content_lang": _CONTENT_LANG if get_language() == "en" else "",
    }
