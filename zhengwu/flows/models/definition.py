"""流程定义: a published drawing. Rows are only ever added; a trigger refuses to change one."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.flows.rules.model import ProcessModel
from zhengwu.flows.rules.reader import read_process

_MODELS_KEPT = 256
_models: dict[str, ProcessModel] = {}


class ProcessDefinition(models.Model):
    """One version of a process. `digest` is the SHA-256 of `bpmn_xml`, hexadecimal."""

    key = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=100)
    bpmn_xml = models.TextField()
    digest = models.CharField(max_length=64)
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
        if self.digest not in _models:
            if len(_models) >= _MODELS_KEPT:
                _models.clear()
            _models[self.digest] = read_process(self.bpmn_xml)
        return _models[self.digest]
