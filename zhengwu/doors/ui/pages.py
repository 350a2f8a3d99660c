"""Addresses that belong to no audience: importing a page declares it."""

from zhengwu.doors.ui.gallery import pages as gallery
from zhengwu.doors.ui.reading import contrast, large_type

#: Importing them declares the addresses of the living page.
GALLERY = (gallery.components, gallery.hall, gallery.kiosk, gallery.error)
__all__ = ["GALLERY", "contrast", "large_type"]
