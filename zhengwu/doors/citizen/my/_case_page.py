"""我的办件 as the template takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    UNDECIDED,
    Asked,
    Case,
    CaseMaterial,
    State,
    Wanted,
    asked_of,
    clocks_of,
    open_undoing,
    progress_of,
    renewal_until,
    signed_in,
)
from zhengwu.documents.public import Document, list_documents
from zhengwu.doors.citizen.apply._review_page import form_pairs
from zhengwu.doors.citizen.items.answers import words_of
from zhengwu.doors.citizen.my.clocks import clocks_shown
from zhengwu.doors.citizen.my.correction import correction_shown
from zhengwu.doors.citizen.my.lines import asking, where_asked
from zhengwu.doors.citizen.my.opinions import opinions_shown
from zhengwu.doors.citizen.my.rating import rated_notice, rating_form
from zhengwu.doors.citizen.my.results import doc_of, result_shown
from zhengwu.doors.citizen.my.telling import contacts_of, lead_of, next_of, story_shown
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import CasePage
from zhengwu.doors.ui.shapes import Badge, Crumb, Line, Link, Notice, Pair, RatingForm
from zhengwu.doors.ui.signing import signed_name
from zhengwu.doors.ui.writing import full_day, size
from zhengwu.items.public import narrow
from zhengwu.kernel.public import local_date


def case_page(
    case: Case,
    *,
    files: Mapping[str, Mapping[str, Any]],
    refused: Mapping[str, str] | None = None,
    rating: RatingForm | None = None,
    today: dt.date,
) -> CasePage:
    """One's own case. `files`: taken in for a correction, not yet handed in; `rating`: shown again after a mistake."""

    def href(document: Document) -> str:
        return reverse("my-document", args=[case.project_no, document.pk])

    progress = progress_of(case)
    lead = lead_of(case, progress)
    docs = list_documents(case.subject)
    rated = rated_notice(case)
    opinions_note, opinions = opinions_shown(case, today=today)
    return CasePage(
        heading=case.item_name,
        project_no=case.project_no,
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(case.item_name)),
        kicker=_kicker(case),
        lead_before=lead.before,
        lead_toned=lead.toned,
        lead_after=lead.after,
        lead_tone=lead.tone,
        asked=_asked(case, today=today),
        correction=correction_shown(case, docs, files=files, refused=refused or {}, today=today),
        result=result_shown(case, docs, href=href),
        next=next_of(case, progress, today=today),
        clocks=clocks_shown(case, today=today),
        clock_note=clock_note(case, today=today),
        opinions_note=opinions_note,
        opinions=opinions,
        story=story_shown(case, today=today, masked=False),
        docs=tuple(doc_of(d, href) for d in reversed(docs)),
        who=(*contacts_of(case), *([Pair(_("代办"), case.agent_name)] if case.agent_name else [])),
        actions=_actions(case, today=today),
        rating=None if rated else rating or rating_form(case),
        rated=rated,
        materials=_materials(case),
        answers=_answers(case),
        signed=[signed_name(one) for one in signed_in(case)],
    )


#: What has no section of its own on the page, and its picture.
_SIGNS: dict[Wanted, str] = {Wanted.ANSWER: "message", Wanted.HEARING: "users", Wanted.SPEAK: "edit"}


def _asked(case: Case, *, today: dt.date) -> Notice | None:
    """What waits for an answer before anything else is read: a question, a hearing, the end of a result."""
    asked = [a for a in asked_of(Case.objects.filter(pk=case.pk), today=today, most=1) if a.wanted in _SIGNS]
    if not asked:
        return None
    links = tuple(Link(_asked_words(one), where_asked(one), _SIGNS[one.wanted]) for one in asked)
    return Notice(_("要您办的事"), tone="need", links=links)


def _asked_words(one: Asked) -> str:
    words, _button = asking(one.wanted)
    return _("%(what)s，最晚 %(day)s") % {"what": words, "day": full_day(one.until)} if one.until else words


def clock_note(case: Case, *, today: dt.date) -> str:
    """Empty lets the page say its usual sentence about working days."""
    two = clocks_of(case, today=today)
    calendar_days = two is not None and case.promise.unit == "day"
    return _("一格是一天") if calendar_days else ""


def _kicker(case: Case) -> str:
    return _("%(name)s · %(day)s提交") % {"name": case.applicant_name, "day": full_day(local_date(case.submitted_at))}


def _actions(case: Case, *, today: dt.date) -> tuple[Link, ...]:
    guide = Link(
        _("看办事指南"), reverse("guide", args=[case.task_code]) + f"?version={case.item_version.version}", "file"
    )
    again = Link(_("照这一件再申请"), reverse("my-copy", args=[case.project_no]), "edit")
    share = Link(_("让家人看进度"), f"{reverse('my-share')}?case={case.project_no}", "eye")
    withdraw = Link(_("撤回申请"), reverse("my-withdraw", args=[case.project_no]), "cross")
    family = (share,) if case.applicant_kind == "natural" and not case.agent_ref else ()
    shown = (guide, again, *family)
    if State(case.state) in UNDECIDED:
        return (*shown, withdraw)
    return (*_afterwards(case, today=today), *shown)


def _afterwards(case: Case, *, today: dt.date) -> tuple[Link, ...]:
    """What one can still do about a result: prolong it before it runs out, unless it is about to be taken back."""
    if open_undoing(case) is None and (last := renewal_until(case, today=today)):
        query = urlencode({"renews": case.project_no, "as": case.applicant_ref})
        words = _("申请延续，最晚 %(day)s") % {"day": full_day(last)}
        return (Link(words, f"{reverse('apply-start', args=[case.task_code])}?{query}", "rotate"),)
    return ()


def _materials(case: Case) -> tuple[Line, ...]:
    return tuple(_material(case, m) for m in case.materials.filter(replaced_at=None).select_related("file"))


def _material(case: Case, material: CaseMaterial) -> Line:
    if material.file is not None:
        href = reverse("my-file", args=[case.project_no, material.pk])
        return Line(material.name, _("，").join((material.file.name, size(material.file.size))), href)
    if material.kind == CaseMaterial.Kind.TOLERATED:
        return Line(material.name, badges=(Badge(_("待补交"), "need", "clock"),))
    if material.kind == CaseMaterial.Kind.PROMISED:
        return Line(material.name, badges=(Badge(_("告知承诺，免交"), "done", "check"),))
    return Line(material.name, badges=(Badge(_("电子证照"), "done", "check"),))


def _answers(case: Case) -> tuple[Pair, ...]:
    guide = case.item_version.guide
    needed = narrow(guide, case.answers)
    situation = [Pair(q.text, words_of(q, case.answers[q.key])) for q in needed.questions if q.key in case.answers]
    return (*situation, *(pair for _title, pairs in form_pairs(guide.form, case.form) for pair in pairs))
