"""The way into the kernel."""

from zhengwu.kernel.compiled import Compiled, Given, NotPlain
from zhengwu.kernel.copying import copy_rows, take_ids
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
from zhengwu.kernel.events.publish import publish
from zhengwu.kernel.events.queries import events_of
from zhengwu.kernel.events.relay import failed_messages, relay, retry_failed
from zhengwu.kernel.events.sealed import SealedTo, sealed_to
from zhengwu.kernel.fields import BlindIndexField, EncryptedTextField, blind_index
from zhengwu.kernel.garbage import settle
from zhengwu.kernel.ids import new_id, random_code
from zhengwu.kernel.jobs import JobFigures, job_figures, take_up_again
from zhengwu.kernel.models import Heartbeat, StoredEvent
from zhengwu.kernel.money import yuan
from zhengwu.kernel.providers import Provider, Registry
from zhengwu.kernel.search import search_tokens
from zhengwu.kernel.secrets import SealBroken, key_fingerprint, keyed_digest, seal, unseal
from zhengwu.kernel.signing import SignatureWrong, check_detached, public_keys, sign_detached
from zhengwu.kernel.tasks import beat
from zhengwu.kernel.text import clean_line, clean_name, clean_text, shows
from zhengwu.kernel.time import SHANGHAI, current_time, local_date, pinned_time, use_clock

__all__ = [
    "SHANGHAI",
    "SYSTEM",
    "Actor",
    "BadInput",
    "BlindIndexField",
    "Compiled",
    "Conflict",
    "EncryptedTextField",
    "Fact",
    "Finding",
    "Given",
    "Heartbeat",
    "InputError",
    "JobFigures",
    "LawForbids",
    "MadeUp",
    "NotFound",
    "NotPermitted",
    "NotPlain",
    "Provider",
    "Refusal",
    "Registry",
    "SealBroken",
    "SealedTo",
    "SignatureWrong",
    "StoredEvent",
    "Told",
    "TooLarge",
    "anchor_days",
    "beat",
    "blind_index",
    "canonical",
    "chain_is_whole",
    "check_detached",
    "clean_line",
    "clean_name",
    "clean_text",
    "copy_chains",
    "copy_rows",
    "current_time",
    "events_after",
    "events_of",
    "failed_messages",
    "handler_table",
    "horizon",
    "job_figures",
    "key_fingerprint",
    "keyed_digest",
    "local_date",
    "must_have_chain",
    "new_id",
    "pinned_time",
    "plain",
    "public_keys",
    "publish",
    "random_code",
    "reacts",
    "relay",
    "retry_failed",
    "seal",
    "sealed_to",
    "search_tokens",
    "settle",
    "shows",
    "sign_detached",
    "take_ids",
    "take_up_again",
    "unseal",
    "use_clock",
    "verify",
    "write_history",
    "yuan",
]
