"""Somebody else, named by name and whole number, both right: neither is given away."""

from __future__ import annotations

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import NaturalPerson, person_by_id_number


def person_named(request: DoorRequest) -> NaturalPerson:
    """The person of the fields `name`, `id_type` and `id_number` of a form.

    Raises:
        BadInput: nobody, or not this name
    """
    found = person_by_id_number(id_type=request.POST.get("id_type", ""), id_number=request.POST.get("id_number", ""))
    if found is None or found.name != request.POST.get("name", "").strip() or found.died_date is not None:
        raise BadInput.one(
            ("id_number",),
            "没有找到姓名和证件号码都对得上的人。请核对；对方还没有登记的，请他先带证件到任一窗口登记。",
            "mandate.agent_unknown",
        )
    return found
