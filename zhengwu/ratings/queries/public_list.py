"""评价公开: what everybody may read of a body or an item, and the answers given."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.ratings.models import Rating
from zhengwu.ratings.rules.path import State


def published(*, body_code: str = "", task_code: str = "") -> QuerySet[Rating]:
    """Ratings with words, or with an answer, the newest first; what was excluded, hidden or forced is left out."""
    found = Rating.objects.filter(counted=True, hidden=False, rated_at__isnull=False).exclude(
        state__in=[State.OPEN, State.EXPIRED, State.EXCLUDED, State.APPEALED]
    )
    if body_code:
        found = found.filter(body_code=body_code)
    if task_code:
        found = found.filter(task_code=task_code)
    return found.exclude(masked="", answer="", follow_masked="").order_by("-rated_at", "-pk")
