"""Tables of supervision."""

from zhengwu.supervision.models.card import Card, CardEntry, CardFile, CardSerial, next_numbers
from zhengwu.supervision.models.rule import Rule, RuleVersion

__all__ = ["Card", "CardEntry", "CardFile", "CardSerial", "Rule", "RuleVersion", "next_numbers"]
