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
from zhengwu.kernel.events.parts import NoSuchPart, Part, PartInUse, detach_part, make_parts, parts
from zhengwu.kernel.events.publish import publish
from zhengwu.kernel.events.queries import events_of
from zhengwu.kernel.events.relay import failed_messages, relay
from zhengwu.kernel.fields import BlindIndexField, EncryptedTextField, blind_index
from zhengwu.kernel.garbage import settle
from zhengwu.kernel.ids import new_id, random_code
from zhengwu.kernel.models import Heartbeat, StoredEvent
from zhengwu.kernel.money import yuan
from zhengwu.kernel.providers import Provider, Registry
from zhengwu.kernel.reading import Offer, may_lag, offering, place_of
from zhengwu.kernel.search import search_tokens
from zhengwu.kernel.secrets import keyed_digest, seal, unseal
from zhengwu.kernel.signing import SignatureWrong, check_detached, public_keys, sign_detached
from zhengwu.kernel.streaming import streamed
from zhengwu.kernel.tasks import beat
from zhengwu.kernel.text import clean_line, clean_name, clean_text, shows
from zhengwu.kernel.time import SHANGHAI, current_time, local_date, pinned_time

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
    "LawForbids",
    "MadeUp",
    "NoSuchPart",
    "NotFound",
    "NotPermitted",
    "NotPlain",
    "Offer",
    "Part",
    "PartInUse",
    "Provider",
    "Refusal",
    "Registry",
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
    "detach_part",
    "events_after",
    "events_of",
    "failed_messages",
    "handler_table",
    "horizon",
    "keyed_digest",
    "local_date",
    "make_parts",
    "may_lag",
    "must_have_chain",
    "new_id",
    "offering",
    "parts",
    "pinned_time",
    "place_of",
    "plain",
    "public_keys",
    "publish",
    "random_code",
    "reacts",
    "relay",
    "seal",
    "search_tokens",
    "settle",
    "shows",
    "sign_detached",
    "streamed",
    "take_ids",
    "unseal",
    "verify",
    "write_history",
    "yuan",
]
