"""What an account can prove itself with besides a password."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from zhengwu.people.public import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Passkey:
    """A passkey: named by the device it was made on."""

    id: int
    name: str
    created_at: dt.datetime
    used_at: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """一次性口令, recovery codes left, passkeys."""

    one_time: Authenticator | None
    recovery_left: int
    passkeys: tuple[Passkey, ...]

    @property
    def any(self) -> bool:
        """Whether there is a second factor at all."""
        return self.one_time is not None or bool(self.passkeys)


def factors_of(account: Account) -> Factors:
    """One SQL statement."""
    found = list(Authenticator.objects.filter(user=account).order_by("pk"))
    kinds = Authenticator.Type
    codes = next((a for a in found if a.type == kinds.RECOVERY_CODES), None)
    return Factors(
        one_time=next((a for a in found if a.type == kinds.TOTP), None),
        recovery_left=len(codes.wrap().get_unused_codes()) if codes else 0,
        passkeys=tuple(
            Passkey(id=a.pk, name=a.wrap().name, created_at=a.created_at, used_at=a.last_used_at)
            for a in found
            if a.type == kinds.WEBAUTHN
        ),
    )
