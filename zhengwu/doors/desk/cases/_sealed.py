"""验章 in plain words: what the signatures of an OFD material say, for whoever has to rely on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from zhengwu.documents.public import StoredFile, signatures_of
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.writing import full_day
from zhengwu.ofd.public import Finding, OfdError, SignatureReport

_OUTCOMES = {
    "genuine": "签章是真的，盖章以后没有改动。",
    "altered": "盖章以后被改动过，不能采信。",
    "partly_covered": "签章是真的，但盖章以后又加了内容。",
    "not_trusted": "签章没有通过核验，请看下面的原因，另行核实。",
    "unsigned": "没有签章，真假要另行核实。",
}
_UNSAFE = "这个文件的内部结构不安全，没有核验。请不要在自己的电脑上打开。"
#: Of many files the first few tell enough.
_SHOWN = 3


def seal_words(file: StoredFile) -> tuple[str, ...]:
    """The answer first, then who sealed and when, then what is wrong."""
    try:
        report = signatures_of(file)
    except OfdError:
        return (_(_UNSAFE),)
    found = [_(_OUTCOMES[report.outcome])]
    for signature in report.signatures:
        found += _of(signature)
    return (*found, *(_said(one) for one in report.findings))


def _of(signature: SignatureReport) -> Iterator[str]:
    if signature.signer and signature.signed_at:
        yield _("印章：{seal}；签章人：{signer}；时间：{at}").format(
            seal=signature.seal_name or _("没有印章"), signer=signature.signer, at=full_day(signature.signed_at)
        )
    for words, paths in (
        (_("改动过的部分：{paths}"), signature.changed),
        (_("缺少的部分：{paths}"), signature.absent),
        (_("盖章以后加的部分：{paths}"), signature.uncovered),
    ):
        if paths:
            yield words.format(paths=_some(paths))
    yield from (_said(one) for one in signature.findings)
    if signature.time_stamped:
        yield _("带有时间戳，没有核验时间戳本身。")


def _some(paths: Sequence[str]) -> str:
    more = len(paths) - _SHOWN
    return _("{paths}等 {n} 个").format(paths=listed(paths[:_SHOWN]), n=len(paths)) if more > 0 else listed(paths)


def _said(finding: Finding) -> str:
    facts = {name: _(fact) if isinstance(fact, str) and fact else fact for name, fact in finding.facts.items()}
    return _(finding.template).format(**facts)
