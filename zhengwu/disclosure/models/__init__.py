"""Tables of publication."""

from zhengwu.disclosure.models.disclosure import Disclosure
from zhengwu.disclosure.models.disclosure_change import DisclosureChange
from zhengwu.disclosure.models.hold import Hold
from zhengwu.disclosure.models.plea import Plea, PleaFile
from zhengwu.disclosure.models.term import Term

__all__ = ["Disclosure", "DisclosureChange", "Hold", "Plea", "PleaFile", "Term"]
