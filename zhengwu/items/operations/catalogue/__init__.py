"""The base catalogue 基本目录 is added to, changed, ended; items are begun from it."""
