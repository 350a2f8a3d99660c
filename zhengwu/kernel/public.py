"""The way into the kernel."""

from zhengwu.kernel.compiled import Compiled, CompiledModels, Given, NotPlain, attach
from zhengwu.kernel.connections import after_failure, forget_dead_connections
from zhengwu.kernel.copying import copy_rows, take_ids
from zhengwu.kernel.dictionaries import open_dictionaries
from zhengwu.kernel.doing import Doing, begin_doing, doing, end_doing, request_number
from zhengwu.kernel.errors import (
    BadInput,
    Conflict,
    InputError,
    LawForbids,
    NotFound,
    NotPermitted,
    Refusal,
    TooLarge,
)
from zhengwu.kernel.events.audit import Finding, anchor_days, chain_is_whole, must_have_chain, verify
from zhengwu.kernel.events.bulk import MadeUp, copy_chains
from zhengwu.kernel.events.fact import SYSTEM, Actor, Fact, canonical, plain
from zhengwu.kernel.events.handlers import handler_table, reacts
from zhengwu.kernel.events.history import Told, write_history
from zhengwu.kernel.events.horizon import events_after, horizon
from zhengwu.kernel.events.parts import NoSuchPart, Part, PartInUse, detach_part, ids_left, make_parts, parts
from zhengwu.kernel.events.publish import publish
from zhengwu.kernel.events.queries import events_by, events_of, newest_events
from zhengwu.kernel.events.relay import failed_messages, relay, retry_failed
from zhengwu.kernel.events.sealed import SealedTo, sealed_to
from zhengwu.kernel.faces import faces, no_faces
from zhengwu.kernel.fields import BlindIndexField, EncryptedTextField, blind_index
from zhengwu.kernel.garbage import settle
from zhengwu.kernel.ids import new_id, random_code
from zhengwu.kernel.jobs import JobFigures, job_figures, take_up_again
from zhengwu.kernel.keeping import Kept
from zhengwu.kernel.masking import hide, hide_in
from zhengwu.kernel.models import SILENT_FOR, Heartbeat, StoredEvent
from zhengwu.kernel.money import yuan
from zhengwu.kernel.outgoing import Answer, NotAllowed, NotReached, ask, line_to
from zhengwu.kernel.providers import Provider, Registry
from zhengwu.kernel.reading import Offer, may_lag, offering, place_of
from zhengwu.kernel.remembering import remembered
from zhengwu.kernel.search import search_tokens
from zhengwu.kernel.secrets import SealBroken, key_fingerprint, keyed_digest, seal, unseal
from zhengwu.kernel.signing import SignatureWrong, check_detached, public_keys, sign_detached
from zhengwu.kernel.spans import complete_span, span, trace_under_way, trace_with, tracing
from zhengwu.kernel.streaming import streamed
from zhengwu.kernel.tasks import beat, wake
from zhengwu.kernel.text import clean_line, clean_name, clean_text, shows
from zhengwu.kernel.time import SHANGHAI, current_time, local_date, pinned_time, use_clock
from zhengwu.kernel.workbooks import UNREADABLE_WORKBOOK, new_workbook, open_workbook, text_cell

__all__ = [
    "SHANGHAI",
    "SILENT_FOR",
    "SYSTEM",
    "UNREADABLE_WORKBOOK",
    "Actor",
    "Answer",
    "BadInput",
    "BlindIndexField",
    "Compiled",
    "CompiledModels",
    "Conflict",
    "Doing",
    "EncryptedTextField",
    "Fact",
    "Finding",
    "Given",
    "Heartbeat",
    "InputError",
    "JobFigures",
    "Kept",
    "LawForbids",
    "MadeUp",
    "NoSuchPart",
    "NotAllowed",
    "NotFound",
    "NotPermitted",
    "NotPlain",
    "NotReached",
    "Offer",
    "Part",
    "PartInUse",
    "Provider",
    "Refusal",
    "Registry",
    "SealBroken",
    "SealedTo",
    "SignatureWrong",
    "StoredEvent",
    "Told",
    "TooLarge",
    "after_failure",
    "anchor_days",
    "ask",
    "attach",
    "beat",
    "begin_doing",
    "blind_index",
    "canonical",
    "chain_is_whole",
    "check_detached",
    "clean_line",
    "clean_name",
    "clean_text",
    "complete_span",
    "copy_chains",
    "copy_rows",
    "current_time",
    "detach_part",
    "doing",
    "end_doing",
    "events_after",
    "events_by",
    "events_of",
    "faces",
    "failed_messages",
    "forget_dead_connections",
    "handler_table",
    "hide",
    "hide_in",
    "horizon",
    "ids_left",
    "job_figures",
    "key_fingerprint",
    "keyed_digest",
    "line_to",
    "local_date",
    "make_parts",
    "may_lag",
    "must_have_chain",
    "new_id",
    "new_workbook",
    "newest_events",
    "no_faces",
    "offering",
    "open_dictionaries",
    "open_workbook",
    "parts",
    "pinned_time",
    "place_of",
    "plain",
    "public_keys",
    "publish",
    "random_code",
    "reacts",
    "relay",
    "remembered",
    "request_number",
    "retry_failed",
    "seal",
    "sealed_to",
    "search_tokens",
    "settle",
    "shows",
    "sign_detached",
    "span",
    "streamed",
    "take_ids",
    "take_up_again",
    "text_cell",
    "trace_under_way",
    "trace_with",
    "tracing",
    "unseal",
    "use_clock",
    "verify",
    "wake",
    "write_history",
    "yuan",
]
