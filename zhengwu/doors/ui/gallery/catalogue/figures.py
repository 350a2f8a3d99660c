"""Figures and charts."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import figures as s

GROUP = Group(
    key="figures",
    title=_("数字和图"),
    entries=(
        Entry(
            tag="stats",
            title=_("数字"),
            when=_("一个数字，带单位，说怎么变的，用字说。"),
            not_when=_("要比较三个以上的同类数字，用图或表格。"),
            samples=(Sample(_("变好、没变、要留心、晚了、平常"), s.STATS),),
        ),
        Entry(
            tag="trend",
            title=_("走势"),
            when=_("标题就是结论。只画一条线、一个目标，旁边有数据表。"),
            not_when=_("不用饼图，不用图例，不用第二根轴。"),
            samples=(
                Sample(_("一个月，有目标"), s.TREND),
                Sample(_("只有一天"), s.ONE_DAY),
                Sample(_("还没有数据"), s.NO_DAYS),
            ),
        ),
        Entry(
            tag="bars",
            title=_("条形"),
            when=_("几样东西用一把尺子比，浅色是限度。"),
            not_when=_("随时间变的，用走势。"),
            samples=(Sample(_("和限度比"), s.BARS),),
        ),
        Entry(
            tag="ranking",
            title=_("排行"),
            when=_("好的在前，并列同名次，说升降。"),
            not_when=_("不给个人排行。"),
            samples=(Sample(_("有并列"), s.RANKING),),
        ),
    ),
)
