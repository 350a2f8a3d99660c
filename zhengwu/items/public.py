"""The way into items."""

from zhengwu.items.models import Draft, DraftRevision, Item, ItemVersion
from zhengwu.items.operations.drafts.begin import AlreadyDrafted, begin_change, begin_new
from zhengwu.items.operations.drafts.save import SavedMeanwhile, save_part
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.files.export_items import export_items, row_of
from zhengwu.items.operations.files.import_bundles import BundleReport, BundlesRefused, import_bundles
from zhengwu.items.operations.files.import_items import ImportReport, import_items
from zhengwu.items.operations.versions.cancel_item import cancel_item
from zhengwu.items.operations.versions.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.versions.suspend import resume, suspend
from zhengwu.items.queries.bundles import BundleUnknown, BundleView, bundle_of, bundles
from zhengwu.items.queries.drafts import DraftUnknown, draft_of, drafts_begun_by, guide_of, problems_of, source_of
from zhengwu.items.queries.search import MOST_ROWS, CursorWrong, ItemRow, Page, search
from zhengwu.items.queries.versions import (
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
    published,
    version_of,
    versions_of,
)
from zhengwu.items.rules.bundle import BundleItem, Merged, SharedPaper
from zhengwu.items.rules.codes import (
    ITEM_TYPES,
    LEVELS,
    LONGEST_CODE,
    SCHEMES,
    Scheme,
    TaskCode,
    check_catalog_code,
    make_catalog_code,
    make_task_code,
    read_task_code,
)
from zhengwu.items.rules.consistency import Finding
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
from zhengwu.items.rules.paths import Way, limit_for, remarks_on, ways_of
from zhengwu.items.rules.period import Season, Standing, is_open, season
from zhengwu.items.rules.search import lit_up
from zhengwu.items.rules.source import ItemSource
from zhengwu.items.rules.states import NAMES as STATE_NAMES
from zhengwu.items.rules.states import State, WrongState
from zhengwu.items.rules.themes import THEMES_OF
from zhengwu.items.rules.validation import RULES

__all__ = [
    "ITEM_TYPES",
    "LEVELS",
    "LONGEST_CODE",
    "MOST_ROWS",
    "RULES",
    "SCHEMES",
    "STATE_NAMES",
    "THEMES_OF",
    "AlreadyDrafted",
    "BundleItem",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "CursorWrong",
    "Draft",
    "DraftRevision",
    "DraftUnknown",
    "Finding",
    "Given",
    "Group",
    "Guide",
    "ImportRefused",
    "ImportReport",
    "Item",
    "ItemNotOffered",
    "ItemRow",
    "ItemSource",
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
    "SavedMeanwhile",
    "Scheme",
    "Season",
    "SharedPaper",
    "Standing",
    "State",
    "Step",
    "TaskCode",
    "VersionUnknown",
    "Way",
    "WrongState",
    "begin_change",
    "begin_new",
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
    "draft_of",
    "drafts_begun_by",
    "export_items",
    "guide_of",
    "import_bundles",
    "import_items",
    "in_force",
    "is_open",
    "latest_version",
    "limit_for",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "narrow",
    "offered",
    "problems_of",
    "publish_version",
    "published",
    "read_task_code",
    "remarks_on",
    "resume",
    "row_of",
    "save_part",
    "search",
    "season",
    "source_of",
    "suspend",
    "version_of",
    "versions_of",
    "ways_of",
]
