"""Lists and tables."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import lists as s
from zhengwu.doors.ui.gallery.samples import trees

GROUP = Group(
    key="lists",
    title=_("列表"),
    entries=(
        Entry(
            tag="listing",
            title=_("列表页的列表"),
            when=_("筛选、换视图、排序、选中一起办、导出、翻页，都在这一个里面，用到哪样给哪样。"),
            not_when=_("几行各有一个动作，用“行”就够了。"),
            samples=(
                Sample(_("待办，选中一件"), s.LISTING),
                Sample(_("没有符合的"), s.NOTHING_FOUND),
                Sample(_("正在取"), s.FETCHING),
            ),
        ),
        Entry(
            tag="data_table",
            title=_("表格"),
            when=_("要比较、排序、挑选时用。窄屏上一行变成一张卡。"),
            not_when=_("只有一列的，不是表格。"),
            samples=(
                Sample(_("倒着排，行末有动作"), s.SORTED),
                Sample(_("二十四行"), s.LONG_TABLE),
                Sample(_("英文长词"), s.ENGLISH_TABLE, lang="en"),
            ),
        ),
        Entry(
            tag="pager",
            title=_("翻页"),
            when=_("说清现在看到第几件、共几件，再给前后页。"),
            not_when=_("一页放得下，就只说件数。"),
            samples=(
                Sample(_("几页"), s.FEW_PAGES),
                Sample(_("很多页，中间省略"), s.MANY_PAGES),
                Sample(_("只知道前后"), s.CURSOR),
                Sample(_("只有一页"), s.ONE_PAGE),
            ),
        ),
        Entry(
            tag="segments",
            title=_("视图"),
            when=_("同一个列表的几种看法，或一段时间。"),
            not_when=_("不用来走到别的页面；一页里几块内容用标签页。"),
            samples=(Sample(_("三段时间"), s.SEGMENTS, "{% segments it label=label %}"),),
        ),
        Entry(
            tag="lines",
            title=_("行"),
            when=_("一行一件东西、一个动作。"),
            not_when=_("要按列比较，用表格。"),
            samples=(Sample(_("名称、说明、结果"), s.LINES),),
        ),
        Entry(
            tag="tree",
            title=_("树"),
            when=_("在很多层、很多个里找一个：区划、机构。一次只取一层，上面可以直接查。"),
            not_when=_("不到三十个、只有一层的，用单选或下拉。"),
            samples=(
                Sample(_("打开一个县"), trees.COUNTY),
                Sample(_("查到的"), trees.FOUND),
                Sample(_("没有查到"), trees.NOTHING),
            ),
        ),
    ),
)
