"""Register a system that signs people in here, and give it another secret."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence
from urllib.parse import urlsplit

from allauth.idp.oidc.models import Client
from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, clean_name, publish
from zhengwu.people.events import SystemRegistered, SystemSecretRenewed
from zhengwu.people.rules.gather import Gather

SCOPES = ("openid", "profile", "post")
MOST_ADDRESSES = 10
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class AddressWrong(BadInput):
    """Not an address people may be led back to."""

    code = "sso.address"


class ScopeUnknown(BadInput):
    """Nothing anybody can be told."""

    code = "sso.scope"


def register_system(
    *,
    name: str,
    redirect_uris: Sequence[str],
    post_logout_uris: Sequence[str] = (),
    scopes: Sequence[str] = SCOPES,
    trusted: bool = False,
    by: Actor,
    now: dt.datetime,
) -> tuple[Client, str]:
    """Register a system (登记系统): what it is known by, and its secret, which nobody can read again.

    Args:
        redirect_uris: where people are led back to; compared letter by letter. https, or http on the machine itself.
        trusted: people are not asked whether they agree: a system of the same government.
    Raises:
        BadInput: every mistake at once
    """
    gather = Gather()
    named = gather.read(lambda: clean_name(name, loc=("name",)))
    back = gather.read(lambda: _addresses(redirect_uris, name="redirect_uris", least=1))
    after = gather.read(lambda: _addresses(post_logout_uris, name="post_logout_uris", least=0))
    asked = gather.read(lambda: _scopes(scopes))
    gather.done()
    secret = _secret()
    client = Client(name=named.value, type=Client.Type.CONFIDENTIAL, skip_consent=trusted)
    client.set_redirect_uris(back.value)
    client.set_post_logout_redirect_uris(after.value)
    client.set_scopes(asked.value)
    client.set_grant_types(GRANTS)
    client.set_response_types(["code"])
    client.set_secret(secret)
    with transaction.atomic():
        client.save()
        publish(
            SystemRegistered(
                client_id=client.pk,
                name=client.name,
                redirect_uris=tuple(back.value),
                scopes=tuple(asked.value),
                trusted=trusted,
            ),
            by=by,
            at=now,
        )
    return client, secret


GRANTS = ["authorization_code", "refresh_token"]


def renew_secret(*, client: Client, by: Actor, now: dt.datetime) -> str:
    """Give a system another secret (更换密钥); the old one ends at once."""
    secret = _secret()
    with transaction.atomic():
        locked = Client.objects.select_for_update().get(pk=client.pk)
        locked.set_secret(secret)
        locked.save(update_fields=["secret"])
        publish(SystemSecretRenewed(client_id=locked.pk), by=by, at=now)
    return secret


def _secret() -> str:
    """Letters and digits only: some systems encode everything else before they send it (RFC 6749 2.3.1), some do not."""
    return secrets.token_hex(32)


def _addresses(typed: Sequence[str], *, name: str, least: int) -> list[str]:
    addresses = [address.strip() for address in typed if address.strip()]
    if not least <= len(addresses) <= MOST_ADDRESSES:
        raise AddressWrong.one((name,), "请填 1 到 {most} 个返回地址，每行一个。", "sso.addresses", most=MOST_ADDRESSES)
    for address in addresses:
        parts = urlsplit(address)
        safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
        if not (safe and parts.hostname) or parts.fragment or "*" in address or len(address) > MOST_LETTERS:
            raise AddressWrong.one(
                (name,), "“{address}”不行：要以 https:// 开头，写全，不带 * 和 #。", "sso.address", address=address[:80]
            )
    return addresses


MOST_LETTERS = 500


def _scopes(asked: Sequence[str]) -> list[str]:
    if unknown := set(asked) - set(SCOPES):
        raise ScopeUnknown.one(("scopes",), "没有“{scope}”这一项，请从列表里选。", "sso.scope", scope=min(unknown)[:40])
    return [scope for scope in SCOPES if scope in {"openid", *asked}]
