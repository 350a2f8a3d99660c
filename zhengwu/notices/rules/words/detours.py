"""The words of the statutory detours, as the applicant hears them: returned, asked, heard, published, forwarded, transferred."""

from __future__ import annotations

from zhengwu.notices.rules.kind import LOOK_EN, LOOK_ZH, QUIET, Kind, Leads, Words

DETOURS: tuple[Kind, ...] = (
    Kind(
        key="pre_returned",
        name="预审退回",
        more=("理由",),
        zh=Words("请改好再交：“{事项}”", "{机关}预审后请您改一改再交。要改的：{理由}。这不是不予受理，编号不变。"),
        en=Words(
            "Please change and hand in again: “{事项}”",
            "{机关} looked at it and asks for changes: {理由}. Nothing was refused, and the number stays.",
        ),
        sms_zh=f"您的申请（尾号{{尾号}}）要改好再交，编号不变。{LOOK_ZH}",
        sms_en=f"Your application (ending in {{尾号}}) needs changes; its number stays. {LOOK_EN}",
    ),
    Kind(
        key="prioritised",
        name="优先办理",
        more=("理由",),
        channels=QUIET,
        zh=Words("“{事项}”优先办", "{机关}把您的申请排到前面办。理由：{理由}。"),
        en=Words("“{事项}” goes first", "{机关} handles your application ahead of others. Reason: {理由}."),
    ),
    Kind(
        key="question",
        name="经办人问您",
        more=("理由",),
        zh=Words("经办人有一个问题：“{事项}”", "{机关}问您：“{理由}”。请在办件里答复，时钟不停。"),
        en=Words(
            "A question about “{事项}”", "{机关} asks: “{理由}”. Please answer on the page of the case; no clock stops."
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）有一个问题等您答复。{LOOK_ZH}",
        sms_en=f"There is a question about your case (ending in {{尾号}}). {LOOK_EN}",
    ),
    Kind(
        key="applicant_changed",
        name="申请人变更",
        to="申请人、代理人、经办人",
        channels=QUIET,
        zh=Words("“{事项}”的申请人变了", "{机关}登记了申请人变更，编号 {编号} 接着办，期限不变。"),
        en=Words(
            "“{事项}” has another applicant", "{机关} registered the change; number {编号} goes on, its limits stay."
        ),
    ),
    Kind(
        key="abated",
        name="申请人死亡或者终止",
        to="代理人、经办人",
        channels=QUIET,
        zh=Words("“{事项}”终止了", "申请人死亡或者终止，没有人继续办，编号 {编号} 不再办理。"),
        en=Words("“{事项}” has ended", "The applicant died or was dissolved and nobody goes on with number {编号}."),
    ),
    Kind(
        key="hearing_offered",
        name="可以申请听证",
        more=("日期", "理由"),
        zh=Words("“{事项}”可以申请听证", "{机关}告知您听证的权利。缘由：{理由}。要听证的，{日期}前提出，不收费。"),
        en=Words(
            "You may ask for a hearing on “{事项}”",
            "{机关} tells you of this right. Why: {理由}. Ask by {日期}; it costs nothing.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）可以在 {{日期}}前申请听证。{LOOK_ZH}",
        sms_en=f"You may ask for a hearing on your case (ending in {{尾号}}) by {{日期}}. {LOOK_EN}",
    ),
    Kind(
        key="hearing_arranged",
        name="听证时间地点",
        more=("日期", "地点"),
        zh=Words("{日期}听证：“{事项}”", "{机关}定于 {日期}在{地点}举行听证。可以委托代理人，请带身份证件。"),
        en=Words(
            "Hearing on {日期}: “{事项}”",
            "{机关} holds the hearing on {日期} at {地点}. You may send somebody for you; please bring an identity document.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）{{日期}}听证。{LOOK_ZH}",
        sms_en=f"The hearing on your case (ending in {{尾号}}) is on {{日期}}. {LOOK_EN}",
    ),
    Kind(
        key="hearing_recorded",
        name="听证结束",
        to="申请人、代理人、经办人",
        channels=QUIET,
        zh=Words("“{事项}”听证结束", "听证笔录在办件里，决定要根据笔录作出。编号 {编号} 继续审查，继续计时。"),
        en=Words(
            "The hearing on “{事项}” is over",
            "Its record is with the case, and the decision must rest on it. Review of number {编号} and its clock go on.",
        ),
    ),
    Kind(
        key="publicity_opened",
        name="开始公示",
        more=("日期",),
        zh=Words("“{事项}”公示到 {日期}", "{机关}把拟作出的结果公示到 {日期}。这几天别人可以提异议，您不用做什么。"),
        en=Words(
            "“{事项}” is published until {日期}",
            "{机关} publishes the proposed result until {日期}. Others may object; you need do nothing.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）公示到 {{日期}}。{LOOK_ZH}",
        sms_en=f"Your case (ending in {{尾号}}) is published until {{日期}}. {LOOK_EN}",
    ),
    Kind(
        key="publicity_ended",
        name="公示期满",
        to="申请人、代理人、经办人",
        channels=QUIET,
        zh=Words("“{事项}”公示期满", "公示结束，异议都已答复。编号 {编号} 接着办。"),
        en=Words("The publicity of “{事项}” is over", "Every objection was answered. Number {编号} goes on."),
    ),
    Kind(
        key="objection_answered",
        name="异议有了答复",
        to="提出异议的人",
        channels=QUIET,
        leads=Leads.PUBLICITY,
        zh=Words("您的异议有了答复", "{机关}答复了您对“{事项}”公示提出的异议，请在公示页里看。"),
        en=Words(
            "Your objection was answered",
            "{机关} answered your objection to “{事项}”; read it on the page of publicity.",
        ),
    ),
    Kind(
        key="forwarded",
        name="上报上级",
        more=("部门", "天数"),
        channels=QUIET,
        zh=Words("“{事项}”报到了{部门}", "{机关}请上级机关提出意见，{天数} 个工作日内答复。您不用再交已经交过的材料。"),
        en=Words(
            "“{事项}” went to {部门}",
            "{机关} asked the superior body, which answers within {天数} working days. Nothing you gave is asked for again.",
        ),
    ),
    Kind(
        key="transferred",
        name="移送",
        more=("部门",),
        zh=Words("“{事项}”移送到{部门}", "您的申请现在由{部门}办，受理日期和期限都不变，编号还是 {编号}。"),
        en=Words(
            "“{事项}” is now with {部门}",
            "It handles your application from now on. The day of acceptance, the limits and the number {编号} stay.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）换了办理机关，期限不变。{LOOK_ZH}",
        sms_en=f"Another body handles your case (ending in {{尾号}}) now; its limits stay. {LOOK_EN}",
    ),
)
