"""From where somebody asks."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.core.internal.ratelimit import truncate_ip
from django.http import HttpRequest


def address_of_client(request: HttpRequest) -> str:
    """The network address of whoever asks; of an IPv6 one the part that belongs to one household."""
    return str(truncate_ip(get_adapter().get_client_ip(request)))
