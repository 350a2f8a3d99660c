"""Stored files, documents, signatures under them, and the series their numbers come from."""

from zhengwu.documents.models.document import Document
from zhengwu.documents.models.drawn_signature import DrawnSignature
from zhengwu.documents.models.number_series import NumberSeries
from zhengwu.documents.models.stored_file import StoredFile

__all__ = ["Document", "DrawnSignature", "NumberSeries", "StoredFile"]
