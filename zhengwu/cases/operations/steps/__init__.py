"""办理人: who does an open step of the review, changed by those who have it."""
