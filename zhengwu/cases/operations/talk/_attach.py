"""Files beside words."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.cases.models import CaseQuestion, CaseQuestionFile
from zhengwu.documents.public import StoredFile
from zhengwu.kernel.public import BadInput

MOST_FILES = 5


def attach(question: CaseQuestion, files: Sequence[StoredFile], *, owner: str, of_answer: bool) -> None:
    """Put somebody's own files beside a question or its answer.

    Raises:
        BadInput: too many, or somebody else's
    """
    if len(files) > MOST_FILES:
        raise BadInput.one(("files",), "一次最多附 {n} 个文件，请去掉一些。", "question.too_many_files", n=MOST_FILES)
    if any(file.owner_ref != owner for file in files):
        raise BadInput.one(("files",), "文件没有找到，请重新上传。", "question.file_unknown")
    CaseQuestionFile.objects.bulk_create(
        CaseQuestionFile(question=question, file=file, of_answer=of_answer) for file in files
    )
