"""The county office that stands while the tests of cases go on."""

from __future__ import annotations

from zhengwu.cases.tests.factories import open_world
from zhengwu.kernel.tests.grounds import ground

office = ground("office", open_world)
