"""看材料: one or two side by side, turned, enlarged, page by page. All of it is links that keys press, so no script is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, CaseMaterial, case_for_desk
from zhengwu.documents.public import CannotShow, can_be_marked, page_count
from zhengwu.doors.desk.cases._content import content_of_material, media_type_of
from zhengwu.doors.desk.cases._facts import fact_cards
from zhengwu.doors.desk.cases._judging import judged_words, trust_words, version_words
from zhengwu.doors.desk.cases._sealed import seal_words
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import Pane, PaneTool, ViewerPage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Link

_PDF, _OFD = "application/pdf", "application/ofd"
_ZOOMS = (100, 150, 200)
_TURNS = 360
_QUARTER = 90
#: The right pane shows the application form instead of a material.
_FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the address says of one pane."""

    what: str = ""
    page: int = 1
    turn: int = 0
    zoom: int = 100


@page("desk/cases/<str:project_no>/view", may="cases.view", name="desk-viewer")
def viewer(request: DoorRequest, project_no: str) -> HttpResponse:
    """`left` and `right` are materials (or `right=form`); `left.page`, `left.turn`, `left.zoom`, and the same for the right."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    given = sorted(case.materials.all(), key=lambda m: (m.replaced_at is not None, m.pk))
    views = {side: _asked(request, side) for side in ("left", "right")}
    if not any(str(m.pk) == views["left"].what for m in given):
        views["left"] = replace(views["left"], what=str(given[0].pk) if given else "")
    back = reverse("desk-case", args=[case.project_no])
    built = ViewerPage(
        frame=desk_frame(request),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(case.item_name, back), Crumb(_("看材料"))),
        heading=_("看材料"),
        sub=f"{case.item_name} · {case.applicant_name}",
        panes=tuple(_panes(case, given, views)),
        back_href=back,
        beside=tuple(_beside(case, given, views)),
        alone_href=_href(case, {"left": views["left"]}) if views["right"].what else "",
    )
    response = render(request, "desk/viewing.html", {"page": built})
    response["Cache-Control"] = "private, no-store"
    return response


def _asked(request: DoorRequest, side: str) -> View:
    def number(name: str, usual: int) -> int:
        digits = request.GET.get(f"{side}.{name}", "")
        return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 4 else usual  # noqa: PLR2004

    zoom = number("zoom", 100)
    return View(
        what=request.GET.get(side, "")[:20],
        page=max(number("page", 1), 1),
        turn=number("turn", 0) % _TURNS // _QUARTER * _QUARTER,
        zoom=zoom if zoom in _ZOOMS else 100,
    )


def _href(case: Case, views: dict[str, View]) -> str:
    asked: dict[str, str | int] = {}
    for side, view in views.items():
        if view.what:
            asked[side] = view.what
            asked |= {f"{side}.{name}": getattr(view, name) for name in ("page", "turn", "zoom")}
    return f"{reverse('desk-viewer', args=[case.project_no])}?{urlencode(asked)}"


def _panes(case: Case, given: Sequence[CaseMaterial], views: dict[str, View]) -> Iterator[Pane]:
    for side, view in views.items():
        if view.what == _FORM and side == "right":
            yield Pane(side=side, title=_("申请表"), facts=fact_cards(case))
        elif material := next((m for m in given if str(m.pk) == view.what), None):
            yield _pane(case, material, side, views)


def _pane(case: Case, material: CaseMaterial, side: str, views: dict[str, View]) -> Pane:
    view = views[side]
    stored = material.file
    words = (trust_words(material), version_words(material), *judged_words(material))
    said = tuple(filter(None, words))
    judge = Link(_("写审查意见"), reverse("desk-judge", args=[case.project_no, material.pk]))
    kind = media_type_of(material)
    if not can_be_marked(kind):
        offer = reverse("desk-file", args=[case.project_no, stored.pk]) if stored else ""
        if stored and stored.media_type == _OFD:
            answer, *more = seal_words(stored)
            said = (*more, *said)
            return Pane(side=side, title=material.name, words=answer, download_href=offer, said=said, judge=judge)
        missing = (
            _("这种文件请下载后看。") if stored else _("没有文件：{kind}").format(kind=_(material.get_kind_display()))
        )
        return Pane(side=side, title=material.name, words=missing, download_href=offer, said=said, judge=judge)
    try:
        pages = page_count(content_of_material(material) or b"") if kind == _PDF else 1
    except CannotShow:
        offer = reverse("desk-file", args=[case.project_no, stored.pk]) if stored else ""
        return Pane(side=side, title=material.name, words=_("这个文件在这里显示不出来，请下载后打开。"), download_href=offer,
                    said=said, judge=judge)  # fmt: skip
    number = min(view.page, pages)
    src = reverse("desk-page-picture", args=[case.project_no, material.pk, number])
    return Pane(
        side=side,
        title=material.name,
        src=f"{src}?turn={view.turn}",
        alt=_("{name}，第 {n} 页，共 {all} 页").format(name=material.name, n=number, all=pages),
        zoom=view.zoom,
        tools=tuple(_tools(case, side, views, number=number, pages=pages)),
        said=said,
        download_href=f"{reverse('desk-file', args=[case.project_no, stored.pk])}?download=1" if stored else "",
        judge=judge,
    )


def _tools(case: Case, side: str, views: dict[str, View], *, number: int, pages: int) -> Iterator[PaneTool]:
    """Links that change one thing; the keys are those of the left pane."""
    view = views[side]
    keys = side == "left"

    def zoomed(zoom: int) -> str:
        return _href(case, {**views, side: replace(view, page=number, zoom=zoom)})

    def turned(by: int) -> str:
        return _href(case, {**views, side: replace(view, page=number, turn=(view.turn + by) % _TURNS)})

    if pages > 1:
        if number > 1:
            yield PaneTool(
                _("上一页"), _href(case, {**views, side: replace(view, page=number - 1)}), "p" if keys else ""
            )
        if number < pages:
            yield PaneTool(
                _("下一页"), _href(case, {**views, side: replace(view, page=number + 1)}), "n" if keys else ""
            )
    yield PaneTool(_("左转"), turned(-_QUARTER), "l" if keys else "")
    yield PaneTool(_("右转"), turned(_QUARTER), "r" if keys else "")
    place = _ZOOMS.index(view.zoom)
    if place + 1 < len(_ZOOMS):
        yield PaneTool(_("放大"), zoomed(_ZOOMS[place + 1]), "=" if keys else "")
    if place:
        yield PaneTool(_("缩小"), zoomed(_ZOOMS[place - 1]), "-" if keys else "")


def _beside(case: Case, given: Sequence[CaseMaterial], views: dict[str, View]) -> Iterator[Link]:
    """What may stand at the right of it: the form, or another material."""
    left = views["left"]
    yield Link(_("申请表"), _href(case, {"left": left, "right": View(what=_FORM)}))
    for material in given:
        if str(material.pk) != left.what and media_type_of(material):
            yield Link(material.name, _href(case, {"left": left, "right": View(what=str(material.pk))}))
