"""Importing this declares every address of the desk."""

from __future__ import annotations

from zhengwu.doors.desk.admin import home as admin_home
from zhengwu.doors.desk.admin.legal_persons import dissolution, legal_person, legal_persons, operator, representative
from zhengwu.doors.desk.admin.legal_persons import register as legal_register
from zhengwu.doors.desk.admin.people import contact, death, guardian, merge, person, persons
from zhengwu.doors.desk.admin.people import document as person_document
from zhengwu.doors.desk.admin.people import register as person_register
from zhengwu.doors.desk.admin.people import reveal as person_reveal
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
from zhengwu.doors.desk.find import find
from zhengwu.doors.desk.hat import hat
from zhengwu.doors.desk.inbox import batch, export, inbox

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
    persons,
    person_register,
    person,
    person_document,
    contact,
    guardian,
    merge,
    death,
    person_reveal,
    legal_persons,
    legal_register,
    legal_person,
    representative,
    operator,
    dissolution,
)
