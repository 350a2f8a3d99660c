"""通知: tell everyone the table names of one event."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from zhengwu.cases.public import Case
from zhengwu.kernel.public import SHANGHAI, StoredEvent
from zhengwu.notices.models import Notice, NoticeChoice, NoticeSending
from zhengwu.notices.operations._recipients import Recipient, recipients
from zhengwu.notices.queries.messages import choice_of
from zhengwu.notices.queries.words import words_in_use
from zhengwu.notices.rules.audience import TABLE, Role
from zhengwu.notices.rules.channels import Channel, Language, first_moment
from zhengwu.notices.rules.kinds import Kind, Words, kind_of
from zhengwu.notices.rules.places import fill, values_of
from zhengwu.people.public import is_mobile


@dataclass(frozen=True, slots=True)
class About:
    """What a notice says of its case; nothing where it is about no single one."""

    project_no: str = ""
    item: str = ""
    body: str = ""

    @classmethod
    def of(cls, case: Case) -> About:
        """This one."""
        return cls(case.project_no, case.item_name, case.body.short_name or case.body.name)


AllWords = dict[tuple[Channel, Language], Words]


def notify(*, event: StoredEvent, now: dt.datetime) -> list[Notice]:
    """Make the notices of an event about a case, and queue what goes outside. Hearing it twice makes nothing twice.

    Events the table does not name, and cases that are gone, tell nobody.
    """
    told = TABLE.get(event.type)
    if told is None:
        return []
    case = Case.objects.select_related("body").filter(project_no=event.data.get("project_no", "")).first()
    if case is None and told.roles != {Role.VIEWER}:
        return []
    kind = kind_of(told.kind)
    words = _filled(kind, case, event)
    with transaction.atomic():
        made = (
            _tell(one, kind, words, str(event.data.get("project_no", "")), event, now=now)
            for one in recipients(told, case, event)
        )
        return [notice for notice in made if notice is not None]


def _filled(kind: Kind, case: Case | None, event: StoredEvent) -> AllWords:
    about = About.of(case) if case else About()
    filled: AllWords = {}
    for (channel, language), words in words_in_use(kind).items():
        values = values_of(event.data, project_no=about.project_no, item=about.item, body=about.body, language=language)
        filled[channel, language] = Words(
            fill(words.title, values, language=language), fill(words.text, values, language=language)
        )
    return filled


def _tell(
    one: Recipient, kind: Kind, words: AllWords, project_no: str, event: StoredEvent, *, now: dt.datetime
) -> Notice | None:
    zh, en = words[Channel.WEB, Language.ZH], words[Channel.WEB, Language.EN]
    notice, fresh = Notice.objects.get_or_create(
        event_id=event.pk,
        recipient=one.key,
        defaults={
            "account_id": one.account.pk if one.account else None,
            "kind": kind.key,
            "project_no": project_no,
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
