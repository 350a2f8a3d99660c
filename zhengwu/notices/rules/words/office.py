"""The words officers read where they work: what came back, what waits for them, what is late."""

from __future__ import annotations

from zhengwu.notices.rules.kind import AT_WORK, Kind, Words


def _at_work(
    *, key: str, name: str, zh: tuple[str, str], en: tuple[str, str], to: str = "经办人", more: tuple[str, ...] = ()
) -> Kind:
    return Kind(key=key, name=name, zh=Words(*zh), en=Words(*en), to=to, more=more, channels=AT_WORK)


OFFICE: tuple[Kind, ...] = (
    _at_work(
        key="resubmitted",
        name="改好又交来",
        zh=("“{事项}”改好又交来了", "申请人照预审的意见改过了，编号 {编号}，请再看。"),
        en=(
            "“{事项}” was handed in again",
            "The applicant changed what you asked for, number {编号}; please look again.",
        ),
    ),
    _at_work(
        key="question_answered",
        name="申请人答复了",
        zh=("申请人答复了：“{事项}”", "您问的有了答复，编号 {编号}，请接着办。"),
        en=("The applicant answered: “{事项}”", "There is an answer to your question, number {编号}; please go on."),
    ),
    _at_work(
        key="hearing_asked",
        name="申请听证",
        more=("日期",),
        zh=("“{事项}”有人申请听证", "编号 {编号}，要在 {日期}前举行，提前 7 个工作日通知。从今天起不计时。"),
        en=(
            "A hearing was asked for: “{事项}”",
            "Number {编号}. Hold it by {日期}, and tell everybody seven working days before. The clocks stand still.",
        ),
    ),
    _at_work(
        key="hearing_chair",
        name="请您主持听证",
        to="听证主持人",
        more=("日期", "地点"),
        zh=("{日期}请您主持听证：“{事项}”", "编号 {编号}，地点：{地点}。结束后由您提交笔录。"),
        en=(
            "You chair the hearing on {日期}: “{事项}”",
            "Number {编号}, at {地点}. You hand in its record afterwards.",
        ),
    ),
    _at_work(
        key="objection_made",
        name="公示有异议",
        more=("步骤",),
        zh=("“{事项}”有人提异议", "编号 {编号}，环节：{步骤}。调查并答复以后，公示才能结束。"),
        en=(
            "Somebody objected to “{事项}”",
            "Number {编号}, step {步骤}. Look into it and answer; until then the publicity cannot end.",
        ),
    ),
    _at_work(
        key="opinion_wanted",
        name="下级请求意见",
        to="上级机关承办岗",
        more=("理由", "日期"),
        zh=("{机关}上报：“{事项}”", "编号 {编号}，请在 {日期}前提出意见。请求的理由：{理由}。"),
        en=("{机关} asks for your opinion: “{事项}”", "Number {编号}, please answer by {日期}. Why they ask: {理由}."),
    ),
    _at_work(
        key="superior_answered",
        name="上级返回意见",
        more=("部门", "理由"),
        zh=("{部门}返回了意见：“{事项}”", "编号 {编号}，请接着办。意见：{理由}。"),
        en=("{部门} gave its opinion: “{事项}”", "Number {编号}; please go on. Its words: {理由}."),
    ),
    _at_work(
        key="transfer_offered",
        name="移送来的办件",
        to="接收机关承办岗",
        more=("理由",),
        zh=("{机关}移送来：“{事项}”", "编号 {编号}，请接收或者退回。期限照原来的算。理由：{理由}。"),
        en=(
            "{机关} transfers “{事项}” to you",
            "Number {编号}; please take it or send it back. Its limits stay. Reason: {理由}.",
        ),
    ),
    _at_work(
        key="transfer_taken",
        name="移送已接收",
        more=("部门",),
        zh=("{部门}接收了“{事项}”", "编号 {编号}，您这边的步骤已经收回。"),
        en=("{部门} took “{事项}”", "Number {编号}; your steps were called back."),
    ),
    _at_work(
        key="transfer_sent_back",
        name="移送被退回",
        more=("部门", "理由"),
        zh=("{部门}退回了“{事项}”", "编号 {编号} 还由您这边办。退回的理由：{理由}。"),
        en=("{部门} sent “{事项}” back", "Number {编号} stays with you. Why: {理由}."),
    ),
    _at_work(
        key="check_opened",
        name="要核查承诺",
        to="核查岗",
        more=("日期",),
        zh=("请核查承诺：“{事项}”", "编号 {编号} 凭承诺作了决定，请在 {日期}前核查。"),
        en=("Please verify a promise: “{事项}”", "Number {编号} was decided on a promise; verify it by {日期}."),
    ),
    _at_work(
        key="refusal_filed",
        name="否定报备",
        to="答复报备的人",
        more=("理由", "日期"),
        zh=("{机关}报备不予许可：“{事项}”", "编号 {编号}，请在 {日期}前答复。理由：{理由}。"),
        en=("{机关} intends to refuse “{事项}”", "Number {编号}, please answer by {日期}. Reason: {理由}."),
    ),
    _at_work(
        key="filing_answered",
        name="报备有了答复",
        more=("理由",),
        zh=("报备有了答复：“{事项}”", "编号 {编号}，请接着办。说明：{理由}。"),
        en=("The filing of “{事项}” was answered", "Number {编号}; please go on. Words: {理由}."),
    ),
    _at_work(
        key="views_given",
        name="申请人陈述申辩",
        zh=("申请人陈述申辩了：“{事项}”", "编号 {编号}。作决定时要写明怎么考虑的。"),
        en=("The holder spoke: “{事项}”", "Number {编号}. The decision must say how it was weighed."),
    ),
    _at_work(
        key="renewal_deemed",
        name="逾期视为准予延续",
        to="负责人、经办人",
        zh=(
            "“{事项}”逾期没有决定，视为准予延续",
            "编号 {编号}。原证到期前没有作出决定，系统依法准予延续，请查明原因。",
        ),
        en=(
            "“{事项}” counts as renewed: nobody decided in time",
            "Number {编号}. The system granted it by law; please find out why nobody decided.",
        ),
    ),
    _at_work(
        key="expert_invited",
        name="请您提专家意见",
        to="受邀专家",
        more=("理由",),
        zh=("请您提专家意见：“{事项}”", "编号 {编号}。要回答的：“{理由}”。"),
        en=("Your opinion as an expert: “{事项}”", "Number {编号}. The question: “{理由}”."),
    ),
    _at_work(
        key="expert_answered",
        name="专家意见到了",
        zh=("专家意见到了：“{事项}”", "编号 {编号}。意见只给作决定的人和邀请人看。"),
        en=("An expert answered: “{事项}”", "Number {编号}. Only those who decide, and who invited, may read it."),
    ),
    _at_work(
        key="step_due",
        name="步骤快到期",
        to="在办人",
        more=("步骤", "日期"),
        zh=("“{步骤}”快到期：“{事项}”", "编号 {编号}，最晚 {日期}办完这一步。"),
        en=("“{步骤}” is due soon: “{事项}”", "Number {编号}; finish this step by {日期}."),
    ),
    _at_work(
        key="step_late",
        name="步骤超时",
        to="在办人",
        more=("步骤", "日期"),
        zh=("“{步骤}”超时了：“{事项}”", "编号 {编号}，{日期}就该办完，已经告诉负责人。请今天办。"),
        en=(
            "“{步骤}” is late: “{事项}”",
            "Number {编号} was due on {日期}, and the heads were told. Please do it today.",
        ),
    ),
    _at_work(
        key="step_escalated",
        name="下属步骤超时",
        to="负责人",
        more=("步骤", "日期"),
        zh=("“{步骤}”超时，请过问：“{事项}”", "编号 {编号}，{日期}就该办完，还没有办。可以催办或者换人办。"),
        en=(
            "“{步骤}” is late, please look into it: “{事项}”",
            "Number {编号} was due on {日期} and is not done. You may urge, or give it to somebody else.",
        ),
    ),
    _at_work(
        key="step_expired",
        name="步骤超时改道",
        to="负责人",
        more=("步骤",),
        zh=("“{步骤}”超时，流程已经改道：“{事项}”", "编号 {编号}，这一步没有人办，流程照设定往下走了。"),
        en=(
            "Nobody did “{步骤}”; the process went on: “{事项}”",
            "Number {编号}. Its time was over, and the process took the way drawn for that.",
        ),
    ),
    _at_work(
        key="step_urged",
        name="催办",
        to="在办人",
        more=("步骤",),
        zh=("催您办“{步骤}”：“{事项}”", "编号 {编号}，有人在等这一步。请尽快办，办不了可以转办。"),
        en=(
            "Please hurry with “{步骤}”: “{事项}”",
            "Number {编号}: somebody waits for this step. If you cannot do it, pass it on.",
        ),
    ),
    _at_work(
        key="step_given",
        name="步骤交给您",
        to="被交办的人",
        more=("步骤",),
        zh=("“{步骤}”交给您办：“{事项}”", "编号 {编号}，在待办里。"),
        en=("“{步骤}” is yours now: “{事项}”", "Number {编号}; it is in your inbox."),
    ),
    _at_work(
        key="step_taken",
        name="步骤不用您办了",
        to="被减签的人",
        more=("步骤",),
        zh=("“{步骤}”不用您办了：“{事项}”", "编号 {编号}，这一步由其他人办。"),
        en=("“{步骤}” is no longer yours: “{事项}”", "Number {编号}; others do this step."),
    ),
    _at_work(
        key="emergency_opened",
        name="应急账号启封",
        to="管理员、审计员",
        more=("理由",),
        zh=("应急账号启封了", "{机关}的应急账号有人启封。理由：{理由}。它做的每一件事都有记录，请核对。"),
        en=(
            "An emergency account was opened",
            "Somebody opened an emergency account of {机关}. Why: {理由}. All it does is on record; please look.",
        ),
    ),
    _at_work(
        key="emergency_closed",
        name="应急账号停用",
        to="管理员、审计员",
        zh=("应急账号停用了", "{机关}的应急账号用完了，密码作废。请看它做了什么，并重新封存一个。"),
        en=(
            "An emergency account was closed",
            "An emergency account of {机关} works no longer. Please look at what it did, and seal another one.",
        ),
    ),
)
