"""A system says that somebody signed out there: here too, after a question where it is not certain who asks."""

from __future__ import annotations

from typing import Any, cast

from allauth.idp.oidc.forms import RPInitiatedLogoutForm
from allauth.idp.oidc.views import LogoutView
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes.sso import LeavePage
from zhengwu.doors.citizen.sso.authorize import SystemUnknown
from zhengwu.doors.citizen.sso.leaving import may_lead_to
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Hidden


class _Logout(LogoutView):  # type: ignore[misc]
    """The library's protocol with our page."""

    def render_to_response(self, context: dict[str, Any], **_more: Any) -> HttpResponse:
        """退出吗？"""
        said = context["form"].data
        names = ("id_token_hint", "client_id", "post_logout_redirect_uri", "state")
        built = LeavePage(
            heading=_("也退出政务服务吗？"),
            crumbs=crumbs(Crumb(_("单点登录"))),
            action=reverse("sso-logout"),
            hidden=tuple(Hidden(name, said[name]) for name in names if said.get(name)),
        )
        response = show(self.request, "sso_leave", built, private=True)
        there = context["form"].cleaned_data.get("post_logout_redirect_uri")
        return may_lead_to(there, response, self.request) if there else response

    def form_invalid(self, form: RPInitiatedLogoutForm) -> HttpResponse:
        """An address nobody registered: nobody is led there."""
        raise SystemUnknown


_view = _Logout.as_view()


@page("sso/logout", may=ANYONE, name="sso-logout", methods=("GET", "POST"))
@csrf_exempt  # the library checks the token of the question itself
def end_session(request: DoorRequest) -> HttpResponse:
    """OpenID Connect RP-Initiated Logout 1.0."""
    return cast(HttpResponse, _view(request))
