"""Whether an application has been handed in before, by the key its sender gave it."""

from __future__ import annotations

from zhengwu.cases.models import Case
from zhengwu.kernel.public import Compiled, Given

_by_key = Compiled(
    lambda: Case.objects.filter(account_id=Given("account_id"), idempotency_key=Given("key")).values_list(
        "pk", "request_digest"
    )
)


def handed_in_with(*, account_id: int, key: str) -> tuple[int, str] | None:
    """The case and the digest of what was handed in with this key; one account never uses one twice."""
    found = _by_key(account_id=account_id, key=key)
    return found[0] if found else None
