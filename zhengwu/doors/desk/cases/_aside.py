"""What one may do beside the process: talk about the case, hurry it, seal it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, notes_of, questions_of
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Action


def talk_actions(case: Case) -> tuple[Action, ...]:
    """备注和询问, with what is there already."""
    asked = questions_of(case)
    waiting = sum(question.answered_at is None for question in asked)
    notes = len(notes_of(case))
    if waiting:
        words = counted("{n} 个问题等申请人答复", waiting)
    elif notes or asked:
        words = _("备注 {notes} 条，询问 {asked} 次").format(notes=notes, asked=len(asked))
    else:
        words = _("备注只给同事看，询问不停时钟")
    return (Action(_("备注和询问"), reverse("desk-talk", args=[case.project_no]), words),)
