"""How the account library's second factors behave here: secrets sealed, our own page between password and being in."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.stages import AuthenticateStage
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpResponse
from django.shortcuts import redirect

from zhengwu.kernel.public import seal, unseal

_CONTEXT = "mfa_authenticator.data"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The key of a one-time code is personal data: sealed in the database."""

    def encrypt(self, text: str) -> str:
        """Seal it."""
        return seal(text, context=_CONTEXT).hex()

    def decrypt(self, encrypted_text: str) -> str:
        """Unseal it."""
        return unseal(bytes.fromhex(encrypted_text), context=_CONTEXT)

    def _get_site_name(self) -> str:
        return str(getattr(settings, "SITE_NAME", "肥西县政务服务"))

    def generate_authenticator_name(self, user: AbstractBaseUser, type: str) -> str:
        """The pages name a key by the device it was made on."""
        return "通行密钥"

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        """The device lists keys by the name people know."""
        return {
            **super().get_public_key_credential_user_entity(user),
            "display_name": str(getattr(user, "display_name", "")),
        }


class SecondFactorStage(AuthenticateStage):  # type: ignore[misc]
    """Whoever has a one-time code or a passkey is asked for it after the password."""

    urlname = "sign-in-second"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        """Lead to our page, or let in."""
        if not self._should_handle(self.request):
            return None, True
        self.state["authentication_required"] = True
        return redirect(self.urlname), True
