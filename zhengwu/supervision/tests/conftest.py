"""The office of orders and findings."""

from zhengwu.kernel.tests.grounds import ground
from zhengwu.supervision.tests.office import open_office

office = ground("office", open_office)
