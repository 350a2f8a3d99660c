"""Backups taken while the platform works, and bringing one back: `command.py` is the way in, `taking.py` and `restoring.py` tell
the order of things, `manifest.py` what a backup says of itself. Points in time: docs/handbook/backup.md."""
