"""Look after the systems that sign people in here (单点登录): for the whole installation, by whoever looks after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zhengwu.organisations.queries.systems import require_over_systems
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people import public as people


def register_system(
    *,
    name: str,
    redirect_uris: Sequence[str],
    post_logout_uris: Sequence[str],
    scopes: Sequence[str],
    trusted: bool,
    by: Officer,
    now: dt.datetime,
) -> tuple[str, str]:
    """Register a system: its client id, and its secret, which nobody can read again.

    Raises:
        MayNot, BadInput
    """
    require_over_systems(by=by)
    client, secret = people.register_system(
        name=name,
        redirect_uris=redirect_uris,
        post_logout_uris=post_logout_uris,
        scopes=scopes,
        trusted=trusted,
        by=by.actor,
        now=now,
    )
    return str(client.pk), secret


def pause_system(*, client_id: str, reason: str, by: Officer, now: dt.datetime) -> None:
    """Nobody is signed in there any more (停用系统).

    Raises:
        MayNot, NoSuchSystem, ReasonMissing, AlreadySo
    """
    require_over_systems(by=by)
    people.pause_system(client=people.system(client_id=client_id), reason=reason, by=by.actor, now=now)


def resume_system(*, client_id: str, reason: str, by: Officer, now: dt.datetime) -> None:
    """Let it sign people in again (启用系统).

    Raises:
        MayNot, NoSuchSystem, ReasonMissing, AlreadySo
    """
    require_over_systems(by=by)
    people.resume_system(client=people.system(client_id=client_id), reason=reason, by=by.actor, now=now)


def renew_system_secret(*, client_id: str, by: Officer, now: dt.datetime) -> str:
    """Another secret; the old one ends at once (更换密钥).

    Raises:
        MayNot, NoSuchSystem
    """
    require_over_systems(by=by)
    return people.renew_secret(client=people.system(client_id=client_id), by=by.actor, now=now)
