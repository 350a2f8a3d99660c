"""The words of promises, credit, and of what becomes of a result: kept, broken, put right, undone, collected."""

from __future__ import annotations

from zhengwu.notices.rules.kind import LOOK_EN, LOOK_ZH, QUIET, Kind, Words

RESULTS: tuple[Kind, ...] = (
    Kind(
        key="arrived",
        name="结果到厅",
        more=("地点",),
        zh=Words("“{事项}”的结果到了{地点}", "请到{地点}领取，带上身份证件。"),
        en=Words("The result of “{事项}” is at {地点}", "Please collect it there and bring an identity document."),
        sms_zh=f"您的办件（尾号{{尾号}}）结果到了，可以来领。{LOOK_ZH}",
        sms_en=f"The result of your case (ending in {{尾号}}) is ready to collect. {LOOK_EN}",
    ),
    Kind(
        key="tolerance_broken",
        name="容缺逾期，终止",
        more=("日期", "份数"),
        zh=Words(
            "“{事项}”终止了",
            "您承诺 {日期}前补交 {份数} 份材料，到期没有补齐。通知书和救济途径在办件里，可以重新申请。",
        ),
        en=Words(
            "“{事项}” has ended",
            "{份数} documents promised by {日期} did not come. The case has the notice and the remedy; you may apply again.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）因承诺的材料逾期未补终止。{LOOK_ZH}",
        sms_en=f"Your case (ending in {{尾号}}) ended: promised documents did not come in time. {LOOK_EN}",
    ),
    Kind(
        key="commitment_checked",
        name="承诺核查",
        more=("理由",),
        zh=Words(
            "核查了您的承诺：“{事项}”", "{机关}核查了您的承诺。说明：{理由}。要整改或者可以陈述申辩的，期限在办件里。"
        ),
        en=Words(
            "Your promise was verified: “{事项}”",
            "{机关} verified it. Findings: {理由}. If something must be put right, or you may speak, the case says until when.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）承诺核查有了结果。{LOOK_ZH}",
        sms_en=f"The promise in your case (ending in {{尾号}}) was verified. {LOOK_EN}",
    ),
    Kind(
        key="credit_marked",
        name="失信记录",
        more=("理由",),
        zh=Words("记了一条失信记录", "办“{事项}”时的承诺没有兑现：{理由}。改正以后可以向{机关}申请信用修复。"),
        en=Words(
            "A broken promise was recorded",
            "It was made for “{事项}”: {理由}. Put right what was promised and ask {机关} to repair the record.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）有一条失信记录，改正后可以修复。{LOOK_ZH}",
        sms_en=f"A broken promise was recorded for your case (ending in {{尾号}}); it can be repaired. {LOOK_EN}",
    ),
    Kind(
        key="credit_repaired",
        name="信用修复",
        more=("理由",),
        channels=QUIET,
        zh=Words("失信记录修复了", "“{事项}”的失信记录从今天起不再限制您承诺。理由：{理由}。"),
        en=Words(
            "The record of a broken promise was repaired",
            "From today the record of “{事项}” no longer bars you. Reason: {理由}.",
        ),
    ),
    Kind(
        key="undoing_proposed",
        name="拟撤销、拟注销",
        more=("日期", "理由"),
        zh=Words("“{事项}”的结果拟撤销或者注销", "{机关}的理由：{理由}。您可以在 {日期}前陈述、申辩，告知书在办件里。"),
        en=Words(
            "The result of “{事项}” may be ended",
            "The reason of {机关}: {理由}. You may speak until {日期}; the notice is with the case.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）结果拟撤销或注销，{{日期}}前可以陈述申辩。{LOOK_ZH}",
        sms_en=f"The result of your case (ending in {{尾号}}) may be ended; you may speak until {{日期}}. {LOOK_EN}",
    ),
    Kind(
        key="undoing_dropped",
        name="不撤销、不注销",
        more=("理由",),
        zh=Words("“{事项}”的结果继续有效", "{机关}决定不撤销、不注销。理由：{理由}。"),
        en=Words("The result of “{事项}” stays valid", "{机关} decided not to end it. Reason: {理由}."),
        sms_zh=f"您的办件（尾号{{尾号}}）结果继续有效。{LOOK_ZH}",
        sms_en=f"The result of your case (ending in {{尾号}}) stays valid. {LOOK_EN}",
    ),
    Kind(
        key="result_undone",
        name="撤销、注销",
        more=("理由",),
        zh=Words("“{事项}”的结果撤销或者注销了", "{机关}的理由：{理由}。决定书在办件里，不服可以怎么办也写在那里。"),
        en=Words(
            "The result of “{事项}” was ended",
            "The reason of {机关}: {理由}. The decision and how to object to it are with the case.",
        ),
        sms_zh=f"您的办件（尾号{{尾号}}）结果已经撤销或注销。{LOOK_ZH}",
        sms_en=f"The result of your case (ending in {{尾号}}) was ended. {LOOK_EN}",
    ),
)
