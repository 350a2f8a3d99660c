"""The pages of notes, questions and experts."""

from __future__ import annotations

from zhengwu.doors.desk.talk import ask, expert, invite, note, talk, talk_file, typed

PAGES = (talk, note, ask, invite, expert, typed, talk_file)
