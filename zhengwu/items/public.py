"""The way into items."""

from zhengwu.items.models import Consultation, ConsultedDraft, Draft, DraftRevision, Item, ItemVersion, Opinion
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
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.files.export_items import export_items, row_of
from zhengwu.items.operations.files.import_bundles import BundleReport, BundlesRefused, import_bundles
from zhengwu.items.operations.files.import_items import ImportReport, import_items
from zhengwu.items.operations.versions.cancel_item import cancel_item
from zhengwu.items.operations.versions.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.versions.suspend import resume, suspend
from zhengwu.items.queries.bundles import BundleUnknown, BundleView, bundle_of, bundles
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
from zhengwu.items.queries.drafts import DraftUnknown, draft_of, problems_of, source_of
from zhengwu.items.queries.item_work import (
    ItemRecord,
    being_written,
    bodies_of_items,
    item_record,
    items_by_state,
    items_for,
)
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
from zhengwu.items.rules.consultation import STANDING_NAMES as CONSULTATION_STANDINGS
from zhengwu.items.rules.consultation import NotTakingOpinions, Unanswered
from zhengwu.items.rules.consultation import Standing as ConsultationStanding
from zhengwu.items.rules.consultation import standing as consultation_standing
from zhengwu.items.rules.difference import Change, SectionChanges, difference, section_of
from zhengwu.items.rules.difference_values import Line as DifferenceLine
from zhengwu.items.rules.difference_words import SECTION_TITLES
from zhengwu.items.rules.guide import Guide, Material, Question, Step
from zhengwu.items.rules.marks import Mark, marks
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
from zhengwu.items.rules.publication import PROCESS_KEY as PUBLICATION_PROCESS
from zhengwu.items.rules.publication import REVIEWS
from zhengwu.items.rules.search import lit_up
from zhengwu.items.rules.states import NAMES as STATE_NAMES
from zhengwu.items.rules.states import State, WrongState

__all__ = [
    "CONSULTATION_STANDINGS",
    "ITEM_TYPES",
    "LEVELS",
    "LONGEST_CODE",
    "LONGEST_OPINION",
    "MOST_PARTS",
    "MOST_ROWS",
    "PUBLICATION_PROCESS",
    "READERS",
    "REVIEWS",
    "SCHEMES",
    "SECTION_TITLES",
    "STATE_NAMES",
    "AlreadyDrafted",
    "BundleItem",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "Change",
    "Consultation",
    "ConsultationStanding",
    "ConsultationUnknown",
    "ConsultationWhen",
    "ConsultedDraft",
    "CursorWrong",
    "DifferenceLine",
    "Draft",
    "DraftRevision",
    "DraftUnknown",
    "DraftView",
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
    "ItemUnknown",
    "ItemVersion",
    "Mark",
    "Material",
    "MaterialGap",
    "Merged",
    "Needed",
    "NotReady",
    "NotTakingOpinions",
    "NotYetEffective",
    "NothingChanged",
    "OlderVersion",
    "Opinion",
    "OpinionUnknown",
    "OthersNotReady",
    "Page",
    "Question",
    "ReadBeforeChange",
    "RevisionUnknown",
    "RoundClosed",
    "SavedMeanwhile",
    "Scheme",
    "Season",
    "SectionChanges",
    "SharedPaper",
    "Standing",
    "State",
    "Step",
    "StillOpen",
    "TaskCode",
    "Unanswered",
    "VersionUnknown",
    "WrongState",
    "answer_opinion",
    "base_of",
    "begin_change",
    "begin_merge",
    "begin_new",
    "begin_split",
    "being_written",
    "bodies_of_items",
    "bundle_of",
    "bundles",
    "cancel_item",
    "check_answers",
    "check_catalog_code",
    "check_materials",
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
    "count_by_theme",
    "difference",
    "draft_for",
    "draft_of",
    "drafts_for",
    "drafts_to_consult",
    "export_items",
    "give_opinion",
    "hand_in",
    "import_bundles",
    "import_items",
    "in_force",
    "is_open",
    "item_record",
    "items_by_state",
    "items_for",
    "latest_version",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "marks",
    "narrow",
    "offered",
    "open_consultation",
    "over_draft",
    "preview_of",
    "problems_of",
    "publish_draft",
    "publish_version",
    "published",
    "read_task_code",
    "restore_revision",
    "resume",
    "review_draft",
    "revision_content",
    "revisions_of",
    "row_of",
    "save_part",
    "search",
    "season",
    "section_of",
    "source_of",
    "suspend",
    "version_of",
    "versions_of",
    "waiting_drafts",
    "withdraw_draft",
]
