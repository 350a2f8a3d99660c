"""修改通知模板: new words for a kind of notice."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction
from django.db.models import Max

from zhengwu.kernel.public import Conflict, clean_line, clean_text, publish
from zhengwu.notices.events import NoticeTemplateChanged
from zhengwu.notices.models import NoticeTemplate
from zhengwu.notices.queries.log import require_over_notices
from zhengwu.notices.rules.channels import Channel, Language
from zhengwu.notices.rules.kinds import NoSuchKind, Words, kind_of
from zhengwu.notices.rules.places import LONGEST_SMS, LONGEST_TEXT, LONGEST_TITLE, TemplateWrong, check_text
from zhengwu.organisations.public import Officer


class TemplateChangedMeanwhile(Conflict):
    """Somebody else wrote a newer edition since the page was opened."""

    code = "notices.template_changed_meanwhile"
    template = "刚刚有人改过这个模板，现在是第 {edition} 版。请看过再改。"


def checked_words(*, kind: str, channel: Channel, title: str, text: str) -> Words:
    """The words as they would be kept.

    Raises:
        NoSuchKind: also when notices of this kind do not go through this channel
        TemplateWrong: with every mistake
    """
    meant = kind_of(kind)
    if channel not in meant.channels:
        raise NoSuchKind
    sms = channel is Channel.SMS
    longest = LONGEST_SMS if sms else LONGEST_TEXT
    errors = [] if sms else check_text(title, allowed=meant.places, channel=channel, loc="title", longest=LONGEST_TITLE)
    errors += check_text(text, allowed=meant.places, channel=channel, loc="text", longest=longest)
    if errors:
        raise TemplateWrong(errors)
    line = "" if sms else clean_line(title, max_length=LONGEST_TITLE, loc=("title",))
    return Words(line, clean_text(text, max_length=longest, loc=("text",)))


def change_template(
    *,
    kind: str,
    channel: Channel,
    language: Language,
    title: str = "",
    text: str,
    seen_edition: int,
    by: Officer,
    now: dt.datetime,
) -> NoticeTemplate:
    """Write the next edition; notices made before keep their words. Short messages have no title.

    Args:
        seen_edition: the edition the writer saw; 0: the words it began with.
    Raises:
        NotPermitted, NoSuchKind, TemplateWrong, TemplateChangedMeanwhile
    """
    require_over_notices("notices.edit", by=by)
    words = checked_words(kind=kind, channel=channel, title=title, text=text)
    which = {"kind": kind, "channel": channel.value, "language": language.value}
    try:
        with transaction.atomic():
            newest = NoticeTemplate.objects.filter(**which).aggregate(n=Max("edition"))["n"] or 0
            if newest != seen_edition:
                raise TemplateChangedMeanwhile(edition=newest)
            edition = NoticeTemplate.objects.create(
                **which,
                edition=newest + 1,
                title=words.title,
                text=words.text,
                changed_at=now,
                changed_by=by.name,
            )
            publish(
                NoticeTemplateChanged(**which, edition=edition.edition, title=words.title, text=words.text),
                by=by.actor,
                at=now,
            )
    except IntegrityError:
        raise TemplateChangedMeanwhile(edition=seen_edition + 1) from None
    return edition
