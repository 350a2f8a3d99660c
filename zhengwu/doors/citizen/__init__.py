"""The citizen's door: find, apply, follow, rate, verify. `pages.py` lists every address; `shapes` what templates take."""
