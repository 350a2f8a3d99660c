"""Whose hand may show a certificate, and who may let others use it."""

from __future__ import annotations

from zhengwu.kernel.pure import LawForbids, NotPermitted


class OnlyTheHolder(LawForbids):
    """An agent passes nothing on."""

    code = "certificate.only_the_holder"
    article = "民法典第一百六十九条"
    template = "授权别人用证，要持证人自己来，代办人不能转给第三人。请持证人登录后授权。"


class BeyondTheMandate(NotPermitted):
    """An agent for some matters shows nobody the certificates of the principal."""

    code = "certificate.beyond_the_mandate"
    template = "您的委托只限几件事，不包括出示证照。请持证人在“授权用证”里把这份证照授权给您。"


def must_hold_in_hand(*, limited: bool) -> None:
    """Whether one may show it or take a copy: the holder, and whoever acts for the holder in everything.

    Args:
        limited: acts under a mandate for some matters only.

    Raises:
        BeyondTheMandate
    """
    if limited:
        raise BeyondTheMandate


def must_be_holder(*, natural: bool, by_agent: bool, limited: bool) -> None:
    """Whether one may let others use it: the holder; for a legal person whoever acts for it in everything.

    Raises:
        OnlyTheHolder
    """
    if limited or (natural and by_agent):
        raise OnlyTheHolder
