"""The first words of every kind of notice, in the order in which a case meets them."""

from zhengwu.notices.rules.words.case import CASE
from zhengwu.notices.rules.words.certificates import CERTIFICATES
from zhengwu.notices.rules.words.detours import DETOURS
from zhengwu.notices.rules.words.office import OFFICE
from zhengwu.notices.rules.words.projects import PROJECTS
from zhengwu.notices.rules.words.ratings import APPRAISAL, RATINGS
from zhengwu.notices.rules.words.results import RESULTS
from zhengwu.notices.rules.words.supervision import SUPERVISION

ALL = (*CASE, *DETOURS, *RESULTS, *OFFICE, *PROJECTS, *CERTIFICATES, *RATINGS, *SUPERVISION, *APPRAISAL)

__all__ = ["ALL"]
