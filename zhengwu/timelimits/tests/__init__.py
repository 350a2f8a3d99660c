"""Tests of time limits: the law as tables, its shape as properties, its storage against the database."""
