"""The way into items."""

from zhengwu.items.models import (
    CatalogEntry,
    Checklist,
    Consultation,
    ConsultedDraft,
    Draft,
    DraftRevision,
    Item,
    ItemVersion,
    NegativeEntry,
    Opinion,
    SearchMiss,
    SearchWord,
)
from zhengwu.items.operations.catalogue._acting import NationsEntry
from zhengwu.items.operations.catalogue.add_entry import EntryExists, add_entry
from zhengwu.items.operations.catalogue.begin_item import begin_from_entry, begin_sub_item
from zhengwu.items.operations.catalogue.change_entry import ChangedMeanwhile, change_entry
from zhengwu.items.operations.catalogue.end_entry import end_entry
from zhengwu.items.operations.catalogue.export_entries import export_entries
from zhengwu.items.operations.catalogue.import_entries import EntriesRefused, EntriesReport, import_entries
from zhengwu.items.operations.checklists.discard import discard_checklist, forget_old_checklists
from zhengwu.items.operations.checklists.save import save_checklist
from zhengwu.items.operations.consultations.answer_opinion import RoundClosed, answer_opinion
from zhengwu.items.operations.consultations.close_consultation import StillOpen, close_consultation
from zhengwu.items.operations.consultations.give_opinion import LONGEST_OPINION, give_opinion
from zhengwu.items.operations.consultations.open_consultation import open_consultation
from zhengwu.items.operations.drafts.begin import AlreadyDrafted, begin_change, begin_new
from zhengwu.items.operations.drafts.divide import MOST_PARTS, begin_merge, begin_split
from zhengwu.items.operations.drafts.hand_in import ItemEnded, NothingChanged, NotReady, hand_in
from zhengwu.items.operations.drafts.publish_draft import OthersNotReady, publish_draft
from zhengwu.items.operations.drafts.restore import restore_revision
from zhengwu.items.operations.drafts.review import ReadBeforeChange, review_draft
from zhengwu.items.operations.drafts.save import SavedMeanwhile, save_part
from zhengwu.items.operations.drafts.withdraw import withdraw_draft
from zhengwu.items.operations.files._book_file import MOST_BYTES as MOST_SHEET_BYTES
from zhengwu.items.operations.files._read_file import FileUnreadable
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.files.export_items import export_items, row_of
from zhengwu.items.operations.files.generate_items import generate_items, only_generated
from zhengwu.items.operations.files.import_bundles import BundleReport, BundlesRefused, import_bundles
from zhengwu.items.operations.files.import_items import ImportReport, import_items
from zhengwu.items.operations.files.import_table import import_table
from zhengwu.items.operations.files.write_sheet import (
    CellTooLong,
    csv_as_xlsx,
    csv_line,
    csv_lines,
    write_table,
    write_xlsx,
)
from zhengwu.items.operations.lists.negative import AlreadyListed, list_as_negative, take_off_negative
from zhengwu.items.operations.search._locking import SearchWordOver
from zhengwu.items.operations.search._word import SearchWordTaken
from zhengwu.items.operations.search.add_word import add_search_word
from zhengwu.items.operations.search.change_word import WordChangedMeanwhile, change_search_word
from zhengwu.items.operations.search.count_uses import count_opening, set_applied
from zhengwu.items.operations.search.end_word import end_search_word
from zhengwu.items.operations.search.note_miss import forget_misses, note_miss
from zhengwu.items.operations.search.reindex import reindex_items
from zhengwu.items.operations.versions.cancel_item import cancel_item
from zhengwu.items.operations.versions.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.versions.suspend import resume, suspend
from zhengwu.items.queries.browse import Choice as ShelfChoice
from zhengwu.items.queries.browse import Shelf, Shelving, browse, shelved
from zhengwu.items.queries.bundles import BundleUnknown, BundleView, bundle_of, bundles
from zhengwu.items.queries.catalogue import (
    Deviation,
    EntryUnknown,
    deviations,
    entries,
    entry_on,
    entry_versions,
    exercised_by,
    implementations,
    sub_items_of,
)
from zhengwu.items.queries.changes import MOST_CHANGES, CatalogueChange, Changes, SinceWrong, changes, published_content
from zhengwu.items.queries.checklists import ChecklistUnknown, checklist_at_window, checklist_of, checklists_of
from zhengwu.items.queries.consultations import (
    ConsultationUnknown,
    ConsultationWhen,
    OpinionUnknown,
    consultation_for,
    consultation_of,
    consultations,
    consultations_for,
    consulted_draft,
    drafts_to_consult,
)
from zhengwu.items.queries.draft_history import Before, before_last_change
from zhengwu.items.queries.draft_work import (
    READERS,
    DraftView,
    RevisionUnknown,
    base_of,
    draft_for,
    drafts_for,
    over_draft,
    preview_of,
    revision_content,
    revisions_of,
    waiting_drafts,
)
from zhengwu.items.queries.drafts import (
    DraftUnknown,
    draft_of,
    drafts_begun_by,
    guide_of,
    hints_of,
    problems_of,
    source_of,
)
from zhengwu.items.queries.front import Front, by_words, front
from zhengwu.items.queries.item_work import (
    ItemRecord,
    being_written,
    bodies_of_items,
    item_record,
    items_by_state,
    items_for,
)
from zhengwu.items.queries.lists import (
    NegativeUnknown,
    PreconditionRow,
    negative_entry,
    negative_list,
    on_negative_list,
    powers,
    preconditions,
)
from zhengwu.items.queries.open_data import OPEN_COLUMNS, open_cells, open_facts
from zhengwu.items.queries.processes import count_by_process, reviewed_by
from zhengwu.items.queries.search import MOST_ROWS, CursorWrong, Explained, ItemRow, Page, explain, search
from zhengwu.items.queries.search_misses import Missed, missed, misses
from zhengwu.items.queries.search_words import SearchWordUnknown, require_over_search, search_word, search_words
from zhengwu.items.queries.seasons import seasonal
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
from zhengwu.items.rules.base import KEEPERS, POWER_SOURCES, BaseEntry, Bounds, FeeBound
from zhengwu.items.rules.bundle import BundleItem, Merged, SharedPaper
from zhengwu.items.rules.bundle_guide import BundlePart, MergedGuide, merge_guides
from zhengwu.items.rules.calendar import Window, calendar
from zhengwu.items.rules.checklist import KEPT_DAYS as CHECKLIST_KEPT_DAYS
from zhengwu.items.rules.checklist import Differences, differences
from zhengwu.items.rules.checklist import read_code as read_checklist_code
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
from zhengwu.items.rules.consultation import STANDING_NAMES as CONSULTATION_STANDINGS
from zhengwu.items.rules.consultation import NotTakingOpinions, Unanswered
from zhengwu.items.rules.consultation import Standing as ConsultationStanding
from zhengwu.items.rules.consultation import standing as consultation_standing
from zhengwu.items.rules.difference import Change, SectionChanges, difference, section_of
from zhengwu.items.rules.difference_values import Line as DifferenceLine
from zhengwu.items.rules.difference_words import FIELDS as FIELD_NAMES
from zhengwu.items.rules.difference_words import SECTION_TITLES
from zhengwu.items.rules.guide import FEN, Fee, Guide, LegalBasis, LimitBranch, Material, Question, Result, Step
from zhengwu.items.rules.inheritance import RULE_OF as INHERITANCE_RULE_OF
from zhengwu.items.rules.inheritance import RULES as INHERITANCE_RULES
from zhengwu.items.rules.marks import Mark, marks
from zhengwu.items.rules.narrow import OR, Given, Group, MaterialGap, Needed, check_answers, check_materials, narrow
from zhengwu.items.rules.paths import Way, limit_for, remarks_on, ways_of
from zhengwu.items.rules.period import Season, Standing, is_open, season
from zhengwu.items.rules.publication import PROCESS_KEY as PUBLICATION_PROCESS
from zhengwu.items.rules.publication import REVIEWS
from zhengwu.items.rules.search import lit_up
from zhengwu.items.rules.search_query import Question as SearchQuestion
from zhengwu.items.rules.search_score import Score
from zhengwu.items.rules.sheet.county import old_page_in
from zhengwu.items.rules.sheet.remarks import NAMES as REMARK_NAMES
from zhengwu.items.rules.sheet.remarks import WORDS as REMARK_WORDS
from zhengwu.items.rules.sheet.remarks import Remark
from zhengwu.items.rules.sheet.report import HOW_FOUND, OUTCOMES, RowReport, SheetReport
from zhengwu.items.rules.source import ItemSource, Limit, said_parts, said_wrong
from zhengwu.items.rules.states import NAMES as STATE_NAMES
from zhengwu.items.rules.states import State, WrongState
from zhengwu.items.rules.themes import THEMES_OF
from zhengwu.items.rules.validation import RULES

__all__ = [
    "CHECKLIST_KEPT_DAYS",
    "CONSULTATION_STANDINGS",
    "FEN",
    "FIELD_NAMES",
    "HOW_FOUND",
    "INHERITANCE_RULES",
    "INHERITANCE_RULE_OF",
    "ITEM_TYPES",
    "KEEPERS",
    "LEVELS",
    "LONGEST_CODE",
    "LONGEST_OPINION",
    "MOST_CHANGES",
    "MOST_PARTS",
    "MOST_ROWS",
    "MOST_SHEET_BYTES",
    "OPEN_COLUMNS",
    "OR",
    "OUTCOMES",
    "POWER_SOURCES",
    "PUBLICATION_PROCESS",
    "READERS",
    "REMARK_NAMES",
    "REMARK_WORDS",
    "REVIEWS",
    "RULES",
    "SCHEMES",
    "SECTION_TITLES",
    "STATE_NAMES",
    "THEMES_OF",
    "AlreadyDrafted",
    "AlreadyListed",
    "BaseEntry",
    "Before",
    "Bounds",
    "BundleItem",
    "BundlePart",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "CatalogEntry",
    "CatalogueChange",
    "CellTooLong",
    "Change",
    "ChangedMeanwhile",
    "Changes",
    "Checklist",
    "ChecklistUnknown",
    "Consultation",
    "ConsultationStanding",
    "ConsultationUnknown",
    "ConsultationWhen",
    "ConsultedDraft",
    "CursorWrong",
    "Deviation",
    "DifferenceLine",
    "Differences",
    "Draft",
    "DraftRevision",
    "DraftUnknown",
    "DraftView",
    "EntriesRefused",
    "EntriesReport",
    "EntryExists",
    "EntryUnknown",
    "Explained",
    "Fee",
    "FeeBound",
    "FileUnreadable",
    "Finding",
    "Front",
    "Given",
    "Group",
    "Guide",
    "ImportRefused",
    "ImportReport",
    "Item",
    "ItemEnded",
    "ItemNotOffered",
    "ItemRecord",
    "ItemRow",
    "ItemSource",
    "ItemUnknown",
    "ItemVersion",
    "LegalBasis",
    "Limit",
    "LimitBranch",
    "Mark",
    "Material",
    "MaterialGap",
    "Merged",
    "MergedGuide",
    "Missed",
    "NationsEntry",
    "Needed",
    "NegativeEntry",
    "NegativeUnknown",
    "NotReady",
    "NotTakingOpinions",
    "NotYetEffective",
    "NothingChanged",
    "OlderVersion",
    "Opinion",
    "OpinionUnknown",
    "OthersNotReady",
    "Page",
    "PreconditionRow",
    "Question",
    "ReadBeforeChange",
    "Remark",
    "Result",
    "RevisionUnknown",
    "RoundClosed",
    "RowReport",
    "SavedMeanwhile",
    "Scheme",
    "Score",
    "SearchMiss",
    "SearchQuestion",
    "SearchWord",
    "SearchWordOver",
    "SearchWordTaken",
    "SearchWordUnknown",
    "Season",
    "SectionChanges",
    "SharedPaper",
    "SheetReport",
    "Shelf",
    "ShelfChoice",
    "Shelving",
    "SinceWrong",
    "Standing",
    "State",
    "Step",
    "StillOpen",
    "TaskCode",
    "Unanswered",
    "VersionUnknown",
    "Way",
    "Window",
    "WordChangedMeanwhile",
    "WrongState",
    "add_entry",
    "add_search_word",
    "answer_opinion",
    "base_of",
    "before_last_change",
    "begin_change",
    "begin_from_entry",
    "begin_merge",
    "begin_new",
    "begin_split",
    "begin_sub_item",
    "being_written",
    "bodies_of_items",
    "browse",
    "bundle_of",
    "bundles",
    "by_words",
    "calendar",
    "cancel_item",
    "change_entry",
    "change_search_word",
    "changes",
    "check_answers",
    "check_catalog_code",
    "check_materials",
    "checklist_at_window",
    "checklist_of",
    "checklists_of",
    "close_consultation",
    "consultation_for",
    "consultation_of",
    "consultation_standing",
    "consultations",
    "consultations_for",
    "consulted_draft",
    "count_by_body",
    "count_by_division",
    "count_by_life_event",
    "count_by_process",
    "count_by_theme",
    "count_opening",
    "csv_as_xlsx",
    "csv_line",
    "csv_lines",
    "deviations",
    "difference",
    "differences",
    "discard_checklist",
    "draft_for",
    "draft_of",
    "drafts_begun_by",
    "drafts_for",
    "drafts_to_consult",
    "end_entry",
    "end_search_word",
    "entries",
    "entry_on",
    "entry_versions",
    "exercised_by",
    "explain",
    "export_entries",
    "export_items",
    "forget_misses",
    "forget_old_checklists",
    "front",
    "generate_items",
    "give_opinion",
    "guide_of",
    "hand_in",
    "hints_of",
    "implementations",
    "import_bundles",
    "import_entries",
    "import_items",
    "import_table",
    "in_force",
    "is_open",
    "item_record",
    "items_by_state",
    "items_for",
    "latest_version",
    "limit_for",
    "list_as_negative",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "marks",
    "merge_guides",
    "missed",
    "misses",
    "narrow",
    "negative_entry",
    "negative_list",
    "note_miss",
    "offered",
    "old_page_in",
    "on_negative_list",
    "only_generated",
    "open_cells",
    "open_consultation",
    "open_facts",
    "over_draft",
    "powers",
    "preconditions",
    "preview_of",
    "problems_of",
    "publish_draft",
    "publish_version",
    "published",
    "published_content",
    "read_checklist_code",
    "read_task_code",
    "reindex_items",
    "remarks_on",
    "require_over_search",
    "restore_revision",
    "resume",
    "review_draft",
    "reviewed_by",
    "revision_content",
    "revisions_of",
    "row_of",
    "said_parts",
    "said_wrong",
    "save_checklist",
    "save_part",
    "search",
    "search_word",
    "search_words",
    "season",
    "seasonal",
    "section_of",
    "set_applied",
    "shelved",
    "source_of",
    "sub_items_of",
    "suspend",
    "take_off_negative",
    "version_of",
    "versions_of",
    "waiting_drafts",
    "ways_of",
    "withdraw_draft",
    "write_table",
    "write_xlsx",
]
