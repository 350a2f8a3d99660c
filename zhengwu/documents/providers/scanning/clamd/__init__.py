"""ClamAV, by its daemon."""

from zhengwu.documents.providers.scanning.clamd.client import Clamd

__all__ = ["Clamd"]
