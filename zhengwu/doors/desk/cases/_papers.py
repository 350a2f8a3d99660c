"""材料: a tab for each, the current one on view, and which have been looked at in this session."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, CaseMaterial, needed_by
from zhengwu.certificates.public import looks_like_one
from zhengwu.documents.public import can_be_marked
from zhengwu.doors.desk.cases._judging import judged_words, trust_words, version_words
from zhengwu.doors.desk.shapes import PaperTab, Viewer
from zhengwu.doors.ui.writing import size, stamp

_SEEN = "desk_seen"
_MOST_REMEMBERED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The material part of the case page."""

    tabs: tuple[PaperTab, ...]
    note: str
    viewer: Viewer | None


def papers_of(request: HttpRequest, case: Case) -> Papers:
    """Tabs of everything handed in (replaced versions last) and of what the guide asks for and nobody gave."""
    given = sorted(case.materials.all(), key=lambda m: (m.replaced_at is not None, m.pk))
    current = _current(request, given)
    seen = _seen(request, current)
    tabs = [_tab(case, material, current=material is current, seen=material.pk in seen) for material in given]
    names = {m.name for m in given}
    required = [m for m in needed_by(case).singles if m.required and m.name not in names]
    tabs += [PaperTab(m.name, _("没交"), reverse("desk-case", args=[case.project_no]), "alert") for m in required]
    live = [m for m in given if m.replaced_at is None]
    note = _("{n} 份，已看 {seen} 份").format(n=len(live), seen=sum(m.pk in seen for m in live)) if live else ""
    return Papers(tabs=tuple(tabs), note=note, viewer=_viewer(case, current) if current else None)


def _current(request: HttpRequest, given: list[CaseMaterial]) -> CaseMaterial | None:
    asked = request.GET.get("paper", "")
    if chosen := next((m for m in given if str(m.pk) == asked), None):
        return chosen
    return next((m for m in given if m.file_id), given[0] if given else None)


def _seen(request: HttpRequest, current: CaseMaterial | None) -> set[int]:
    seen: list[int] = request.session.get(_SEEN, [])
    if current is not None and current.pk not in seen:
        seen = [*seen, current.pk][-_MOST_REMEMBERED:]
        request.session[_SEEN] = seen
    return set(seen)


def _tab(case: Case, material: CaseMaterial, *, current: bool, seen: bool) -> PaperTab:
    return PaperTab(
        material.name,
        _note(material),
        f"{reverse('desk-case', args=[case.project_no])}?paper={material.pk}",
        icon="eye" if current else _icon(material, seen=seen),
        current=current,
    )


def _icon(material: CaseMaterial, *, seen: bool) -> str:
    if material.kind == CaseMaterial.Kind.TOLERATED:
        return "clock"
    return "done" if seen else "file"


def _note(material: CaseMaterial) -> str:
    words = _(material.get_kind_display())
    if material.replaced_at is not None:
        return _("旧，{at} 已换").format(at=stamp(material.replaced_at))
    return f"{words} {size(material.file.size)}" if material.file else words


def _said(material: CaseMaterial) -> tuple[str, ...]:
    return tuple(filter(None, (trust_words(material), version_words(material), *judged_words(material))))


def _viewer(case: Case, material: CaseMaterial) -> Viewer:
    if looks_like_one(material.certificate_identifier):
        return Viewer(
            title=material.name,
            kind="image",
            src=reverse("desk-page-picture", args=[case.project_no, material.pk, 1]),
            name=material.certificate_identifier,
            pages=_("{name} · 电子证照").format(name=material.name),
            said=_said(material),
            more_href=f"{reverse('desk-viewer', args=[case.project_no])}?left={material.pk}",
        )
    if material.file is None:
        words = {
            CaseMaterial.Kind.CERTIFICATE: _("电子证照 {no}，不用上传").format(no=material.certificate_identifier),
            CaseMaterial.Kind.TOLERATED: _("申请人承诺后补，还没有交"),
            CaseMaterial.Kind.PROMISED: _("申请人签了告知承诺，不用交；办好以后核查"),
            CaseMaterial.Kind.PAPER: _("收的是纸质件，没有扫描"),
        }
        return Viewer(
            title=material.name,
            kind="words",
            words=words.get(CaseMaterial.Kind(material.kind), ""),
            said=_said(material),
            more_href=f"{reverse('desk-viewer', args=[case.project_no])}?left={material.pk}",
        )
    address = reverse("desk-file", args=[case.project_no, material.file_id])
    drawn = reverse("desk-page-picture", args=[case.project_no, material.pk, 1])
    can_be_drawn = can_be_marked(material.file.media_type)
    return Viewer(
        title=material.name,
        kind="image" if can_be_drawn else "file",
        src=drawn if can_be_drawn else address,
        name=material.file.name,
        pages=f"{material.name} · {material.file.name}",
        download_href=f"{address}?download=1",
        said=_said(material),
        more_href=f"{reverse('desk-viewer', args=[case.project_no])}?left={material.pk}",
    )
