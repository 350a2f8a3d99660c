"""Stored files, documents, the series their numbers come from, and the wordings they are set in."""

from zhengwu.documents.models.document import Document
from zhengwu.documents.models.drawn_signature import DrawnSignature
from zhengwu.documents.models.number_series import NumberSeries
from zhengwu.documents.models.stored_file import StoredFile
from zhengwu.documents.models.wording_version import WordingVersion

__all__ = [
    "Document",
    "DrawnSignature",
    "NumberSeries",
    "StoredFile",
    "WordingVersion",
]
