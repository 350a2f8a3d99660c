"""Papers and results on their way: slips between window and back office, lists to the hall of collection."""
