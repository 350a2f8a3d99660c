"""The office that publishes."""

from zhengwu.disclosure.tests.factories import open_registry
from zhengwu.kernel.tests.grounds import ground

registry = ground("registry", open_registry)
