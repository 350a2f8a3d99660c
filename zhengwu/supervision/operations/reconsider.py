"""A calendar or a pause was entered afterwards: cards whose breach no longer stands are cancelled (DOMAIN §10, Edge)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from zhengwu.supervision.models import Card
from zhengwu.supervision.operations.judge import cancel_by_system
from zhengwu.supervision.queries.specs import specs_of
from zhengwu.supervision.queries.stories import item_facts, stories_of
from zhengwu.supervision.rules.finding import Inspector
from zhengwu.supervision.rules.path import FINAL, State
from zhengwu.supervision.rules.reckoning import Reckoner
from zhengwu.timelimits.public import work_calendar

#: What can make a lateness never have been.
RETROACTIVE = frozenset(
    {
        "cases.DueDatesRecomputed",
        "cases.SpecialProcedureStarted",
        "cases.SpecialProcedureEnded",
        "flows.WorkItemDueMoved",
    }
)
WHY = "工作日历或特别程序的起止日期调整后，期限重新计算，这张卡所依据的逾期不再成立，系统自动撤销。"


def reconsider(subjects: Collection[str], *, now: dt.datetime) -> int:
    """Look again at the cards of these subjects that a clock raised, each by the version it pins; how many were cancelled.

    Cards that an event raised stay: what happened has happened. So does whatever has been handed on.
    """
    if not subjects:
        return 0
    alive = Card.objects.filter(subject__in=list(subjects), facts__has_key="clock")
    by_subject: dict[str, list[Card]] = {}
    for card in alive.exclude(state__in=FINAL - {State.CLOSED}):
        by_subject.setdefault(card.subject, []).append(card)
    specs = specs_of({card.rule_version_id for cards in by_subject.values() for card in cards})
    inspector = Inspector(specs.values(), reckoner=Reckoner(work_calendar()), items=item_facts, ever=True)
    cancelled = 0
    for subject, events in stories_of(list(by_subject)).items():
        found, _ = inspector.inspect(subject, events, now=now)
        stands = {(finding.spec.key, finding.occurrence) for finding in found}
        for card in by_subject[subject]:
            if (card.rule_key, card.occurrence) not in stands:
                cancelled += cancel_by_system(card_number=card.number, text=WHY, now=now)
    return cancelled
