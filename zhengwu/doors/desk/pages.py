"""Importing this declares every address of the desk."""

from __future__ import annotations

from zhengwu.doors.desk.absence import absence, take_back
from zhengwu.doors.desk.absence import new as absence_new
from zhengwu.doors.desk.admin import home as admin_home
from zhengwu.doors.desk.admin.absences import absence as admin_absence
from zhengwu.doors.desk.admin.absences import absences as admin_absences
from zhengwu.doors.desk.admin.divisions import abolish as division_abolish
from zhengwu.doors.desk.admin.divisions import add as division_add
from zhengwu.doors.desk.admin.divisions import division, divisions
from zhengwu.doors.desk.admin.divisions import merge as division_merge
from zhengwu.doors.desk.admin.divisions import recode as division_recode
from zhengwu.doors.desk.admin.divisions import rename as division_rename
from zhengwu.doors.desk.admin.divisions import split as division_split
from zhengwu.doors.desk.admin.legal_persons import dissolution as legal_dissolution
from zhengwu.doors.desk.admin.legal_persons import legal_person, legal_persons
from zhengwu.doors.desk.admin.legal_persons import operator as legal_operator
from zhengwu.doors.desk.admin.legal_persons import register as legal_register
from zhengwu.doors.desk.admin.legal_persons import representative as legal_representative
from zhengwu.doors.desk.admin.people import contact as person_contact
from zhengwu.doors.desk.admin.people import death as person_death
from zhengwu.doors.desk.admin.people import document as person_document
from zhengwu.doors.desk.admin.people import guardian as person_guardian
from zhengwu.doors.desk.admin.people import merge as person_merge
from zhengwu.doors.desk.admin.people import person, persons
from zhengwu.doors.desk.admin.people import register as person_register
from zhengwu.doors.desk.admin.people import reveal as person_reveal
from zhengwu.doors.desk.admin.policy import policy
from zhengwu.doors.desk.admin.posts import appoint as admin_appoint
from zhengwu.doors.desk.admin.posts import appointment as admin_appointment
from zhengwu.doors.desk.admin.posts import change as admin_post_change
from zhengwu.doors.desk.admin.posts import close as admin_post_close
from zhengwu.doors.desk.admin.posts import grants as admin_post_grants
from zhengwu.doors.desk.admin.posts import new as admin_post_new
from zhengwu.doors.desk.admin.posts import post as admin_post
from zhengwu.doors.desk.admin.posts import posts as admin_posts
from zhengwu.doors.desk.admin.sheets import export as sheet_export
from zhengwu.doors.desk.admin.sheets import page as sheet_page
from zhengwu.doors.desk.admin.staff import staff as admin_staff
from zhengwu.doors.desk.cases import (
    case,
    close,
    decide,
    deliver,
    document,
    extend,
    file,
    receive,
    reception,
    reveal,
    review,
    special_end,
    special_start,
)
from zhengwu.doors.desk.duty import duty
from zhengwu.doors.desk.find import find
from zhengwu.doors.desk.handovers import answer as handover_answer
from zhengwu.doors.desk.handovers import handovers
from zhengwu.doors.desk.handovers import offer as handover_offer
from zhengwu.doors.desk.hat import hat
from zhengwu.doors.desk.inbox import batch, export, inbox
from zhengwu.doors.desk.recusals import end as recusal_end
from zhengwu.doors.desk.recusals import recusals

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
    document,
    admin_home,
    admin_posts,
    admin_post_new,
    admin_post,
    admin_post_change,
    admin_post_close,
    admin_post_grants,
    admin_appoint,
    admin_appointment,
    admin_staff,
    admin_absences,
    admin_absence,
    absence,
    absence_new,
    take_back,
    duty,
    handovers,
    handover_offer,
    handover_answer,
    policy,
    recusals,
    recusal_end,
    divisions,
    division,
    division_add,
    division_rename,
    division_merge,
    division_split,
    division_recode,
    division_abolish,
    sheet_page,
    sheet_export,
    persons,
    person_register,
    person,
    person_document,
    person_contact,
    person_guardian,
    person_merge,
    person_death,
    person_reveal,
    legal_persons,
    legal_register,
    legal_person,
    legal_representative,
    legal_operator,
    legal_dissolution,
)
