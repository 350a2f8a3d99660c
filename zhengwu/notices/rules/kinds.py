"""Kinds of notices, and the words each begins with. Officials may write better ones (`operations/change_template.py`)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import NotFound
from zhengwu.notices.rules.channels import Channel, Language

_ALWAYS = ("事项", "编号", "尾号", "机关")
_ALL = frozenset(Channel)
_QUIET = frozenset({Channel.WEB})


@dataclass(frozen=True, slots=True)
class Words:
    """A title and a text; of a short message the text alone."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of notice: what officials call it, its places beside those every notice has, where it goes and `to` whom."""

    key: str
    name: str
    zh: Words
    en: Words
    sms_zh: str = ""
    sms_en: str = ""
    more: tuple[str, ...] = ()
    channels: frozenset[Channel] = _ALL
    to: str = "申请人、代理人"

    @property
    def places(self) -> tuple[str, ...]:
        """The places its texts may have."""
        return (*_ALWAYS, *self.more)

    def words(self, channel: Channel, language: Language) -> Words:
        """The words it begins with."""
        whole = self.zh if language is Language.ZH else self.en
        if channel is Channel.SMS:
            return Words("", self.sms_zh if language is Language.ZH else self.sms_en)
        return whole


class NoSuchKind(NotFound):
    """Not in the table."""

    code = "notices.kind_unknown"
    template = "没有这种通知。请从“通知模板”里打开。"


def kind_of(key: str) -> Kind:
    """The kind of this key.

    Raises:
        NoSuchKind
    """
    try:
        return KINDS[key]
    except KeyError:
        raise NoSuchKind from None


_LOOK_ZH = "登录后在“我的消息”里看。"
_LOOK_EN = "Sign in and read it under My messages."

KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(
            key="submitted",
            name="已提交",
            zh=Words("“{事项}”提交了", "我们收到了您的申请，编号 {编号}。下一步由{机关}的窗口收件。"),
            en=Words(
                "“{事项}” was handed in",
                "We have your application, number {编号}. Next, the counter of {机关} takes it in.",
            ),
            sms_zh=f"您的申请（尾号{{尾号}}）已提交。{_LOOK_ZH}",
            sms_en=f"Your application (ending in {{尾号}}) was handed in. {_LOOK_EN}",
        ),
        Kind(
            key="received",
            name="已收件",
            more=("日期",),
            channels=_QUIET,
            zh=Words("“{事项}”收件了", "{机关}收下了您的申请，{日期}前告诉您是否受理。到期没有告诉您，就算受理。"),
            en=Words(
                "“{事项}” was taken in",
                "{机关} has your application and tells you by {日期} whether it is accepted. Silence counts as acceptance.",
            ),
        ),
        Kind(
            key="correction",
            name="请补材料",
            more=("日期", "份数"),
            zh=Words("请补材料：“{事项}”", "{机关}一次告知您要补 {份数} 份材料，请在 {日期}前补来。补齐当天就受理。"),
            en=Words(
                "Please supply documents for “{事项}”",
                "{机关} tells you once what is missing: {份数} documents, by {日期}. It is accepted the day it is complete.",
            ),
            sms_zh=f"您的办件（尾号{{尾号}}）要补 {{份数}} 份材料，{{日期}}前补来。{_LOOK_ZH}",
            sms_en=f"Your case (ending in {{尾号}}) needs {{份数}} more documents by {{日期}}. {_LOOK_EN}",
        ),
        Kind(
            key="not_accepted",
            name="不予受理",
            more=("理由",),
            zh=Words("“{事项}”不予受理", "{机关}没有受理您的申请。理由：{理由}。通知书和救济途径在办件里。"),
            en=Words(
                "“{事项}” was not accepted",
                "{机关} did not accept your application. Reason: {理由}. The notice and how to object are with the case.",
            ),
            sms_zh=f"您的办件（尾号{{尾号}}）有了受理结果。{_LOOK_ZH}",
            sms_en=f"There is an answer on accepting your case (ending in {{尾号}}). {_LOOK_EN}",
        ),
        Kind(
            key="accepted",
            name="已受理",
            more=("日期",),
            zh=Words("“{事项}”受理了", "{机关}受理了您的申请，承诺 {日期}前办好。"),
            en=Words("“{事项}” was accepted", "{机关} accepted your application and promises a decision by {日期}."),
            sms_zh=f"您的办件（尾号{{尾号}}）已受理，承诺 {{日期}}前办好。{_LOOK_ZH}",
            sms_en=f"Your case (ending in {{尾号}}) was accepted, promised by {{日期}}. {_LOOK_EN}",
        ),
        Kind(
            key="lapsed",
            name="逾期未补，终止",
            more=("日期",),
            zh=Words("“{事项}”终止了", "补材料的期限 {日期}已过，这一件不再办。要办可以重新申请。"),
            en=Words("“{事项}” has ended", "The time to supply documents ended on {日期}. You may apply again."),
            sms_zh=f"您的办件（尾号{{尾号}}）因逾期未补材料终止。{_LOOK_ZH}",
            sms_en=f"Your case (ending in {{尾号}}) ended: documents were not supplied in time. {_LOOK_EN}",
        ),
        Kind(
            key="special_started",
            name="特别程序，暂停计时",
            more=("天数",),
            zh=Words("“{事项}”暂停计时", "{机关}开始了特别程序，计划 {天数} 个工作日，这些天不算在办理期限里。"),
            en=Words(
                "The clock of “{事项}” stands still",
                "{机关} began a special procedure, planned for {天数} working days that do not count.",
            ),
            sms_zh=f"您的办件（尾号{{尾号}}）暂停计时，计划 {{天数}} 个工作日。{_LOOK_ZH}",
            sms_en=f"The clock of your case (ending in {{尾号}}) stands still for {{天数}} working days. {_LOOK_EN}",
        ),
        Kind(
            key="special_ended",
            name="特别程序结束",
            more=("日期",),
            channels=_QUIET,
            zh=Words("“{事项}”继续计时", "特别程序结束了，现在承诺 {日期}前办好。"),
            en=Words("The clock of “{事项}” runs again", "The special procedure is over; the promise is now {日期}."),
        ),
        Kind(
            key="extended",
            name="延期",
            more=("天数", "日期", "理由"),
            zh=Words("“{事项}”延期 {天数} 个工作日", "{机关}延长了办理期限，现在最晚 {日期}。理由：{理由}。"),
            en=Words(
                "“{事项}” takes {天数} working days longer", "{机关} extended the limit, now {日期}. Reason: {理由}."
            ),
            sms_zh=f"您的办件（尾号{{尾号}}）延期 {{天数}} 个工作日，最晚 {{日期}}。{_LOOK_ZH}",
            sms_en=f"Your case (ending in {{尾号}}) takes {{天数}} working days longer, until {{日期}}. {_LOOK_EN}",
        ),
        Kind(
            key="recomputed",
            name="办结日变动",
            more=("日期",),
            channels=_QUIET,
            zh=Words("“{事项}”的办结日变了", "工作日历调整了，现在承诺 {日期}前办好。"),
            en=Words("The due date of “{事项}” moved", "The work calendar changed; the promise is now {日期}."),
        ),
        Kind(
            key="decided",
            name="有了决定",
            more=("结果",),
            zh=Words(
                "“{事项}”有了决定：{结果}", "{机关}作出了决定：{结果}。决定书在办件里，不服可以怎么办也写在那里。"
            ),
            en=Words(
                "“{事项}” was decided: {结果}",
                "{机关} decided: {结果}. The decision and how to object to it are with the case.",
            ),
            sms_zh=f"您的办件（尾号{{尾号}}）有了决定。{_LOOK_ZH}",
            sms_en=f"Your case (ending in {{尾号}}) was decided. {_LOOK_EN}",
        ),
        Kind(
            key="sent",
            name="结果已寄出",
            zh=Words("“{事项}”的结果寄出了", "结果已经寄出，请留意查收。"),
            en=Words("The result of “{事项}” is on its way", "It was sent; please look out for it."),
            sms_zh=f"您的办件（尾号{{尾号}}）结果已寄出，请留意查收。{_LOOK_ZH}",
            sms_en=f"The result of your case (ending in {{尾号}}) was sent. {_LOOK_EN}",
        ),
        Kind(
            key="closed",
            name="办结",
            more=("天数",),
            channels=frozenset({Channel.WEB, Channel.EMAIL}),
            zh=Words("“{事项}”办结了", "用了 {天数} 个工作日。办得怎么样，请您评一评。"),
            en=Words("“{事项}” is closed", "It took {天数} working days. Please say how it went."),
        ),
        Kind(
            key="withdrawn",
            name="撤回申请",
            to="申请人、代理人、经办人",
            more=("理由",),
            channels=_QUIET,
            zh=Words("“{事项}”撤回了", "申请已经撤回，编号 {编号}，不再办理。"),
            en=Words(
                "“{事项}” was withdrawn",
                "The application, number {编号}, was withdrawn and is not handled any further.",
            ),
        ),
        Kind(
            key="revealed",
            name="有人看了证件号",
            more=("理由",),
            channels=_QUIET,
            zh=Words(
                "有人看了您的完整证件号",
                "{机关}为办“{事项}”看了您的完整证件号。理由：{理由}。记录在“谁看过我的信息”里。",
            ),
            en=Words(
                "Your full document number was looked at",
                "{机关} looked at it for “{事项}”. Reason: {理由}. The record is under Who looked at my data.",
            ),
        ),
        Kind(
            key="shared",
            name="家人让看进度",
            more=("姓名",),
            to="家人",
            channels=_QUIET,
            zh=Words("{姓名}让您看办事进度", "请从“家人的进度”里打开。您看过的，对方会看到。"),
            en=Words("{姓名} lets you follow their progress", "Open it under My family. They see that you looked."),
        ),
        Kind(
            key="supplied",
            name="申请人补来材料",
            more=("份数",),
            channels=_QUIET,
            to="经办人",
            zh=Words("“{事项}”补来 {份数} 份材料", "编号 {编号}，请接着办。"),
            en=Words("{份数} documents were supplied for “{事项}”", "Number {编号}; please go on with it."),
        ),
    )
}
