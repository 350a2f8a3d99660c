"""Keys of the demonstration's certificate authority."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.public import EncryptedTextField


class DemoKey(models.Model):
    """One key with its certificate: `root`, `issuing`, `stamping`, and `seal:<number>`. Made when first needed."""

    name = models.CharField(max_length=40, unique=True)
    certificate_pem = models.TextField()
    private_pem = EncryptedTextField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
