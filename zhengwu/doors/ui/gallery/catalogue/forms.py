"""Form controls, errors, files, ratings."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import controls as s
from zhengwu.doors.ui.gallery.samples import fields as f
from zhengwu.doors.ui.gallery.samples import signing as g

_ROW = '<ul class="stack plain-list">{% paper_row it %}</ul>'

GROUP = Group(
    key="forms",
    title=_("表单"),
    entries=(
        Entry(
            tag="field",
            title=_("输入项"),
            when=_("名称、提示、错误、输入框，永远按这个次序。能带出来的先填好，并说从哪里来。"),
            not_when=_("灰字不当名称用。选项超过 8 个，用下拉或搜索。"),
            samples=(
                Sample(_("一行字"), f.BY_NAME["text"]),
                Sample(_("几行字，可以不写"), f.BY_NAME["long_text"]),
                Sample(_("姓名，已带出来"), f.BY_NAME["name"]),
                Sample(_("手机号，填错了"), f.BY_NAME["phone"]),
                Sample(_("身份证号，改不了"), f.BY_NAME["resident_id"]),
                Sample(_("信用代码"), f.BY_NAME["uscc"]),
                Sample(_("日期，带提示"), f.BY_NAME["date"]),
                Sample(_("过去的日期"), f.BY_NAME["past_date"]),
                Sample(_("数字，带单位"), f.BY_NAME["number"]),
                Sample(_("金额"), f.BY_NAME["money"]),
                Sample(_("下拉"), f.BY_NAME["select"]),
                Sample(_("下拉，没选"), s.TOWN_WRONG),
                Sample(_("单选，每项有说明"), f.BY_NAME["radio"]),
                Sample(_("单选，没选"), s.PICK_WRONG),
                Sample(_("单选，改不了"), s.LOCKED_CHOICE),
                Sample(_("多选"), f.BY_NAME["checkboxes"]),
                Sample(_("是或否"), f.BY_NAME["yes_no"]),
                Sample(_("地址"), f.BY_NAME["address"]),
                Sample(_("密码"), f.BY_NAME["password"]),
                Sample(_("搜索"), f.BY_NAME["search"]),
                Sample(_("一个文件"), f.BY_NAME["file"]),
                Sample(_("邮箱，可以不写"), f.BY_NAME["email"]),
                Sample(_("几点几分"), f.BY_NAME["time"]),
                Sample(_("说明文字"), f.BY_NAME["heading"]),
                Sample(_("几项合成一个，有一项错了"), f.BY_NAME["operator"]),
                Sample(_("表格，一行一个"), f.BY_NAME["family"]),
                Sample(_("自动算出来的"), f.BY_NAME["total"]),
                Sample(_("表单里的文件"), f.BY_NAME["photo"]),
                Sample(_("声明，读了再勾"), f.BY_NAME["promise"]),
                Sample(_("签名，放在表单里"), g.IN_A_FORM),
                Sample(_("几行字，没写"), s.NOTE_WRONG),
                Sample(_("一行字，改不了"), s.LOCKED_NAME),
                Sample(_("英文长名称"), s.LONG_WORDS, lang="en"),
            ),
        ),
        Entry(
            tag="error_summary",
            title=_("出错汇总"),
            when=_("提交没通过时，放在表单最上面，逐条带到要改的地方。"),
            not_when=_("填的字和选的文件都要留着，不让人重来。"),
            samples=(
                Sample(_("三处要改"), s.ERRORS, '{% error_summary it id="errors-three" %}'),
                Sample(_("一处要改"), s.ONE_ERROR, '{% error_summary it id="errors-one" %}'),
            ),
        ),
        Entry(
            tag="file_upload",
            title=_("交一个文件"),
            when=_("拍照或选文件。说清照片里要看得见什么。"),
            not_when=_("一件事要交的全部材料，用材料行，一行一份。"),
            samples=(
                Sample(_("还没有选"), s.EMPTY),
                Sample(_("选好了，还没有传"), s.CHOSEN),
                Sample(_("传上来了"), s.UPLOADED),
                Sample(_("传的不对"), s.WRONG),
                Sample(_("太大，没有传"), s.TOO_BIG),
            ),
        ),
        Entry(
            tag="paper_row",
            title=_("材料行"),
            when=_("表单里的一份材料：引用的、核对过的、传的、缺的、错的，各说各的下一步。"),
            not_when=_("办事指南里的材料清单另有样子：那里还不知道是谁来办。"),
            samples=(
                Sample(_("引用电子证照，不用交"), f.PAPERS[0], _ROW),
                Sample(_("数据核对过，不用交"), f.PAPERS[1], _ROW),
                Sample(_("传的不对"), f.CONTRACT, _ROW),
                Sample(_("传了，任选其一"), f.ONE_OF.rows[0], _ROW),
                Sample(_("还没有交"), f.ONE_OF.rows[1], _ROW),
            ),
        ),
        Entry(
            tag="signature",
            title=_("签名板"),
            when=_("承诺和回证要本人签名：先看到签的是什么，再写。不方便手写的，写下姓名代替。"),
            not_when=_("只要确认看过，勾一下就够。"),
            samples=(
                Sample(_("还没有签"), g.PAD),
                Sample(_("签错了，笔迹还在"), g.WRONG),
                Sample(_("窗口的屏，可以不签"), g.AT_WINDOW),
            ),
        ),
        Entry(
            tag="rating",
            title=_("评价"),
            when=_("办完一步，请人说一句。选不满意才问哪里不好。"),
            not_when=_("不催，不弹窗，一步只问一次。"),
            samples=(Sample(_("五档"), f.RATING),),
        ),
        Entry(
            tag="hidden_inputs",
            title=_("随表单带走的值"),
            when=_("版本号、防重复提交的号，看不见，跟着表单走。"),
            not_when=_("人要知道的，不藏在这里。"),
            samples=(Sample(_("看不见"), s.HIDDEN),),
        ),
    ),
)
