"""What other systems are told of somebody: a pairwise subject, the name, the level of identity, posts. Never a number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import Client
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext_lazy as _

from zhengwu.kernel.public import current_time, local_date
from zhengwu.organisations.public import hats_of
from zhengwu.people.public import Account, account_behind, subject_of

#: What can be asked for, and how the consent page says it.
SCOPES = {
    "openid": _("知道您是同一个人（用只给这个系统的代号）"),
    "profile": _("您的姓名和实名等级"),
    "post": _("您的单位和岗位"),
}


class SsoAdapter(DefaultOIDCAdapter):  # type: ignore[misc]
    """The identity one system sees says nothing to another: `sub` differs from system to system."""

    scope_display = SCOPES

    def get_issuer(self) -> str:
        """One name, whatever address the request came by."""
        return settings.SITE_URL.rstrip("/")

    def get_user_sub(self, client: Client, user: AbstractBaseUser) -> str:
        """The pairwise subject."""
        return subject_of(account_id=int(user.pk), audience=str(client.pk))

    def get_user_by_sub(self, client: Client, sub: str) -> AbstractBaseUser | None:
        """Whose subject it is at this client."""
        return account_behind(subject=sub, audience=str(client.pk))

    def get_claims(
        self,
        purpose: str,
        user: AbstractBaseUser,
        client: Client,
        scopes: Iterable[str],
        email: str | None = None,
        **kwargs: Any,
    ) -> dict[str, Any]:
        """What was agreed to, and no more."""
        claims: dict[str, Any] = {"sub": self.get_user_sub(client, user)}
        if not isinstance(user, Account):
            return claims
        if "profile" in scopes:
            claims["name"] = user.display_name
            if user.person_id is not None:
                claims["identity_level"] = user.identity_level
        if "post" in scopes:
            hats = hats_of(user, today=local_date(current_time()))
            claims["posts"] = [
                {"body_code": hat.body_code, "body_name": hat.body_name, "post": hat.post_name, "role": hat.role}
                for hat in hats
            ]
        return claims
