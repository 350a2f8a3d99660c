"""Why an OFD file cannot be opened, made or signed: each reason a type, and a sentence that tells the reader what to do."""

from __future__ import annotations

from typing import Any, ClassVar


class OfdError(Exception):
    """`template` is the sentence, `facts` what stands in its braces: a page may translate the one and keep the other."""

    template: ClassVar[str] = "这个 OFD 文件有问题，请向对方要一份完好的。"

    def __init__(self, **facts: Any) -> None:
        super().__init__(self.template.format(**facts))
        self.facts = facts


class NotAnOfd(OfdError):
    """No zip, or a zip without an entry point."""

    template = "这不是 OFD 文件，请确认后缀和内容，换成原来的文件再试。"


class Incomplete(OfdError):
    """A file that another one names is not in the package."""

    template = "这个 OFD 文件不完整：缺少 {missing}。请向对方要一份完整的。"


class BrokenXml(OfdError):
    """A part that is no well-formed XML, or not the XML that belongs there."""

    template = "这个 OFD 文件损坏了：{part} 读不懂。请向对方要一份完好的。"


class UnsafePackage(OfdError):
    """Built to harm whoever opens it: names that lead outside, bombs, entities, the same name twice."""

    template = "这个 OFD 文件不安全：{why}。我们没有打开它，请向对方要一份正常的。"


class CannotConvert(OfdError):
    """A PDF that holds something we do not carry over; nothing is left out in silence."""

    template = "这个 PDF 不能转成 OFD：{why}。"


class CannotSign(OfdError):
    """What was handed over for signing does not fit together."""

    template = "这个 OFD 文件不能签章：{why}。"


class BadCertificate(OfdError):
    """A certificate that cannot be read, or is of another kind than SM2."""

    template = "这张证书用不了：{why}。"
