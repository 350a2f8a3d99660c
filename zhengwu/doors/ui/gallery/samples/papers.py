"""Documents, what people hold, the answers of a check."""

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import at, on

CARDS = (
    ui.DocCard(
        kind="电子证照",
        title="食品经营许可证",
        number="JY23401230000031",
        holder="芳邻早餐店",
        issuer="肥西县市场监督管理局",
        issued_on=on(12, 1),
        state="valid",
        state_words="有效，到 2031年11月30日",
        links=(ui.Link("看证照", "#doc_card", "eye"), ui.Link("下载", "#doc_card", "download", more="食品经营许可证")),
    ),
    ui.DocCard(
        kind="电子证照",
        title="健康证",
        number="340123-2025-00817",
        holder="王*",
        holder_number="3401**********0028",
        issuer="肥西县疾病预防控制中心",
        state="expired",
        state_words="过期了，2026年11月20日到期",
        links=(ui.Link("去换证", "#doc_card"),),
    ),
    ui.DocCard(
        kind="决定文书",
        title="准予行政许可决定书",
        number="肥市监许〔2026〕0912号",
        holder="派河粮油店",
        issuer="肥西县市场监督管理局",
        issued_on=on(9, 12),
        state="revoked",
        state_words="已撤销，2026年11月2日，不能再用",
    ),
)
PAIRS = (
    ui.Pair("文书", "准予行政许可决定书"),
    ui.Pair("文号", "肥市监许〔2026〕1207号", code=True),
    ui.Pair("发给", "王*"),
)
VERDICTS = (
    ui.Verdict(
        outcome="valid",
        title="这份文书是真的，现在有效",
        text="和发证机关留存的一字不差。",
        at=at(11, 30, 14, 5, 22),
        pairs=PAIRS,
        checks=("签名完好", "内容没有改动", "没有被撤销"),
        qr="http://127.0.0.1:8000/v/7K3M9QABCDEFGHJKLMNP",
        identifier="7K3M-9QAB-CDEF-GHJK-LMNP",
    ),
    ui.Verdict(outcome="expired", title="这份文书是真的，但已经过期", text="2026年11月20日到期。", pairs=PAIRS),
    ui.Verdict(outcome="revoked", title="这份文书已被撤销，不能再用", text="2026年11月2日由发证机关撤销。"),
    ui.Verdict(outcome="not_found", title="没有这份文书", text="请核对核验码。核验码 20 位，没有字母 O 和 I。"),
    ui.Verdict(outcome="unknown", title="现在查不了", text="发证机关的系统没有回应，请过会儿再查。"),
    ui.Verdict(outcome="withheld", title="这份证照是真的，但已经暂扣", text="暂扣期间不能用。", pairs=PAIRS),
    ui.Verdict(outcome="replaced", title="这份证照已经换了新的", text="内容有变更，请让对方出示新的。", pairs=PAIRS),
    ui.Verdict(outcome="transferred", title="这份证照已经转到别处", text="请向接收的机关核实。", pairs=PAIRS),
)
QR = "http://127.0.0.1:8000/v/7K3M9QABCDEFGHJKLMNP"
