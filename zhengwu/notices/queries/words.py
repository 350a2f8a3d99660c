"""The words in use: those of the newest edition, else those a kind begins with."""

from __future__ import annotations

from django.db.models import Count, Max, QuerySet

from zhengwu.notices.models import NoticeTemplate
from zhengwu.notices.rules.channels import Channel, Language
from zhengwu.notices.rules.kinds import Kind, Words


def words_in_use(kind: Kind) -> dict[tuple[Channel, Language], Words]:
    """What a notice of this kind says, for every channel it goes through. One SQL statement."""
    written = {
        (one.channel, one.language): Words(one.title, one.text)
        for one in NoticeTemplate.objects.filter(kind=kind.key).order_by("edition")
    }
    return {
        (channel, language): written.get((channel.value, language.value), kind.words(channel, language))
        for channel in Channel
        for language in Language
        if channel in kind.channels
    }


def editions_of(*, kind: str) -> QuerySet[NoticeTemplate]:
    """What was written for a kind, newest first."""
    return NoticeTemplate.objects.filter(kind=kind).order_by("-changed_at", "-pk")


def edition_in_use(*, kind: str, channel: Channel, language: Language) -> int:
    """The number of the edition in use; 0: the words the kind begins with."""
    written = NoticeTemplate.objects.filter(kind=kind, channel=channel.value, language=language.value)
    newest: int | None = written.aggregate(newest=Max("edition"))["newest"]
    return newest or 0


def kinds_rewritten() -> dict[str, int]:
    """How often the words of each kind were changed. One SQL statement."""
    counted = NoticeTemplate.objects.values_list("kind").annotate(times=Count("pk")).order_by("kind")
    return dict(counted)
