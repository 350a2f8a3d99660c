"""Deadlines and clocks."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import parts
from zhengwu.doors.ui.gallery.samples import times as s

_BAR = "<dl>{% clock_bar it %}</dl>"
_MEASURED = '<div class="measured">{% clock it %}</div>'
_TIMES = '<div class="measured">{% times it %}</div>'

GROUP = Group(
    key="times",
    title=_("时间"),
    entries=(
        Entry(
            tag="due",
            title=_("期限记号"),
            when=_("凡说到最晚哪天，都用它：形状、颜色、字，三样一起。"),
            not_when=_("红色只给逾期，不给“重要”。"),
            samples=(
                Sample(_("逾期"), s.DUES[0]),
                Sample(_("今天"), s.DUES[1]),
                Sample(_("两天内"), s.DUES[2]),
                Sample(_("时间充裕"), s.DUES[3]),
                Sample(_("暂停计时"), s.DUES[4]),
            ),
        ),
        Entry(
            tag="clock",
            title=_("工作日格"),
            when=_("一格一个工作日。暂停要看得见，并说为什么停。旁边总有字：承诺、已用、还剩。"),
            not_when=_("三十天以上先给一条，格子收起来。"),
            samples=(
                Sample(_("受理、计时、暂停、剩余、到期"), parts.CLOCK, _MEASURED),
                Sample(_("还没受理，等补正"), parts.LATER_CLOCK, _MEASURED),
                Sample(_("三十天以上"), parts.LONG_CLOCK, _MEASURED),
                Sample(_("侧栏里的小格"), s.SMALL),
            ),
        ),
        Entry(
            tag="clock_bar",
            title=_("两个时钟"),
            when=_("承诺和法定并排，看得出哪个先到。"),
            not_when=_("没受理，时钟没走，不画。"),
            samples=(
                Sample(_("正常"), s.BARS[0], _BAR),
                Sample(_("快到了"), s.BARS[1], _BAR),
                Sample(_("过了，按自然日算"), s.BARS[2], _BAR),
                Sample(_("用完，办好了"), s.BARS[3], _BAR),
                Sample(_("没有最后一天"), s.BARS[4], _BAR),
            ),
        ),
        Entry(
            tag="times",
            title=_("三个时间"),
            when=_("法定、承诺、实际，用同一把尺子。实际是近 30 天 10 人里 9 人不超过的天数。"),
            not_when=_("不到 20 件，写“数据还不够”，不画。"),
            samples=(
                Sample(_("三样都有"), s.THREE, _TIMES),
                Sample(_("法律没规定，当场办，数据还不够"), s.NOT_ENOUGH, _TIMES),
                Sample(_("按自然日，实际比承诺久"), s.CALENDAR_DAYS, _TIMES),
            ),
        ),
    ),
)
