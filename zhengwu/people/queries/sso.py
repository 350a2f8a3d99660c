"""Systems that sign people in here, and whose subject is whose."""

from __future__ import annotations

from allauth.idp.oidc.models import Client
from django.db.models import QuerySet

from zhengwu.kernel.public import NotFound, keyed_digest
from zhengwu.people.models import Account
from zhengwu.people.rules.subject import make_subject, read_subject

_MOST_ID = 2**63 - 1


class NoSuchSystem(NotFound):
    """Nobody registered it."""

    code = "sso.not_found"
    template = "没有这个系统，请从列表里选。"


def subject_of(*, account_id: int, audience: str) -> str:
    """What a system knows this account by."""
    return make_subject(account_id=account_id, audience=audience, digest=keyed_digest)


def account_behind(*, subject: str, audience: str) -> Account | None:
    """The account a system means, if it may still be used."""
    found = read_subject(subject, audience=audience, digest=keyed_digest)
    if found is None or found > _MOST_ID:
        return None
    return Account.objects.filter(pk=found, is_active=True).first()


def systems(*, q: str = "") -> QuerySet[Client]:
    """Systems by name, those registered last first."""
    found: QuerySet[Client] = Client.objects.order_by("-created_at", "pk")
    return found.filter(name__icontains=q) if q else found


def system(*, client_id: str) -> Client:
    """One system.

    Raises:
        NoSuchSystem
    """
    found = Client.objects.filter(pk=client_id).first()
    if found is None:
        raise NoSuchSystem
    return found


def is_paused(client: Client) -> bool:
    """Whether nobody is signed in there for now."""
    return "paused" in (client.data or {})
