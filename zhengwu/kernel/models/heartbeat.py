"""Signs of life of the background processes, read by `/readyz` and `zhengwu doctor`."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db import models

#: Who has not beaten for this long is taken for dead.
SILENT_FOR: Final = dt.timedelta(seconds=60)


class Heartbeat(models.Model):
    """The last time a named process said it is alive."""

    name = models.CharField(max_length=40, primary_key=True)
    beat_at = models.DateTimeField()

    class Meta:
        db_table = "heartbeat"

    def __str__(self) -> str:
        return f"{self.name} {self.beat_at:%H:%M:%S}"
