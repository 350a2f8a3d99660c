"""Importing this declares every address of the desk."""

from __future__ import annotations

from zhengwu.doors.desk.absence import absence, take_back
from zhengwu.doors.desk.absence import new as absence_new
from zhengwu.doors.desk.admin import home as admin_home
from zhengwu.doors.desk.admin import pages as admin_pages
from zhengwu.doors.desk.cases import (
    case,
    close,
    decide,
    deliver,
    document,
    extend,
    file,
    judge,
    page_picture,
    receive,
    reception,
    reveal,
    review,
    special_end,
    special_start,
    viewer,
)
from zhengwu.doors.desk.catalogue import pages as catalogue_pages
from zhengwu.doors.desk.consultations import pages as consultation_pages
from zhengwu.doors.desk.duty import duty
from zhengwu.doors.desk.find import find
from zhengwu.doors.desk.form_designer import pages as form_designer_pages
from zhengwu.doors.desk.handovers import answer as handover_answer
from zhengwu.doors.desk.handovers import handovers
from zhengwu.doors.desk.handovers import offer as handover_offer
from zhengwu.doors.desk.hat import hat
from zhengwu.doors.desk.inbox import batch, export, inbox
from zhengwu.doors.desk.items import pages as items_pages
from zhengwu.doors.desk.items_edit import pages as items_edit
from zhengwu.doors.desk.prepared import prepared
from zhengwu.doors.desk.processes import pages as process_pages
from zhengwu.doors.desk.recusals import end as recusal_end
from zhengwu.doors.desk.recusals import recusals
from zhengwu.doors.desk.search import pages as search_pages
from zhengwu.doors.desk.sheets import pages as sheets_pages
from zhengwu.doors.desk.window import pages as window_pages

PAGES = (
    inbox,
    export,
    batch,
    find,
    hat,
    case,
    receive,
    reception,
    review,
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
    admin_home,
    admin_pages,
    process_pages,
    catalogue_pages,
    form_designer_pages,
    items_pages,
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
)
