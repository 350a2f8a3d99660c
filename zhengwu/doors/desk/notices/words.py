"""修改通知模板: the words of one kind, for one channel, in one language, with a preview."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.notices._words import way
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden, Option, Pair
from zhengwu.notices.public import (
    CHANNEL_NAMES,
    LANGUAGE_NAMES,
    LONGEST_SMS,
    LONGEST_TITLE,
    PLACES,
    Channel,
    Kind,
    Language,
    NoSuchKind,
    Words,
    change_template,
    checked_words,
    edition_in_use,
    fill,
    kind_of,
    require_over_notices,
    samples,
    words_in_use,
)

_MOST = 2000
_MOST_DIGITS = 6


@page(
    "desk/notices/templates/<slug:kind>/<slug:channel>/<slug:language>",
    may="notices.edit",
    name="desk-notice-words",
    methods=("GET", "HEAD", "POST"),
)
def words(request: DoorRequest, kind: str, channel: str, language: str) -> HttpResponse:
    """Look first (预览), then save; whoever saves over somebody else's words is told first."""
    require_over_notices("notices.edit", by=request.officer)
    found = kind_of(kind)
    if channel not in set(found.channels) or language not in set(Language):
        raise NoSuchKind
    where = (Channel(channel), Language(language))
    typed, refused = words_in_use(found)[where], NOTHING
    if posted(request):
        typed = Words(request.POST.get("title", "")[:_MOST], request.POST.get("text", "")[:_MOST].replace("\r", ""))
        try:
            if request.POST.get("then") == "save":
                _save(request, found, where, typed)
                messages.success(request, _("改好了，新的通知照这样写。"))
                return redirect("desk-notice-template", kind)
            checked_words(kind=kind, channel=where[0], title=typed.title, text=typed.text)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
    return show_form(request, _form(request, found, where, typed, refused), refused=refused)


def _save(request: DoorRequest, kind: Kind, where: tuple[Channel, Language], typed: Words) -> None:
    seen = request.POST.get("seen", "")
    change_template(
        kind=kind.key,
        channel=where[0],
        language=where[1],
        title=typed.title,
        text=typed.text,
        seen_edition=int(seen) if seen.isascii() and seen.isdecimal() and len(seen) <= _MOST_DIGITS else -1,
        by=request.officer,
        now=request.now,
    )


def _form(
    request: DoorRequest, kind: Kind, where: tuple[Channel, Language], typed: Words, refused: Refused
) -> AdminForm:
    channel, language = where
    back = reverse("desk-notice-template", args=[kind.key])
    heading = _("{name}：{channel}，{language}").format(
        name=_(kind.name), channel=_(CHANNEL_NAMES[channel]), language=_(LANGUAGE_NAMES[language])
    )
    seen = edition_in_use(kind=kind.key, channel=channel, language=language)
    begun = kind.words(channel, language)
    return AdminForm(
        frame=desk_frame(request, current="desk-notices"),
        crumbs=way(Crumb(_("通知模板"), reverse("desk-notice-templates")), Crumb(_(kind.name), back), Crumb(_("修改"))),
        heading=heading,
        action=reverse("desk-notice-words", args=[kind.key, channel.value, language.value]),
        button=_("继续"),
        back_href=back,
        lead=_("空位写在花括号里，发的时候填上。短信除了编号尾号，不说个人的事。"),
        fields=_fields(kind, channel, typed, refused),
        hidden=(Hidden("seen", str(seen)),),
        errors=refused.errors,
        notice=refused.notice,
        facts=(
            FactCard(
                _("样子"), _example(typed, language) if not refused.errors else (Pair(_("正文"), _("先改正左边的错")),)
            ),
            FactCard(
                _("能用的空位"),
                tuple(
                    Pair(f"{{{name}}}", _(PLACES[name].what))
                    for name in kind.places
                    if channel is not Channel.SMS or PLACES[name].in_sms
                ),
            ),
            FactCard(_("自带的写法"), tuple(Pair(term, text) for term, text in _parts(begun))),
        ),
    )


def _fields(kind: Kind, channel: Channel, typed: Words, refused: Refused) -> tuple[Field, ...]:
    wrong, sms = refused.fields, channel is Channel.SMS
    title = Field(
        name="title",
        label=_("标题"),
        value=typed.title,
        max_length=LONGEST_TITLE,
        autocomplete="off",
        error=wrong.get("title", ""),
    )
    text = Field(
        name="text",
        label=_("正文"),
        kind="long_text",
        value=typed.text,
        hint=_("最多 {n} 个字").format(n=LONGEST_SMS) if sms else "",
        error=wrong.get("text", ""),
    )
    then = Field(
        name="then",
        label=_("然后"),
        kind="radio",
        options=(Option("look", _("先看样子"), picked=True), Option("save", _("保存，新的通知照这样写"))),
    )
    return (text, then) if sms else (title, text, then)


def _example(typed: Words, language: Language) -> tuple[Pair, ...]:
    return tuple(Pair(term, fill(text, samples(language), language=language)) for term, text in _parts(typed))


def _parts(said: Words) -> list[tuple[str, str]]:
    return [(term, text) for term, text in ((_("标题"), said.title), (_("正文"), said.text)) if text]
