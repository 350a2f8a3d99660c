"""Which words in the sources are for people: every one of them needs English. Plain Python, used by translations.py.

Python: what is given to gettext; titles, templates and articles of refusals and what they are raised with; names of choices;
the tables of names that pages show. Templates: `{% translate %}`, `{% blocktranslate %}`, `_("…")` inside a tag.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "zhengwu"
CJK = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
PLAIN = {"_", "gettext", "gettext_lazy"}
#: Between a context and its msgid, as gettext has it: `pgettext("verb", "受理")` is Accept, `_("受理")` Acceptance.
CONTEXT = "\x04"
COUNTED = {"ngettext", "many", "counted"}
REFUSALS = {"Refusal", "OfdError", "LawForbids", "Conflict", "NotPermitted", "NotFound", "TooLarge", "BadInput"}
ATTRIBUTES = {"template", "title", "article"}
CHOICES = {"TextChoices", "IntegerChoices"}
#: Calls whose keyword holds a name that pages show.
KEYWORDS = {
    ("Action", "name"),
    ("Place", "what"),
    ("Rule", "name"),
    ("Rule", "why"),
    ("Rule", "law"),
    ("Kind", "name"),
    ("Target", "name"),
    ("SIGNING.register", "label"),
    ("Kind", "to"),
    ("_at_work", "name"),
    ("_at_work", "to"),
    ("_held", "name"),
    ("_held", "to"),
    ("_kept", "name"),
    ("_kept", "to"),
    ("_rater", "name"),
    ("_desk", "name"),
    ("_desk", "to"),
    ("_appraisal", "name"),
    ("_appraisal", "to"),
    ("_kind", "name"),
    ("_kind", "to"),
    ("Ask", "lead"),
    ("Builtin", "name"),
    ("Builtin", "source"),
    ("Ask", "text"),
    ("Ask", "day"),
    ("Ask", "files"),
    ("words", "missing"),
    ("line", "missing"),
    ("FileType", "label"),
    ("InputError", "msg"),
    ("Gap", "problem"),
    ("Actor", "name"),
    ("BatchVerb", "name"),
    ("Condition", "words"),
    ("DescribedAPI", "description"),
    ("router.get", "summary"),
    ("router.post", "summary"),
    ("card_verb", "summary"),
    ("only_in", "step"),
    ("Column", "heading"),
    ("Column", "what"),
    ("Sheet", "name"),
    ("Sheet", "about"),
}
#: Calls whose first argument is such a name or sentence.
FIRST = {"Finding", "wrong_log", "_verb", "wrong_cell", "wrong_book", "found", "fault", "wrong"}
#: Tables of names, by file; "*" stands for every literal of a function or class with that name.
TABLES: dict[str, set[str]] = {
    "analytics/rules/activities.py": {"ACTIVITIES", "END_NAMES"},
    "analytics/queries/under_figure.py": {"KINDS"},
    "doors/desk/analysis/_page.py": {"PLACES"},
    "doors/desk/analysis/_tables.py": {"WEEKDAYS", "SHARE_NAMES", "TABLES"},
    "doors/citizen/transparency/_words.py": {"FIELDS", "FEW"},
    "cases/operations/apply/submit.py": {"AUDIENCES"},
    "cases/operations/counter/begin.py": {"_CHANNELS"},
    "cases/operations/counter/receive_at_counter.py": {"_UNSIGNED"},
    "cases/queries/process_fit.py": {"misfits", "_nobody"},
    "cases/rules/moves.py": {"MOVE_NAMES"},
    "cases/rules/picture.py": {"FRAME_NAMES"},
    "doors/citizen/flow/_words.py": {"MEANINGS", "WHEN", "LAW"},
    "cases/rules/trust.py": {"TRUST_NAMES"},
    "doors/desk/window/_form_page.py": {"STEPS"},
    "doors/desk/archives/_words.py": {"WRONG"},
    "doors/desk/seals/_log.py": {"WORDS"},
    "seals/operations/_apply.py": {"must_be_in_force"},
    "doors/desk/inbox/views.py": {"COLUMNS"},
    "doors/desk/admin/audit/_told.py": {"KINDS", "ACTS"},
    "organisations/rules/separation.py": {"NAMES"},
    "doors/desk/admin/calendar/_typed_days.py": {"_WORDS"},
    "doors/desk/admin/calendar/year.py": {"DATE_WORDS"},
    "certificates/rules/showing/purposes.py": {"PURPOSES"},
    "certificates/operations/showing/look.py": {"PASSER_BY"},
    "doors/citizen/certificates/allow.py": {"KINDS"},
    "doors/citizen/certificates/consent.py": {"TOLD"},
    "doors/desk/certificates/check.py": {"OUTCOMES"},
    "certificates/rules/status.py": {"STATUS_NAMES", "VERB_NAMES", "ROLE_NAMES"},
    "certificates/rules/use.py": {"why_not"},
    "certificates/rules/directory.py": {"entry_errors", "ENTRY_STATES", "HOLDER_CATEGORIES", "TRUST_LEVELS"},
    "certificates/rules/validity.py": {"VALIDITY_NAMES"},
    "certificates/rules/stock/states.py": {"STOCK_STATE_NAMES", "STOCK_STEP_NAMES"},
    "certificates/rules/stock/findings.py": {"FINDING_NAMES", "FINDINGS"},
    "certificates/operations/stock/check.py": {"_conclude"},
    "certificates/operations/stock/judge.py": {"_conclude"},
    "certificates/queries/story.py": {"_began"},
    "doors/desk/certificates/stock/act.py": {"_NAMES"},
    "doors/citizen/verify/_certificate.py": {"ENDED"},
    "doors/desk/certificates/act.py": {"LEADS"},
    "doors/desk/certificates/certificates.py": {"_filters"},
    "disclosure/rules/kinds.py": {
        "KIND_NAMES",
        "SUBJECT_NAMES",
        "PERMIT_CATEGORIES",
        "PENALTY_CATEGORIES",
        "ORIGIN_NAMES",
        "STANDING_NAMES",
    },
    "disclosure/rules/states.py": {"STATE_NAMES", "VERB_NAMES"},
    "disclosure/rules/terms.py": {"GRADE_NAMES", "TERM_NAMES"},
    "disclosure/rules/entry.py": {"_NEEDED", "_ALWAYS", "_wrong"},
    "disclosure/rules/headings.py": {"_SUBJECT", "_SOURCE", "HEADINGS"},
    "disclosure/rules/holding.py": {"GROUND_NAMES"},
    "disclosure/rules/withdrawing.py": {"GROUND_NAMES"},
    "disclosure/queries/desk.py": {"TO_DO_NAMES"},
    "disclosure/operations/answer.py": {"_ANSWERED"},
    "doors/desk/disclosure/act.py": {"LEADS", "_LAWS"},
    "disclosure/handlers.py": {"mark_withdrawn"},
    "supervision/rules/orders.py": {"ORDER_STATE_NAMES", "ORDER_VERB_NAMES"},
    "supervision/rules/ledger.py": {
        "FINDING_STATE_NAMES",
        "FINDING_VERB_NAMES",
        "FINDING_SOURCE_NAMES",
        "FINDING_KIND_NAMES",
    },
    "supervision/queries/orders.py": {"ORDER_LOOKS"},
    "supervision/queries/findings.py": {"FINDING_LOOKS", "FINDING_ORDERS"},
    "supervision/queries/desk_cards.py": {"CARD_LOOKS"},
    "supervision/models/order.py": {"OrderEntry"},
    "supervision/models/finding.py": {"ProblemEntry"},
    "doors/desk/supervision/_facts.py": {"EVENT_NAMES"},
    "doors/desk/supervision/_rule_words.py": {"_STANDS"},
    "notices/rules/words/ratings.py": {"_TO_RATER", "_UNIT", "_JUDGE"},
    "notices/rules/words/supervision.py": {"_UNIT", "_SUPERVISOR"},
    "supervision/rules/path.py": {"STATE_NAMES", "MOVE_NAMES"},
    "supervision/rules/kinds.py": {"SIGNAL_NAMES", "KIND_NAMES", "STANDING_NAMES"},
    "supervision/rules/spec.py": {"CLOCK_NAMES"},
    "supervision/rules/score.py": {"GRADE_NAMES"},
    "supervision/rules/figures.py": {"FIGURE_NAMES"},
    "supervision/operations/judge.py": {"SILENT"},
    "cases/rules/filing.py": {"ANSWERS"},
    "items/rules/guide.py": {"RISK_DOMAINS"},
    "cases/queries/desk.py": {"_STEP_NAMES", "_desk"},
    "cases/rules/signing.py": {"SIGNED_NAMES"},
    "cases/rules/special.py": {"KINDS", "OWN_VERB"},
    "cases/rules/hearing.py": {"GROUND_NAMES"},
    "cases/rules/succession.py": {"CHANGE_NAMES"},
    "cases/rules/states.py": {"STATE_NAMES"},
    "cases/rules/undoing.py": {"KIND_NAMES", "GROUNDS"},
    "cases/rules/verification.py": {"CHECK_STATES", "METHODS", "FINDING_NAMES"},
    "forms/rules/compound.py": {"LEVEL_WORDS", "_MISSING"},
    "forms/rules/validation.py": {"_NOT_FILLED", "_MISSING"},
    "doors/ui/asking/conditions.py": {"_ORDERED", "_DAYS"},
    "doors/ui/asking/divisions.py": {"_LEVELS"},
    "doors/desk/form_designer/_calculations.py": {"_WAYS"},
    "doors/desk/form_designer/_properties.py": {"_PREFILLS", "_LEVELS"},
    "doors/desk/form_designer/_words.py": {"GROUPS"},
    "doors/desk/cases/_sealed.py": {"_OUTCOMES", "_UNSAFE"},
    "ofd/_seal_check.py": {
        "UNREADABLE",
        "NOT_SM2",
        "SEAL_REPLACED",
        "WRONG_DIGEST",
        "WRONG_SIGNATURE",
        "WRONG_SEAL",
        "NOT_A_KEEPER",
        "SEAL_OUT_OF_DAYS",
        "SEAL_REVOKED",
        "CERTIFICATE_REVOKED",
        "SIGNER_UNKNOWN",
        "MAKER_UNKNOWN",
    },
    "ofd/verify.py": {"UNLISTED", "UNKNOWN_DIGEST", "NO_LIST", "NO_TIME", "SIGNER_UNKNOWN"},
    "seals/rules/kinds.py": {"KIND_NAMES", "PURPOSE_NAMES", "MODE_NAMES"},
    "documents/rules/strokes.py": {"_UNREADABLE", "_TOO_MUCH", "_A_DOT"},
    "documents/rules/file_types.py": {
        "_PRINT",
        "_HEIC",
        "_UNZIP",
        "_PROGRAM",
        "_REFUSED",
        "_REFUSED_EXTENSIONS",
        "seems",
    },
    "documents/rules/kinds.py": {
        "_acceptance_title",
        "_approval_title",
        "_rejection_title",
        "_undoing_notice_title",
        "_undoing_decision_title",
    },
    "documents/rules/refused_files.py": {"ACCEPTED_WORDS"},
    "documents/rules/wordings/blocks.py": {"BLOCK_NAMES"},
    "documents/rules/wordings/left_out.py": {"left_out"},
    "documents/rules/wordings/musts.py": {"MUSTS"},
    "documents/rules/wordings/names.py": {"CHOICES", "NAMES"},
    "documents/rules/wordings/samples.py": {"SAMPLE_NAMES"},
    "documents/rules/wordings/text.py": {"_placeholder", "read"},
    "doors/desk/wordings/_tables.py": {"_SORTS"},
    "doors/desk/wordings/act.py": {"_STEPS"},
    "doors/citizen/accounts/demo_accounts.py": {"_CAST"},
    "doors/citizen/apply/_form_page.py": {"STEPS", "FIRST_OF_BUNDLE"},
    "doors/citizen/apply/start.py": {"_AUDIENCES"},
    "doors/citizen/items/_guide_page.py": {"DEPTHS", "REACHES"},
    "doors/citizen/items/flow.py": {"STAGES"},
    "doors/citizen/items/materials.py": {"SOURCES"},
    "doors/citizen/items/places.py": {"_WEEKDAYS"},
    "doors/citizen/items/powers.py": {"POWER_SOURCES", "OBJECTS", "WAYS"},
    "doors/citizen/lists/_negative.py": {"NEGATIVE"},
    "doors/citizen/lists/_power.py": {"POWER"},
    "doors/citizen/lists/_preconditions.py": {"PRECONDITIONS"},
    "doors/citizen/me/_me.py": {"_PLACES"},
    "doors/citizen/me/profile.py": {"_LEVELS"},
    "doors/citizen/my/_my_page.py": {"_LEVELS"},
    "doors/citizen/portal/_search_page.py": {"AUDIENCES"},
    "doors/citizen/verify/_verdict.py": {"ALTERED", "DOUBTS"},
    "doors/citizen/portal/life_lines.py": {"PEOPLE", "FIRMS"},
    "doors/citizen/portal/regions.py": {"LEVELS"},
    "doors/desk/admin/people/_person.py": {"_CHANGED"},
    "doors/desk/admin/_history.py": {"FIELDS"},
    "doors/desk/admin/bodies/_form.py": {"TEXTS"},
    "doors/desk/admin/delegations/_form.py": {"LAW"},
    "doors/desk/admin/places.py": {"PLACES"},
    "doors/desk/admin/posts/_granted.py": {"GROUPS", "OTHERS"},
    "doors/desk/admin/sheets/_page.py": {"_OUTCOMES"},
    "doors/desk/admin/sheets/declared/posts.py": {"_KINDS", "_ROLES"},
    "doors/desk/admin/accounts/account.py": {"LEVELS", "_TOLD"},
    "doors/desk/admin/accounts/accounts.py": {"KINDS"},
    "doors/desk/admin/accounts/act.py": {"VERBS"},
    "doors/desk/admin/systems/system.py": {"SCOPE_WORDS", "_TOLD", "_VERBS"},
    "doors/desk/cases/_flow_page.py": {"HANDS", "RULES"},
    "doors/desk/cases/step.py": {"_SAID"},
    "doors/desk/catalogue/_form.py": {"UNITS", "DEPTHS"},
    "doors/desk/catalogue/_history.py": {"FIELDS"},
    "doors/desk/catalogue/_words.py": {"AUDIENCES"},
    "doors/desk/catalogue/entries.py": {"STANDINGS"},
    "doors/citizen/consultations/_words.py": {"ANSWERS"},
    "doors/citizen/consultations/consultations.py": {"_WHEN"},
    "doors/desk/consultations/consultation.py": {"ANSWERS"},
    "doors/desk/consultations/consultations.py": {"WHEN"},
    "doors/desk/items/_difference.py": {"_KINDS"},
    "doors/desk/items/_words.py": {"KINDS"},
    "doors/desk/items/act.py": {"VERBS"},
    "doors/desk/items/drafts/draft.py": {"_STEPS"},
    "doors/desk/items/drafts/drafts.py": {"VIEWS"},
    "items/rules/consultation.py": {"STANDING_NAMES"},
    "items/rules/difference_values.py": {"_JOINED", "_COMPARED", "_condition", "_one", "worded"},
    "items/rules/difference_words.py": {"SECTIONS", "FIELDS", "ENTRIES", "VALUES"},
    "doors/desk/cases/_actions.py": {"_NOTES", "_BEFORE_ACCEPTANCE"},
    "doors/desk/cases/_reception_page.py": {"_NOTES"},
    "doors/desk/cases/_review_form.py": {"_SAID"},
    "doors/desk/cases/deliver.py": {"_HINTS"},
    "doors/desk/cases/reception.py": {"_DONE"},
    "doors/desk/cases/review.py": {"_SAID"},
    "doors/desk/frame.py": {"_ROLES"},
    "doors/desk/processes/_design_page.py": {"_SAID"},
    "doors/desk/processes/_words.py": {"RULES"},
    "doors/desk/projects/_actions.py": {"STEPS"},
    "doors/desk/projects/projects.py": {"_VIEWS"},
    "doors/desk/projects/step.py": {"_LEADS"},
    "doors/citizen/projects/_project_page.py": {"_SAYS", "_NEXT"},
    "doors/desk/search/test.py": {"PARTS"},
    "doors/desk/search/word.py": {"WORD_EVENTS"},
    "doors/desk/inbox/_due.py": {"COLOUR_NAMES", "_NEAR"},
    "doors/desk/items_edit/_picker.py": {"SAYS", "JOINS", "_COMPARED"},
    "doors/desk/items_edit/declared/basics.py": {"AUDIENCES", "OBJECTS", "POWERS", "LEVELS", "CHAPTERS"},
    "doors/desk/items_edit/declared/course.py": {
        "STAGES",
        "EXACTNESS",
        "PUBLIC_UNITS",
        "RESULTS",
        "DELIVERIES",
        "STEP_FIELDS",
        "CHAPTERS",
    },
    "doors/desk/items_edit/declared/papers.py": {"TYPES", "FORMATS", "SOURCES", "MATERIAL_FIELDS", "CHAPTERS"},
    "doors/desk/items_edit/declared/reach.py": {"CHAPTERS"},
    "doors/desk/items_edit/declared/terms.py": {"CHAPTERS"},
    "doors/desk/items_edit/declared/times.py": {
        "UNITS",
        "CASE_TYPES",
        "DEPTHS",
        "ATTENDANCES",
        "REACHES",
        "WAYS",
        "SPECIALS",
        "CHAPTERS",
    },
    "doors/desk/sheets/_told.py": {"_rows", "_bodies"},
    "doors/desk/sheets/go_out.py": {"_FORMATS"},
    "doors/desk/sheets/report.py": {"report"},
    "flows/operations/_locking.py": {"WHY"},
    "flows/rules/beginnings.py": {"WORDS"},
    "flows/rules/builder.py": {"_SAID"},
    "flows/rules/drawing.py": {
        "_FLAWS",
        "_shape",
        "_node_shape",
        "_actions",
        "_conditions",
        "_condition",
        "_reachable",
    },
    "flows/rules/reader.py": {"_read", "parsed_bpmn"},
    "flows/rules/reading.py": {
        "process",
        "_scope",
        "_element",
        "_not_run",
        "_node",
        "_foreign",
        "_step",
        "_days",
        "_timer",
        "_linked",
        "_attached",
    },
    "flows/rules/unfolding.py": {"unfold", "subprocesses", "calls", "inclusives", "_part"},
    "flows/rules/words.py": {
        "NOT_RUN",
        "_BY_PEOPLE",
        "_BY_GATEWAY",
        "_NO_EVENTS",
        "_BY_RULE",
        "_PLAIN_BRACKET",
        "_TAKE_OFF",
    },
    "flows/rules/rows.py": {"_wrong_altogether", "_wrong", "_wrong_way"},
    "items/queries/versions.py": {"_WHY_NOT"},
    "items/rules/base.py": {"KEEPERS", "POWER_SOURCES"},
    "items/rules/inheritance.py": {"RULES", "_AUDIENCES"},
    "items/rules/codes.py": {"ITEM_TYPES", "LEVELS", "SCHEMES"},
    "items/rules/paths.py": {"PARTS"},
    "items/rules/source.py": {"_SAID", "_SAID_WITH"},
    "items/rules/narrow.py": {"_SAID"},
    "items/rules/sheet/county.py": {"HEADINGS"},
    "items/rules/sheet/remarks.py": {"WORDS", "NAMES"},
    "items/rules/sheet/report.py": {"OUTCOMES", "HOW_FOUND"},
    "items/rules/states.py": {"NAMES"},
    "items/rules/themes.py": {"NATURAL_THEMES", "LEGAL_THEMES"},
    "organisations/operations/bodies/abolish_body.py": {"_check_agreements", "_check_unused"},
    "organisations/rules/actions.py": {"KIND_NAMES"},
    "organisations/rules/division_change.py": {"CHANGE_NAMES", "_INSIDE"},
    "organisations/rules/body.py": {"KINDS", "NATURES"},
    "organisations/rules/delegation.py": {"STANDING_NAMES"},
    "organisations/rules/division_code.py": {"LEVEL_NAMES"},
    "organisations/rules/entry.py": {"STANDING_NAMES"},
    "parallel/rules/joint.py": {
        "JOINT_KIND_NAMES",
        "ON_REFUSAL_NAMES",
        "JOINT_STATE_NAMES",
        "OUTCOME_NAMES",
        "NO_OBJECT",
    },
    "parallel/rules/members.py": {"MEMBER_STATE_NAMES", "ASKED_NAMES", "MEMBER_MOVE_NAMES"},
    "parallel/rules/project_code.py": {"TYPE_NAMES"},
    "parallel/rules/stages.py": {"STAGE_NAMES", "PROJECT_KIND_NAMES", "PROJECT_STATE_NAMES", "PROJECT_MOVE_NAMES"},
    "parallel/rules/visits.py": {"VISIT_KIND_NAMES", "VERDICT_NAMES"},
    "people/rules/device.py": {"_BROWSERS", "_SYSTEMS", "place_words"},
    "people/rules/id_types.py": {"ID_TYPE_NAMES"},
    "people/rules/mandate.py": {"KIND_NAMES", "ACTION_NAMES", "END_NAMES"},
    "people/rules/purposes.py": {"PURPOSES"},
    "notices/rules/status.py": {"PART_NAMES"},
    "doors/citizen/status/page.py": {"_BADGES", "STATUS_WORDS"},
    "notices/rules/channels.py": {"CHANNEL_NAMES", "LANGUAGE_NAMES"},
    "notices/rules/places.py": {"check_text", "_place"},
    "ratings/rules/grades.py": {"GRADES", "TAGS"},
    "ratings/rules/path.py": {"STATE_NAMES", "VERB_NAMES"},
    "ratings/rules/channels.py": {"CHANNEL_NAMES", "SIDE_NAMES"},
    "ratings/rules/terms.py": {"TERM_NAMES", "check_terms"},
    "ratings/operations/handle.py": {"WAY_NAMES"},
    "ratings/queries/desk.py": {"TO_DO_NAMES"},
    "appraisal/rules/scheme.py": {"TARGET_NAMES", "WAY_NAMES", "SOURCES", "MEASURES", "_faults", "check_spec"},
    "appraisal/rules/scoring.py": {"band_of"},
    "appraisal/rules/periods.py": {"LENGTH_NAMES"},
    "appraisal/rules/samples.py": {"WINDOW", "BODY", "PERSON", "SAMPLES"},
    "appraisal/rules/states.py": {"STATE_NAMES"},
    "appraisal/models/result.py": {"Objection"},
    "doors/desk/ratings/act.py": {"NAMES", "_LEADS", "_WORDS", "_CHOICES", "_fields"},
    "doors/desk/ratings/rates.py": {"_KEYS", "_DAYS"},
    "doors/desk/appraisal/_words.py": {"KIND_NAMES"},
    "doors/desk/appraisal/results.py": {"_NAMES", "_LEADS"},
}
#: Nobody reads these on a page: the operator's command line speaks Chinese.
OUTSIDE = ("doors/ops/",)


class Sentence(NamedTuple):
    """A msgid (with its context before it), whether it counts something, and where it stands."""

    text: str
    plural: bool
    file: str


def python_files() -> Iterator[Path]:
    """Every source file but tests, migrations and the command line."""
    for path in sorted(SOURCES.rglob("*.py")):
        here = path.relative_to(SOURCES).as_posix()
        if not ({"tests", "migrations"} & set(path.parts)) and not here.startswith(OUTSIDE):
            yield path


def template_files() -> Iterator[Path]:
    """Every template of the doors."""
    return iter(sorted((SOURCES / "doors").glob("**/templates/**/*.html")))


def sentences() -> Iterator[Sentence]:
    """All of them, file after file."""
    kinds = refusal_names()
    for path in python_files():
        for text, plural in of_python(ast.parse(path.read_text()), path.relative_to(SOURCES).as_posix(), kinds):
            yield Sentence(text, plural, path.relative_to(ROOT).as_posix())
    for path in template_files():
        for text, plural in of_template(path.read_text()):
            yield Sentence(text, plural, path.relative_to(ROOT).as_posix())


@cache
def refusal_names() -> frozenset[str]:
    """Every class that is a refusal, by following the names of the bases."""
    bases: dict[str, set[str]] = {}
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                bases.setdefault(node.name, set()).update(ast.unparse(b).split(".")[-1] for b in node.bases)
    found = set(REFUSALS)
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return frozenset(found)


def of_python(tree: ast.Module, here: str, kinds: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """Sentences of one module: each with whether it counts."""
    tables = TABLES.get(here, set())
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node, kinds)
        elif isinstance(node, ast.ClassDef):
            yield from ((text, False) for text in _of_class(node, kinds))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {t.id for t in targets if isinstance(t, ast.Name)}
            if names & (tables | {"msg", "_MESSAGE"}):
                yield from ((text, False) for text in literals(node.value))
        elif isinstance(node, ast.FunctionDef) and node.name in tables:
            for statement in node.body[1 if ast.get_docstring(node) else 0 :]:
                yield from ((text, False) for text in literals(statement))


def literals(node: ast.AST) -> Iterator[str]:
    """Chinese string literals in an expression; pieces of f-strings are no sentences, and gettext calls speak for themselves."""
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Call) and _name(node) in PLAIN | COUNTED):
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and CJK.search(node.value):
            yield node.value
        return
    for child in ast.iter_child_nodes(node):
        yield from literals(child)


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func) if isinstance(call.func, ast.Name | ast.Attribute) else ""


def _of_call(call: ast.Call, kinds: frozenset[str]) -> Iterator[tuple[str, bool]]:
    name = _name(call)
    last = name.split(".")[-1]
    texts: list[ast.AST] = []
    if name in PLAIN | COUNTED:
        first = call.args[0] if call.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
            yield first.value, name in COUNTED
        elif first is not None:
            yield from ((text, name in COUNTED) for text in literals(first))
        return
    if name == "verb":
        yield from ((f"verb{CONTEXT}{text}", False) for argument in call.args for text in literals(argument))
    if last == "one" and len(call.args) > 1:
        texts.append(call.args[1])
    if name in FIRST or (last in kinds and last != "BadInput"):
        texts += call.args[:1]
    if last in kinds:
        texts += [k.value for k in call.keywords if not isinstance(k.value, ast.Call)]
    if name == "Action":
        names = [text for k in call.keywords if k.arg == "name" for text in literals(k.value)]
        yield from ((f"verb{CONTEXT}{text}", False) for text in names)
    texts += [k.value for k in call.keywords if {(name, k.arg), (last, k.arg)} & KEYWORDS]
    for node in texts:
        yield from ((text, False) for text in literals(node))


def _of_class(node: ast.ClassDef, kinds: frozenset[str]) -> Iterator[str]:
    choices = any(ast.unparse(base).split(".")[-1] in CHOICES for base in node.bases)
    for line in node.body:
        if isinstance(line, ast.Assign | ast.AnnAssign) and line.value:
            target = line.targets[0] if isinstance(line, ast.Assign) else line.target
            if choices or (node.name in kinds and ast.unparse(target) in ATTRIBUTES):
                yield from literals(line.value)


_TAG = re.compile(r"\{%\s*(.*?)\s*%\}|\{\{\s*(.*?)\s*\}\}|\{#.*?#\}", re.DOTALL)
_QUOTED = r"\"([^\"]*)\"|'([^']*)'"
_TRANSLATE = re.compile(rf"^trans(?:late)?\s+(?:{_QUOTED})")
_INSIDE = re.compile(rf"(?<![\w])_\((?:{_QUOTED})\)")
_BLOCK = re.compile(
    r"\{%\s*blocktrans(?:late)?\b(?P<head>.*?)%\}(?P<body>.*?)\{%\s*endblocktrans(?:late)?\s*%\}", re.DOTALL
)
_PLURAL = re.compile(r"\{%\s*plural\s*%\}")
_COMMENT = re.compile(r"\{%\s*comment\b.*?%\}.*?\{%\s*endcomment\s*%\}|\{#.*?#\}", re.DOTALL)


def of_template(source: str) -> Iterator[tuple[str, bool]]:
    """Sentences of one template."""
    source = _COMMENT.sub("", source)
    for block in _BLOCK.finditer(source):
        first = _PLURAL.split(block["body"])[0].replace("%", "%%")
        text = re.sub(r"\{\{\s*([\w.]+)\s*\}\}", r"%(\1)s", first)
        if re.search(r"\btrimmed\b", block["head"]):
            text = " ".join(line.strip() for line in text.strip().splitlines())
        yield text, bool(_PLURAL.search(block["body"]))
    for tag in _TAG.finditer(_BLOCK.sub("", source)):
        inside = tag[1] or tag[2] or ""
        if found := _TRANSLATE.match(inside):
            yield (found[1] or found[2]).replace("%", "%%"), False
        for piece in _INSIDE.finditer(inside):
            yield (piece[1] or piece[2]).replace("%", "%%"), False
    for block in _BLOCK.finditer(source):
        for piece in _INSIDE.finditer(block["head"]):
            yield (piece[1] or piece[2]).replace("%", "%%"), False


def bare_chinese(source: str) -> Iterator[str]:
    """Chinese words of a template that no tag translates."""
    source = _BLOCK.sub("", _COMMENT.sub("", source))
    for line in _TAG.sub("\n", source).splitlines():
        if CJK.search(line):
            yield line.strip()
