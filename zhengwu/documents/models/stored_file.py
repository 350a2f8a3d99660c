"""A file somebody handed in."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.public import new_id


class StoredFile(models.Model):
    """上传的文件: one upload by one owner. The content lies in the store once, under its digest, and never changes.

    Destroyed when its retention period has ended, it keeps its name, size and digest, and has no content.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=120)
    owner_ref = models.CharField(max_length=80, db_index=True)
    created_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(size__gt=0), name="documents_file_not_empty"),
            models.CheckConstraint(
                condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="documents_file_sha256_is_hex"
            ),
        ]

    def __str__(self) -> str:
        return self.name
