"""The county of the desk's tests, for pages of the design system that only staff may see."""

from zhengwu.doors.desk.tests.conftest import county, the_county

__all__ = ["county", "the_county"]
