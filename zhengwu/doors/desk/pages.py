"""Importing this declares every address of the desk."""

from __future__ import annotations

from zhengwu.doors.desk.absence import absence, take_back
from zhengwu.doors.desk.absence import new as absence_new
from zhengwu.doors.desk.admin import home as admin_home
from zhengwu.doors.desk.admin import pages as admin_pages
from zhengwu.doors.desk.analysis import pages as analysis_pages
from zhengwu.doors.desk.appraisal import pages as appraisal_pages
from zhengwu.doors.desk.archives import pages as archive_pages
from zhengwu.doors.desk.calendar import pages as calendar_pages
from zhengwu.doors.desk.cases import (
    answer_filing,
    case,
    close,
    decide,
    deliver,
    document,
    extend,
    file,
    file_refusal,
    flow,
    judge,
    page_picture,
    propose_undoing,
    receive,
    reception,
    reveal,
    review,
    settle,
    special_end,
    special_start,
    step,
    undo,
    verify_commitment,
    viewer,
)
from zhengwu.doors.desk.cases.detours import pages as detour_pages
from zhengwu.doors.desk.catalogue import pages as catalogue_pages
from zhengwu.doors.desk.certificates import pages as certificate_pages
from zhengwu.doors.desk.consultations import pages as consultation_pages
from zhengwu.doors.desk.disclosure import pages as disclosure_pages
from zhengwu.doors.desk.duty import duty
from zhengwu.doors.desk.find import find
from zhengwu.doors.desk.form_designer import pages as form_designer_pages
from zhengwu.doors.desk.handovers import answer as handover_answer
from zhengwu.doors.desk.handovers import handovers
from zhengwu.doors.desk.handovers import offer as handover_offer
from zhengwu.doors.desk.hat import hat
from zhengwu.doors.desk.inbox import batch, export, inbox, views
from zhengwu.doors.desk.items import pages as items_pages
from zhengwu.doors.desk.items_edit import pages as items_edit
from zhengwu.doors.desk.notices import pages as notice_pages
from zhengwu.doors.desk.prepared import prepared
from zhengwu.doors.desk.processes import pages as process_pages
from zhengwu.doors.desk.projects import pages as project_pages
from zhengwu.doors.desk.promises import pages as promise_pages
from zhengwu.doors.desk.ratings import pages as rating_pages
from zhengwu.doors.desk.recusals import end as recusal_end
from zhengwu.doors.desk.recusals import recusals
from zhengwu.doors.desk.seals import pages as seal_pages
from zhengwu.doors.desk.search import pages as search_pages
from zhengwu.doors.desk.sheets import pages as sheets_pages
from zhengwu.doors.desk.status import pages as status_pages
from zhengwu.doors.desk.supervision import pages as supervision_pages
from zhengwu.doors.desk.talk import pages as talk_pages
from zhengwu.doors.desk.window import pages as window_pages
from zhengwu.doors.desk.wordings import pages as wording_pages

PAGES = (
    inbox,
    export,
    batch,
    views,
    find,
    hat,
    case,
    receive,
    reception,
    review,
    flow,
    step,
    decide,
    special_start,
    special_end,
    extend,
    deliver,
    close,
    reveal,
    file,
    viewer,
    page_picture,
    judge,
    document,
    detour_pages,
    admin_home,
    admin_pages,
    process_pages,
    catalogue_pages,
    form_designer_pages,
    items_pages,
    certificate_pages,
    disclosure_pages,
    rating_pages,
    supervision_pages,
    appraisal_pages,
    consultation_pages,
    form_designer_pages,
    absence,
    absence_new,
    take_back,
    duty,
    handovers,
    handover_offer,
    handover_answer,
    prepared,
    recusals,
    recusal_end,
    items_edit,
    sheets_pages,
    search_pages,
    window_pages,
    notice_pages,
    archive_pages,
    seal_pages,
    wording_pages,
    calendar_pages,
    talk_pages,
    project_pages,
    settle,
    file_refusal,
    answer_filing,
    verify_commitment,
    propose_undoing,
    undo,
    promise_pages,
    analysis_pages,
    status_pages,
)
