"""流程定义: a published drawing. Rows are only ever added; a trigger refuses to change one."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.flows.rules.model import ProcessModel
from zhengwu.flows.rules.reader import read_process
from zhengwu.kernel.public import Kept

_models: Kept[str, ProcessModel] = Kept(most=256)


class ProcessDefinition(models.Model):
    """One version of a process. `digest` is the SHA-256 of `bpmn_xml`, hexadecimal.

    `calls` pins the processes it calls: {id of the call activity: [key, version]}.
    """

    key = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=100)
    bpmn_xml = models.TextField()
    digest = models.CharField(max_length=64)
    calls = models.JSONField(default=dict, db_default={})
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["key", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["key", "version"], name="process_definition_once_per_version"),
            models.CheckConstraint(condition=Q(version__gte=1) & ~Q(key=""), name="process_definition_named"),
        ]

    def __str__(self) -> str:
        return f"{self.key} v{self.version}"

    @property
    def model(self) -> ProcessModel:
        """The drawing as read; read once per process of the server, since a published drawing never changes."""
        known = f"{self.digest} {sorted(self.calls.items())}"
        return _models.get(known, lambda: read_process(self.bpmn_xml, called=self._called()))

    def _called(self) -> dict[str, ProcessModel]:
        return {
            call: ProcessDefinition.objects.get(key=key, version=version).model
            for call, (key, version) in self.calls.items()
        }
