"""Tables of cases, one aggregate a file."""

from zhengwu.cases.models.applicant_change import ApplicantChange
from zhengwu.cases.models.bundle_application import BundleApplication, BundleCase
from zhengwu.cases.models.case import Case
from zhengwu.cases.models.commitment import Commitment, CommitmentCheck
from zhengwu.cases.models.correction import Correction, CorrectionGap
from zhengwu.cases.models.credit import CreditMark
from zhengwu.cases.models.decision import Decision
from zhengwu.cases.models.delivery import Delivery
from zhengwu.cases.models.desk_view import DeskSetting, DeskView, TypedText
from zhengwu.cases.models.draft import BundleDraft, Draft
from zhengwu.cases.models.filing import FilingRule, RefusalFiling
from zhengwu.cases.models.forwarding import Forwarding
from zhengwu.cases.models.hearing import Hearing
from zhengwu.cases.models.material import CaseMaterial, MaterialOpinion
from zhengwu.cases.models.number import CaseSerial
from zhengwu.cases.models.pre_review_return import PreReviewReturn
from zhengwu.cases.models.publicity import Objection, Publicity
from zhengwu.cases.models.share import ProgressShare
from zhengwu.cases.models.special import SpecialProcedure
from zhengwu.cases.models.talk import CaseNote, CaseQuestion, CaseQuestionFile, ExpertOpinion
from zhengwu.cases.models.transfer import Transfer
from zhengwu.cases.models.undoing import Undoing
from zhengwu.cases.models.window import Dispatch, DispatchLine, HandOver, HandOverLine, Reception, WindowDraft

__all__ = [
    "ApplicantChange",
    "BundleApplication",
    "BundleCase",
    "BundleDraft",
    "Case",
    "CaseMaterial",
    "CaseNote",
    "CaseQuestion",
    "CaseQuestionFile",
    "CaseSerial",
    "Commitment",
    "CommitmentCheck",
    "Correction",
    "CorrectionGap",
    "CreditMark",
    "Decision",
    "Delivery",
    "DeskSetting",
    "DeskView",
    "Dispatch",
    "DispatchLine",
    "Draft",
    "ExpertOpinion",
    "FilingRule",
    "Forwarding",
    "HandOver",
    "HandOverLine",
    "Hearing",
    "MaterialOpinion",
    "Objection",
    "PreReviewReturn",
    "ProgressShare",
    "Publicity",
    "Reception",
    "RefusalFiling",
    "SpecialProcedure",
    "Transfer",
    "TypedText",
    "Undoing",
    "WindowDraft",
]
