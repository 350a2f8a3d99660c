"""Reading the event log into lives and tallies."""
