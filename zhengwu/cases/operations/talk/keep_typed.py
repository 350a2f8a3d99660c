"""没写完的字: what an officer typed and has not sent survives a closed browser and the end of a session."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import TypedText
from zhengwu.kernel.public import shows

#: Words longer than any form takes are cut; words nobody came back for go.
_MOST, KEPT_DAYS = 20_000, 30


def keep_typed(*, account_id: int, subject: str, place: str, text: str, now: dt.datetime) -> None:
    """Keep the words typed into a form, in place of those kept before; nothing but blanks takes them away."""
    if not shows(text):
        forget_typed(account_id=account_id, subject=subject, place=place)
        return
    TypedText.objects.bulk_create(
        [
            TypedText(
                account_id=account_id,
                subject=subject[:80],
                place=place[:40],
                sealed=text.replace("\x00", "")[:_MOST],
                saved_at=now,
            )
        ],
        update_conflicts=True,
        unique_fields=["account_id", "subject", "place"],
        update_fields=["sealed", "saved_at"],
    )


def typed_text(*, account_id: int, subject: str, place: str) -> str:
    """The words kept for a form; empty when there are none."""
    kept = TypedText.objects.filter(account_id=account_id, subject=subject, place=place).first()
    return str(kept.sealed) if kept else ""


def forget_typed(*, account_id: int, subject: str, place: str) -> None:
    """The words were sent."""
    TypedText.objects.filter(account_id=account_id, subject=subject, place=place).delete()


def forget_old_typed(*, now: dt.datetime) -> None:
    """Words nobody came back for."""
    TypedText.objects.filter(saved_at__lt=now - dt.timedelta(days=KEPT_DAYS)).delete()
