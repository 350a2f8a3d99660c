"""Track, verify, sign in: citizen/track.html, verify.html, sign_in.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Hidden, Link, Segment, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPage:
    """凭编号和查询密码查进度. POSTs the names of `fields` to `action`; the answer is a CasePage with `public`."""

    action: str
    fields: Sequence[Field]
    crumbs: Sequence[Crumb] = ()
    errors: Sequence[FieldError] = ()
    verify_href: str = ""
    my_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyPage:
    """Is this document genuine? GETs `code` from `action`; POSTs a file as `file` to `file_action`."""

    action: str
    crumbs: Sequence[Crumb] = ()
    code: str = ""
    error: str = ""
    verdict: Verdict | None = None
    verify_url: str = ""
    file_action: str = ""
    compare: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A demonstration account one may try."""

    username: str
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage:
    """登录, and what is asked on the way. POSTs the names of `fields` and `hidden` (next) to `action`.

    A passkey is asked for with what `passkey_options` answers; its answer is posted to `passkey_action` as `credential`.
    """

    action: str
    fields: Sequence[Field]
    heading: str = ""
    why: str = ""
    crumbs: Sequence[Crumb] = ()
    errors: Sequence[FieldError] = ()
    hidden: Sequence[Hidden] = ()
    button: str = ""
    ways: Sequence[Segment] = ()
    links: Sequence[Link] = ()
    passkey_action: str = ""
    passkey_options: str = ""
    note: str = ""
    real_site: bool = False
    demo_accounts: Sequence[DemoAccount] = ()
    demo_note: str = ""
