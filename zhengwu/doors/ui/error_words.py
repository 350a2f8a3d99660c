"""What every error page says: what happened, and what to do next. The words of refusals come from the refusals themselves."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """Title and sentence of a status."""

    title: str | Promise
    message: str | Promise


#: Statuses a reader may meet, in order. 409, 422 and 429 are mostly refusals, which say it more exactly.
ERROR_WORDS: dict[int, ErrorWords] = {
    400: ErrorWords(_("没看懂这个请求"), _("请返回上一页，刷新后再试一次。")),
    403: ErrorWords(_("您没有这个权限"), _("这一页要由有权限的人打开。请换一个账号登录，或请您的主管授权。")),
    404: ErrorWords(_("没有这一页"), _("地址可能输错了，或者这一页已经搬走。可以从首页搜索您要办的事。")),
    405: ErrorWords(_("不能这样打开"), _("请返回上一页，用页面上的按钮再办一次。程序请对照接口说明里的请求方法。")),
    409: ErrorWords(_("现在不能办这一步"), _("这件事刚刚有了变化。请返回上一页刷新，看看现在到了哪一步。")),
    413: ErrorWords(_("太大了"), _("您一次交的内容太多，请分几次交。")),
    422: ErrorWords(_("有几处要改"), _("请返回上一页，改好后再提交，已填的内容都还在。")),
    429: ErrorWords(_("试的次数太多了"), _("为了保护大家的信息，请过几分钟再试。着急的话，打 12345。")),
    500: ErrorWords(_("系统出了问题"), _("这是我们的问题，已经记下来了。您填的内容没有丢，请过几分钟再试。")),
    503: ErrorWords(
        _("系统正在维护"), _("您存好的草稿和交上来的材料都在，维护好了接着办。着急的事，可以到大厅窗口办。")
    ),
}
#: Going back helps: the reader's words are still in the form.
GOES_BACK = frozenset({400, 405, 409, 413, 422})
#: Waiting helps: offer the same page again.
TRY_AGAIN = frozenset({429, 500, 503})
