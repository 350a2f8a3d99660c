"""The tables of items."""

from zhengwu.items.models.bundle import Bundle
from zhengwu.items.models.checklist import Checklist
from zhengwu.items.models.draft import Draft, DraftRevision
from zhengwu.items.models.item import Item
from zhengwu.items.models.item_version import ItemVersion

__all__ = ["Bundle", "Checklist", "Draft", "DraftRevision", "Item", "ItemVersion"]
