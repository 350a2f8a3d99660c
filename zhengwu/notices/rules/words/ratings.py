"""The words about ratings: to whoever rates, who is asked and answered; and to the unit, which never reads who it was."""

from __future__ import annotations

from zhengwu.notices.rules.kind import AT_WORK, Kind, Leads, Words

_TO_RATER = "评价人"
_UNIT, _JUDGE = "差评整改的岗位", "监督好差评的岗位"


def _rater(
    *, key: str, name: str, zh: tuple[str, str], en: tuple[str, str], sms: tuple[str, str], more: tuple[str, ...]
) -> Kind:
    return Kind(
        key=key,
        name=name,
        zh=Words(*zh),
        en=Words(*en),
        sms_zh=sms[0],
        sms_en=sms[1],
        to=_TO_RATER,
        more=more,
        leads=Leads.RATING,
        confidential=True,
    )


def _desk(
    *, key: str, name: str, to: str, zh: tuple[str, str], en: tuple[str, str], more: tuple[str, ...] = ()
) -> Kind:
    return Kind(
        key=key, name=name, zh=Words(*zh), en=Words(*en), to=to, more=more, channels=AT_WORK, leads=Leads.RATING
    )


def _appraisal(*, key: str, name: str, to: str, zh: tuple[str, str], en: tuple[str, str]) -> Kind:
    words = ("理由",)
    return Kind(
        key=key, name=name, zh=Words(*zh), en=Words(*en), to=to, more=words, channels=AT_WORK, leads=Leads.APPRAISAL
    )


#: Of appraisal, which is scored from ratings among others.
APPRAISAL: tuple[Kind, ...] = (
    _appraisal(
        key="appraisal_objected",
        name="考核异议",
        to="复核考核异议的岗位",
        zh=("对考核有异议：{事项}", "{编号}提出：{理由}。请答复。"),
        en=("Somebody objects to an appraisal: {事项}", "{编号} says: {理由}. Please answer."),
    ),
    _appraisal(
        key="appraisal_upheld",
        name="考核异议成立",
        to="提出异议的人",
        zh=("异议成立：{事项}", "{编号}的结果更正了。答复：{理由}。"),
        en=("Your objection was upheld: {事项}", "The result of {编号} was corrected. They say: {理由}."),
    ),
    _appraisal(
        key="appraisal_stands",
        name="考核异议不成立",
        to="提出异议的人",
        zh=("异议没有成立：{事项}", "{编号}的结果不变。答复：{理由}。"),
        en=("Your objection was refused: {事项}", "The result of {编号} stays. They say: {理由}."),
    ),
)
RATINGS: tuple[Kind, ...] = (
    _rater(
        key="rating_please",
        name="请您评价",
        more=("日期", "链接"),
        zh=("“{事项}”办得怎么样？", "请您评一评{机关}，{日期}前都可以，一分钟就好。您是谁不给被评的人看。"),
        en=(
            "How was “{事项}”?",
            "Please rate {机关}; you may until {日期}, and it takes a minute. Those you rate never see who you are.",
        ),
        sms=("您的事办完了，请评一评：{链接}", "Your matter is done. Please rate it: {链接}"),
    ),
    _rater(
        key="rating_message",
        name="被评单位给您留言",
        more=("理由", "链接"),
        zh=("{机关}给您的评价留言了", "“{事项}”：{理由}。对方不知道您是谁，也看不到您的电话。"),
        en=(
            "{机关} wrote to you about your rating",
            "“{事项}”: {理由}. They do not know who you are, nor your telephone number.",
        ),
        sms=("您的评价有了留言，请看：{链接}", "There is a message about your rating: {链接}"),
    ),
    _rater(
        key="rating_answered",
        name="评价有答复",
        more=("理由", "日期", "链接"),
        zh=("您的评价有答复了：“{事项}”", "{机关}答复：{理由}。满不满意，{日期}前可以再评一次。"),
        en=("Your rating was answered: “{事项}”", "{机关} says: {理由}. You may rate once more until {日期}."),
        sms=("您的评价有答复了，可以再评一次：{链接}", "Your rating was answered; you may rate once more: {链接}"),
    ),
    _rater(
        key="rating_revealed",
        name="监督岗位看了评价人",
        more=("理由", "链接"),
        zh=("有人看过您的评价是谁写的", "监督岗位核查您对“{事项}”的评价，理由：{理由}。被评的单位看不到。"),
        en=(
            "A supervisor saw who wrote your rating",
            "To look into your rating of “{事项}”. Reason: {理由}. The body you rated does not see it.",
        ),
        sms=("监督岗位核查了您的评价，请看：{链接}", "A supervisor looked into your rating: {链接}"),
    ),
    _desk(
        key="rating_assigned",
        name="差评要联系",
        to=_UNIT,
        more=("日期",),
        zh=("差评：“{事项}”", "评价编号 {编号}，{日期}前联系评价人核实，再整改、反馈。不实的可以申诉。"),
        en=(
            "A bad rating of “{事项}”",
            "Number {编号}: contact the rater by {日期}, put it right and answer. If it is untrue you may appeal.",
        ),
    ),
    _desk(
        key="rating_again",
        name="评价人追评了",
        to=_UNIT,
        zh=("评价人又评了一次：“{事项}”", "评价编号 {编号}，看看整改以后怎么样。"),
        en=("Rated once more: “{事项}”", "Number {编号}: see what they think of what was put right."),
    ),
    _desk(
        key="rating_excluded",
        name="差评剔除了",
        to=_UNIT,
        more=("理由",),
        zh=("申诉成立：“{事项}”", "评价编号 {编号}不计入了。理由：{理由}。"),
        en=("The appeal was upheld: “{事项}”", "Number {编号} counts no more. Reason: {理由}."),
    ),
    _desk(
        key="rating_stands",
        name="申诉被驳回",
        to=_UNIT,
        more=("理由", "日期"),
        zh=("申诉没有成立：“{事项}”", "评价编号 {编号}，请在 {日期}前整改、反馈。理由：{理由}。"),
        en=(
            "The appeal was refused: “{事项}”",
            "Number {编号}: put it right and answer by {日期}. Reason: {理由}.",
        ),
    ),
    _desk(
        key="rating_appealed",
        name="差评申诉",
        to=_JUDGE,
        more=("理由",),
        zh=("{机关}对差评申诉：“{事项}”", "评价编号 {编号}，请裁定。申诉的理由：{理由}。"),
        en=("{机关} appeals against a bad rating of “{事项}”", "Number {编号}, please judge. They say: {理由}."),
    ),
    _desk(
        key="rating_forced",
        name="评价人说被要求评价",
        to=_JUDGE,
        zh=("有人说评价是被要求的：“{事项}”", "评价编号 {编号}，{机关}，请核查。"),
        en=("Somebody was told how to rate “{事项}”", "Number {编号} of {机关}; please look into it."),
    ),
)
