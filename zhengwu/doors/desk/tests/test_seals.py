"""印章管理 at the desk: look, let seal by itself, stop, end; and a request that two people decide."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from zhengwu.documents.public import Document, documents_of, pdf, verify
from zhengwu.doors.desk.tests import desk
from zhengwu.seals.public import Seal, SealUse, UseRequest, check_pdf, standing_papers
