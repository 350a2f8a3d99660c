"""手写签名: the words that stand above the pad. They are published in Chinese, like every promise, and kept as they were read."""

from __future__ import annotations

from collections.abc import Mapping

#: What a signature is kept as, and what people call it.
SIGNED_NAMES: Mapping[str, str] = {
    "commitment:tolerance": "容缺承诺",
    "commitment:notice": "告知承诺",
    "receipt": "收件凭证",
    "service_receipt": "送达回证",
}

#: Under the text of a promise.
COMMITMENT_WORDS = "我看完了上面的承诺，签名表示同意。"
#: On 收件凭证, when papers are taken in over a counter.
RECEIPT_WORDS = "我核对了交来的材料，和收件凭证上写的一样。"
#: On 送达回证, when a result is handed over.
SERVED_WORDS = "我收到了送达回证上写的文书和证照。"
