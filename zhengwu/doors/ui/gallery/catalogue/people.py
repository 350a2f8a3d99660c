"""Who."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import words as s

GROUP = Group(
    key="people",
    title=_("人"),
    entries=(
        Entry(
            tag="person",
            title=_("谁"),
            when=_("姓名、遮住的号码、实名到几级、谁代办。"),
            not_when=_("公开的屏幕上姓名写成王*，不放号码。"),
            samples=(
                Sample(_("本人，号码可以要求显示"), s.WANG),
                Sample(_("别人代办"), s.BY_AGENT),
                Sample(_("企业，名称很长"), s.FIRM),
            ),
        ),
        Entry(
            tag="masked",
            title=_("遮住的号码"),
            when=_("证件号在任何页面都遮住。要看全，写理由，留记录。"),
            not_when=_("没有权限的人，看不到“显示”。"),
            samples=(
                Sample(_("遮住"), s.MASKED, "<p>{% masked it %}</p>"),
                Sample(_("可以要求显示"), s.REVEALING, "<p>{% masked it %}</p>"),
            ),
        ),
    ),
)
