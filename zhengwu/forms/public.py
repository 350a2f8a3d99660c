"""The way into forms."""

from zhengwu.forms.checks import validate
from zhengwu.forms.rules.condition import Answers, check_condition, decide, holds
from zhengwu.forms.rules.definition import Field, FormDefinition, Option, Section
from zhengwu.forms.rules.draft import DraftTooLarge, as_draft
from zhengwu.forms.rules.json_schema import json_schema, ui_schema
from zhengwu.forms.rules.picking import Pick, condition_of, picks_of
from zhengwu.forms.rules.posted import from_post
from zhengwu.forms.rules.prefill import prefilled, summary

__all__ = [
    "Answers",
    "DraftTooLarge",
    "Field",
    "FormDefinition",
    "Option",
    "Pick",
    "Section",
    "as_draft",
    "check_condition",
    "condition_of",
    "decide",
    "from_post",
    "holds",
    "json_schema",
    "picks_of",
    "prefilled",
    "summary",
    "ui_schema",
    "validate",
]
