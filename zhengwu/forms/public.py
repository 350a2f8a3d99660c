"""The way into forms."""

from zhengwu.forms.checks import summary, validate
from zhengwu.forms.providers import Provider, gather, provide
from zhengwu.forms.rules.blocks import BLOCKS
from zhengwu.forms.rules.compound import LEVEL_WORDS, blank_row, files_in
from zhengwu.forms.rules.condition import Answers, check_condition, decide, holds
from zhengwu.forms.rules.definition import Field, FormDefinition, Option, Section, keys_asked, terms_above
from zhengwu.forms.rules.designing import (
    Change,
    FieldGone,
    above,
    copied,
    field_of,
    fresh_key,
    inserted,
    moved,
    placed,
    put,
    removed,
    section_moved,
    section_of,
    section_removed,
    spelled,
    with_section,
)
from zhengwu.forms.rules.draft import DraftTooLarge, as_draft
from zhengwu.forms.rules.expression import Terms, check_expression
from zhengwu.forms.rules.json_schema import json_schema, ui_schema
from zhengwu.forms.rules.kinds import COLUMN_KINDS, MOST_ROWS, PARTS, Kind
from zhengwu.forms.rules.lunar import lunar_words
from zhengwu.forms.rules.merge import answers_for, merge_forms
from zhengwu.forms.rules.posted import deepest, from_post
from zhengwu.forms.rules.prefill import prefilled, ready_for, source_of, wanted
from zhengwu.forms.rules.summary import PART_NAMES
from zhengwu.forms.rules.validation import calculated

__all__ = [
    "BLOCKS",
    "COLUMN_KINDS",
    "LEVEL_WORDS",
    "MOST_ROWS",
    "PARTS",
    "PART_NAMES",
    "Answers",
    "Change",
    "DraftTooLarge",
    "Field",
    "FieldGone",
    "FormDefinition",
    "Kind",
    "Option",
    "Provider",
    "Section",
    "Terms",
    "above",
    "answers_for",
    "as_draft",
    "blank_row",
    "calculated",
    "check_condition",
    "check_expression",
    "copied",
    "decide",
    "deepest",
    "field_of",
    "files_in",
    "fresh_key",
    "from_post",
    "gather",
    "holds",
    "inserted",
    "json_schema",
    "keys_asked",
    "lunar_words",
    "merge_forms",
    "moved",
    "placed",
    "prefilled",
    "provide",
    "put",
    "ready_for",
    "removed",
    "section_moved",
    "section_of",
    "section_removed",
    "source_of",
    "spelled",
    "summary",
    "terms_above",
    "ui_schema",
    "validate",
    "wanted",
    "with_section",
]
