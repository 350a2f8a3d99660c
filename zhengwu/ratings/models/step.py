"""What was done about a rating."""

from __future__ import annotations

from django.db import models

from zhengwu.documents.public import StoredFile
from zhengwu.ratings.models.rating import Rating


class RatingStep(models.Model):
    """One step. Of the rater's own steps nobody's name is kept. `way`: message or call; `reached`: whether they answered."""

    rating = models.ForeignKey(Rating, on_delete=models.CASCADE, related_name="steps")
    verb = models.CharField(max_length=12)
    words = models.TextField(default="", blank=True)
    way = models.CharField(max_length=10, default="", blank=True)
    reached = models.BooleanField(null=True)
    by_account = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=100, default="", blank=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "rating_step"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.rating_id} {self.verb}"


class RatingFile(models.Model):
    """Evidence handed in with a step."""

    step = models.ForeignKey(RatingStep, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "rating_file"

    def __str__(self) -> str:
        return f"{self.step_id} {self.file_id}"
