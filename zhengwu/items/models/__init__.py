"""The tables of items."""

from zhengwu.items.models.bundle import Bundle
from zhengwu.items.models.consultation import Consultation, ConsultedDraft, Opinion
from zhengwu.items.models.draft import Draft, DraftRevision
from zhengwu.items.models.item import Item
from zhengwu.items.models.item_version import ItemVersion

__all__ = ["Bundle", "Consultation", "ConsultedDraft", "Draft", "DraftRevision", "Item", "ItemVersion", "Opinion"]
