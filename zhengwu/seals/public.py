"""The way into seals."""

from zhengwu.seals.models import Seal, SealUse, UseRequest
from zhengwu.seals.operations._apply import SealedFile
from zhengwu.seals.operations._seal import NoSuchSeal, SealNotInForce
from zhengwu.seals.operations.allow_standing import allow_standing, stand
from zhengwu.seals.operations.answer_use import AnsweredAlready, NoSuchRequest, answer_use, over_of
from zhengwu.seals.operations.ask_for_use import ask_for_use
from zhengwu.seals.operations.picture import picture_of
from zhengwu.seals.operations.register import SealTaken, register_seal
from zhengwu.seals.operations.revoke import revoke_seal
from zhengwu.seals.operations.seal_ofd import seal_ofd
from zhengwu.seals.operations.seal_pdf import seal_pdf
from zhengwu.seals.operations.set_standing import set_standing
from zhengwu.seals.operations.suspend import OutOfOrder, resume_seal, suspend_seal
from zhengwu.seals.operations.withdraw_standing import withdraw_standing
from zhengwu.seals.providers.signing import SIGNING
from zhengwu.seals.providers.signing.demo import sm2_roots
from zhengwu.seals.providers.signing.failing import SigningNotSetUp, SigningSilent
from zhengwu.seals.queries.check_pdf import check_pdf
from zhengwu.seals.queries.register import (
    READERS,
    history_of,
    request_for,
    requests_for,
    seal_for,
    seals_for,
    standing_papers,
    usable_seals,
    uses_of,
)
from zhengwu.seals.queries.told import SealTold, seal_told
from zhengwu.seals.rules.findings import Finding, worst
from zhengwu.seals.rules.kinds import KIND_NAMES, MODE_NAMES, PURPOSE_NAMES, takes_two
from zhengwu.seals.rules.revocation import Meaning

__all__ = [
    "KIND_NAMES",
    "MODE_NAMES",
    "PURPOSE_NAMES",
    "READERS",
    "SIGNING",
    "AnsweredAlready",
    "Finding",
    "Meaning",
    "NoSuchRequest",
    "NoSuchSeal",
    "OutOfOrder",
    "Seal",
    "SealNotInForce",
    "SealTaken",
    "SealTold",
    "SealUse",
    "SealedFile",
    "SigningNotSetUp",
    "SigningSilent",
    "UseRequest",
    "allow_standing",
    "answer_use",
    "ask_for_use",
    "check_pdf",
    "history_of",
    "over_of",
    "picture_of",
    "register_seal",
    "request_for",
    "requests_for",
    "resume_seal",
    "revoke_seal",
    "seal_for",
    "seal_ofd",
    "seal_pdf",
    "seal_told",
    "seals_for",
    "set_standing",
    "sm2_roots",
    "stand",
    "standing_papers",
    "suspend_seal",
    "takes_two",
    "usable_seals",
    "uses_of",
    "withdraw_standing",
    "worst",
]
