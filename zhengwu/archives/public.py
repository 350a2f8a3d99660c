"""The way into archives."""

from zhengwu.archives.models import ArchivePackage, Disposal
from zhengwu.archives.operations._store import PackageGone, fetch
from zhengwu.archives.operations.answer_disposal import AlreadyAnswered, NoSuchDisposal, answer_disposal
from zhengwu.archives.operations.propose_disposal import AlreadyProposed, propose_disposal
from zhengwu.archives.operations.seal_case import AlreadyArchived, ChainBroken, seal_case, seal_due_cases
from zhengwu.archives.queries import (
    NoSuchPackage,
    disposal_for,
    disposals_for,
    over_for_disposal,
    package_for,
    packages_for,
)
from zhengwu.archives.queries.checking import check_content, check_package
from zhengwu.archives.rules.manifest import Finding
from zhengwu.archives.rules.retention import AFTER_DAYS, StillKept, retention_years

__all__ = [
    "AFTER_DAYS",
    "AlreadyAnswered",
    "AlreadyArchived",
    "AlreadyProposed",
    "ArchivePackage",
    "ChainBroken",
    "Disposal",
    "Finding",
    "NoSuchDisposal",
    "NoSuchPackage",
    "PackageGone",
    "StillKept",
    "answer_disposal",
    "check_content",
    "check_package",
    "disposal_for",
    "disposals_for",
    "fetch",
    "over_for_disposal",
    "package_for",
    "packages_for",
    "propose_disposal",
    "retention_years",
    "seal_case",
    "seal_due_cases",
]
