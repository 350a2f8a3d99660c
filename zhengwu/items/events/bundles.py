"""What happened to bundles 一件事. Each fact is appended to the chain `bundle:<code>`."""

from dataclasses import dataclass
from datetime import date

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfABundle(Fact):
    """A fact about one bundle."""

    bundle_code: str
    name: str

    @property
    def subject(self) -> str:
        return f"bundle:{self.bundle_code}"


@dataclass(frozen=True, kw_only=True)
class BundlePublished(_OfABundle):
    """Several items are offered together as one thing (一件事上线)."""

    task_codes: tuple[str, ...]
    valid_from: date


@dataclass(frozen=True, kw_only=True)
class BundleChanged(_OfABundle):
    """A bundle says something else now (一件事变更): `changed` names the fields, `task_codes` are its items now."""

    changed: tuple[str, ...]
    task_codes: tuple[str, ...]
