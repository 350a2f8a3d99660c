"""A system asks who somebody is: they sign in, see what is asked for, and agree."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlsplit

from allauth.core.internal.httpkit import add_query_params, del_query_params
from allauth.idp.oidc.models import Client
from allauth.idp.oidc.views import AuthorizationView
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes.sso import ConsentPage, HandOverPage
from zhengwu.doors.citizen.sso.adapter import SCOPES
from zhengwu.doors.citizen.sso.leaving import may_lead_to
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.proving import AGAIN
from zhengwu.doors.ui.shapes import Crumb, Hidden
from zhengwu.kernel.public import Refusal


class SystemUnknown(Refusal):
    """A client nobody registered, one that was paused, or an address it did not register: nobody is led there."""

    code = "sso.system_unknown"
    title = "这个系统不能用这里的账号登录"
    template = "这个系统没有登记，或者返回地址和登记的不一样。请告诉那个系统的管理员，让他们和我们核对。"


class NoEmergencyElsewhere(Refusal):
    """An emergency account works here alone."""

    status = 403
    code = "sso.no_emergency"
    title = "应急账号不能登录别的系统"
    template = "应急账号只能在本平台使用。请退出，用自己的账号登录那个系统。"


class _Authorize(AuthorizationView):  # type: ignore[misc]
    """The library's protocol with our pages."""

    def render_to_response(self, context: dict[str, Any], **_more: Any) -> HttpResponse:
        """The consent page."""
        client, there = context["client"], self._request_info["redirect_uri"]
        built = ConsentPage(
            heading=_("用政务服务账号登录“{name}”？").format(name=client.name),
            crumbs=crumbs(Crumb(_("单点登录"))),
            account=self.request.user.display_name,
            system=client.name,
            host=urlsplit(there).netloc,
            asked=tuple(str(SCOPES.get(scope, scope)) for scope in self._scopes),
            action=reverse("sso-authorize"),
            hidden=(
                Hidden("request", context["form"].initial["request"]),
                *(Hidden("scopes", scope) for scope in self._scopes),
            ),
        )
        return may_lead_to(there, show(self.request, "sso_consent", built, private=True), self.request)

    def _skip_consent(self) -> HttpResponse:
        """Led on by the page itself: a browser that came here from a form would refuse to be sent elsewhere."""
        name = self._request_info["request"].client.name
        answer = super()._skip_consent()
        built = HandOverPage(
            heading=_("登录好了"),
            crumbs=crumbs(Crumb(_("单点登录"))),
            system=name,
            href=answer["Location"],
        )
        return show(self.request, "sso_hand_over", built, private=True)


_view = _Authorize.as_view()


@page("sso/authorize", may=ANYONE, name="sso-authorize", methods=("GET", "POST"))
@csrf_exempt  # the library checks the token of the consent form itself
def authorize(request: DoorRequest) -> HttpResponse:
    """GET with the protocol's parameters; POST the consent.

    Raises:
        SystemUnknown, NoEmergencyElsewhere
    """
    if request.user.is_authenticated and request.user.is_emergency:
        raise NoEmergencyElsewhere
    if request.method == "POST":
        if "request" not in request.POST:
            raise SystemUnknown
        return cast(HttpResponse, _view(request))
    there = request.GET.get("redirect_uri", "")
    client = Client.objects.filter(pk=request.GET.get("client_id", "")[:100]).first()
    if client is None or there not in client.get_redirect_uris():
        raise SystemUnknown
    if request.GET.get("code_challenge_method") != "S256" or not request.GET.get("code_challenge"):
        return _sent_back(request, there, error="invalid_request", error_description="PKCE with S256 is required")
    prompts = request.GET.get("prompt", "").split()
    if "none" in prompts and not request.user.is_authenticated:
        return _sent_back(request, there, error="login_required")
    if "login" in prompts:
        onwards = del_query_params(request.get_full_path(), "prompt")
        return redirect_to_login(onwards, reverse(AGAIN if request.user.is_authenticated else "sign-in"))
    return cast(HttpResponse, _view(request))


def _sent_back(request: DoorRequest, there: str, **said: str) -> HttpResponse:
    """Back to an address that was checked, with what is wrong."""
    state = {"state": request.GET["state"]} if "state" in request.GET else {}
    response = HttpResponse(status=302)
    response["Location"] = add_query_params(there, {**said, **state})
    return response
