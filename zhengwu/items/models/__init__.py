"""The tables of items."""

from zhengwu.items.models.bundle import Bundle
from zhengwu.items.models.draft import Draft, DraftRevision
from zhengwu.items.models.item import Item
from zhengwu.items.models.item_usage import ItemUsage
from zhengwu.items.models.item_version import ItemVersion
from zhengwu.items.models.search_miss import SearchMiss
from zhengwu.items.models.search_word import SearchWord

__all__ = ["Bundle", "Draft", "DraftRevision", "Item", "ItemUsage", "ItemVersion", "SearchMiss", "SearchWord"]
