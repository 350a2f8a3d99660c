"""The one table of which event tells whom, and as what kind of notice. DOMAIN §3, §6, §7.

An event stands here or in `silence.py`, with the reason why nobody is told; a test goes over all of them. `kinds.py` has the words,
`handlers.py` listens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Role(StrEnum):
    """In what part somebody is told."""

    APPLICANT = "applicant"
    """申请人: every account of the person, or of who represents the firm by law; of a project, its unit (项目单位)"""
    AGENT = "agent"
    """代理人: the account that handed the case in for somebody else"""
    OFFICERS = "officers"
    """经办人: whoever of the office has acted on the case so far"""
    STEP = "step"
    """在办人: whoever has an open step of the review in the inbox; the step the event is about, where it names one"""
    HEADS = "heads"
    """负责人: of the body whose case it is"""
    NAMED = "named"
    """被点名的人: the accounts the event names"""
    DESK = "desk"
    """承办岗: whoever may do what comes next (`Told.action`), at the body the event names or the one whose case it is"""
    CHAIR = "chair"
    """听证主持人"""
    EXPERT = "expert"
    """受邀专家, who has not answered yet"""
    OBJECTOR = "objector"
    """提出异议的人"""
    VIEWER = "viewer"
    """家人: whom the applicant lets see the progress"""
    MEMBERS = "members"
    """成员部门: whoever answers for the bodies that are asked: the one the event names, else all that are waited for"""
    LEAD = "lead"
    """牵头部门: whoever leads the joint approval or the project"""
    HOLDER = "holder"
    """持证人: every account of who holds the certificate, or represents the firm that does"""
    GRANTEE = "grantee"
    """被授权人: whom the holder lets use the certificate"""
    PLEADER = "pleader"
    """提出异议、申请信用修复的人"""
    RATER = "rater"
    """评价人, and who may become it: told without anybody else hearing who that is"""


CITIZENS = frozenset({Role.APPLICANT, Role.AGENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who is told of an event, as which kind. Whoever did it knows already, unless `also_actor`: then it is a receipt.

    Args:
        action: for `DESK`, what they may do; `at`: the key of the event that has the code of their body.
        only: a key of the event and what it must say for anybody to be told.
    """

    kind: str
    roles: frozenset[Role]
    also_actor: bool = False
    action: str = ""
    at: str = ""
    only: tuple[str, frozenset[str | bool]] | None = None

    def means(self, data: Mapping[str, Any]) -> bool:
        """Whether an event that says this is meant."""
        return self.only is None or data.get(self.only[0]) in self.only[1]


def _citizens(kind: str, *, also_actor: bool = False) -> Told:
    return Told(kind=kind, roles=CITIZENS, also_actor=also_actor)


def _told(kind: str, *roles: Role) -> Told:
    return Told(kind=kind, roles=frozenset(roles))


def _desk(kind: str, action: str, *, at: str = "") -> Told:
    return Told(kind=kind, roles=frozenset({Role.DESK}), action=action, at=at)


def _named(kind: str, *kinds: str) -> Told:
    return Told(kind=kind, roles=frozenset({Role.NAMED}), only=("kind", frozenset(kinds)))


def _agreed(kind: str, approved: bool) -> Told:
    return Told(kind=kind, roles=frozenset({Role.NAMED}), only=("approved", frozenset({approved})))


def _unit(kind: str, *roles: Role, only: tuple[str, frozenset[str | bool]] | None = None) -> Told:
    """责任单位: whoever answers to supervision there, and others of it."""
    return Told(kind=kind, roles=frozenset({Role.DESK, *roles}), action="supervision.explain", only=only)


_COLLEAGUES = (Role.OFFICERS, Role.STEP)
_HOLDER = frozenset({Role.HOLDER})

#: Event → who is told, one row a kind; somebody who stands in two rows reads the first.
TABLE: Mapping[str, tuple[Told, ...]] = {
    # ── from the application to the result ──
    "cases.CaseSubmitted": (_citizens("submitted", also_actor=True),),
    "cases.CasePreReturned": (_citizens("pre_returned"),),
    "cases.CaseResubmitted": (_told("resubmitted", Role.OFFICERS),),
    "cases.CaseReceived": (_citizens("received"),),
    "cases.CorrectionRequested": (_citizens("correction"),),
    "cases.MaterialsSupplied": (_told("supplied", Role.OFFICERS),),
    "cases.AcceptanceRefused": (_citizens("not_accepted"),),
    "cases.CaseAccepted": (_citizens("accepted"),),
    "cases.CasePrioritised": (_citizens("prioritised"),),
    "cases.CaseLapsed": (_citizens("lapsed"),),
    "cases.SpecialProcedureStarted": (_citizens("special_started"),),
    "cases.SpecialProcedureEnded": (_citizens("special_ended"),),
    "cases.LimitExtended": (_citizens("extended"),),
    "cases.DueDatesRecomputed": (_citizens("recomputed"),),
    "cases.CaseDecided": (_citizens("decided"),),
    "cases.ResultSent": (_citizens("sent"),),
    "cases.ResultArrived": (_citizens("arrived"),),
    "cases.CaseClosed": (_citizens("closed"),),
    "cases.CaseWithdrawn": (_told("withdrawn", *CITIZENS, Role.OFFICERS),),
    # ── the applicant ──
    "cases.QuestionAsked": (_citizens("question"),),
    "cases.QuestionAnswered": (_told("question_answered", Role.OFFICERS),),
    "cases.ApplicantChanged": (_told("applicant_changed", *CITIZENS, Role.OFFICERS),),
    "cases.CaseAbated": (_told("abated", Role.AGENT, Role.OFFICERS),),
    "cases.IdentityRevealed": (_told("revealed", Role.APPLICANT),),
    "cases.ProgressShared": (_told("shared", Role.VIEWER),),
    # ── hearing and publicity ──
    "cases.HearingOffered": (_citizens("hearing_offered"),),
    "cases.HearingAsked": (_told("hearing_asked", *_COLLEAGUES),),
    "cases.HearingArranged": (_citizens("hearing_arranged"), _told("hearing_chair", Role.CHAIR)),
    "cases.HearingRecorded": (_told("hearing_recorded", *CITIZENS, *_COLLEAGUES),),
    "cases.PublicityOpened": (_citizens("publicity_opened"),),
    "cases.ObjectionMade": (_told("objection_made", *_COLLEAGUES),),
    "cases.ObjectionAnswered": (_told("objection_answered", Role.OBJECTOR),),
    "cases.PublicityEnded": (_told("publicity_ended", *CITIZENS, *_COLLEAGUES),),
    # ── which body has the case ──
    "cases.CaseForwarded": (
        _citizens("forwarded"),
        _desk("opinion_wanted", "cases.give_opinion", at="superior_code"),
    ),
    "cases.SuperiorAnswered": (_told("superior_answered", *_COLLEAGUES),),
    "cases.TransferOffered": (_desk("transfer_offered", "cases.take_over", at="to_body_code"),),
    "cases.TransferTaken": (_citizens("transferred"), _told("transfer_taken", Role.OFFICERS)),
    "cases.TransferSentBack": (_told("transfer_sent_back", *_COLLEAGUES),),
    # ── promises and credit ──
    "cases.ToleranceBroken": (_citizens("tolerance_broken"),),
    "cases.CheckOpened": (_desk("check_opened", "cases.verify_commitment"),),
    "cases.CommitmentChecked": (_citizens("commitment_checked"),),
    "cases.CreditMarked": (_citizens("credit_marked"),),
    "cases.CreditRepaired": (_citizens("credit_repaired"),),
    # ── before a refusal, after a result ──
    "cases.RefusalFiled": (_desk("refusal_filed", "cases.answer_filing"),),
    "cases.FilingAnswered": (_told("filing_answered", *_COLLEAGUES),),
    "cases.UndoingProposed": (_citizens("undoing_proposed"),),
    "cases.ViewsGiven": (_told("views_given", Role.OFFICERS),),
    "cases.UndoingDropped": (_citizens("undoing_dropped"),),
    "cases.ResultUndone": (_citizens("result_undone"),),
    "cases.RenewalDeemed": (_told("renewal_deemed", Role.HEADS, Role.OFFICERS),),
    # ── colleagues ──
    "cases.ExpertInvited": (_told("expert_invited", Role.EXPERT),),
    "cases.ExpertAnswered": (_told("expert_answered", Role.OFFICERS),),
    "flows.WorkItemReminded": (_told("step_due", Role.STEP),),
    "flows.WorkItemEscalated": (_told("step_escalated", Role.NAMED), _told("step_late", Role.STEP)),
    "flows.WorkItemExpired": (_told("step_expired", Role.HEADS),),
    "flows.WorkItemUrged": (_told("step_urged", Role.STEP),),
    "flows.WorkItemReassigned": (
        _named("step_given", "transferred", "delegated", "signer_added"),
        _named("step_taken", "signer_removed"),
    ),
    # ── parallel approval ──
    "parallel.ProjectRegistered": (_told("project_registered", Role.APPLICANT),),
    "parallel.ProjectAdvanced": (_told("project_advanced", Role.APPLICANT),),
    "parallel.ProjectCodeChanged": (_told("project_code", Role.APPLICANT),),
    "parallel.ProjectSplit": (_told("project_parted", Role.APPLICANT),),
    "parallel.ProjectsMerged": (_told("project_parted", Role.APPLICANT),),
    "parallel.JointAccepted": (_told("joint_accepted", Role.APPLICANT), _told("joint_asked", Role.MEMBERS)),
    "parallel.JointExtended": (_told("joint_extended", Role.APPLICANT, Role.MEMBERS),),
    "parallel.JointDueDatesRecomputed": (_told("joint_recomputed", Role.APPLICANT, Role.LEAD, Role.MEMBERS),),
    "parallel.JointConsolidating": (_told("joint_to_conclude", Role.LEAD),),
    "parallel.JointClosed": (_told("joint_closed", Role.APPLICANT),),
    "parallel.MemberAnswered": (_told("member_answered", Role.LEAD),),
    "parallel.CommitmentMade": (_told("member_committed", Role.LEAD),),
    "parallel.CommitmentMissed": (_told("member_late", Role.LEAD, Role.MEMBERS),),
    "parallel.MemberOverdue": (_told("member_late", Role.LEAD, Role.MEMBERS),),
    "parallel.OpinionDeemed": (_told("opinion_deemed", Role.LEAD, Role.MEMBERS),),
    "parallel.MemberUrged": (_told("member_urged", Role.MEMBERS),),
    "parallel.MemberAskedAgain": (_told("member_asked_again", Role.MEMBERS),),
    "parallel.VisitCalled": (_told("visit_called", Role.APPLICANT, Role.MEMBERS),),
    "parallel.VisitSigned": (_told("visit_signed", Role.APPLICANT, Role.LEAD),),
    # ── certificates ──
    "certificates.CertificateIssued": (
        # One that a case granted, or that takes another's place, is told there.
        Told(kind="cert_issued", roles=_HOLDER, only=("about", frozenset({""}))),
    ),
    "certificates.CertificateChanged": (_told("cert_changed", Role.HOLDER),),
    "certificates.CertificateExtended": (_told("cert_extended", Role.HOLDER),),
    "certificates.CertificateWithheld": (_told("cert_withheld", Role.HOLDER),),
    "certificates.CertificateReleased": (_told("cert_released", Role.HOLDER),),
    "certificates.CertificateTransferred": (_told("cert_transferred", Role.HOLDER),),
    "certificates.CertificateRevoked": (_told("cert_revoked", Role.HOLDER),),
    "certificates.CertificateCancelled": (_told("cert_cancelled", Role.HOLDER),),
    "certificates.CertificateWithdrawn": (_told("cert_withdrawn", Role.HOLDER),),
    "certificates.CertificateExpiring": (_told("cert_expiring", Role.HOLDER),),
    "certificates.CertificateExpired": (_told("cert_expired", Role.HOLDER),),
    "certificates.CorrectionAsked": (_desk("cert_correction", "certificates.change"),),
    "certificates.CorrectionAnswered": (
        # A corrected one is told as changed, with the same words.
        Told(kind="cert_not_corrected", roles=_HOLDER, only=("corrected", frozenset({False}))),
    ),
    "certificates.UseAllowed": (_told("cert_allowed", Role.GRANTEE),),
    "certificates.UseAllowedEnded": (_told("cert_allowed_no_more", Role.GRANTEE),),
    "certificates.ConsentAsked": (_told("cert_consent", Role.HOLDER),),
    "certificates.StockChecked": (_desk("stock_to_sample", "certificates.sample"),),
    "certificates.StockSentBack": (_desk("stock_back", "certificates.stock"),),
    "certificates.StockImported": (_desk("stock_in", "certificates.stock"),),
    # ── what is published ──
    "disclosure.DisclosureLate": (_told("disclosure_late", Role.HEADS),),
    "disclosure.PleaMade": (_desk("plea_made", "disclosure.answer"),),
    "disclosure.PleaAnswered": (_told("plea_answered", Role.PLEADER),),
    # ── ratings ──
    "ratings.RatingInvited": (_told("rating_please", Role.RATER),),
    "ratings.ServiceRated": (
        Told(
            kind="rating_forced",
            roles=frozenset({Role.DESK}),
            action="ratings.judge",
            only=("forced", frozenset({True})),
        ),
    ),
    "ratings.BadRatingAssigned": (_desk("rating_assigned", "ratings.follow_up"),),
    "ratings.RaterMessaged": (_told("rating_message", Role.RATER),),
    "ratings.RatingReplied": (_told("rating_answered", Role.RATER),),
    "ratings.RatingFollowedUp": (_desk("rating_again", "ratings.follow_up"),),
    "ratings.RatingAppealed": (_desk("rating_appealed", "ratings.judge"),),
    "ratings.RatingExcluded": (_desk("rating_excluded", "ratings.follow_up"),),
    "ratings.RatingAppealRefused": (_desk("rating_stands", "ratings.follow_up"),),
    "ratings.RaterRevealed": (_told("rating_revealed", Role.RATER),),
    # ── appraisal ──
    "appraisal.ResultObjected": (_desk("appraisal_objected", "appraisal.judge"),),
    "appraisal.ResultObjectionAnswered": (
        Told(kind="appraisal_upheld", roles=frozenset({Role.NAMED}), only=("upheld", frozenset({True}))),
        Told(kind="appraisal_stands", roles=frozenset({Role.NAMED}), only=("upheld", frozenset({False}))),
    ),
    # ── seals ──
    # ── the platform itself ──
    "organisations.EmergencyOpened": (
        _desk("emergency_opened", "audit.view"),
        _desk("emergency_opened", "accounts.edit"),
    ),
    "organisations.EmergencyClosed": (
        _desk("emergency_closed", "audit.view"),
        _desk("emergency_closed", "accounts.edit"),
    ),
    "seals.UseAsked": (_desk("seal_asked", "seals.approve"),),
    "seals.UseAnswered": (_agreed("seal_put_on", True), _agreed("seal_refused", False)),
    "seals.SealSuspended": (_desk("seal_stopped", "seals.keep"),),
    "seals.SealResumed": (_desk("seal_resumed", "seals.keep"),),
    "seals.SealRevoked": (_desk("seal_stopped", "seals.keep"),),
    # ── supervision ──
    "supervision.CardNotified": (
        _unit("card_to_explain", Role.NAMED, Role.HEADS),
        _desk("card_raised", "supervision.judge"),
    ),
    "supervision.CardExplained": (_desk("card_explained", "supervision.judge"),),
    "supervision.CardUpheld": (_unit("card_upheld", Role.HEADS),),
    "supervision.CardCancelled": (_unit("card_cancelled", Role.HEADS),),
    "supervision.CardAppealed": (_desk("card_appealed", "supervision.judge"),),
    "supervision.CardRectified": (_desk("card_rectified", "supervision.judge"),),
    "supervision.CardSentBack": (_unit("card_sent_back"),),
    "supervision.CardClosed": (_unit("card_closed"),),
    "supervision.CardReferred": (_unit("card_referred", Role.HEADS),),
    "supervision.OrderIssued": (_unit("order_issued", Role.HEADS),),
    "supervision.OrderReminded": (_unit("order_due"),),
    "supervision.OrderOverdue": (_unit("order_overdue", Role.HEADS), _desk("order_overdue", "supervision.order")),
    "supervision.OrderUrged": (_unit("order_urged", Role.HEADS),),
    "supervision.OrderExtensionAsked": (_desk("order_extension_asked", "supervision.order"),),
    "supervision.OrderExtensionAnswered": (_unit("order_extension_answered"),),
    "supervision.OrderReplied": (_desk("order_replied", "supervision.order"),),
    "supervision.OrderSentBack": (_unit("order_sent_back", Role.HEADS),),
    "supervision.OrderClosed": (_unit("order_closed"),),
    "supervision.OrderWithdrawn": (_unit("order_withdrawn"),),
    "supervision.FindingAssigned": (_unit("finding_assigned", Role.HEADS),),
    "supervision.FindingOverdue": (
        _unit("finding_overdue", Role.HEADS),
        _desk("finding_overdue", "supervision.patrol"),
    ),
    "supervision.FindingRectified": (_desk("finding_rectified", "supervision.patrol"),),
    "supervision.FindingRechecked": (_unit("finding_failed", only=("passed", frozenset({False}))),),
    "supervision.FindingClosed": (_unit("finding_closed"),),
    "supervision.FindingDropped": (_unit("finding_dropped"),),
}
