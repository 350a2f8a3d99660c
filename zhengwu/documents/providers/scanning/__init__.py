"""病毒扫描: who looks at a file before it is kept. `VIRUS_SCANNER` names one of these; without any it is the demonstration's."""

from __future__ import annotations

from typing import Protocol

from django.conf import settings

from zhengwu.documents.providers.scanning.clamd import Clamd
from zhengwu.documents.providers.scanning.demo import DemoScanner
from zhengwu.kernel.public import Provider, Registry


class Scanner(Protocol):
    """Looks for malicious programs."""

    def scan(self, content: bytes) -> str:
        """What it found, by the scanner's name for it; empty when it found nothing.

        Raises:
            ScannerSilent: it cannot say now
        """


SCANNERS: Registry[Scanner] = Registry("virus_scanner")
SCANNERS.register(slug="demo", label="演示扫描（只认得测试样本）", client=DemoScanner(), demonstration=True)
SCANNERS.register(slug="clamd", label="ClamAV", client=Clamd())


def scanner() -> Provider[Scanner]:
    """The scanner of this installation.

    Raises:
        UnknownProvider
    """
    return SCANNERS.get(settings.VIRUS_SCANNER)
