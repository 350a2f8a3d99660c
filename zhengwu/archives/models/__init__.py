"""Tables of archives."""

from zhengwu.archives.models.disposal import Disposal
from zhengwu.archives.models.number import ArchiveSerial, next_archive_no
from zhengwu.archives.models.package import ArchivePackage

__all__ = ["ArchivePackage", "ArchiveSerial", "Disposal", "next_archive_no"]
