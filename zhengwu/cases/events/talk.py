"""What is said about a case beside its process."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.cases.events.case import CaseFact


@dataclass(frozen=True, kw_only=True)
class NoteAdded(CaseFact):
    """An officer left a note for colleagues (备注). Its words stay in their table."""

    note_id: int


@dataclass(frozen=True, kw_only=True)
class QuestionAsked(CaseFact):
    """An officer asked the applicant something (询问). No clock stops for it."""

    question_id: int
    text: str
    files: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class QuestionAnswered(CaseFact):
    """The applicant answered."""

    question_id: int
    files: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ExpertInvited(CaseFact):
    """An expert was asked for an opinion (专家意见)."""

    expert_name: str
    question: str


@dataclass(frozen=True, kw_only=True)
class ExpertAnswered(CaseFact):
    """The expert gave it. What was said is for those who decide, and stays out of the log."""

    expert_name: str
