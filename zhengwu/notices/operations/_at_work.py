"""The accounts of the officers that a role of the table means: who acted, who has the step, who may do what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from zhengwu.cases.public import Case, Hearing, case_as_object
from zhengwu.certificates.public import over_certificate
from zhengwu.flows.public import WorkItem, open_for, open_work_items
from zhengwu.kernel.public import StoredEvent, events_of
from zhengwu.notices.operations._matter import Matter
from zhengwu.notices.rules.audience import Role, Told
from zhengwu.organisations.public import Officer, Over, body_of, heads_of, holders, over_body
from zhengwu.parallel.public import (
    PENDING,
    JointMember,
    MemberState,
    VisitSignature,
    over,
    over_joint,
    over_member,
    over_project,
)
from zhengwu.ratings.public import over_of as over_rating
from zhengwu.seals.public import over_of

ANSWER, LEAD = "projects.answer", "projects.lead"


class Asked(Protocol):
    """How a role is asked for its accounts."""

    def __call__(self, told: Told, matter: Matter, event: StoredEvent, /, *, today: dt.date) -> set[int]: ...


def _acted(_told: Told, matter: Matter, event: StoredEvent, *, today: dt.date) -> set[int]:
    actors = (one.actor for one in events_of(matter.case.subject) if one.pk != event.pk) if matter.case else ()
    keys = (actor.removeprefix("account:") for actor in actors if actor.startswith("account:"))
    return {int(key) for key in keys if key.isdecimal()}


def _step(_told: Told, matter: Matter, event: StoredEvent, *, today: dt.date) -> set[int]:
    """Whoever finds an open step in the inbox: by their seat and turn, or because nobody is named and they may."""
    case = matter.case
    if case is None:
        return set()
    meant = event.data.get("work_item_id")
    items = [item for item in open_work_items(subject=case.subject) if meant in {None, item.pk}]
    return {officer.account_id for item in items for officer in _in_whose_inbox(case, item, today=today)}


def _in_whose_inbox(case: Case, item: WorkItem, *, today: dt.date) -> Iterable[Officer]:
    here = _at(case_as_object(project_no=case.project_no, action=item.action), item.body_code)
    for officer in holders(item.action, over=here, today=today):
        if officer.may(item.action, here) and open_for(officer=officer, subject=case.subject, action=item.action):
            yield officer


def _heads(_told: Told, matter: Matter, _event: StoredEvent, *, today: dt.date) -> set[int]:
    return {head.account_id for head in heads_of(body_code=matter.body.code, today=today)} if matter.body else set()


def _named(_told: Told, _matter: Matter, event: StoredEvent, *, today: dt.date) -> set[int]:
    said = event.data
    several = (*said.get("account_ids", ()), *said.get("accounts", ()))
    single = (said.get(name) for name in ("account_id", "responsible_account", "approver_account"))
    return {int(key) for key in (*several, *single) if key is not None}


def _desk(told: Told, matter: Matter, event: StoredEvent, *, today: dt.date) -> set[int]:
    here = _object(matter, told.action)
    if here is None:
        return set()
    return _who_may(told.action, _at(here, event.data[told.at]) if told.at else here, today=today)


def _object(matter: Matter, action: str) -> Over | None:
    """The matter as the object of permission."""
    if matter.case is not None:
        return case_as_object(project_no=matter.case.project_no, action=action)
    if matter.certificate is not None:
        return over_certificate(matter.certificate)
    if matter.rating is not None:
        return over_rating(matter.rating)
    if matter.use is not None:
        return over_of(matter.use)
    return over_body(matter.body) if matter.body else None


def _chair(_told: Told, matter: Matter, _event: StoredEvent, *, today: dt.date) -> set[int]:
    hearing = Hearing.objects.filter(case=matter.case).first()
    return {hearing.chair_account_id} if hearing and hearing.chair_account_id else set()


def _expert(_told: Told, matter: Matter, _event: StoredEvent, *, today: dt.date) -> set[int]:
    invited = matter.case.expert_opinions.filter(given_at=None) if matter.case else ()
    return {opinion.expert_account for opinion in invited}


def _members(_told: Told, matter: Matter, event: StoredEvent, *, today: dt.date) -> set[int]:
    if event.type == "parallel.VisitCalled":
        return _visitors(matter, event, today=today)
    lanes = JointMember.objects.select_related("body__division", "joint").filter(joint=matter.joint)
    if code := event.data.get("body_code"):
        lanes = lanes.filter(body__code=code, matter=event.data["matter"])
    else:
        lanes = lanes.filter(state__in=[*PENDING, MemberState.COMMITTED])
    return {one for lane in lanes for one in _who_may(ANSWER, over_member(lane), today=today)}


def _visitors(matter: Matter, event: StoredEvent, *, today: dt.date) -> set[int]:
    project = matter.project
    if project is None:
        return set()
    visit = project.visits.filter(kind=event.data["kind"], phase=event.data["phase"]).last()
    lines = VisitSignature.objects.select_related("body__division").filter(visit=visit)
    party = project.applicant_ref
    return {one for line in lines for one in _who_may(ANSWER, over(line.body, party=party), today=today)}


def _lead(_told: Told, matter: Matter, _event: StoredEvent, *, today: dt.date) -> set[int]:
    if matter.joint is not None:
        return _who_may(LEAD, over_joint(matter.joint), today=today)
    return _who_may(LEAD, over_project(matter.project), today=today) if matter.project else set()


def _who_may(action: str, here: Over, *, today: dt.date) -> set[int]:
    return {one.account_id for one in holders(action, over=here, today=today) if one.may(action, here)}


def _at(here: Over, body_code: str) -> Over:
    return replace(here, division_code=body_of(body_code).division.code, body_code=body_code)


ACCOUNTS: dict[Role, Asked] = {
    Role.OFFICERS: _acted,
    Role.STEP: _step,
    Role.HEADS: _heads,
    Role.NAMED: _named,
    Role.DESK: _desk,
    Role.CHAIR: _chair,
    Role.EXPERT: _expert,
    Role.MEMBERS: _members,
    Role.LEAD: _lead,
}
