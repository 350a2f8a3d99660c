"""单点登录: citizen/sso_consent.html, sso_hand_over.html, sso_leave.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Crumb, Hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentPage:
    """Who asks, for what. POSTs `hidden` and `action` = grant | deny."""

    heading: str
    crumbs: Sequence[Crumb]
    account: str
    system: str
    host: str
    asked: Sequence[str]
    action: str
    hidden: Sequence[Hidden]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverPage:
    """Signed in; the page leads on to `href` by itself, and with a link."""

    heading: str
    crumbs: Sequence[Crumb]
    system: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavePage:
    """Sign out here as well? POSTs `hidden` and `action` = logout | stay."""

    heading: str
    crumbs: Sequence[Crumb]
    action: str
    hidden: Sequence[Hidden]
