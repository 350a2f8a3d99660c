"""What was said about a case, for those who may read it."""

from __future__ import annotations

from uuid import UUID

from zhengwu.cases.models import Case, CaseNote, CaseQuestion, CaseQuestionFile, ExpertOpinion
from zhengwu.cases.queries.over import over_of
from zhengwu.documents.public import NoSuchFile, StoredFile
from zhengwu.organisations.public import Officer


def notes_of(case: Case) -> list[CaseNote]:
    """Notes, newest first. The caller has made sure that an officer reads them."""
    return list(case.notes.order_by("-pk"))


def questions_of(case: Case) -> list[CaseQuestion]:
    """Questions to the applicant with their files, newest first; both sides see the same."""
    return list(case.questions.prefetch_related("attached__file").order_by("-pk"))


def question_file(case: Case, *, file_id: UUID) -> StoredFile:
    """A file beside a question of this case, or beside its answer.

    Raises:
        NoSuchFile
    """
    found = CaseQuestionFile.objects.filter(question__case=case, file_id=file_id).select_related("file").first()
    if found is None:
        raise NoSuchFile
    return found.file


def expert_opinions_for(case: Case, *, officer: Officer) -> list[ExpertOpinion]:
    """The opinions this officer may read: those who may decide the case read all, others what they asked for or gave."""
    opinions = case.expert_opinions.order_by("pk")
    decides = officer.grant_for("cases.decide", over_of(case, "cases.decide")) is not None
    me = officer.account_id
    return [o for o in opinions if decides or me in {o.invited_account, o.expert_account}]
