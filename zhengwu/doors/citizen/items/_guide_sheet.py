"""办事指南 on paper: the very same page value, set on A4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.documents.public import Sheet, SheetPart, Tick
from zhengwu.doors.citizen.page import limit_words
from zhengwu.doors.citizen.shapes import GuidePage, MaterialRow, Place, Section
from zhengwu.doors.ui.shapes import Pair, Span, Times
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import ItemVersion


def guide_sheet(page: GuidePage, version: ItemVersion) -> Sheet:
    """The guide as it stands on the page, narrowed by the same answers."""
    return Sheet(
        title=page.name,
        issuer=version.item.body.name,
        lead=page.summary,
        under=tuple(_under(page)),
        link=page.online_href,
        qr_caption=_("扫一扫，看网上最新的指南"),
        footer=_("%(name)s　实施编码 %(code)s　第 %(version)s 版")
        % {"name": page.name, "code": page.code, "version": page.version},
        language=(get_language() or "zh")[:2],
        parts=tuple(part for part in _parts(page) if part.paragraphs or part.boxes or part.points or part.pairs),
    )


def _under(page: GuidePage) -> Iterator[str]:
    yield _("实施编码 %(code)s") % {"code": page.code}
    since = _("，%(day)s起施行") % {"day": full_day(page.in_force_from)} if page.in_force_from else ""
    yield _("第 %(version)s 版") % {"version": page.version} + since
    if page.as_of:
        yield _("内容截至 %(day)s") % {"day": full_day(page.as_of)}
    if page.notice:
        yield f"{page.notice.title}：{page.notice.text}"


def _parts(page: GuidePage) -> Iterator[SheetPart]:
    yield SheetPart(title=_("一眼看清"), pairs=(*time_pairs(page.times), *_facts(page)))
    answered = tuple((q.text, _("、").join(c.text for c in q.choices if c.picked)) for q in page.questions)
    yield SheetPart(title=_("您的情况"), pairs=tuple(pair for pair in answered if pair[1]))
    yield SheetPart(title=_("要准备的材料"), boxes=ticks(page.materials))
    for group in page.groups:
        yield SheetPart(title=group.title, boxes=ticks(group.rows))
    yield SheetPart(title=_("怎么办"), points=tuple(step.words for step in page.flow.steps))
    yield place_part(page.places)
    for section in page.sections:
        yield _section(section)
    yield SheetPart(title=_("大家常问"), pairs=tuple((faq.question, faq.answer) for faq in page.faq))


def time_pairs(times: Times) -> Iterator[tuple[str, str]]:
    """承诺 and 法定 in words."""
    spans: tuple[tuple[str, Span | None], ...] = ((_("承诺"), times.promise), (_("法定"), times.statutory))
    for name, span in spans:
        yield name, limit_words(int(span.days), span.unit) if span else _("法律没有另行规定")


def _facts(page: GuidePage) -> Iterator[tuple[str, str]]:
    for fact in page.facts:
        yield fact.term, _("，").join(filter(None, (f"{fact.figure} {fact.unit}".strip(), fact.note)))


def ticks(rows: Iterable[MaterialRow]) -> tuple[Tick, ...]:
    """Materials as boxes to tick."""
    return tuple(
        Tick(
            name=row.name,
            lines=tuple(
                filter(
                    None,
                    (
                        _("只在这种情况要：%(when)s") % {"when": row.only_when} if row.only_when else "",
                        row.text,
                        row.source,
                        row.more_text,
                    ),
                )
            ),
        )
        for row in rows
    )


def place_part(places: Iterable[Place]) -> SheetPart:
    """Where, when, whom to ask."""
    return SheetPart(
        title=_("到窗口办"),
        pairs=tuple(
            (place.name, "\n".join(filter(None, (place.address, *place.hours, place.consult)))) for place in places
        ),
    )


def _section(section: Section) -> SheetPart:
    def said(pair: Pair) -> tuple[str, str]:
        return pair.term, "\n".join(filter(None, (pair.detail, pair.note)))

    laws = tuple((" ".join(filter(None, (law.law, law.article))), law.text) for law in section.basis)
    return SheetPart(
        title=section.title,
        paragraphs=tuple(section.paragraphs),
        points=tuple(section.points),
        pairs=(*(said(pair) for pair in section.pairs if not pair.href or pair.detail), *laws),
    )
