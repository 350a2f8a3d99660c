"""The progress of a case for whoever has number and password: masked, nothing to press but the documents."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, progress_of
from zhengwu.documents.public import Document, list_documents
from zhengwu.doors.citizen.my._case_page import clock_note
from zhengwu.doors.citizen.my.clocks import clocks_shown
from zhengwu.doors.citizen.my.results import doc_of, result_shown
from zhengwu.doors.citizen.my.telling import contacts_of, hidden, lead_of, next_of, story_shown
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import CasePage
from zhengwu.doors.ui.shapes import Crumb, Link


def progress_page(case: Case, *, today: dt.date) -> CasePage:
    """What the case page tells, without form, files and names."""

    def href(document: Document) -> str:
        return reverse("my-document", args=[case.project_no, document.pk])

    progress = progress_of(case)
    lead = lead_of(case, progress)
    docs = list_documents(case.subject)
    return CasePage(
        heading=case.item_name,
        project_no=case.project_no,
        crumbs=crumbs(Crumb(_("查办件进度"), reverse("track")), Crumb(case.item_name)),
        kicker=hidden(case, case.applicant_name),
        lead_before=lead.before,
        lead_toned=lead.toned,
        lead_after=lead.after,
        lead_tone=lead.tone,
        result=result_shown(case, docs, href=href),
        next=next_of(case, progress, today=today),
        clocks=clocks_shown(case, today=today),
        clock_note=clock_note(case, today=today),
        story=story_shown(case, today=today, masked=True),
        docs=tuple(doc_of(d, href) for d in reversed(docs)),
        who=contacts_of(case),
        actions=(Link(_("登录后办理"), reverse("my-case", args=[case.project_no]), "user"),),
        public=True,
    )
