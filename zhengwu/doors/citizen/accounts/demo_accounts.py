"""演示账号 beside the sign-in form of a demonstration site."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.shapes import DemoAccount
from zhengwu.people.public import Account

#: The cast of the demonstration county: nobody else is ever shown here.
_CAST = {
    "wangfang": "申请人", "liqiang": "企业的代理人", "zhaomin": "窗口收件、受理、送达", "sunli": "审查",
    "zhouzheng": "决定", "chenjing": "监督", "bianji": "事项编辑", "guanli": "管理员",
}  # fmt: skip


def demo_accounts() -> tuple[DemoAccount, ...]:
    """Those of the cast that are here; none on a real site."""
    if not settings.DEMO:
        return ()
    names = dict(Account.objects.filter(username__in=_CAST).values_list("username", "display_name"))
    return tuple(DemoAccount(who, names[who], _(role)) for who, role in _CAST.items() if who in names)
