"""排名: bodies and items side by side, each leading to its cases."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics import public as analysis
from zhengwu.doors.desk.analysis import _say as say
from zhengwu.doors.desk.analysis._asked import Asked, asked_by, filters, hidden, period_words
from zhengwu.doors.desk.analysis._page import MAY, as_of, crumbs, files, frame, places, show
from zhengwu.doors.desk.analysis._tables import by_bodies
from zhengwu.doors.desk.analysis.overview import under
from zhengwu.doors.desk.shapes.analysis import AnalysisPage, Part
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Rank, Ranking, Row, Table
from zhengwu.kernel.public import may_lag

NAME = "desk-analysis-ranking"
_ENOUGH, _MOST = 5, 30


@page("desk/analysis/ranking", may=MAY, name=NAME)
@may_lag
def ranking(request: DoorRequest) -> HttpResponse:
    """`until`, `months`, `body`."""
    asked = asked_by(request)
    bodies = analysis.by_body(asked.scope)
    ranked = {code: v for code, v in bodies.items() if v.decided >= _ENOUGH and v.on_time_share is not None}
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(Crumb(_("排名"))),
        heading=_heading(asked, ranked),
        lead=_("作出决定不到 5 件的机构不排名，表里有。"),
        as_of=f"{period_words(asked.scope.period)} · {as_of()}",
        places=places(NAME, asked.query),
        action=reverse(NAME),
        filters=filters(request, asked),
        hidden=hidden(asked),
        parts=(_bodies_part(asked, ranked, request), _items_part(asked)),
    )
    return show(request, built)


def _heading(asked: Asked, ranked: dict[str, analysis.Volume]) -> str:
    late = {code: v.late for code, v in ranked.items() if v.late}
    if not ranked:
        return _("还没有可以排名的机构")
    if not late:
        return _("各机构全部按时")
    worst = max(late, key=lambda code: late[code])
    return _("逾期最多的是{body}，{n} 件").format(body=_(asked.body_name(worst)), n=late[worst])


def _bodies_part(asked: Asked, ranked: dict[str, analysis.Volume], request: DoorRequest) -> Part:
    ranks = tuple(
        Rank(
            _(asked.body_name(code)),
            round((v.on_time_share or 0) * 100, 1),
            say.share(v.on_time_share),
            _("{n} 件决定").format(n=f"{v.decided:,}"),
            tone="late" if v.late else "info",
        )
        for code, v in ranked.items()
    )
    made = Ranking(
        title=_("按时率从高到低"),
        note=_("作出决定的件里按时的占多少"),
        ranks=ranks,
        table=by_bodies(asked, request.today),
    )
    return Part(ranking=made, files=files("bodies", asked))


def _items_part(asked: Asked) -> Part:
    rows = sorted(analysis.by_item(asked.scope).items(), key=lambda one: (-one[1].late, -one[1].received))[:_MOST]
    names = analysis.item_names({code for code, _v in rows})
    table = Table(
        caption=_("各事项，逾期多的在前"),
        columns=(
            Column(_("事项")),
            Column(_("收件数")),
            Column(_("逾期")),
            Column(_("按时率")),
            Column(_("占承诺时限")),
        ),
        rows=tuple(
            Row(
                (
                    Cell(
                        text=_(names.get(code, code)),
                        head=True,
                        href=under(asked, "late" if v.late else "submitted", item=code),
                    ),
                    Cell(text=f"{v.received:,}"),
                    Cell(text=f"{v.late:,}"),
                    Cell(text=say.share(v.on_time_share)),
                    Cell(text=say.share(v.used_share)),
                )
            )
            for code, v in rows
        ),
    )
    return Part(table=table, title=_("哪些事项逾期多"), files=files("items", asked), wide=True)
