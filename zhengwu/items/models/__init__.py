"""The tables of items."""

from zhengwu.items.models.item import Item
from zhengwu.items.models.item_version import ItemVersion

__all__ = ["Item", "ItemVersion"]
