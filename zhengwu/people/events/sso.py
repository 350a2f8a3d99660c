"""What happened to systems that sign people in here (单点登录系统)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfSystem(Fact):
    """Belongs to a system's chain."""

    client_id: str

    @property
    def subject(self) -> str:
        """The system's chain."""
        return f"sso:{self.client_id}"


@dataclass(frozen=True, kw_only=True)
class SystemRegistered(_OfSystem):
    """A system may sign people in with their accounts here (系统登记)."""

    name: str
    redirect_uris: tuple[str, ...]
    scopes: tuple[str, ...]
    trusted: bool


@dataclass(frozen=True, kw_only=True)
class SystemPaused(_OfSystem):
    """A system may not any more; its tokens have ended (系统停用)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class SystemResumed(_OfSystem):
    """A paused system may again (系统启用)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class SystemSecretRenewed(_OfSystem):
    """A system got another secret; the old one has ended (更换密钥)."""
