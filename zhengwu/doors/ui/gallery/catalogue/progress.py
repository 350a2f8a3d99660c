"""How a task goes on, what happened, what may be done."""

from django.utils.translation import gettext_lazy as _

from zhengwu.doors.ui.gallery.entries import Entry, Group, Sample
from zhengwu.doors.ui.gallery.samples import parts
from zhengwu.doors.ui.gallery.samples import progress as s

_FLOW = '<h4 id="flow-{0}-title">{{{{ label }}}}</h4>{{% flow it id="flow-{0}" %}}'

GROUP = Group(
    key="progress",
    title=_("进展"),
    entries=(
        Entry(
            tag="steps",
            title=_("步骤"),
            when=_("一件事要走 3 到 6 步，现在在哪一步。"),
            not_when=_("办件的进展不用它，用“经过”。"),
            samples=(Sample(_("第二步"), parts.STEPS, "{% steps it label=label %}"),),
        ),
        Entry(
            tag="todo_list",
            title=_("要您办的"),
            when=_("放在最上面：做什么、多久、到哪天、按哪里。"),
            not_when=_("别人要办的，不放这里。"),
            samples=(Sample(_("一件必须，一件可以"), parts.TODOS),),
        ),
        Entry(
            tag="story",
            title=_("经过"),
            when=_("给办事人看，新的在上，用他的话说。"),
            not_when=_("工作人员要精确时间，用记录。"),
            samples=(Sample(_("三件事"), s.STORY),),
        ),
        Entry(
            tag="event_log",
            title=_("记录"),
            when=_("给工作人员看：几点几分、什么事、谁。"),
            not_when=_("办事人看“经过”。"),
            samples=(Sample(_("三条"), s.LOG),),
        ),
        Entry(
            tag="action_list",
            title=_("可以做的"),
            when=_("这一步依法能做的全部。不能做的也摆着，说明理由。"),
            not_when=_("藏起来的按钮教不会人。"),
            samples=(Sample(_("能做、做过、现在不能做"), s.ACTIONS),),
        ),
        Entry(
            tag="flow",
            title=_("流程图"),
            when=_("办事指南里说清一件事怎么走。名称太长，自动改成文字。"),
            not_when=_("这一件办到哪里，看经过。"),
            samples=(
                Sample(_("五步，可退回"), s.FLOW, _FLOW.format("short")),
                Sample(_("名称太长，改成文字"), s.WORDY_FLOW, _FLOW.format("wordy")),
            ),
        ),
    ),
)
