"""自然人 as a sheet: registered, never handed out in bulk (个人信息保护法 art. 6)."""

from __future__ import annotations

import datetime as dt

from zhengwu.doors.desk.admin.sheets.sheet import Cells, Column, Sheet
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.people.public import ID_TYPE_NAMES, person_by_id_number, register_person


def _stored(cells: Cells) -> Cells | None:
    person = person_by_id_number(id_type=cells["id_type"], id_number=cells["id_number"])
    if person is None:
        return None
    return {"name": person.name, "phone": person.phone, "address": person.address}


def _take(cells: Cells, by: Officer, now: dt.datetime) -> None:
    require(by, "people.edit", over=Over(division_code=by.division_code))
    register_person(
        name=cells["name"],
        id_type=cells["id_type"],
        id_number=cells["id_number"],
        phone=cells["phone"],
        address=cells["address"],
        by=by.actor,
        now=now,
    )


PEOPLE = Sheet(
    key="people",
    name="自然人",
    about="证件号码是新的就登记，已登记的更新电话和住址，空着的不改。姓名和已登记的不同会被退回。登记的人不提供批量导出。",
    action="people.edit",
    back="desk-admin-people",
    columns=(
        Column(key="name", heading="姓名", what="照证件上的写", example="孙立"),
        Column(
            key="id_type",
            heading="证件类型",
            kind="choice",
            choices={str(key.value): name for key, name in ID_TYPE_NAMES.items()},
            example="居民身份证",
        ),
        Column(
            key="id_number",
            heading="证件号码",
            what="请把这一列设成文本格式",
            example="110101199003070134",
            private=True,
        ),
        Column(key="phone", heading="电话", example="13800000000", required=False, private=True),
        Column(key="address", heading="住址", example="肥西县上派镇演示路 8 号", required=False, private=True),
    ),
    same=("id_type", "id_number"),
    stored=_stored,
    take=_take,
)
