"""Tables of seals."""

from zhengwu.seals.models.demo_key import DemoKey
from zhengwu.seals.models.request import UseRequest
from zhengwu.seals.models.seal import Seal
from zhengwu.seals.models.standing import StandingUse
from zhengwu.seals.models.use import SealUse

__all__ = ["DemoKey", "Seal", "SealUse", "StandingUse", "UseRequest"]
