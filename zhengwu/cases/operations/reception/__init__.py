"""收件 to 受理: everything before the clocks run."""
