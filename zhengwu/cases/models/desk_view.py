"""What an officer keeps at the desk: saved views, shown columns, the address of the calendar, words not yet sent."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zhengwu.kernel.public import EncryptedTextField


class DeskView(models.Model):
    """A view under a name: the query of its address, as `inbox` reads it."""

    account_id = models.BigIntegerField()
    name = models.CharField("名称", max_length=40)
    query = models.CharField(max_length=600)

    class Meta:
        db_table = "case_desk_view"
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["account_id", "name"], name="desk_view_once_per_name")]

    def __str__(self) -> str:
        return self.name


class DeskSetting(models.Model):
    """One row an officer: the columns left out of the list, and how often the calendar's address was changed (0: has none)."""

    account_id = models.BigIntegerField(primary_key=True)
    hidden_columns = ArrayField(models.CharField(max_length=20), default=list)
    feed_turn = models.PositiveSmallIntegerField(default=0)

    class Meta:
        db_table = "case_desk_setting"

    def __str__(self) -> str:
        return str(self.account_id)


class TypedText(models.Model):
    """What an officer has typed about a case and not sent yet, sealed. `place` names the form."""

    account_id = models.BigIntegerField()
    subject = models.CharField(max_length=80)
    place = models.CharField(max_length=40)
    sealed = EncryptedTextField()
    saved_at = models.DateTimeField()

    class Meta:
        db_table = "case_typed_text"
        constraints = [
            models.UniqueConstraint(fields=["account_id", "subject", "place"], name="typed_text_once_per_form")
        ]
        indexes = [models.Index(fields=["saved_at"])]

    def __str__(self) -> str:
        return f"{self.subject} {self.place}"
