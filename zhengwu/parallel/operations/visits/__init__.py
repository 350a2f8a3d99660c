"""Joint surveys and acceptances."""
