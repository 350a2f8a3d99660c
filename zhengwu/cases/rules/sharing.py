"""让家人看进度: for how long somebody may look at the progress of another's cases, and when that is over."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.pure import BadInput

#: A share is for a matter, not for life: whoever helps for longer is given a mandate.
MOST_DAYS = 366


class ShareWrong(BadInput):
    """With oneself, or for days that cannot be."""

    code = "share"


def check_share(*, owner_ref: str, viewer_ref: str, valid_to: dt.date, today: dt.date) -> None:
    """`valid_to` is the first day on which nothing is seen any more.

    Raises:
        ShareWrong
    """
    if owner_ref == viewer_ref:
        raise ShareWrong.one(("id_number",), "自己的进度自己总能看，请填写家人的。", "share.oneself")
    if valid_to <= today:
        raise ShareWrong.one(("valid_to",), "请选今天或以后的日子。", "share.over")
    if valid_to > today + dt.timedelta(days=MOST_DAYS):
        raise ShareWrong.one(("valid_to",), "最长一年。要长期替您看，请用“我的委托”。", "share.too_long")
