"""Buttons, tabs, dialogs, toasts."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import pressing as s

_PANELS = """{% tabs it %}
{% tabpanel it "form" %}<p>62 m²</p>{% endtabpanel %}
{% tabpanel it "materials" %}<p>5 PDF</p>{% endtabpanel %}
{% tabpanel it "documents" %}<p>0 PDF</p>{% endtabpanel %}"""

GROUP = Group(
    key="pressing",
    title=_("按钮和对话"),
    entries=(
        Entry(
            tag="button",
            title=_("按钮"),
            when=_("一屏一个主按钮，说清按下去会怎样。"),
            not_when=_("第二个用次按钮；撤回、不予、删除用红框的，只放在确认页，不放进列表。"),
            samples=(
                Sample(_("主按钮"), s.MAIN),
                Sample(_("次按钮，带图标"), s.QUIET),
                Sample(_("第三个选择"), s.PLAIN),
                Sample(_("不能反悔的"), s.STERN),
                Sample(_("看起来是链接的按钮"), s.LINK),
                Sample(_("看起来是按钮的链接"), s.LEADS),
                Sample(_("大的"), s.BIG),
                Sample(_("占满一行，手机和长辈版用"), s.WIDE),
                Sample(_("现在不能按，说明理由"), s.LOCKED),
                Sample(_("按下去了，正在办"), s.BUSY),
                Sample(_("英文长句"), s.LONG, lang="en"),
            ),
        ),
        Entry(
            tag="tabs",
            title=_("标签页"),
            when=_("一页里几块内容，一次看一块。没有脚本时是链接，有脚本时左右键换。"),
            not_when=_("同一个列表的几种看法用“视图”；不用来走到别的页面。"),
            samples=(Sample(_("三块，当前第一块"), s.TABS, _PANELS, asks="tab"),),
        ),
        Entry(
            tag="dialog",
            title=_("对话框"),
            when=_("问一件马上要定的事，一句话问清。没有脚本时链接打开的页面照样能问。"),
            not_when=_("不用来通知；不一进页面就弹出来。"),
            samples=(
                Sample(_("问一声"), s.ASK, asks="open"),
                Sample(_("不能反悔的"), s.ASK_STERN, asks="open"),
            ),
        ),
        Entry(
            tag="toast",
            title=_("刚才的结果"),
            when=_("办完一步，用一句话说结果。读屏软件会念出来，不抢走光标，看完自己收起。"),
            not_when=_("要填对才能往下走的，用出错汇总。"),
            samples=(
                Sample(_("办成了，下一步去哪"), s.DONE),
                Sample(_("告诉一声"), s.SAID[1]),
                Sample(_("差一步"), s.SAID[2]),
                Sample(_("没办成，为什么"), s.SAID[3]),
                Sample(_("顺便一提"), s.SAID[4]),
            ),
        ),
    ),
)
