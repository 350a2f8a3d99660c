"""What a browser answers for a passkey, as it was posted."""

from __future__ import annotations

import json

from django.http import HttpRequest

_MOST_LETTERS = 20_000


def credential_in(request: HttpRequest) -> str:
    """The JSON of a credential; "" when there is none, or when it is something else."""
    said = request.POST.get("credential", "")[:_MOST_LETTERS]
    try:
        return said if said and isinstance(json.loads(said), dict) else ""
    except (ValueError, RecursionError):
        return ""
