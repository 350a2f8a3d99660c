"""单点登录: the platform tells departments' own systems who somebody is (OpenID Connect). Start at `authorize.py`.

The protocol is the account library's; addresses, consent, claims and the stricter rules (exact addresses, PKCE for everybody,
a code that works once even when two come at the same time) are ours.
"""

from zhengwu.doors.citizen.sso.adapter import SsoAdapter

__all__ = ["SsoAdapter"]
