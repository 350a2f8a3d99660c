"""The tables of items."""

from zhengwu.items.models.bundle import Bundle
from zhengwu.items.models.catalog_entry import CatalogEntry
from zhengwu.items.models.checklist import Checklist
from zhengwu.items.models.consultation import Consultation, ConsultedDraft, Opinion
from zhengwu.items.models.draft import Draft, DraftRevision
from zhengwu.items.models.item import Item
from zhengwu.items.models.item_usage import ItemUsage
from zhengwu.items.models.item_version import ItemVersion
from zhengwu.items.models.negative_entry import NegativeEntry
from zhengwu.items.models.search_miss import SearchMiss
from zhengwu.items.models.search_word import SearchWord

__all__ = [
    "Bundle",
    "CatalogEntry",
    "Checklist",
    "Consultation",
    "ConsultedDraft",
    "Draft",
    "DraftRevision",
    "Item",
    "ItemUsage",
    "ItemVersion",
    "NegativeEntry",
    "Opinion",
    "SearchMiss",
    "SearchWord",
]
