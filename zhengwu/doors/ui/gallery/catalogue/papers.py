"""Documents and the answers of a check."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import papers as s
from zhengwu.doors.ui.gallery.samples import parts
from zhengwu.doors.ui.gallery.samples import signing as g


def _verdict(n: int) -> str:
    return f'{{% verdict it tag="h4" id="verdict-{s.VERDICTS[n].outcome}" %}}'


GROUP = Group(
    key="papers",
    title=_("证照和文书"),
    entries=(
        Entry(
            tag="doc_card",
            title=_("证照卡"),
            when=_("一张证照或文书：是什么、谁的、到哪天、还有没有效。"),
            not_when=_("一串可以下载的文件，用文件列表。"),
            samples=(
                Sample(_("有效"), s.CARDS[0]),
                Sample(_("过期"), s.CARDS[1]),
                Sample(_("撤销了"), s.CARDS[2]),
            ),
        ),
        Entry(
            tag="doc_list",
            title=_("文件列表"),
            when=_("可以下载的文书：文号、日期、大小。"),
            not_when=_("只有一份，写成一个链接。"),
            samples=(Sample(_("四份"), parts.DOCS),),
        ),
        Entry(
            tag="paper",
            title=_("文书"),
            when=_("发出去之前，先看要发的原文。文书依法用中文。"),
            not_when=_("发出去以后，给 PDF。"),
            samples=(Sample(_("一次告知书，带章"), parts.PAPER),),
        ),
        Entry(
            tag="verdict",
            title=_("核验结果"),
            when=_("一句话说真假和有没有效，再说核对了什么。"),
            not_when=_("查不了就说查不了，不说没有。"),
            samples=(
                Sample(_("有效"), s.VERDICTS[0], _verdict(0)),
                Sample(_("过期"), s.VERDICTS[1], _verdict(1)),
                Sample(_("撤销了"), s.VERDICTS[2], _verdict(2)),
                Sample(_("没有这份"), s.VERDICTS[3], _verdict(3)),
                Sample(_("现在查不了"), s.VERDICTS[4], _verdict(4)),
                Sample(_("暂扣了"), s.VERDICTS[5], _verdict(5)),
                Sample(_("换了新的"), s.VERDICTS[6], _verdict(6)),
                Sample(_("转到别处"), s.VERDICTS[7], _verdict(7)),
            ),
        ),
        Entry(
            tag="signed",
            title=_("签了什么"),
            when=_("谁在什么时候签了什么，签名的样子，现在和签的时候是不是一样。"),
            not_when=_("机关盖的章，看文书本身。"),
            samples=(
                Sample(_("手写，没有变"), g.DRAWN),
                Sample(_("写下姓名，内容变了"), g.TYPED),
                Sample(_("签名变了"), g.CHANGED),
                Sample(_("没有手写签名"), g.BY_ACCOUNT),
            ),
        ),
        Entry(
            tag="qr",
            title=_("二维码"),
            when=_("印在纸上、给别人扫的，旁边写同一个号码。"),
            not_when=_("正在看这个屏幕的人，给链接。"),
            samples=(Sample(_("核验码"), s.QR, "{% qr it label=label %}"),),
        ),
    ),
)
