"""The way into items."""

from zhengwu.items.models import Draft, DraftRevision, Item, ItemVersion
from zhengwu.items.operations.drafts.begin import AlreadyDrafted, begin_change, begin_new
from zhengwu.items.operations.drafts.save import SavedMeanwhile, save_part
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.files.export_items import export_items
from zhengwu.items.operations.files.import_bundles import BundleReport, BundlesRefused, import_bundles
from zhengwu.items.operations.files.import_items import ImportReport, import_items
from zhengwu.items.operations.versions.cancel_item import cancel_item
from zhengwu.items.operations.versions.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.versions.suspend import resume, suspend
from zhengwu.items.queries.bundles import BundleUnknown, BundleView, bundle_of, bundles
from zhengwu.items.queries.draft_history import Before, before_last_change
from zhengwu.items.queries.drafts import DraftUnknown, draft_of, problems_of, source_of
from zhengwu.items.queries.processes import count_by_process, reviewed_by
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
from zhengwu.items.rules.bundle_guide import BundlePart, MergedGuide, merge_guides
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
from zhengwu.items.rules.guide import Guide, Material, Question, Step
from zhengwu.items.rules.narrow import (
    OR,
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

__all__ = [
    "ITEM_TYPES",
    "LEVELS",
    "LONGEST_CODE",
    "MOST_ROWS",
    "OR",
    "SCHEMES",
    "STATE_NAMES",
    "AlreadyDrafted",
    "Before",
    "BundleItem",
    "BundlePart",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "CursorWrong",
    "Draft",
    "DraftRevision",
    "DraftUnknown",
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
    "MergedGuide",
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
    "WrongState",
    "before_last_change",
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
    "count_by_process",
    "count_by_theme",
    "draft_of",
    "export_items",
    "import_bundles",
    "import_items",
    "in_force",
    "is_open",
    "latest_version",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "merge_guides",
    "narrow",
    "offered",
    "problems_of",
    "publish_version",
    "published",
    "read_task_code",
    "resume",
    "reviewed_by",
    "save_part",
    "search",
    "season",
    "source_of",
    "suspend",
    "version_of",
    "versions_of",
]
