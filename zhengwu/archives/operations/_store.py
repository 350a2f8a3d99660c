"""Where the packages lie: one file each, written whole or not at all."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from zhengwu.kernel.public import NotFound


class PackageGone(NotFound):
    """The file is not there: destroyed by rule, or lost."""

    code = "archive.gone"
    template = "档案“{archive_no}”的文件已经不在了，目录还在。已销毁的查销毁清单，其他的请系统管理员从备份恢复。"


def keep(archive_no: str, content: bytes) -> None:
    """Store a package; an unfinished one of the same number is replaced."""
    destroy(archive_no)
    default_storage.save(_key(archive_no), ContentFile(content))


def fetch(archive_no: str) -> bytes:
    """The bytes of a package.

    Raises:
        PackageGone
    """
    try:
        with default_storage.open(_key(archive_no), "rb") as stored:
            content: bytes = stored.read()
    except FileNotFoundError:
        raise PackageGone(archive_no=archive_no) from None
    return content


def destroy(archive_no: str) -> None:
    """Remove the file; nothing happens when it is gone already."""
    default_storage.delete(_key(archive_no))


def _key(archive_no: str) -> str:
    return f"archives/{archive_no.rpartition('-')[0]}/{archive_no}.zip"
