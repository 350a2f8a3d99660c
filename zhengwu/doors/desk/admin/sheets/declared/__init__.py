"""The sheets there are: one row a sheet."""

from __future__ import annotations

from zhengwu.doors.desk.admin.sheets.declared.bodies import BODIES
from zhengwu.doors.desk.admin.sheets.declared.divisions import DIVISIONS
from zhengwu.doors.desk.admin.sheets.declared.penalties import PENALTIES
from zhengwu.doors.desk.admin.sheets.declared.people import PEOPLE
from zhengwu.doors.desk.admin.sheets.declared.posts import POSTS
from zhengwu.doors.desk.admin.sheets.sheet import Sheet

SHEETS: dict[str, Sheet] = {sheet.key: sheet for sheet in (DIVISIONS, BODIES, POSTS, PEOPLE, PENALTIES)}
