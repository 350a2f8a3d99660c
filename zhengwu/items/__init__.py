"""事项 items: the catalogue, every version of every item, its guide, what belongs together (一件事), and finding the right one.

A published version never changes (a trigger in the database sees to it). Cases keep the version they began with. Start
reading at `rules/guide.py`, then `models/item_version.py` and `operations/import_items.py`.
"""
