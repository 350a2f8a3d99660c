"""The way into items."""

from zhengwu.items.bundles import BundleUnknown, BundleView, bundle_of, bundles
from zhengwu.items.models import Item, ItemVersion
from zhengwu.items.operations._refused import ImportRefused
from zhengwu.items.operations.cancel_item import cancel_item
from zhengwu.items.operations.export_items import export_items
from zhengwu.items.operations.import_bundles import BundleReport, BundlesRefused, import_bundles
from zhengwu.items.operations.import_items import ImportReport, import_items
from zhengwu.items.operations.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.suspend import resume, suspend
from zhengwu.items.queries import (
    ItemNotOffered,
    ItemUnknown,
    VersionUnknown,
    count_by_body,
    count_by_division,
    count_by_life_event,
    count_by_theme,
    in_force,
    latest_version,
    offered,
    version_of,
    versions_of,
)
from zhengwu.items.rules.bundle import BundleItem, Merged, SharedPaper
from zhengwu.items.rules.codes import (
    ITEM_TYPES,
    LEVELS,
    TaskCode,
    check_catalog_code,
    make_catalog_code,
    make_task_code,
    read_task_code,
)
from zhengwu.items.rules.guide import Guide, Material, Question, Step
from zhengwu.items.rules.narrow import (
    Given,
    Group,
    MaterialGap,
    Needed,
    check_answers,
    check_materials,
    narrow,
)
from zhengwu.items.rules.period import Season, Standing, is_open, season
from zhengwu.items.rules.search import lit_up
from zhengwu.items.rules.states import NAMES as STATE_NAMES
from zhengwu.items.rules.states import State, WrongState
from zhengwu.items.search import MOST_ROWS, CursorWrong, ItemRow, Page, search

__all__ = [
    "ITEM_TYPES",
    "LEVELS",
    "MOST_ROWS",
    "STATE_NAMES",
    "BundleItem",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "CursorWrong",
    "Given",
    "Group",
    "Guide",
    "ImportRefused",
    "ImportReport",
    "Item",
    "ItemNotOffered",
    "ItemRow",
    "ItemUnknown",
    "ItemVersion",
    "Material",
    "MaterialGap",
    "Merged",
    "Needed",
    "NotYetEffective",
    "OlderVersion",
    "Page",
    "Question",
    "Season",
    "SharedPaper",
    "Standing",
    "State",
    "Step",
    "TaskCode",
    "VersionUnknown",
    "WrongState",
    "bundle_of",
    "bundles",
    "cancel_item",
    "check_answers",
    "check_catalog_code",
    "check_materials",
    "count_by_body",
    "count_by_division",
    "count_by_life_event",
    "count_by_theme",
    "export_items",
    "import_bundles",
    "import_items",
    "in_force",
    "is_open",
    "latest_version",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "narrow",
    "offered",
    "publish_version",
    "read_task_code",
    "resume",
    "search",
    "season",
    "suspend",
    "version_of",
    "versions_of",
]
