"""Tables of cases, one aggregate a file."""

from zhengwu.cases.models.bundle_application import BundleApplication, BundleCase
from zhengwu.cases.models.case import Case
from zhengwu.cases.models.commitment import Commitment, CommitmentCheck
from zhengwu.cases.models.correction import Correction, CorrectionGap
from zhengwu.cases.models.credit import CreditMark
from zhengwu.cases.models.decision import Decision
from zhengwu.cases.models.delivery import Delivery
from zhengwu.cases.models.draft import BundleDraft, Draft
from zhengwu.cases.models.filing import FilingRule, RefusalFiling
from zhengwu.cases.models.material import CaseMaterial
from zhengwu.cases.models.number import CaseSerial
from zhengwu.cases.models.special import SpecialProcedure
from zhengwu.cases.models.undoing import Undoing

__all__ = [
    "BundleApplication",
    "BundleCase",
    "BundleDraft",
    "Case",
    "CaseMaterial",
    "CaseSerial",
    "Commitment",
    "CommitmentCheck",
    "Correction",
    "CorrectionGap",
    "CreditMark",
    "Decision",
    "Delivery",
    "Draft",
    "FilingRule",
    "RefusalFiling",
    "SpecialProcedure",
    "Undoing",
]
