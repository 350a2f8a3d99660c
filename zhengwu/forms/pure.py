"""The part of forms that rules of higher rooms may import: no Django behind it."""

from zhengwu.forms.rules.condition import (
    NOT_APPLICABLE,
    Answers,
    Condition,
    check_condition,
    comparisons_of,
    decide,
    holds,
    keys_of,
    renamed,
)
from zhengwu.forms.rules.definition import Field, FormDefinition, Key, Option, Section
from zhengwu.forms.rules.expression import check_shape, compute
from zhengwu.forms.rules.expression import check_shape as expression_fault
from zhengwu.forms.rules.expression import terms_of as keys_of_expression
from zhengwu.forms.rules.merge import answers_for, merge_forms
from zhengwu.forms.rules.picking import Pick, condition_of, picks_of

__all__ = [
    "NOT_APPLICABLE",
    "Answers",
    "Condition",
    "Field",
    "FormDefinition",
    "Key",
    "Option",
    "Pick",
    "Section",
    "answers_for",
    "check_condition",
    "check_shape",
    "comparisons_of",
    "compute",
    "condition_of",
    "decide",
    "expression_fault",
    "holds",
    "keys_of",
    "keys_of_expression",
    "merge_forms",
    "picks_of",
    "renamed",
]
