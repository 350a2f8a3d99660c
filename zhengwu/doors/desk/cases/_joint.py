"""并联审批 on the case page: begin one, or see where the last one stands."""

from __future__ import annotations

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, State
from zhengwu.doors.desk.cases._actions import Acts
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Action
from zhengwu.organisations.public import Officer
from zhengwu.parallel.public import OPEN, PENDING, JointApproval, JointMember, over, rounds_of_case

_EXAMINED = {State.ACCEPTED, State.REVIEWING}


def with_joint(case: Case, acts: Acts, *, officer: Officer) -> Acts:
    """The actions with those of joint approval. While others are being asked the decision waits: its button is locked and says
    so. Two SQL statements at most, one where nobody was ever asked."""
    rounds = rounds_of_case(case) if case.accept_date else []
    last = rounds[0] if rounds else None
    if last is None or last.state not in OPEN:
        begin = _begin(case, officer=officer)
        ended = (_link(last, note=_ended(last)),) if last else ()
        return replace(acts, others=(*begin, *acts.others, *ended) if begin else (*acts.others, *ended))
    waiting = JointMember.objects.filter(joint=last, state__in=PENDING).count()
    note = counted("在等 {n} 个部门答复", waiting) if waiting else _("都答复了，等牵头部门汇总")
    locked = Action(_("作出决定"), locked=_("并联审批还没有汇总（行政许可法第二十六条第二款）"))
    decides = reverse("desk-decide", args=[case.project_no])
    main = acts.main if acts.main and acts.main.href != decides else None
    others = tuple(one for one in acts.others if one.href != decides)
    waits = (locked,) if "decide" in acts.allowed else ()
    return replace(acts, main=main, others=(_link(last, note=note), *others, *waits))


def _begin(case: Case, *, officer: Officer) -> tuple[Action, ...]:
    if case.state not in _EXAMINED or not officer.may("projects.lead", over(case.body, party=case.applicant_ref)):
        return ()
    note = _("请几个部门同时办，都答复了再决定")
    return (Action(_("并联审批"), reverse("desk-joint-new", args=[case.project_no]), note),)


def _link(joint: JointApproval, *, note: str) -> Action:
    return Action(_("看并联审批"), reverse("desk-joint", args=[joint.pk]), note)


def _ended(joint: JointApproval) -> str:
    if joint.outcome:
        return _("通过") if joint.outcome == "passed" else _("不通过")
    return _("终止")
