"""The words of certificates, which their holder reads, of seals, which those who keep them do, and of what is published."""

from __future__ import annotations

from zhengwu.notices.rules.channels import Channel
from zhengwu.notices.rules.kind import AT_WORK, LOOK_EN, LOOK_ZH, QUIET, Kind, Leads, Words


def _held(
    *,
    key: str,
    name: str,
    zh: tuple[str, str],
    en: tuple[str, str],
    sms: tuple[str, str] = ("", ""),
    more: tuple[str, ...] = (),
    to: str = "持证人",
    leads: Leads = Leads.CERTIFICATE,
) -> Kind:
    """Told to the holder; by short message only what keeps them from using it, and without saying which certificate it is."""
    return Kind(
        key=key, name=name, zh=Words(*zh), en=Words(*en), more=more, to=to, leads=leads,
        sms_zh=f"{sms[0]}{LOOK_ZH}", sms_en=f"{sms[1]} {LOOK_EN}", channels=frozenset(Channel) if sms[0] else QUIET,
    )  # fmt: skip


_REASON = ("理由",)

HELD: tuple[Kind, ...] = (
    _held(
        key="cert_issued",
        name="证照签发",
        zh=("“{事项}”签发了", "{机关}给您签发了电子证照，编号 {编号}。以后办事可以直接用，不用带原件。"),
        en=(
            "“{事项}” was issued",
            "{机关} issued it to you, number {编号}. Use it from here on without bringing the original.",
        ),
    ),
    _held(
        key="cert_changed",
        name="证照变更",
        more=_REASON,
        zh=("“{事项}”换了新的一版", "{机关}变更了证照 {编号}。缘由：{理由}。旧的一版不再使用。"),
        en=("“{事项}” has a new version", "{机关} changed {编号}. Reason: {理由}. The old version is no longer used."),
    ),
    _held(
        key="cert_extended",
        name="证照延续",
        more=("日期",),
        zh=("“{事项}”延续了", "{机关}延续了证照 {编号}，可以用到 {日期}。"),
        en=("“{事项}” was extended", "{机关} extended {编号}; it holds until {日期}."),
    ),
    _held(
        key="cert_withheld",
        name="证照暂扣",
        more=_REASON,
        zh=("“{事项}”被暂扣", "{机关}暂扣了证照 {编号}。理由：{理由}。解除以前不能使用；有异议的，联系{机关}。"),
        en=(
            "“{事项}” is withheld",
            "{机关} withholds {编号}. Reason: {理由}. You cannot use it for now; if you object, contact them.",
        ),
        sms=("您的一份电子证照被暂扣。", "One of your certificates is withheld."),
    ),
    _held(
        key="cert_released",
        name="解除暂扣",
        more=_REASON,
        zh=("“{事项}”又可以用了", "{机关}解除了对证照 {编号}的暂扣。说明：{理由}。"),
        en=("“{事项}” may be used again", "{机关} no longer withholds {编号}. Note: {理由}."),
    ),
    _held(
        key="cert_transferred",
        name="证照转出",
        more=_REASON,
        zh=("“{事项}”转到别的机关", "证照 {编号}以后由另一个机关管理。说明：{理由}。"),
        en=("“{事项}” was transferred", "Another authority keeps {编号} from now on. Note: {理由}."),
    ),
    _held(
        key="cert_revoked",
        name="证照撤销",
        more=_REASON,
        zh=("“{事项}”被撤销", "{机关}撤销了证照 {编号}。理由：{理由}。不服的，可以依法申请行政复议或者提起行政诉讼。"),
        en=(
            "“{事项}” was revoked",
            "{机关} revoked {编号}. Reason: {理由}. You may ask for review or sue, as the law provides.",
        ),
        sms=("您的一份电子证照被撤销。", "One of your certificates was revoked."),
    ),
    _held(
        key="cert_cancelled",
        name="证照注销",
        more=_REASON,
        zh=("“{事项}”注销了", "{机关}注销了证照 {编号}。理由：{理由}。"),
        en=("“{事项}” was cancelled", "{机关} cancelled {编号}. Reason: {理由}."),
        sms=("您的一份电子证照注销了。", "One of your certificates was cancelled."),
    ),
    _held(
        key="cert_withdrawn",
        name="证照吊销",
        more=_REASON,
        zh=("“{事项}”被吊销", "{机关}吊销了证照 {编号}。理由：{理由}。不服的，可以依法申请行政复议或者提起行政诉讼。"),
        en=(
            "“{事项}” was withdrawn",
            "{机关} withdrew {编号}. Reason: {理由}. You may ask for review or sue, as the law provides.",
        ),
        sms=("您的一份电子证照被吊销。", "One of your certificates was withdrawn."),
    ),
    _held(
        key="cert_expiring",
        name="证照快到期",
        more=("日期",),
        zh=("“{事项}”{日期}到期", "证照 {编号}{日期}以后不能再用。要延续的，请在到期 30 日前向{机关}申请。"),
        en=(
            "“{事项}” ends on {日期}",
            "{编号} cannot be used after {日期}. To extend it, apply to {机关} 30 days before.",
        ),
        sms=(
            "您的一份电子证照 {日期}到期，要延续的请提前申请。",
            "One of your certificates ends on {日期}; apply before if you need it longer.",
        ),
    ),
    _held(
        key="cert_expired",
        name="证照到期",
        more=("日期",),
        zh=("“{事项}”到期了", "证照 {编号}的最后一天是 {日期}，现在不能再用。还需要的，请重新申请。"),
        en=(
            "“{事项}” has expired",
            "The last day of {编号} was {日期}; it cannot be used now. Apply again if you need it.",
        ),
    ),
    _held(
        key="cert_not_corrected",
        name="不予更正",
        more=_REASON,
        zh=("“{事项}”没有更正", "{机关}看过您的更正申请，认为证照 {编号}没有错。答复：{理由}。"),
        en=("“{事项}” was not corrected", "{机关} looked at your request and found {编号} right. Answer: {理由}."),
    ),
    _held(
        key="plea_answered",
        name="答复异议、信用修复",
        to="提出申请的人",
        leads=Leads.DISCLOSURE,
        zh=("您对公示的申请有答复了", "{机关}答复了您对“{事项}”（{编号}）公示提出的申请。点开看结果和理由。"),
        en=(
            "Your request about what is published was answered",
            "{机关} answered your request about “{事项}” ({编号}). Open it to read the result and why.",
        ),
        sms=("您对公示的申请有答复了。", "Your request about a publication was answered."),
    ),
    _held(
        key="cert_consent",
        name="请求用证",
        more=("日期",),
        leads=Leads.CERTIFICATES,
        zh=("有单位请求用您的“{事项}”", "请在 {日期}前回答同意还是不同意；不回答就不能用。点开看是谁、做什么用。"),
        en=(
            "Somebody asks to use your “{事项}”",
            "Please say yes or no by {日期}; without an answer they may not. Open it to see who asks and why.",
        ),
        sms=("有单位请求用您的电子证照，请回答。", "A body asks to use one of your certificates; please answer."),
    ),
    _held(
        key="cert_allowed",
        name="授权用证",
        more=("日期",),
        to="被授权人",
        leads=Leads.CERTIFICATES,
        zh=("您可以用别人的“{事项}”", "持证人授权您用到 {日期}，只能办授权写明的事，用一次记一次。"),
        en=(
            "You may use somebody's “{事项}”",
            "Its holder lets you use it until {日期}, for what the authorisation says; every use is listed.",
        ),
    ),
    _held(
        key="cert_allowed_no_more",
        name="收回授权",
        to="被授权人",
        leads=Leads.CERTIFICATES,
        zh=("“{事项}”的授权收回了", "持证人收回了授权，您不能再用这份证照。"),
        en=("You may no longer use “{事项}”", "Its holder took the authorisation back."),
    ),
)


def _kept(*, key: str, name: str, to: str, zh: tuple[str, str], en: tuple[str, str], leads: Leads = Leads.SEAL) -> Kind:
    return Kind(key=key, name=name, to=to, zh=Words(*zh), en=Words(*en), more=_REASON, channels=AT_WORK, leads=leads)


KEPT: tuple[Kind, ...] = (
    _kept(
        key="cert_correction",
        name="有人申请更正证照",
        to="能变更证照的人",
        leads=Leads.CERTIFICATE,
        zh=("“{事项}”有人申请更正", "持证人说证照 {编号}有错：{理由}。请核对后答复。"),
        en=(
            "Somebody asks to correct “{事项}”",
            "The holder says that {编号} is wrong: {理由}. Please check and answer.",
        ),
    ),
    _kept(
        key="disclosure_late",
        name="公示逾期",
        to="负责人",
        leads=Leads.DISCLOSURE,
        zh=("没有按期公示：“{事项}”", "{编号}七个工作日里没有公示。请公示，或者说明为什么不公示。"),
        en=(
            "Not published in time: “{事项}”",
            "{编号} was not public within seven working days. Publish it, or say why not.",
        ),
    ),
    _kept(
        key="plea_made",
        name="对公示的异议或信用修复",
        to="能答复的人",
        leads=Leads.DISCLOSURE,
        zh=("有人对公示提出申请：“{事项}”", "{编号}的当事人提出异议或者申请信用修复，请按期答复。"),
        en=(
            "A request about what is published: “{事项}”",
            "The party to {编号} objects or asks for repair; please answer in time.",
        ),
    ),
    _kept(
        key="stock_to_sample",
        name="存量证照待抽检",
        to="能抽检的人",
        leads=Leads.STOCK,
        zh=("请抽检一批“{事项}”", "存量证照检查完了。请照纸质证照核对抽出的几份，合格了才能入库。"),
        en=(
            "Please compare a sample of “{事项}”",
            "A batch is checked. Compare the sample with the paper before it is taken in.",
        ),
    ),
    _kept(
        key="stock_back",
        name="存量证照退回",
        to="能导入存量证照的人",
        leads=Leads.STOCK,
        zh=("一批“{事项}”退回了", "这批存量证照没有入库。原因：{理由}。改好以后重新上传。"),
        en=("A batch of “{事项}” came back", "Nothing was taken in. Reason: {理由}. Put it right and upload it again."),
    ),
    _kept(
        key="stock_in",
        name="存量证照入库",
        to="能导入存量证照的人",
        leads=Leads.STOCK,
        zh=("一批“{事项}”入库了", "合格的都进了证照库；有问题的可以下载，改好再导入。"),
        en=(
            "A batch of “{事项}” is in",
            "What was good is in the library; download the rest, put it right and bring it again.",
        ),
    ),
    _kept(
        key="seal_asked",
        name="有人申请用印",
        to="能审批用印的人",
        leads=Leads.SEAL_REQUEST,
        zh=("请审批用印：“{事项}”", "有人申请在《{理由}》上盖章，等另一个人审批。"),
        en=("Please approve a use of “{事项}”", "Somebody wants to seal “{理由}”; it waits for a second person."),
    ),
    _kept(
        key="seal_put_on",
        name="同意用印",
        to="申请用印的人",
        leads=Leads.SEAL_REQUEST,
        zh=("盖好章了：“{事项}”", "您申请的用印批准了，可以下载盖好章的文件。"),
        en=("Sealed with “{事项}”", "Your request was approved; the sealed file is ready to download."),
    ),
    _kept(
        key="seal_refused",
        name="不同意用印",
        to="申请用印的人",
        leads=Leads.SEAL_REQUEST,
        zh=("没有同意用印：“{事项}”", "您申请的用印没有批准。理由：{理由}。"),
        en=("“{事项}” was not put on", "Your request was refused. Reason: {理由}."),
    ),
    _kept(
        key="seal_stopped",
        name="印章停用",
        to="印章保管人",
        zh=("“{事项}”不能再盖", "印章 {编号}停用了。理由：{理由}。以后的文件改用别的印章。"),
        en=("“{事项}” may not be used", "Seal {编号} is out of use. Reason: {理由}. Use another one for what comes."),
    ),
    _kept(
        key="seal_resumed",
        name="印章恢复使用",
        to="印章保管人",
        zh=("“{事项}”又可以盖了", "印章 {编号}恢复使用。说明：{理由}。"),
        en=("“{事项}” may be used again", "Seal {编号} is back in use. Note: {理由}."),
    ),
)

CERTIFICATES = (*HELD, *KEPT)
