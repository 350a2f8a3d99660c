"""部门意见 on the page of one's case: which bodies are asked together, who has answered, and how it ended."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from zhengwu.cases.public import Case
from zhengwu.doors.citizen.projects._project_page import said_line
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Line
from zhengwu.doors.ui.writing import day
from zhengwu.parallel.public import NO_OBJECT, OPEN, lanes_of, rounds_of_case


def opinions_shown(case: Case, *, today: dt.date) -> tuple[str, tuple[Line, ...]]:
    """A sentence and a line a body, of the last round; empty where nobody was asked. One SQL statement then, else three."""
    rounds = rounds_of_case(case) if case.accept_date else []
    if not rounds:
        return "", ()
    last = rounds[0]
    lanes = lanes_of([last], today=today)[last.pk]
    waited = [lane.member.name for lane in lanes if lane.waited_for]
    if last.state not in OPEN:
        words = _(last.conclusion) if last.conclusion in NO_OBJECT.values() else last.conclusion
    elif waited:
        words = _("在等{who}答复，{day}前汇总。").format(who=listed(waited), day=day(last.due_date))
    else:
        words = _("都答复了，等{lead}汇总。").format(lead=last.lead_body.short_name or last.lead_body.name)
    return words, tuple(said_line(lane) for lane in lanes)
