"""What came out of a case, and what one can do if one disagrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, Decision, State
from zhengwu.documents.public import KINDS, Document
from zhengwu.doors.citizen.shapes import ResultCard
from zhengwu.doors.ui.shapes import Doc, Link, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date

#: Where a document of the case is found: the case page and the progress page have different addresses for it.
Href = Callable[[Document], str]

_DECIDED = frozenset({State.APPROVED, State.REJECTED, State.CLOSED, State.ARCHIVED, State.REVOKED, State.CANCELLED})


def doc_of(document: Document, href: Href) -> Doc:
    """A document as a link."""
    here = href(document)
    day = local_date(document.issued_at)
    return Doc(_(document.title), here, document.number, day, ofd_href=f"{here}?as=ofd")


def result_shown(case: Case, docs: Iterable[Document], *, href: Href) -> ResultCard | None:
    """Nothing while nothing is decided."""
    by_kind = {d.kind: d for d in docs}
    again = Link(_("重新申请"), reverse("guide", args=[case.task_code]), "rotate")
    if case.state in _DECIDED:
        return _decision(case, by_kind, href, again)
    if case.state == State.NOT_ACCEPTED:
        paper = by_kind.get("non_acceptance_notice")
        words = _adverse_words(paper)
        return ResultCard(
            title=_("不予受理"),
            text=words,
            tone="late",
            doc=doc_of(paper, href) if paper else None,
            remedy=_remedy(paper),
        )
    if case.state == State.TERMINATED and (paper := by_kind.get("termination_notice")):
        words = _("您承诺补交的材料没有按期来，这件已经终止，并记入了信用记录。要办可以重新申请，已交的材料可以再用。")
        return ResultCard(
            title=_("办理终止"),
            text=words,
            tone="late",
            doc=doc_of(paper, href),
            links=(again,),
            remedy=_remedy(paper),
        )
    if case.state == State.TERMINATED:
        words = _("补正期限过了，没有补齐，这件已经终止。要办可以重新申请，已交的材料可以再用。")
        return ResultCard(title=_("办理终止"), text=words, tone="late", links=(again,))
    if case.state == State.WITHDRAWN:
        return ResultCard(
            title=_("已撤回"), text=_("您撤回了申请。以后要办，可以重新申请。"), tone="plain", links=(again,)
        )
    return None


def _decision(case: Case, by_kind: dict[str, Document], href: Href, again: Link) -> ResultCard:
    decision = Decision.objects.get(case=case)
    if case.state in {State.REVOKED, State.CANCELLED} and (paper := by_kind.get("undoing_decision")):
        words = _("%(body)s%(what)s了准予您的决定，结果不再有效。") % {
            "body": case.body.name,
            "what": _(case.state_name),
        }
        return ResultCard(
            title=_(case.state_name),
            text=words + _said(paper.values["reason"]),
            tone="late",
            doc=doc_of(paper, href),
            links=(again,),
            remedy=_remedy(paper),
        )
    if decision.outcome == "approve":
        paper = by_kind.get("approval_decision")
        handed = case.state != State.APPROVED
        words = _("%(body)s准予了您的申请。") % {"body": case.body.name}
        if decision.valid_to:
            words += _("有效期到 %(day)s。") % {"day": full_day(decision.valid_to)}
        words += _("结果已经送到您手里。") if handed else _("接下来 10 个工作日内把结果送到您手里。")
        links = (Link(_("看证照"), reverse("my-certificates"), "idcard"),) if handed and case.certified else ()
        return _card(_("准予"), words + _said(decision.reason), "done", paper, href, links=links)
    paper = by_kind.get("rejection_decision")
    titles = {"不予行政许可决定书": _("不予行政许可"), "不予办理决定书": _("不予办理")}
    title = titles.get(paper.title if paper else "", _("不予许可"))
    card = _card(title, decision.reason, "late", paper, href)
    return ResultCard(
        title=card.title, text=card.text, tone=card.tone, doc=card.doc, links=(again,), remedy=_remedy(paper)
    )


def _card(
    title: str, text: str, tone: Tone, paper: Document | None, href: Href, *, links: tuple[Link, ...] = ()
) -> ResultCard:
    return ResultCard(title=title, text=text, tone=tone, doc=doc_of(paper, href) if paper else None, links=links)


def _said(reason: str) -> str:
    return f"\n{reason}" if reason.strip() else ""


def _adverse_words(paper: Document | None) -> str:
    if paper is None:
        return ""
    where = paper.values.get("competent_body")
    return "\n".join(
        filter(None, (paper.values.get("reason", ""), _("可以找：%(who)s") % {"who": where} if where else ""))
    )


def _remedy(paper: Document | None) -> str:
    """As the document itself says it."""
    if paper is None or not KINDS[paper.kind].adverse:
        return ""
    remedy = paper.values["remedy"]
    words = _("不服的，60 日内可以向%(review)s申请行政复议，6 个月内可以向%(court)s提起行政诉讼。")
    return words % {"review": remedy["review_body"], "court": remedy["court"]}
