"""通行密钥: add one, remove one."""

from __future__ import annotations

from allauth.mfa.base.internal.flows import delete_and_cleanup
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.internal.flows import add_authenticator
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts.credential import credential_in
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.security.recovery_codes import codes_page
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.citizen.shapes.security import PasskeyPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.proving import note_second_factor, recently_proved
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import change_factor

_MOST_NAME = 40


class NoSuchPasskey(NotFound):
    """Not there, or somebody else's."""

    code = "passkey.not_found"
    template = "没有这个通行密钥，可能已经删掉了。"


@page("my/security/passkeys/add", may=SIGNED_IN, name="my-security-passkey-add", methods=("GET", "HEAD", "POST"))
@recently_proved
def passkey_add(request: DoorRequest) -> HttpResponse:
    """`?options=1` is the question for the browser; POST its answer with a name."""
    account = request.account
    if request.GET.get("options"):
        return JsonResponse(begin_registration(account, True))
    if request.method == "POST":
        name = " ".join(request.POST.get("name", "").split())[:_MOST_NAME] or _("通行密钥")
        form = AddWebAuthnForm(data={"credential": credential_in(request) or "{}", "name": name}, user=account)
        if form.is_valid():
            made = form.cleaned_data
            _key, codes = change_factor(
                account=account,
                kind="webauthn",
                added=True,
                change=lambda: add_authenticator(request, name=made["name"], credential=made["credential"]),
                by=account.actor,
                now=request.now,
            )
            note_second_factor(request)
            messages.success(request, _("通行密钥添加好了，下次登录可以直接用。"))
            return codes_page(request, codes.wrap().get_unused_codes()) if codes else redirect("my-security")
        messages.error(request, _("没有添加成功，请再试一次。"))
        return redirect("my-security-passkey-add")
    built = PasskeyPage(
        heading=_("添加通行密钥"),
        crumbs=crumbs(Crumb(_("登录与安全"), reverse("my-security")), Crumb(_("添加通行密钥"))),
        lead=_("按下面的按钮，这台设备会请您按指纹、刷脸或输锁屏密码。指纹和面容只留在设备里，不会传给我们。"),
        action=reverse("my-security-passkey-add"),
        options=f"{reverse('my-security-passkey-add')}?options=1",
        field=Field(
            name="name",
            label=_("给它起个名字"),
            hint=_("例如：我的手机"),
            required=False,
            max_length=_MOST_NAME,
            autocomplete="off",
        ),
    )
    return show(request, "passkey", built, private=True)


@page(
    "my/security/passkeys/<int:key>/remove",
    may=SIGNED_IN,
    name="my-security-passkey-remove",
    methods=("GET", "HEAD", "POST"),
)
@recently_proved
def passkey_remove(request: DoorRequest, key: int) -> HttpResponse:
    """Asked once."""
    kept = Authenticator.objects.filter(user=request.account, type=Authenticator.Type.WEBAUTHN, pk=key).first()
    if kept is None:
        raise NoSuchPasskey
    if request.method == "POST":
        change_factor(
            account=request.account,
            kind="webauthn",
            added=False,
            change=lambda: delete_and_cleanup(request, kept),
            by=request.account.actor,
            now=request.now,
        )
        messages.success(request, _("通行密钥删掉了。"))
        return redirect("my-security")
    built = ConfirmPage(
        heading=_("删除通行密钥“{name}”？").format(name=kept.wrap().name),
        crumbs=crumbs(Crumb(_("登录与安全"), reverse("my-security")), Crumb(_("删除通行密钥"))),
        action=reverse("my-security-passkey-remove", args=[key]),
        button=_("删除"),
        back_href=reverse("my-security"),
        paragraphs=(_("以后不能再用它登录。设备里存的那一份，请到设备的密码管理里也删掉。"),),
    )
    return show(request, "confirm", built, private=True)
