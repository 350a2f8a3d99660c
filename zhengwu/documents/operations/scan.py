"""病毒扫描 of a file before it is kept."""

from __future__ import annotations

import logging

from zhengwu.documents.providers.scanning import scanner
from zhengwu.documents.providers.scanning.failing import ScannerSilent
from zhengwu.documents.rules.refused_files import Infected, NotScanned

log = logging.getLogger("zhengwu.documents")


def scan(content: bytes) -> str:
    """Ask the scanner of this installation; which one it was. What it cannot look at now is not taken: nobody opens a file
    that was never looked at.

    Raises:
        Infected, NotScanned
    """
    provider = scanner()
    try:
        found = provider.client.scan(content)
    except ScannerSilent as silent:
        log.error("virus scanner %s is silent: %s", provider.slug, silent.reason)
        raise NotScanned from silent
    if found:
        log.warning("virus scanner %s found %s", provider.slug, found)
        raise Infected(found=found[:60])
    return provider.slug
