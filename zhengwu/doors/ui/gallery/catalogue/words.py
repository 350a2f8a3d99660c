"""Badges, notices, places, nothing here, something coming."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import parts
from zhengwu.doors.ui.gallery.samples import words as s

GROUP = Group(
    key="words",
    title=_("提示和标记"),
    entries=(
        Entry(
            tag="badge",
            title=_("标记"),
            when=_("一个特点：免提交、可容缺、一件事。"),
            not_when=_("不用来计数，不能按。"),
            samples=(
                Sample(_("对办事人有利"), s.BADGES[0]),
                Sample(_("要留心"), s.BADGES[1]),
                Sample(_("特别的一类"), s.BADGES[2]),
                Sample(_("出了问题"), s.BADGES[3]),
                Sample(_("说明来源"), s.BADGES[4]),
                Sample(_("英文"), s.BADGES[5], lang="en"),
            ),
        ),
        Entry(
            tag="badges",
            title=_("几个标记"),
            when=_("一件东西有几个特点，排成一行。"),
            not_when=_("超过五个，就没有哪个显眼了。"),
            samples=(Sample(_("一行"), s.BADGES, "{% badges it label=label %}"),),
        ),
        Entry(
            tag="notice",
            title=_("告知"),
            when=_("有一件事读的人必须知道。"),
            not_when=_("两件以上就是列表。一屏最多两块有颜色的。"),
            samples=(
                Sample(_("先知道"), s.NOTICES[0]),
                Sample(_("好了"), s.NOTICES[1]),
                Sample(_("要留心"), s.NOTICES[2]),
                Sample(_("晚了"), s.NOTICES[3]),
                Sample(_("平常的"), s.NOTICES[4]),
            ),
        ),
        Entry(
            tag="crumbs",
            title=_("您的位置"),
            when=_("两层以上的页面，说清从哪里来，能一步回去。"),
            not_when=_("首页没有。"),
            samples=(
                Sample(_("三层"), parts.CRUMBS, "{% crumbs it label=label %}"),
                Sample(_("名称很长"), s.LONG_CRUMBS, "{% crumbs it label=label %}"),
            ),
        ),
        Entry(
            tag="pairs",
            title=_("名称和值"),
            when=_("一件东西的几个事实，值旁边说对不对得上。"),
            not_when=_("几件东西要比较，用表格。"),
            samples=(Sample(_("对得上、对不上、过期、遮住"), s.PAIRS),),
        ),
        Entry(
            tag="empty",
            title=_("什么也没有"),
            when=_("没有就说没有，最多再给一个去处。不配图。"),
            not_when=_("还在取的，不说没有。"),
            samples=(Sample(_("有去处"), s.NOTHING), Sample(_("没有就好"), s.NOTHING_AT_ALL)),
        ),
        Entry(
            tag="loading",
            title=_("正在取"),
            when=_("第一次取，还没有旧内容可看。说清在等谁。"),
            not_when=_("有旧内容就留着；不到一秒，什么也不变。"),
            samples=(Sample(_("两行"), s.COMING),),
        ),
    ),
)
