"""One kind of notice: its words for every channel and language, and who changed them."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.notices._words import way
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, LogEntry, Pair, Row, Table
from zhengwu.notices.public import (
    CHANNEL_NAMES,
    LANGUAGE_NAMES,
    PLACES,
    Channel,
    Kind,
    Language,
    NoticeTemplate,
    Words,
    editions_of,
    fill,
    kind_of,
    require_over_notices,
    samples,
    words_in_use,
)

_EDITIONS = 50


@page("desk/notices/templates/<slug:kind>", may="notices.edit", name="desk-notice-template")
def template(request: DoorRequest, kind: str) -> HttpResponse:
    """The words, as they look with an example filled in."""
    require_over_notices("notices.edit", by=request.officer)
    found = kind_of(kind)
    rows = tuple(_row(found, channel, language, words) for (channel, language), words in words_in_use(found).items())
    table = Table(
        caption=_("每个渠道、每种语言的写法，空位里填了例子"),
        columns=(Column(_("渠道")), Column(_("语言")), Column(_("样子"))),
        rows=rows,
    )
    places = tuple(Pair(f"{{{name}}}", _(PLACES[name].what)) for name in found.places)
    built = AdminRecord(
        frame=desk_frame(request, current="desk-notices"),
        crumbs=way(Crumb(_("通知模板"), reverse("desk-notice-templates")), Crumb(_(found.name))),
        heading=_(found.name),
        facts=(FactCard(_("能用的空位"), places),),
        sections=(Section(title=_("写法"), table=table),),
        log=tuple(_told(edition) for edition in editions_of(kind=kind)[:_EDITIONS]),
    )
    return show_record(request, built)


def _row(kind: Kind, channel: Channel, language: Language, words: Words) -> Row:
    example = Words(*(fill(part, samples(language), language=language) for part in (words.title, words.text)))
    name = _("{channel}，{language}").format(channel=_(CHANNEL_NAMES[channel]), language=_(LANGUAGE_NAMES[language]))
    return Row(
        (
            Cell(
                text=_(CHANNEL_NAMES[channel]),
                href=reverse("desk-notice-words", args=[kind.key, channel.value, language.value]),
                head=True,
            ),
            Cell(text=_(LANGUAGE_NAMES[language])),
            Cell(text=example.title or example.text, small=example.text if example.title else ""),
        ),
        name=name,
    )


def _told(edition: NoticeTemplate) -> LogEntry:
    channel, language = CHANNEL_NAMES[Channel(edition.channel)], LANGUAGE_NAMES[Language(edition.language)]
    title = _("改了{channel}（{language}），第 {edition} 版").format(
        channel=_(channel), language=_(language), edition=edition.edition
    )
    text = "：".join(filter(None, (edition.title, edition.text)))
    return LogEntry(edition.changed_at, title, text, edition.changed_by)
