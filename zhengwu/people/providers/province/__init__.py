"""交叉认证: the province's identity platform says who somebody is (OpenID Connect). Start at `client.py`.

Configured by `PROVINCE` in the settings; without an issuer there is none, and no button.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """The platform, what it calls us, and how its levels (`acr`) translate into ours."""

    name: str
    issuer: str
    client_id: str
    client_secret: str
    levels: dict[str, int]


def province() -> Province | None:
    """The platform of this installation, if one is configured."""
    options = getattr(settings, "PROVINCE", {})
    return Province(**options) if options.get("issuer") else None
