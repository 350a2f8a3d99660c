"""How a page declares itself: its address, its name, and who may enter.

Every address of the platform is made here or in the API, and a test walks them all: an address without a policy cannot exist.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from zhengwu.doors.ui.context import address as address_of
from zhengwu.doors.ui.proving import needs_second_factor, seen_again
from zhengwu.kernel.public import NotPermitted, current_time, local_date
from zhengwu.organisations.public import ACTIONS, Officer, Over, away_today, hats_of, record_export, require
from zhengwu.people.public import Account, see_session

#: Policies that are not an action of the grant matrix.
ANYONE, SIGNED_IN, OFFICER = "anyone", "signed_in", "officer"
#: Pages of the desk an officer may be led to: which hat today, and one's own leave.
HAT_PAGE, ABSENCE_PAGE = "desk-hat", "desk-absence"

#: Where one chooses a password of one's own, and where a second factor is set up: first things, when they are asked for.
OWN_PASSWORD, SECOND_FACTOR = "my-security-password", "my-security-totp"
#: Where an emergency account is opened: before that, and when its hours are over, it reaches nothing else.
EMERGENCY = "my-emergency"


class DoorRequest(HttpRequest):
    """What a page gets: the request, the instant it is answered at, and who asks."""

    now: dt.datetime
    today: dt.date
    account: Account
    officer: Officer
    #: Every post the account holds today; `officer` is the one worn.
    hats: list[Officer]


class Page(Protocol):
    """A page function with its policy."""

    policy: str
    methods: tuple[str, ...]

    def __call__(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Answer."""


#: What lists and packages are sent as.
_LISTS = frozenset(
    {
        "text/csv",
        "application/json",
        "application/jsonl",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.sqlite3",
        "application/xml",
        "application/zip",
    }
)
_pages: dict[str, list[URLPattern]] = {}


class NotAnOfficer(NotPermitted):
    """The desk is for appointed officers."""

    template = "审批台只对有岗位的工作人员开放。如果您是申请人，请从“我的办件”进入。"


def page(
    address: str, *, may: str, name: str, methods: tuple[str, ...] = ("GET", "HEAD")
) -> Callable[[Callable[..., HttpResponse]], Page]:
    """Put a function at an address.

    Args:
        address: Django path syntax, without leading slash.
        may: `anyone`, `signed_in`, `officer`, or an action of the grant matrix. Whether *this* officer may act on *this* body
            is decided again by the operation.
        name: for reversing.
        methods: what the page answers to.
    """
    if may not in {ANYONE, SIGNED_IN, OFFICER} and may not in ACTIONS:
        raise ValueError(f"{address}: unknown policy {may}")

    def register(function: Callable[..., HttpResponse]) -> Page:
        @wraps(function)
        def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            asked = cast(DoorRequest, request)
            asked.now = current_time()
            asked.today = local_date(asked.now)
            if may != ANYONE:
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path(), address_of("sign_in") or None)
                asked.account = request.user
                if seen_again(asked, now=asked.now):
                    see_session(session_key=str(request.session.session_key), now=asked.now)
                if asked.account.is_shut(asked.now) and name != EMERGENCY:
                    return redirect(EMERGENCY)
                if asked.account.must_change_password and name != OWN_PASSWORD:
                    return redirect(OWN_PASSWORD)
                if may != SIGNED_IN:
                    worn = _officer(asked, may, asks_hat=name != HAT_PAGE)
                    if isinstance(worn, HttpResponse):
                        return worn
                    asked.officer = worn
                    # The envelope of an emergency account is what one has, the password in it what one knows.
                    if not asked.account.is_emergency and needs_second_factor(asked, post_kind=worn.post_kind):
                        return redirect_to_login(request.get_full_path(), reverse(SECOND_FACTOR))
            return function(asked, **kwargs)

        kept = answer if may == ANYONE else _never_kept(answer)
        wrapped = cast(Page, require_http_methods(list(methods))(kept))
        wrapped.policy = may
        wrapped.methods = methods
        _pages.setdefault(function.__module__.split(".")[2], []).append(path(address, wrapped, name=name))
        return wrapped

    return register


def _never_kept(answer: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What stands behind sign-in stays in no cache, the way to sign-in and refusals included."""

    @wraps(answer)
    def told(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        response = answer(request, **kwargs)
        if is_list_taken_away(response) and (officer := getattr(request, "officer", None)):
            record_export(what=request.path, by=officer, now=current_time())
        if "no-store" not in response.headers.get("Cache-Control", ""):
            response.headers["Cache-Control"] = "private, no-store"
        return response

    return told


def is_list_taken_away(response: HttpResponse) -> bool:
    """Whether an answer is a table or a package that is saved: one paper is looked at, a list is taken away."""
    kind = response.headers.get("Content-Type", "").partition(";")[0]
    return response.headers.get("Content-Disposition", "").startswith("attachment") and kind in _LISTS


def _officer(request: DoorRequest, may: str, *, asks_hat: bool) -> Officer | HttpResponse:
    """The hat the account wears in this session: one statement for all of them, which the frame of the page shows.

    Whoever holds several posts is asked once which one, before the first page; whoever is away today is led to their leave.
    """
    chosen = request.session.get("post_id")
    request.hats = hats_of(request.account, today=request.today)
    opens = request.method in {"GET", "HEAD"}
    if not request.hats:
        if opens and away_today(request.account, today=request.today):
            return redirect(ABSENCE_PAGE)
        raise NotAnOfficer(action=may)
    officer = next((hat for hat in request.hats if hat.post_id == chosen), None)
    if officer is None and chosen is not None:
        # The post chosen earlier has ended meanwhile: the account's own hat again.
        del request.session["post_id"]
    if officer is None and asks_hat and opens and len(request.hats) > 1:
        return redirect(f"{reverse(HAT_PAGE)}?{urlencode({'next': request.get_full_path()})}")
    officer = officer or request.hats[0]
    if may != OFFICER and not officer.may(may):
        # No grant anywhere: say which posts have it where the officer works.
        require(officer, may, over=Over(division_code=officer.division_code, body_code=officer.body_code))
    return officer


def pages_of(door: str) -> list[URLPattern]:
    """The addresses a door has declared."""
    return list(_pages.get(door, ()))
