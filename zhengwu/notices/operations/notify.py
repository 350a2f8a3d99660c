"""通知: tell everyone the table names of one event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.conf import settings
from django.db import transaction

from zhengwu.kernel.public import SHANGHAI, StoredEvent, local_date
from zhengwu.notices.models import Notice, NoticeChoice, NoticeSending
from zhengwu.notices.operations._matter import Matter, matter_of
from zhengwu.notices.operations._recipients import Recipient, recipients
from zhengwu.notices.queries.messages import choice_of
from zhengwu.notices.queries.words import words_in_use
from zhengwu.notices.rules.audience import TABLE, Role, Told
from zhengwu.notices.rules.channels import Channel, Language, first_moment
from zhengwu.notices.rules.kinds import Kind, Leads, Words, kind_of
from zhengwu.notices.rules.places import fill, values_of
from zhengwu.people.public import is_mobile
from zhengwu.ratings.public import token_of

_LONGEST_TITLE = 300

AllWords = dict[tuple[Channel, Language], Words]


def notify(*, event: StoredEvent, now: dt.datetime) -> list[Notice]:
    """Make the notices of an event, and queue what goes outside. Hearing it twice makes nothing twice.

    Events the table does not name, and matters that are gone, tell nobody.
    """
    rows = [told for told in TABLE.get(event.type, ()) if told.means(event.data)]
    matter = matter_of(event) if rows else None
    with transaction.atomic():
        made = (notice for told in rows for notice in _tell_all(told, matter, event, now=now))
        return [notice for notice in made if notice is not None]


def _tell_all(told: Told, matter: Matter | None, event: StoredEvent, *, now: dt.datetime) -> Iterator[Notice | None]:
    if matter is None and told.roles != {Role.VIEWER}:
        return
    kind, about = kind_of(told.kind), matter or Matter()
    words = _filled(kind, about, event)
    for one in recipients(told, about, event, today=local_date(now)):
        yield _tell(one, kind, words, about, event, now=now)


def _filled(kind: Kind, matter: Matter, event: StoredEvent) -> AllWords:
    filled: AllWords = {}
    for (channel, language), words in words_in_use(kind).items():
        values = values_of(
            event.data, project_no=matter.number, item=matter.item, body=matter.body_name, language=language
        ) | _link(matter)
        filled[channel, language] = Words(
            fill(words.title, values, language=language)[:_LONGEST_TITLE], fill(words.text, values, language=language)
        )
    return filled


def _link(matter: Matter) -> dict[str, str]:
    """Where whoever rates gets on without an account."""
    if matter.rating is None:
        return {}
    return {"链接": f"{settings.SITE_URL.rstrip('/')}/rate/{token_of(matter.rating)}"}


def _tell(
    one: Recipient, kind: Kind, words: AllWords, matter: Matter, event: StoredEvent, *, now: dt.datetime
) -> Notice | None:
    zh, en = words[Channel.WEB, Language.ZH], words[Channel.WEB, Language.EN]
    notice, fresh = Notice.objects.get_or_create(
        event_id=event.pk,
        recipient=one.key,
        defaults={
            "account_id": one.account.pk if one.account else None,
            "kind": kind.key,
            "project_no": "" if kind.leads is Leads.PUBLICITY else matter.key or matter.number,
            "title": zh.title,
            "text": zh.text,
            "title_en": en.title,
            "text_en": en.text,
            "at_work": one.at_work,
            "created_at": now,
        },
    )
    if not fresh:
        return None
    choice = choice_of(account_id=one.account.pk) if one.account else NoticeChoice()
    NoticeSending.objects.bulk_create(_sendings(notice, one, kind, words, choice, now=now))
    return notice


def _sendings(
    notice: Notice, one: Recipient, kind: Kind, words: AllWords, choice: NoticeChoice, *, now: dt.datetime
) -> list[NoticeSending]:
    """One a channel that this person can be reached through, and wants to be."""
    language = Language(choice.language)
    found = []
    if one.account is not None:
        state = NoticeSending.State.SENT
        found.append(
            NoticeSending(notice=notice, channel=Channel.WEB, provider="web", state=state, next_at=now, sent_at=now)
        )
    if Channel.SMS in kind.channels and choice.sms and is_mobile(one.phone):
        local = now.astimezone(SHANGHAI)
        rings_at = first_moment(local, quiet_from=choice.quiet_from, quiet_to=choice.quiet_to)
        text = words[Channel.SMS, language].text
        found.append(NoticeSending(notice=notice, channel=Channel.SMS, address=one.phone, text=text, next_at=rings_at))
    if Channel.EMAIL in kind.channels and choice.email_in_use:
        said = words[Channel.EMAIL, language]
        text = f"{said.text}\n\n{settings.SITE_URL.rstrip('/')}/my/messages"
        found.append(
            NoticeSending(
                notice=notice, channel=Channel.EMAIL, address=choice.email, title=said.title, text=text, next_at=now
            )
        )
    return found
