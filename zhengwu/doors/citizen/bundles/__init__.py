"""一件事: several items that one event of a life asks for, on one page."""
