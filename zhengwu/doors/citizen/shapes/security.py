"""登录与安全: citizen/security.html, totp.html, codes.html, passkey.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Hidden, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityLine:
    """A passkey or a device. With `action` a button POSTs `hidden` there; a stern one leads to a question first."""

    text: str
    note: str = ""
    badge: Badge | None = None
    action: str = ""
    hidden: Sequence[Hidden] = ()
    button: str = ""
    stern: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SecuritySection:
    """A card: what it is, what there is of it, what can be done. With `action` a button POSTs there."""

    id: str
    title: str
    text: str
    badge: Badge | None = None
    lines: Sequence[SecurityLine] = ()
    links: Sequence[Link] = ()
    action: str = ""
    button: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityPage:
    """登录与安全."""

    heading: str
    lead: str
    crumbs: Sequence[Crumb]
    sections: Sequence[SecuritySection]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotpPage:
    """绑定动态口令: `address` goes into the QR code; POSTs `code` and `hidden` to `action`."""

    heading: str
    crumbs: Sequence[Crumb]
    address: str
    secret: str
    action: str
    field: Field
    lead: str = ""
    errors: Sequence[FieldError] = ()
    hidden: Sequence[Hidden] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesPage:
    """恢复码, shown once."""

    heading: str
    crumbs: Sequence[Crumb]
    lead: str
    codes: Sequence[str]
    onwards: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PasskeyPage:
    """添加通行密钥: a script asks the browser with what `options` answers; POSTs `credential` and `name` to `action`."""

    heading: str
    crumbs: Sequence[Crumb]
    lead: str
    action: str
    options: str
    field: Field
