"""关联办件, by itself: an application for an item a lane asks for answers for that lane."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.public import Case
from zhengwu.kernel.public import Actor, Compiled, Given
from zhengwu.parallel.models import JointMember, Project
from zhengwu.parallel.operations._found import locked_member
from zhengwu.parallel.operations.members.link_case import record_link
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.members import PENDING

_waits = Compiled(
    lambda: JointMember.objects.filter(task_code=Given("task_code"), case=None).order_by().values_list("pk")[:1]
)


def link_submitted(*, project_no: str, task_code: str, invest_code: str, by: Actor, now: dt.datetime) -> None:
    """Link the case that has just been handed in, where one project awaits it.

    Only lanes of the applicant's own projects. With a project code it is that project's; without one it is linked only if no
    second project awaits the same item: a wrong link would let one project pass on the decision about another.
    """
    if not task_code or not _waits(task_code=task_code):
        return
    waits = JointMember.objects.filter(task_code=task_code, case=None)
    case = Case.objects.only("pk", "project_no", "applicant_ref").get(project_no=project_no)
    lanes = waits.filter(
        state__in=PENDING, joint__state__in=OPEN, joint__project__isnull=False, joint__applicant_ref=case.applicant_ref
    )
    if invest_code:
        lanes = lanes.filter(joint__project__in=Project.objects.filter(code=invest_code))
    found = list(lanes.order_by("pk").values_list("pk", "joint__project_id"))
    if len({project for _lane, project in found}) != 1:
        return
    member = locked_member(found[0][0])
    if member.case_id is None and member.state in PENDING and member.joint.state in OPEN:
        record_link(member, case, by=by, now=now)
